import Diagnostics
package import Files

/// What freezing changes in a table, row by row.
package struct FrozenChanges: Sendable, Equatable {
  package var added: [String] = []
  package var changed: [(old: String, new: String)] = []
  package var gone: [String] = []

  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && gone.isEmpty }

  package static func == (a: Self, b: Self) -> Bool {
    a.added == b.added && a.gone == b.gone && a.changed.elementsEqual(b.changed, by: ==)
  }

  /// - Parameter old: The table as it is, if there is one.
  package init(from old: SourceFile?, to new: SourceFile) {
    let before = old.map(rows) ?? []
    let after = rows(new)
    // A row is known again by its period, area and edition; of several such, which are a mistake, the last counts.
    var lines: [String: String] = [:]
    for row in before { lines[row.key] = row.line }
    for row in after {
      guard let line = lines.removeValue(forKey: row.key) else {
        added.append(row.line)
        continue
      }
      if line != row.line { changed.append((line, row.line)) }
    }
    gone = before.filter { lines[$0.key] != nil }.map(\.line)
  }
}

/// Each row's key, and its cells under the names of their columns where these are not empty.
private func rows(_ file: SourceFile) -> [(key: String, line: String)] {
  var unread = Problems()
  guard var table = CSVTable<ObservationColumn>(file, into: &unread) else { return [] }
  let columns = ObservationColumn.allCases.filter(table.has)
  let named: Set<ObservationColumn> = [.value, .numerator, .denominator, .lower, .upper, .status]
  var rows: [(String, String)] = []
  while table.next(into: &unread) {
    let key = [ObservationColumn.period, .area, .vintage].map { table.text($0) ?? "" }.joined(separator: "\n")
    let cells = columns.compactMap { column in
      table.text(column).map { named.contains(column) ? "\(column.name) \($0)" : $0 }
    }
    rows.append((key, cells.joined(separator: ", ")))
  }
  return rows
}
