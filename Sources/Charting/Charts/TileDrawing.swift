import Geography
import HTML

/// The hexagons of a tile map at one size, with the words that fit in them.
struct TileDrawing {
  /// In em.
  let height: Double
  /// Tiles whose names did not fit and stand in their short form.
  private(set) var shortened: [Int] = []

  private let tiles: [TileMap.Tile]
  private let width: Double
  private let tileWidth: Double
  private let tileHeight: Double
  private let first: (x: Double, row: Int)
  private var words: [[Line]] = []

  /// A line of a tile's words.
  struct Line: Hashable {
    var text: String
    var isBold = false
  }

  /// - Parameters:
  ///   - room: How wide the drawing may be, in em.
  ///   - widest: The widest that a tile may be, in em.
  init(_ tiles: [TileMap.Tile], _ short: [String], room: Double, widest: Double) {
    self.tiles = tiles
    let lefts = tiles.map(Self.left)
    let (left, right) = (lefts.min() ?? 0, (lefts.max() ?? 0) + 1)
    let rows = (tiles.map(\.row).min() ?? 1)...(tiles.map(\.row).max() ?? 1)
    tileWidth = min(widest, (room - 0.2) / (right - left))
    first = (left, rows.lowerBound)
    tileHeight = tileWidth * Self.ratio
    width = tileWidth * (right - left)
    height = tileHeight * (0.75 * Double(rows.count - 1) + 1)
    for (index, tile) in tiles.enumerated() {
      let fit = TileWords(
        name: tile.name, text: tile.text, bareText: tile.bareText, sign: tile.shade.sign, short: short[index]
      ).fitting(width: tileWidth, height: tileHeight)
      words.append(fit.lines)
      if fit.isShort { shortened.append(index) }
    }
  }

  /// The height of a hexagon with a corner on top, of its width.
  private static let ratio = 2 / 3.0.squareRoot()

  /// In tiles from the left of the grid.
  private static func left(_ tile: TileMap.Tile) -> Double {
    Double(tile.column) + (tile.row.isMultiple(of: 2) ? 0.5 : 0)
  }

  /// The middle of a tile, in em.
  private func middle(_ tile: TileMap.Tile) -> (x: Double, y: Double) {
    (
      (Self.left(tile) - first.x + 0.5) * tileWidth,
      (Double(tile.row - first.row) * 0.75 + 0.5) * tileHeight
    )
  }

  func nodes() -> [Node] {
    let em = LayoutReader.em
    let shapes = Node.el(
      "svg",
      [
        "width": Spelling.em(width), "height": Spelling.em(height),
        "viewBox": "0 0 \(Spelling.coordinate(width * em)) \(Spelling.coordinate(height * em))",
        "overflow": "visible",
      ], tiles.flatMap(shape))
    var texts: [Node] = []
    for (tile, lines) in zip(tiles, words) {
      let (x, y) = middle(tile)
      let top = y - Double(lines.count) * TextMetrics.lineHeight / 2
      for (row, line) in lines.enumerated() {
        texts.append(
          Draw.text(
            line.text, "cell-text \(Self.style(tile))" + (line.isBold ? " strong" : ""), x: Spelling.em(x),
            y: Spelling.em(top + Double(row) * TextMetrics.lineHeight + 0.97), anchor: .middle))
      }
    }
    return [shapes] + texts
  }

  private static func style(_ tile: TileMap.Tile) -> String {
    switch tile.shade {
    case .step(let step): "q\(min(max(step, 0), 4))"
    case .verdict(let shade, _): shade.rawValue
    case .empty: "empty hatched"
    }
  }

  private func shape(_ tile: TileMap.Tile) -> [Node] {
    let (x, y) = middle(tile)
    let em = LayoutReader.em
    // A little smaller than its place, so that neighbours stand apart.
    let half = tileWidth * 0.485
    let corners = [(0.0, -1.0), (1, -0.5), (1, 0.5), (0, 1), (-1, 0.5), (-1, -0.5)].map { dx, dy in
      (x: (x + dx * half) * em, y: (y + dy * half * Self.ratio) * em)
    }
    var path = PathBuilder()
    path.move(to: corners[0])
    for corner in corners.dropFirst() { path.line(to: corner) }
    path.close()
    let unsure = tile.doubt.map { " unsure \($0.rawValue)" } ?? ""
    var nodes = [Node.el("path", ["class": "cell \(Self.style(tile))\(unsure)", "d": path.data])]
    if tile.shade == .empty {
      var lines = PathBuilder()
      let ring = corners.map { Coordinate(x: $0.x, y: $0.y) }
      for (from, to) in hatchLines(in: [ring], apart: 9, across: { $0.x + $0.y }) {
        lines.move(to: (from.x, from.y))
        lines.line(to: (to.x, to.y))
      }
      nodes.append(.el("path", ["class": "hatch", "d": lines.data]))
    }
    return nodes
  }
}
