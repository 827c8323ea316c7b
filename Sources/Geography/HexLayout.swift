/// How the numbers of columns and rows of a hex map stand to each other, as the HexJSON format names it.
///
/// Rows are counted upwards, as the format's own viewer draws them. `odd-r` and `even-r` have a corner on
/// top and move rows of odd or even number half a tile right; `odd-q` and `even-q` have a side on top and
/// move columns of odd or even number half a tile up.
package enum HexLayout: String, Sendable, Hashable, CaseIterable {
  case oddR = "odd-r"
  case evenR = "even-r"
  case oddQ = "odd-q"
  case evenQ = "even-q"

  /// The corners of a tile. Tiles beside each other have the very same corners.
  package func corners(column: Int, row: Int) -> [Coordinate] {
    switch self {
    case .oddR, .evenR:
      let isMoved = row.isMultiple(of: 2) == (self == .evenR)
      let (x, y) = (2 * column + (isMoved ? 1 : 0), 3 * row)
      return [(0, 2), (1, 1), (1, -1), (0, -2), (-1, -1), (-1, 1)].map { dx, dy in
        Coordinate(x: Double(x + dx) * Self.half, y: Double(y + dy) / 2)
      }
    case .oddQ, .evenQ:
      let isMoved = column.isMultiple(of: 2) == (self == .evenQ)
      let (x, y) = (3 * column, 2 * row + (isMoved ? 1 : 0))
      return [(-1, 1), (1, 1), (2, 0), (1, -1), (-1, -1), (-2, 0)].map { dx, dy in
        Coordinate(x: Double(x + dx) / 2, y: Double(y + dy) * Self.half)
      }
    }
  }

  /// Half the width of a tile whose sides are 1.
  private static let half = 3.0.squareRoot() / 2
}
