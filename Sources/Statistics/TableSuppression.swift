/// Which cells of an additive table to hide so that no small count can be worked out.
///
/// Small counts are hidden, and then, for each that can still be worked out, the cheapest
/// way round the table along which it could differ (a path of cells that rise and fall in
/// turn, as in network methods of cell suppression). The result is pruned, tried again in
/// other orders, and searched for a smaller one; the audit has the last word.
package struct TableSuppression: Sendable, Hashable {
  package let table: AdditiveTable
  /// Small counts, totals among them; row by row, with the totals.
  package let primary: [Bool]
  package let hidden: [Bool]
  /// Not safe only when nothing is left to hide: such a table must not be published.
  package let audit: TableAudit

  /// - Parameters:
  ///   - threshold: the smallest count that is shown.
  ///   - keeping: cells that an earlier release hid, and that stay hidden lest the difference
  ///     between the releases give them away.
  package init(_ table: AdditiveTable, threshold: Int, keeping: [Bool]? = nil) {
    self.table = table
    primary = table.values.map { 0 < $0 && $0 < threshold }
    var fixed = primary
    if let keeping { for index in keeping.indices where keeping[index] { fixed[index] = true } }
    var search = PatternSearch(table, fixed: fixed, threshold: threshold)
    hidden = search.best()
    audit = TableAudit(table, hidden: hidden, threshold: threshold)
  }
}

/// The search for a safe pattern with few cells.
private struct PatternSearch {
  private let table: AdditiveTable
  private let fixed: [Bool]
  private let threshold: Int
  /// What it costs to hide a cell: one each above all, then rather parts than totals, then
  /// rather small counts than large.
  private let costs: [Int]
  private var budget = 4000

  init(_ table: AdditiveTable, fixed: [Bool], threshold: Int) {
    self.table = table
    self.fixed = fixed
    self.threshold = threshold
    let largest = max(1, table.values.max() ?? 1)
    costs = table.values.indices.map { index in
      1_000_000 + (table.isMargin(index) ? 10_000 : 0) + table.values[index] * 9000 / largest
    }
  }

  mutating func best() -> [Bool] {
    guard fixed.contains(true), !isSafe(fixed) else { return fixed }
    var best: [Bool]?
    let cells = fixed.indices.filter { fixed[$0] }
    let orders = [
      cells, cells.reversed(), cells.sorted { (table.values[$0], $0) < (table.values[$1], $1) },
      cells.sorted { (-table.values[$0], $0) < (-table.values[$1], $1) },
    ]
    for order in orders {
      guard let pattern = protect(order).map(pruned) else { continue }
      if best.map({ cost(pattern) < cost($0) }) ?? true { best = pattern }
    }
    guard var found = best else {
      // Everything that can be hidden, which is the best that is left to do.
      return table.values.indices.map { fixed[$0] || table.values[$0] > 0 }
    }
    var extra = found.count { $0 } - cells.count - 1
    while extra > 0, let smaller = smaller(fixed, extra) {
      found = pruned(smaller)
      extra = found.count { $0 } - cells.count - 1
    }
    return found
  }

  private func cost(_ pattern: [Bool]) -> Int {
    pattern.indices.reduce(0) { $0 + (pattern[$1] && !fixed[$1] ? costs[$1] : 0) }
  }

  /// How much larger a hidden cell must at least be able to be.
  private func shortfall(_ index: Int) -> Int {
    let value = table.values[index]
    return 0 < value && value < threshold ? threshold - value : 0
  }

  private func isSafe(_ index: Int, _ flow: HiddenFlow) -> Bool {
    let needed = shortfall(index)
    if needed > 0 { return flow.increase(index, limit: needed).map { $0 >= needed } ?? true }
    return flow.increase(index, limit: 1) != 0 || flow.decrease(index, limit: 1) > 0
  }

  private func isSafe(_ pattern: [Bool]) -> Bool {
    let flow = HiddenFlow(table, hidden: pattern)
    return pattern.indices.allSatisfy { !pattern[$0] || isSafe($0, flow) }
  }

