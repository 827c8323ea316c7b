/// A table of counts with its totals as cells of their own: the last row holds the column
/// totals, the last column the row totals, and their corner the grand total.
package struct AdditiveTable: Sendable, Hashable {
  /// Counting the totals.
  package let rows: Int
  /// Counting the totals.
  package let columns: Int
  /// Row by row.
  package let values: [Int]

  /// - Parameter cells: rows of equal length, no count negative.
  package init(_ cells: [[Int]]) {
    let width = cells.first?.count ?? 0
    precondition(cells.allSatisfy { $0.count == width }, "the rows of a table differ in length")
    let withTotals = cells.map { $0 + [$0.reduce(0, +)] }
    let totals = (0...width).map { column in withTotals.reduce(0) { $0 + $1[column] } }
    rows = cells.count + 1
    columns = width + 1
    values = (withTotals + [totals]).flatMap { $0 }
  }

  /// The position of a cell in `values`.
  package func index(_ row: Int, _ column: Int) -> Int { row * columns + column }

  package func row(of index: Int) -> Int { index / columns }
  package func column(of index: Int) -> Int { index % columns }

  /// Whether a cell is a total.
  package func isMargin(_ index: Int) -> Bool {
    row(of: index) == rows - 1 || column(of: index) == columns - 1
  }

  /// A list in the order of `values`, cut into rows.
  package func grid<Element>(_ flat: [Element]) -> [[Element]] {
    (0..<rows).map { Array(flat[$0 * columns..<($0 + 1) * columns]) }
  }
}
