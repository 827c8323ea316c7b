package import Geography
package import HTML

/// A map of areas in their true shapes, or of tiles that share their sides, shaded by their figures.
///
/// Each shape is in the page once; the drawings for narrow and for wide pages refer to it. A label stands
/// where it fits within its area, and nowhere else: the table beside the chart holds all.
package struct ShapeMap: Sendable, Hashable {
  package struct Place: Sendable, Hashable {
    package var name: String
    /// In the mosaic.
    package var shape: Int
    /// The figure as the page words it, or why there is none.
    package var text: String
    /// The same without signs, for places too narrow for it.
    package var bareText: String
    package var shade: TileMap.Shade
    package var doubt: TrendChart.Doubt?

    package init(
      name: String, shape: Int, text: String, bareText: String? = nil, shade: TileMap.Shade,
      doubt: TrendChart.Doubt? = nil
    ) {
      self.name = name
      self.shape = shape
      self.text = text
      self.bareText = bareText ?? text
      self.shade = shade
      self.doubt = doubt
    }
  }

  /// One map of the chart.
  package struct Panel: Sendable, Hashable {
    /// What it shows; empty where it is alone.
    package var title: String
    /// Places in the chart's list.
    package var places: [Int]
    /// Places that are only there to show where the others lie.
    package var pale: [Int]
    /// A number for each of its places, in the place of name and figure, which stand below the map; or none.
    package var numbers: [String]

    package init(title: String = "", places: [Int], pale: [Int] = [], numbers: [String] = []) {
      self.title = title
      self.places = places
      self.pale = pale
      self.numbers = numbers
    }
  }

  package var name: ChartName
  package var mosaic: Mosaic
  package var places: [Place]
  /// One, or two that stand beside each other where there is room.
  package var panels: [Panel]
  /// Shapes that are drawn without a figure, in the first panel.
  package var outlines: [Int]
  /// Heavier lines, such as between districts, with their name for the key.
  package var borders: [[GridPoint]]
  package var borderName: String
  /// What the five strengths of shade stand for, palest first; empty where shades are verdicts.
  package var stepNames: [String]
  /// The words of verdicts in the key, in order; one that no place has is left out.
  package var shadeNames: [ComparisonBars.ShadeName]
  /// What a hatched place is, and a pale one, for the key.
  package var emptyName: String
  package var paleName: String

  package init(
    name: ChartName, mosaic: Mosaic, places: [Place], panels: [Panel]? = nil, outlines: [Int] = [],
    borders: [[GridPoint]] = [], borderName: String = "", stepNames: [String] = [],
    shadeNames: [ComparisonBars.ShadeName] = [], emptyName: String = "No figure", paleName: String = ""
  ) {
    self.name = name
    self.mosaic = mosaic
    self.places = places
    self.panels = panels ?? [Panel(places: Array(places.indices))]
    self.outlines = outlines
    self.borders = borders
    self.borderName = borderName
    self.stepNames = stepNames
    self.shadeNames = shadeNames
    self.emptyName = emptyName
    self.paleName = paleName
  }

  /// More places than this have no room for short names, which would need a list to explain them.
  private static let mostShortNames = 30
  /// More places than this are so small that lines between them are thin, and no sign stands in them alone.
  private static let mostCoarse = 60

  var isFine: Bool { places.count > Self.mostCoarse }

  /// What all figures of a map of many places have in common: said once in the key, and not by a broken line
  /// round each.
  var sharedDoubt: TrendChart.Doubt? {
    let doubts = Set(places.filter { $0.shade != .empty }.map(\.doubt))
    return isFine && doubts.count == 1 ? doubts.first ?? nil : nil
  }

  package func node() -> Node {
    let short = places.count <= Self.mostShortNames ? shortNames(places.map(\.name)) : nil
    // Maps keep their shape, so a drawing cannot be stretched: there is one for each range of widths.
    var sizes: [(shown: String, room: Double, isSideBySide: Bool)] = [
      ("narrow-only", Break.narrowest, false), ("wide-only", Break.wide, false),
    ]
    if panels.count > 1 {
      sizes[1].shown = "middle-only"
      sizes.append(("wider-only", Break.wider, true))
    }
    let drawings = sizes.enumerated().map { index, size in
      ShapeDrawing(
        self, short, room: size.room, isSideBySide: size.isSideBySide, isFullest: index == sizes.count - 1)
    }
    var nodes = [keyList(key)]
    for (size, shapes) in zip(sizes, drawings) {
      var own = name
      if size.shown != "narrow-only" { own.id += size.shown == "middle-only" ? "-middle" : "-wide" }
      nodes.append(drawing(own, Padding(), height: shapes.height, shown: size.shown, shapes.nodes))
    }
    nodes += panels.map(numbers)
    for (size, shapes) in zip(sizes, drawings) {
      nodes.append(fullNames(of: shapes.shortened, short ?? [], places.map(\.name), size.shown))
    }
    return .el("div", ["class": "chart map shape-map\(isFine ? " fine" : "")"], nodes)
  }

  /// What the numbers on a panel stand for.
  private func numbers(_ panel: Panel) -> Node {
    guard !panel.numbers.isEmpty else { return .empty }
    let parts = zip(panel.numbers, panel.places).map { number, place in
      "\(number)\u{a0}\u{2013} \(places[place].name), \(places[place].text)"
    }
    return .el(
      "p", ["class": "chart-names", "aria-hidden": "true"],
      [.text("\(panel.title): \(parts.joined(separator: "; ")).")])
  }

  private var key: [KeyEntry] {
    var entries = stepNames.prefix(5).enumerated().map { KeyEntry(.fill("cell q\($0)"), $1) }
    for name in shadeNames {
      let isThere = places.contains { place in
        if case .verdict(let shade, _) = place.shade { shade == name.shade } else { false }
      }
      guard isThere else { continue }
      let sign = name.sign.map { $0.rawValue + " " } ?? ""
      let style = "cell solid \(name.shade.rawValue)"
      entries.append(KeyEntry(name.shade.isLined ? .lined(style) : .fill(style), sign + name.text))
    }
    let hasPlain = places.contains { $0.shade == .verdict(.plain, nil) }
    if hasPlain { entries.append(KeyEntry(.fill("cell plain"), "Not compared")) }
    if places.contains(where: { $0.shade == .empty }) { entries.append(KeyEntry(.hatched, emptyName)) }
    if panels.contains(where: { !$0.pale.isEmpty }) { entries.append(KeyEntry(.fill("cell pale"), paleName)) }
    if !borders.isEmpty { entries.append(KeyEntry(.line("border"), borderName)) }
    if !outlines.isEmpty { entries.append(KeyEntry(.line("outline"), "Not in these figures")) }
    if let sharedDoubt {
      entries.append(KeyEntry(.sign(sharedDoubt.sign), "\(sharedDoubt.name), all figures"))
      return entries
    }
    for doubt in TrendChart.Doubt.allCases where places.contains(where: { $0.doubt == doubt }) {
      entries.append(KeyEntry(.fill("cell q0 unsure \(doubt.rawValue)"), doubt.name))
    }
    return entries
  }
}

extension TrendChart.Doubt {
  /// What stands after a figure.
  fileprivate var sign: String {
    switch self {
    case .illustrative: "◇"
    case .estimated: "[e]"
    case .provisional: "[p]"
    }
  }
}

extension ComparisonBars.Shade {
  /// Whether lines cross it, so that it is told from its opposite without colour.
  var isLined: Bool { self == .better || self == .lower }
}