  /// Hides what each cell of `order` needs, in turn; `nil` if some cell cannot be made safe.
  private func protect(_ order: [Int]) -> [Bool]? {
    var pattern = fixed
    // What is hidden for one cell may itself need protecting, if it was on one side only.
    for _ in 0..<3 {
      for index in order {
        while !isSafe(index, HiddenFlow(table, hidden: pattern)) {
          guard
            let path = cheapestPath(around: index, pattern, room: max(1, shortfall(index)))
              ?? cheapestPath(around: index, pattern, room: 1),
            path.contains(where: { !pattern[$0] })
          else { return nil }
          for cell in path { pattern[cell] = true }
        }
      }
      if isSafe(pattern) { return pattern }
    }
    return nil
  }

  /// The cheapest way from one end of a cell to the other, along which that cell could rise,
  /// over cells with `room` to move; hidden ones cost nothing. Dijkstra's method on a few
  /// dozen nodes.
  private func cheapestPath(around index: Int, _ pattern: [Bool], room: Int) -> [Int]? {
    let count = table.rows + table.columns
    let rowNode = table.row(of: index)
    let columnNode = table.rows + table.column(of: index)
    let startsAtColumn = HiddenFlow.flowsToColumn(table, index)
    let (source, sink) = startsAtColumn ? (columnNode, rowNode) : (rowNode, columnNode)
    var distance = [Int](repeating: .max, count: count)
    var cameBy = [Int](repeating: -1, count: count)
    var done = [Bool](repeating: false, count: count)
    distance[source] = 0
    while true {
      var node = -1
      for candidate in 0..<count
      where !done[candidate] && distance[candidate] < .max
        && (node < 0 || distance[candidate] < distance[node])
      {
        node = candidate
      }
      if node < 0 { return nil }
      if node == sink { break }
      done[node] = true
      let isRow = node < table.rows
      for other in 0..<(isRow ? table.columns : table.rows) {
        let cell = isRow ? table.index(node, other) : table.index(other, node - table.rows)
        guard cell != index, table.values[cell] > 0 else { continue }
        let rises = HiddenFlow.flowsToColumn(table, cell) == isRow
        guard rises || table.values[cell] > room else { continue }
        let next = isRow ? table.rows + other : other
        // A hidden cell costs a little, so that of two ways the shorter is taken.
        let far = distance[node] + (pattern[cell] ? 1 : costs[cell])
        if far < distance[next] {
          distance[next] = far
          cameBy[next] = cell
        }
      }
    }
    var path: [Int] = []
    var node = sink
    while node != source {
      let cell = cameBy[node]
      path.append(cell)
      node = node >= table.rows ? table.row(of: cell) : table.rows + table.column(of: cell)
    }
    return path
  }

  /// Without whatever turns out not to be needed, the dearest first.
  private func pruned(_ pattern: [Bool]) -> [Bool] {
    var pattern = pattern
    let added = pattern.indices.filter { pattern[$0] && !fixed[$0] }
    for index in added.sorted(by: { (costs[$0], $0) > (costs[$1], $1) }) {
      pattern[index] = false
      if !isSafe(pattern) { pattern[index] = true }
    }
    return pattern
  }

  /// A safe pattern with no more than `extra` cells added, if the search finds one before
  /// its budget runs out. A cell hidden alone in its row or column is always given away,
  /// so those lines are filled first.
  private mutating func smaller(_ pattern: [Bool], _ extra: Int) -> [Bool]? {
    budget -= 1
    guard budget > 0 else { return nil }
    var inRow = [Int](repeating: 0, count: table.rows)
    var inColumn = [Int](repeating: 0, count: table.columns)
    for index in pattern.indices where pattern[index] {
      inRow[table.row(of: index)] += 1
      inColumn[table.column(of: index)] += 1
    }
    let lonelyRows = inRow.count { $0 == 1 }
    let lonelyColumns = inColumn.count { $0 == 1 }
    guard max(lonelyRows, lonelyColumns) <= extra else { return nil }
    if lonelyRows + lonelyColumns == 0, isSafe(pattern) { return pattern }
    guard extra > 0 else { return nil }
    let row = inRow.firstIndex(of: 1)
    let column = inColumn.firstIndex(of: 1)
    let candidates = table.values.indices.filter { index in
      guard !pattern[index], table.values[index] > 0 else { return false }
      if let row { return table.row(of: index) == row }
      if let column { return table.column(of: index) == column }
      return true
    }
    for index in candidates.sorted(by: { (costs[$0], $0) < (costs[$1], $1) }) {
      var next = pattern
      next[index] = true
      if let found = smaller(next, extra - 1) { return found }
    }
    return nil
  }
}
