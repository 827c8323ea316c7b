import Statistics
import TestSupport
import Testing

@Suite struct SuppressionTests {
  @Test func `no hidden cell of a line can only be one count, and every small one could be large`() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<400 {
      let cells = (0..<Int.random(in: 1...7, using: &random)).map { _ in
        [0, 1, 2, 3, 4, 6, 9, 25].randomElement(using: &random)!
      }
      let threshold = [3, 5, 10].randomElement(using: &random)!
      let line = LineSuppression(cells, threshold: threshold)
      for (cell, hidden) in zip(cells, line.hidden) {
        if 0 < cell, cell < threshold { #expect(hidden) }
        if cell == 0 { #expect(!hidden) }
      }
      guard line.hiddenCount > 0, !line.hidesTotal else { continue }
      #expect(line.hiddenCount >= 2)
      #expect(line.largestFeasible! >= threshold)
    }
  }

  @Test func `the chosen pattern of a table is safe, and keeps zeros visible`() {
    var random = SplitMix64(seed: 12)
    for _ in 0..<60 {
      let table = randomTable(&random, [0, 1, 2, 3, 4, 6, 9, 25, 60])
      let suppression = TableSuppression(table, threshold: 5)
      #expect(suppression.audit.isSafe, "\(table.grid(table.values))")
      for cell in suppression.audit.feasible { #expect(cell.upper.map { cell.lower < $0 } ?? true) }
      for (value, hidden) in zip(table.values, suppression.hidden) where value == 0 { #expect(!hidden) }
    }
  }

  @Test func `linked counts tell of a table what its own audit tells`() {
    var random = SplitMix64(seed: 21)
    for _ in 0..<40 {
      let table = randomTable(&random, [0, 1, 2, 3, 6, 9, 25])
      let linked = linkedTable(table)
      let hidden = table.values.map { $0 > 0 && Bool.random(using: &random) }
      let audit = TableAudit(table, hidden: hidden, threshold: 5)
      let found = linked.audit(hidden: hidden, threshold: 5).sorted { $0.cell < $1.cell }
      #expect(found.map(\.lower) == audit.feasible.map(\.lower))
      #expect(found.map(\.upper) == audit.feasible.map(\.upper))
    }
  }

  @Test func `linked counts are hidden until none can be worked out, and noughts stay`() {
    var random = SplitMix64(seed: 22)
    for _ in 0..<40 {
      let table = randomTable(&random, [0, 1, 2, 3, 4, 6, 9, 25, 60])
      let linked = linkedTable(table)
      let hidden = linked.protected(threshold: 5, keeping: table.values.map { _ in false })
      let audit = TableAudit(table, hidden: hidden, threshold: 5)
      #expect(audit.isSafe, "\(table.grid(table.values))")
      for (value, hidden) in zip(table.values, hidden) where value == 0 { #expect(!hidden) }
    }
  }

  @Test func `where noughts are hidden too, a reader may not tell them from small counts`() {
    typealias Linked = LinkedCounts
    let cells = [0, 0, 9, 30].map { Linked.Cell($0...$0) } + [Linked.Cell(39...39, isTotal: true)]
    let line = [Linked.Relation([0: 1, 1: 1, 2: 1, 3: 1, 4: -1], 0...0)]
    let shown = Linked(cells, line).protected(threshold: 5, keeping: cells.map { _ in false })
    #expect(shown.allSatisfy { !$0 })
    let linked = Linked(cells, least: 0, line)
    let hidden = linked.protected(threshold: 5, keeping: cells.map { _ in false })
    // Two noughts alone would be told by their sum.
    #expect(hidden == [true, true, true, false, false])
    #expect(linked.audit(hidden: hidden, threshold: 5).allSatisfy { $0.isSafe && $0.lower == 0 })
    #expect(
      linked.audit(hidden: [true, true, false, false, false], threshold: 5).allSatisfy { !$0.isSafe })
  }

  @Test func `two releases together can give away what each alone keeps`() {
    // 8 + 1 = 9 with the first revised to 1: 1 + 1 = 2, and the second stays as it was.
    let linked = LinkedCounts(
      [LinkedCounts.Cell(8...8), LinkedCounts.Cell(1...1), LinkedCounts.Cell(1...1)],
      [LinkedCounts.Relation([0: 1, 1: 1], 9...9), LinkedCounts.Relation([2: 1, 1: 1], 2...2)])
    let first = LinkedCounts(Array(linked.cells.prefix(2)), [linked.relations[0]])
    #expect(first.audit(hidden: [true, true], threshold: 5).map(\.isSafe) == [true, true])
    let both = linked.audit(hidden: [true, true, true], threshold: 5)
    #expect(both.map(\.isSafe) == [false, false, false])
    #expect(both.map(\.lower) == [8, 1, 1] && both.map(\.upper) == [8, 1, 1])
  }

  @Test func `a rounded total binds its parts no closer than its rounding`() {
    let linked = LinkedCounts(
      [LinkedCounts.Cell(3...3), LinkedCounts.Cell(40...40)], [LinkedCounts.Relation([0: 1, 1: 1], 40...47)])
    let found = linked.audit(hidden: [true, false], threshold: 5)
    #expect(found.map(\.lower) == [1] && found.map(\.upper) == [7] && found.map(\.isSafe) == [true])
  }

  @Test func `a pattern that holds line by line can still give a count away`() {
    let table = AdditiveTable([[3, 0, 0], [10, 20, 30], [11, 22, 33]])
    let hidden = [
      true, false, false, true, true, true, false, false, true, true, false, false, false, false, false,
      false,
    ]
    let audit = TableAudit(table, hidden: hidden, threshold: 5)
    #expect(audit.exactlyDisclosed && !audit.isSafe)
    #expect(audit.feasible.first?.lower == 3 && audit.feasible.first?.upper == 3)
  }

  @Test func `the audit of a table finds what trying every table finds`() {
    var random = SplitMix64(seed: 13)
    for _ in 0..<60 {
      let table = randomTable(&random, [1, 2, 3], rows: 2, columns: 2...3)
      // The grand total stays visible, so that there are only so many tables to try.
      let hidden = table.values.indices.map { $0 < table.values.count - 1 && Bool.random(using: &random) }
      let audit = TableAudit(table, hidden: hidden, threshold: 5)
      let (low, high) = tryEveryTable(table, hidden)
      for cell in audit.feasible {
        let index = table.index(cell.row, cell.column)
        #expect(cell.lower == low[index] && cell.upper == high[index])
      }
    }
  }

  @Test func `cells hidden in an earlier release stay hidden`() {
    let table = AdditiveTable([[12, 20], [15, 25]])
    var earlier = [Bool](repeating: false, count: table.values.count)
    #expect(!TableSuppression(table, threshold: 5).hidden.contains(true))
    earlier[0] = true
    let suppression = TableSuppression(table, threshold: 5, keeping: earlier)
    #expect(suppression.hidden[0] && suppression.audit.isSafe)
    #expect(suppression.hidden.count { $0 } == 4)
  }

  @Test func `a rolling year gives away the quarter that was hidden`() {
    let quarters = [12, 3, 14, 15, 16]
    var sums = quarters.enumerated().map { SeriesAudit.Sum($0..<$0 + 1, $1, isHidden: $1 < 5) }
    #expect(SeriesAudit(sums, threshold: 5).isSafe)
    sums.append(SeriesAudit.Sum(0..<4, 44, isHidden: false))
    let audit = SeriesAudit(sums, threshold: 5)
    #expect(audit.exactlyDisclosed && audit.belowThresholdInferable)
    #expect(audit.feasible.map(\.index) == [1])
    #expect(audit.feasible.first?.lower == 3 && audit.feasible.first?.upper == 3)
  }

  @Test func `the audit of a series finds what trying every series finds`() {
    var random = SplitMix64(seed: 14)
    for _ in 0..<60 {
      let counts = (0..<5).map { _ in Int.random(in: 1...4, using: &random) }
      func sum(_ range: Range<Int>, _ isHidden: Bool) -> SeriesAudit.Sum {
        SeriesAudit.Sum(range, counts[range].reduce(0, +), isHidden: isHidden)
      }
      var sums = counts.indices.map { sum($0..<$0 + 1, Bool.random(using: &random)) }
      for start in 0...2 { sums.append(sum(start..<start + 3, Bool.random(using: &random))) }
      sums.append(sum(0..<5, false))
      let audit = SeriesAudit(sums, threshold: 3)
      let everyOne = everySeries(sums)
      for cell in audit.feasible {
        let values = everyOne.map { series in series[sums[cell.index].periods].reduce(0, +) }
        #expect(cell.lower == values.min() && cell.upper == values.max())
      }
    }
  }

  @Test func `a rate gives away exactly the counts that would be shown alike`() {
    var random = SplitMix64(seed: 15)
    for _ in 0..<200 {
      let denominator = Int.random(in: 50...5000, using: &random)
      let count = Int.random(in: 0...40, using: &random)
      func shown(_ count: Int) -> Int { (2 * count * 10_000 + denominator) / (2 * denominator) }
      let recovery = RateRecovery(count: count, decimals: 1, denominator: denominator)
      let alike = (0...400).filter { shown($0) == shown(count) }
      #expect(Array(recovery.candidates) == alike)
      #expect(recovery.isExact == (alike.count == 1))
      #expect(recovery.discloses(below: 5) == (alike[0] > 0 && alike.last! < 5))
    }
  }

  private func randomTable(
    _ random: inout SplitMix64, _ values: [Int], rows: ClosedRange<Int> = 1...4,
    columns: ClosedRange<Int> = 1...4
  ) -> AdditiveTable {
    let width = Int.random(in: columns, using: &random)
    return AdditiveTable(
      (0..<Int.random(in: rows, using: &random)).map { _ in
        (0..<width).map { _ in values.randomElement(using: &random)! }
      })
  }

  private func randomTable(
    _ random: inout SplitMix64, _ values: [Int], rows: Int, columns: ClosedRange<Int>
  ) -> AdditiveTable {
    randomTable(&random, values, rows: rows...rows, columns: columns)
  }

  /// The smallest and largest value of every cell over all tables that agree with what is shown.
  private func tryEveryTable(_ table: AdditiveTable, _ hidden: [Bool]) -> (low: [Int], high: [Int]) {
    var low = [Int](repeating: .max, count: table.values.count)
    var high = [Int](repeating: .min, count: table.values.count)
    let parts = table.values.indices.filter { !table.isMargin($0) }
    let total = table.values[table.values.count - 1]
    var values = table.values
    func fill(_ position: Int, _ left: Int) {
      if position == parts.count {
        let whole = AdditiveTable(
          (0..<table.rows - 1).map { row in
            (0..<table.columns - 1).map { values[table.index(row, $0)] }
          })
        let agrees = whole.values.indices.allSatisfy { index in
          hidden[index] ? whole.values[index] >= 1 : whole.values[index] == table.values[index]
        }
        guard agrees else { return }
        for index in low.indices {
          low[index] = min(low[index], whole.values[index])
          high[index] = max(high[index], whole.values[index])
        }
        return
      }
      let index = parts[position]
      guard hidden[index] else { return fill(position + 1, left - table.values[index]) }
      guard left >= 1 else { return }
      for value in 1...left {
        values[index] = value
        fill(position + 1, left - value)
      }
      values[index] = table.values[index]
    }
    fill(0, total)
    return (low, high)
  }

  /// Every series of five counts that agrees with what is shown; the last sum is all five.
  private func everySeries(_ sums: [SeriesAudit.Sum]) -> [[Int]] {
    var found: [[Int]] = []
    func fill(_ series: [Int], _ left: Int) {
      if series.count == 5 {
        let agrees = sums.allSatisfy { sum in
          let value = series[sum.periods].reduce(0, +)
          return sum.isHidden ? value >= 1 : value == sum.value
        }
        if agrees { found.append(series) }
        return
      }
      guard left >= 0 else { return }
      for value in 0...left { fill(series + [value], left - value) }
    }
    fill([], sums[sums.count - 1].value)
    return found
  }
}

/// A table's lines as relations: parts less their total are nought.
private func linkedTable(_ table: AdditiveTable) -> LinkedCounts {
  let cells = table.values.indices.map {
    LinkedCounts.Cell(table.values[$0]...table.values[$0], isTotal: table.isMargin($0))
  }
  func line(_ indices: [Int]) -> LinkedCounts.Relation {
    var terms: [Int: Int] = [:]
    for index in indices { terms[index] = index == indices.last ? -1 : 1 }
    return LinkedCounts.Relation(terms, 0...0)
  }
  let rows = (0..<table.rows).map { row in line((0..<table.columns).map { table.index(row, $0) }) }
  let columns = (0..<table.columns).map { column in line((0..<table.rows).map { table.index($0, column) }) }
  return LinkedCounts(cells, rows + columns)
}
