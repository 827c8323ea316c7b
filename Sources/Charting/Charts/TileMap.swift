package import HTML

/// A map on which every area is a hexagon of the same size, near where it really lies.
///
/// Small areas are seen as well as large ones. Each tile holds a name, the figure, and a sign for
/// what its shade says, as far as they fit; the table beside the chart holds them all.
package struct TileMap: Sendable, Hashable {
  package enum Shade: Sendable, Hashable {
    /// By the size of the figure, from 0, the palest, to 4.
    case step(Int)
    /// By how the area stands to another.
    case verdict(ComparisonBars.Shade, ComparisonBars.Sign?)
    /// No figure: the tile is hatched.
    case empty
  }

  package struct Tile: Sendable, Hashable {
    package var name: String
    /// Counted from 1. Tiles of an even row stand half a tile further right.
    package var column: Int
    package var row: Int
    /// The figure as the page words it, or why there is none.
    package var text: String
    /// The same without signs, for tiles too narrow for it.
    package var bareText: String
    package var shade: Shade
    package var doubt: TrendChart.Doubt?

    package init(
      name: String, column: Int, row: Int, text: String, bareText: String? = nil, shade: Shade,
      doubt: TrendChart.Doubt? = nil
    ) {
      self.name = name
      self.column = column
      self.row = row
      self.text = text
      self.bareText = bareText ?? text
      self.shade = shade
      self.doubt = doubt
    }
  }

  package var name: ChartName
  package var tiles: [Tile]
  /// What the five strengths of shade stand for, palest first; empty where shades are verdicts.
  package var stepNames: [String]
  /// The words of verdicts in the key, in order; one that no tile has is left out.
  package var shadeNames: [ComparisonBars.ShadeName]
  /// What a hatched tile is, for the key.
  package var emptyName: String

  package init(
    name: ChartName, tiles: [Tile], stepNames: [String] = [],
    shadeNames: [ComparisonBars.ShadeName] = [], emptyName: String = "No figure"
  ) {
    self.name = name
    self.tiles = tiles
    self.stepNames = stepNames
    self.shadeNames = shadeNames
    self.emptyName = emptyName
  }

  /// Two drawings, one for narrow charts and one for wide ones: hexagons keep their shape, so a
  /// drawing cannot be stretched to both.
  package func node() -> Node {
    let short = shortNames(tiles.map(\.name))
    let narrow = TileDrawing(tiles, short, room: Break.narrowest, widest: 6)
    let wide = TileDrawing(tiles, short, room: Break.wide, widest: 9)
    var wideName = name
    wideName.id += "-wide"
    return .el(
      "div", ["class": "chart map"],
      [
        keyList(key),
        drawing(name, Padding(), height: narrow.height, shown: "narrow-only", narrow.nodes()),
        drawing(wideName, Padding(), height: wide.height, shown: "wide-only", wide.nodes()),
        fullNames(of: narrow.shortened, short, tiles.map(\.name), "narrow-only"),
        fullNames(of: wide.shortened, short, tiles.map(\.name), "wide-only"),
      ])
  }

  private var key: [KeyEntry] {
    var entries = stepNames.prefix(5).enumerated().map { KeyEntry(.fill("cell q\($0)"), $1) }
    for name in shadeNames {
      let isThere = tiles.contains { tile in
        if case .verdict(let shade, _) = tile.shade { shade == name.shade } else { false }
      }
      let sign = name.sign.map { $0.rawValue + " " } ?? ""
      if isThere { entries.append(KeyEntry(.fill("cell \(name.shade.rawValue)"), sign + name.text)) }
    }
    if tiles.contains(where: { $0.shade == .empty }) { entries.append(KeyEntry(.hatched, emptyName)) }
    for doubt in TrendChart.Doubt.allCases where tiles.contains(where: { $0.doubt == doubt }) {
      entries.append(KeyEntry(.fill("cell q0 unsure \(doubt.rawValue)"), doubt.name))
    }
    return entries
  }
}

/// Short forms of names, all different: the first letters of several words, or of one word the first few.
func shortNames(_ names: [String]) -> [String] {
  var taken: Set<String> = []
  return names.map { name in
    let words = name.split(whereSeparator: { $0 == " " || $0 == "-" }).filter { word in
      word.first?.isUppercase ?? false || word.first?.isNumber ?? false
    }
    let letters = name.filter { !$0.isWhitespace }
    let initials = String(words.compactMap(\.first))
    var short = words.count > 1 ? initials : String(letters.prefix(3))
    var length = 3
    while taken.contains(short), length < letters.count {
      length += 1
      short = String(letters.prefix(length))
    }
    taken.insert(short)
    return short
  }
}
