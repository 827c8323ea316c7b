/// How far the hidden cells of an additive table can move while everything published stays.
///
/// Every row and column is a node and every hidden cell an edge between them, from its row
/// to its column if it is a part (or the grand total) and the other way if it is a total: then
/// "parts add up to totals" says that what flows into a node flows out. The table as it is
/// is one such flow, and how far one cell can go up or down is a maximum flow through the
/// others. This is exact, where looking at one line at a time may miss a disclosure.
struct HiddenFlow {
  private let table: AdditiveTable
  /// How much more can flow from a cell's row to its column, and back.
  private let toColumn: [Int]
  private let toRow: [Int]
  private let minimum: [Int]

  private static let unlimited = 1 << 60

  /// A hidden cell is known to be at least one: zeros are shown. If a zero is hidden all
  /// the same, it can be zero.
  init(_ table: AdditiveTable, hidden: [Bool]) {
    self.table = table
    minimum = table.values.map { min(1, $0) }
    var toColumn = [Int](repeating: 0, count: hidden.count)
    var toRow = toColumn
    for index in hidden.indices where hidden[index] {
      let slack = table.values[index] - minimum[index]
      let flowsToColumn = Self.flowsToColumn(table, index)
      toColumn[index] = flowsToColumn ? Self.unlimited : slack
      toRow[index] = flowsToColumn ? slack : Self.unlimited
    }
    self.toColumn = toColumn
    self.toRow = toRow
  }

  static func flowsToColumn(_ table: AdditiveTable, _ index: Int) -> Bool {
    (table.row(of: index) == table.rows - 1) == (table.column(of: index) == table.columns - 1)
  }

  /// How much larger the cell could be, up to `limit`; `nil` for any amount.
  func increase(_ index: Int, limit: Int = unlimited) -> Int? {
    let flow = flow(around: index, fromColumn: Self.flowsToColumn(table, index), limit: limit)
    return flow < Self.unlimited ? flow : limit < Self.unlimited ? limit : nil
  }

  /// How much smaller it could be, up to `limit`.
  func decrease(_ index: Int, limit: Int = unlimited) -> Int {
    let slack = table.values[index] - minimum[index]
    guard slack > 0 else { return 0 }
    let most = min(slack, limit)
    return min(most, flow(around: index, fromColumn: !Self.flowsToColumn(table, index), limit: most))
  }

  /// The flow between the two ends of a cell that does not go through it.
  private func flow(around index: Int, fromColumn: Bool, limit: Int) -> Int {
    var toColumn = toColumn
    var toRow = toRow
    toColumn[index] = 0
    toRow[index] = 0
    let rowNode = table.row(of: index)
    let columnNode = table.rows + table.column(of: index)
    let (source, sink) = fromColumn ? (columnNode, rowNode) : (rowNode, columnNode)
    var total = 0
    var cameBy = [Int](repeating: -1, count: table.rows + table.columns)
    while total < limit, reach(source, sink, toColumn, toRow, &cameBy) {
      // Back along the path: first the narrowest place, then the flow itself.
      var narrowest = Self.unlimited
      forEachStep(source, sink, cameBy) { cell, toColumnward in
        narrowest = min(narrowest, toColumnward ? toColumn[cell] : toRow[cell])
      }
      if narrowest >= Self.unlimited / 2 { return Self.unlimited }
      forEachStep(source, sink, cameBy) { cell, toColumnward in
        toColumn[cell] += toColumnward ? -narrowest : narrowest
        toRow[cell] += toColumnward ? narrowest : -narrowest
      }
      total += narrowest
    }
    return total
  }

  /// Walks a path from its end, with each cell and whether it was crossed towards its column.
  private func forEachStep(_ source: Int, _ sink: Int, _ cameBy: [Int], _ body: (Int, Bool) -> Void) {
    var node = sink
    while node != source {
      let cell = cameBy[node]
      let isColumn = node >= table.rows
      body(cell, isColumn)
      node = isColumn ? table.row(of: cell) : table.rows + table.column(of: cell)
    }
  }

  /// Finds a shortest path with room left; `cameBy` gets the cell that led to each node.
  private func reach(
    _ source: Int, _ sink: Int, _ toColumn: [Int], _ toRow: [Int], _ cameBy: inout [Int]
  ) -> Bool {
    for node in cameBy.indices { cameBy[node] = -1 }
    var queue = [source]
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      let isRow = node < table.rows
      for other in 0..<(isRow ? table.columns : table.rows) {
        let cell =
          isRow ? table.index(node, other) : table.index(other, node - table.rows)
        let next = isRow ? table.rows + other : other
        guard (isRow ? toColumn[cell] : toRow[cell]) > 0, cameBy[next] < 0, next != source else { continue }
        cameBy[next] = cell
        if next == sink { return true }
        queue.append(next)
      }
    }
    return false
  }
}
