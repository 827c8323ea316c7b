import Charting
import Geography
import HTML
import Indicators
import Loading

/// All that a map shows, whichever shapes its areas have.
struct MapContent {
  var name: ChartName
  var shown: [MapArea]
  /// How each stands to the home area, as a bar of it would say; `nil` where nothing can be compared.
  var verdicts: [ComparisonBars.Row?]
  var isCompared: Bool
  var shades: Shades
  var drawing: SeriesDrawing

  var site: Site { drawing.site }
  var indicator: Indicator { site[drawing.indicator] }

  func described(_ text: String) -> MapContent {
    var other = self
    other.name.description = text
    return other
  }

  func shade(_ index: Int) -> TileMap.Shade {
    guard let step = shades.step(shown[index].point?.value) else { return .empty }
    return isCompared ? .verdict(verdicts[index]?.shade ?? .plain, verdicts[index]?.sign) : .step(step)
  }

  func text(_ index: Int) -> String { indicator.chartText(shown[index].point) }

  func bareText(_ index: Int) -> String? {
    shown[index].point?.value.map { indicator.figureText($0) }
  }

  func doubt(_ index: Int) -> TrendChart.Doubt? { cellDoubt(shown[index].point) }

  var stepNames: [String] { isCompared ? [] : shades.names(indicator) }

  var shadeNames: [ComparisonBars.ShadeName] {
    isCompared ? Pages.shadeNames(drawing.indicator, drawing.context) : []
  }

  /// What a hatched area is.
  var emptyName: String {
    let letters = Set(
      shown.filter { $0.point?.value == nil }.map { area in
        area.point.flatMap { absence($0.figure)?.rawValue } ?? "[x]"
      })
    let names = [("[x]", "no figure, [x]"), ("[c]", "hidden, [c]"), ("[z]", "not applicable, [z]")]
    let found = names.filter { letters.contains($0.0) }.map(\.1)
    return listed(found, last: "or").sentenceCased
  }

  // MARK: - The highest of one whole

  /// The places of the areas of a whole that have a figure, highest first.
  private func ordered(in whole: AreaID) -> [Int] {
    shown.indices.filter { shown[$0].point?.value != nil && site.wholes(of: shown[$0].id).contains(whole) }
      .sorted { a, b in
        let (left, right) = (shown[a].point?.value ?? 0, shown[b].point?.value ?? 0)
        return left != right ? left > right : a < b
      }
  }

  /// For each area its rank among those of the whole, `3=` where two share it; `nil` for all others.
  func ranks(in whole: AreaID) -> [String?] {
    var ranks = [String?](repeating: nil, count: shown.count)
    let ordered = ordered(in: whole)
    for index in ordered {
      let value = shown[index].point?.value ?? 0
      let above = ordered.count { (shown[$0].point?.value ?? 0) > value }
      let beside = ordered.count { shown[$0].point?.value == value }
      ranks[index] = "\(above + 1)\(beside > 1 ? "=" : "")"
    }
    return ranks
  }

  /// The places of the highest, with those that share the last rank.
  func highest(_ pair: MapChoices.Pair) -> [Int] {
    let ordered = ordered(in: pair.whole)
    guard ordered.count > pair.top else { return ordered }
    let last = shown[ordered[pair.top - 1]].point?.value ?? 0
    return ordered.filter { (shown[$0].point?.value ?? 0) >= last }
  }

  func highestName(_ pair: MapChoices.Pair) -> String {
    let count = highest(pair).count
    return count == 1
      ? "The highest in \(site[pair.whole].name)" : "The \(count) highest in \(site[pair.whole].name)"
  }

  func pairSentence(_ pair: MapChoices.Pair) -> String {
    let names = highest(pair).map { "\(site[shown[$0].id].name) \(bareText($0) ?? "")" }
    return names.isEmpty ? "" : " \(highestName(pair)): \(names.joined(separator: "; "))."
  }
}

/// Each area a hexagon at the place that `areas.csv` gives it.
func tileMap(_ content: MapContent) -> Node {
  TileMap(
    name: content.name,
    tiles: content.shown.indices.compactMap { index in
      let area = content.site[content.shown[index].id]
      return area.tile.map { place in
        TileMap.Tile(
          name: area.name, column: place.column, row: place.row, text: content.text(index),
          bareText: content.bareText(index), shade: content.shade(index), doubt: content.doubt(index))
      }
    }, stepNames: content.stepNames, shadeNames: content.shadeNames
  ).node()
}

/// Each area as a file of shapes has it.
func shapeMap(_ content: MapContent, _ map: AreaMap) -> Node {
  let (site, choices) = (content.site, content.drawing.figure.map)
  let kept = content.shown.indices.filter { map.shape(of: content.shown[$0].id) != nil }
  let places = kept.map { index in
    ShapeMap.Place(
      name: site[content.shown[index].id].name, shape: map.shape(of: content.shown[index].id) ?? 0,
      text: content.text(index), bareText: content.bareText(index), shade: content.shade(index),
      doubt: content.doubt(index))
  }
  var chart = ShapeMap(
    name: content.name, mosaic: map.mosaic, places: places,
    outlines: map.areas.indices.filter { map.areas[$0] == nil }, stepNames: content.stepNames,
    shadeNames: content.shadeNames, emptyName: content.emptyName)
  if let type = choices.outline {
    var wholes: [Int: Int] = [:]
    for index in kept {
      let area = content.shown[index].id
      if let shape = map.shape(of: area) { wholes[shape] = site.whole(of: area, type)?.index }
    }
    chart.borders = map.mosaic.borders { wholes[$0] }
    chart.borderName = "Boundary of a \(type == .lsoa ? "neighbourhood" : type.rawValue)"
  }
  if let pair = choices.pair {
    let top = content.highest(pair)
    let ranks = content.ranks(in: pair.whole)
    let name = content.highestName(pair)
    let others = kept.indices.filter { place in
      !top.contains(kept[place]) && site.wholes(of: content.shown[kept[place]].id).contains(pair.whole)
    }
    chart.panels = [
      ShapeMap.Panel(title: "All \(places.count) areas", places: Array(places.indices)),
      ShapeMap.Panel(
        title: name, places: top.compactMap { kept.firstIndex(of: $0) }, pale: others,
        numbers: top.map { ranks[$0] ?? "" }),
    ]
    chart.paleName = "Other areas of \(site[pair.whole].name)"
  }
  return chart.node()
}
