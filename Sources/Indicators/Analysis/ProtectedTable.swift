extension DataTable {
  /// The table without values that stand for so few people that one of them might be recognised.
  ///
  /// A row is judged where it says how many people it stands for (`cases`), or of how many it is a percentage
  /// (`base`). From 1 to `threshold - 1` are hidden; nought is not. Where one row alone of a group would be
  /// hidden, the next smallest is hidden with it, because a total from elsewhere would give it away. This asks
  /// for more than is needed where no total is known, and can be told from the table alone.
  package func protected(below threshold: Int = 5) -> DataTable {
    var table = self
    for index in rows.indices {
      if let people = rows[index].people, (1..<threshold).contains(people) {
        table.hide(index, "fewer than \(threshold) people or cases, hidden to protect them")
      }
    }
    for line in table.lines {
      let hidden = line.filter { table.rows[$0].figure == .none(.confidential) }
      guard hidden.count == 1, rows[hidden[0]].people != nil || rows[hidden[0]].figure.value == nil else {
        continue
      }
      let next = line.filter { table.rows[$0].people.map { $0 > 0 } ?? false }
        .min { (rows[$0].people ?? 0, $0) < (rows[$1].people ?? 0, $1) }
      if let next { table.hide(next, "hidden so that a smaller number cannot be worked out") }
    }
    return table
  }

  private mutating func hide(_ index: Int, _ why: String) {
    rows[index].figure = .none(.confidential)
    rows[index].cases = nil
    rows[index].compared = nil
    rows[index].note = why
  }

  /// Rows that may add up: those of one group, part, area and period that tell their cases.
  private var lines: [[Int]] {
    var keys: [[String]] = []
    var lines: [[Int]] = []
    for (index, row) in rows.enumerated() where row.of == nil && row.unit != "rank" {
      let key = [
        row.group ?? "", row.part ?? "", row.area ?? "", row.period.map { "\($0.first) \($0.last)" } ?? "",
      ]
      if let place = keys.firstIndex(of: key) {
        lines[place].append(index)
      } else {
        keys.append(key)
        lines.append([index])
      }
    }
    return lines
  }
}

extension DataTable.Row {
  /// How many people the value stands for, as far as the row tells.
  fileprivate var people: Int? {
    if let cases { return cases }
    guard let base, let value = figure.value, unit == nil || unit == "%" else { return nil }
    return Int((value * Double(base) / 100).rounded())
  }
}
