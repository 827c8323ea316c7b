import Charting
import HTML
import Indicators
import Loading

/// One indicator in several areas for one period, each area a tile near where it lies.
func mapFigure(_ drawing: SeriesDrawing) throws(FigureFault) -> DrawnFigure {
  let (context, site, id) = (drawing.context, drawing.site, drawing.indicator)
  let (indicator, choices) = (site[id], drawing.figure.map)
  let areas = drawing.figure.areas.isEmpty ? site.districts : drawing.figure.areas
  let newest = areas.compactMap { area in
    context.edition[id, area]?.latest.flatMap { $0.value == nil ? nil : $0.period }
  }.max()
  guard let period = choices.period ?? newest else {
    throw FigureFault(
      "the \(site[drawing.catalogue.edition].slug) edition has no figure of '\(indicator.slug)' for any area of this map; name areas that have figures in a line like 'areas: […]'"
    )
  }
  let shown = areas.map { MapArea(id: $0, assessment: context.edition[id, $0]?.asOf(period), period) }
  guard shown.contains(where: { $0.point?.value != nil }) else {
    throw FigureFault(
      "the \(site[drawing.catalogue.edition].slug) edition has no figure of '\(indicator.slug)' for \(period.inSentence) for any area of this map"
    )
  }
  let verdicts = shown.map { area in area.assessment.map { barRow($0, context) } }
  let canCompare = verdicts.contains { $0.map { $0.shade != .plain } ?? false }
  if choices.shading == .comparison, !canCompare {
    throw FigureFault(
      "none of these areas can be compared with \(context.homeArea.name) for \(period.inSentence); write 'shade: values'"
    )
  }
  let isCompared = choices.shading == .comparison || choices.shading == nil && canCompare
  let title = drawing.head.title ?? "\(drawing.name): \(mapTitle(shown, site).lowercasedFirst)"
  let content = MapContent(
    name: ChartName(id: drawing.head.id, title: title, description: ""), shown: shown, verdicts: verdicts,
    isCompared: isCompared, shades: Shades(shown.compactMap { $0.point?.value }), drawing: drawing)
  let ranks = choices.pair.map { content.ranks(in: $0.whole) }
  let described = content.described(
    mapDescription(shown, period, drawing) + (choices.pair.map { content.pairSentence($0) } ?? ""))
  let chart = choices.map.map { shapeMap(described, site[$0]) } ?? tileMap(described)
  let points = shown.compactMap(\.point)
  let hasGaps = shown.contains { $0.point == nil }
  var head = ["Area", "Figure"]
  if isCompared { head.append("Against \(context.homeArea.name)") }
  if let pair = choices.pair { head.append("Rank in \(site[pair.whole].name), 1 is highest") }
  return DrawnFigure(
    title: title, subtitle: drawing.subtitle(period.inSentence), chart: chart,
    table: FigureTable(
      caption: "\(drawing.catalogue.title(of: id)): \(indicator.unitText), \(period.inSentence)", head: head,
      rows: shown.indices.map { index in
        let (area, verdict) = (shown[index], verdicts[index])
        let words = verdict.flatMap { verdict in
          area.point?.value == nil
            ? nil : shadeNames(id, context).first { $0.shade == verdict.shade && $0.sign == verdict.sign }
        }
        var cells = [figureNode(area.point, indicator)]
        if isCompared { cells.append(.text(words.map { standing($0, context) } ?? "–")) }
        if let ranks { cells.append(.text(ranks[index] ?? "–")) }
        return (site[area.id].name, cells)
      }),
    notes: mapNotes(drawing) + drawing.markNotes(points)
      + (hasGaps && !points.contains { $0.figure == .none(.notAvailable) } ? ["[x] not available."] : []),
    sources: drawing.sources, indicators: [id], isIllustrative: points.contains(where: \.isIllustrative))
}

/// What the shapes are, and whose.
private func mapNotes(_ drawing: SeriesDrawing) -> [String] {
  let tiles = "Each area is a tile of the same size, near where it lies"
  guard let map = drawing.figure.map.map.map({ drawing.site[$0] }) else { return [tiles + "."] }
  let credits = map.credits.map { $0.hasSuffix(".") ? $0 : $0 + "." }
  return (map.kind == .hexes ? ["\(tiles): a layout, not boundaries."] : []) + credits
}

struct MapArea {
  var id: AreaID
  var assessment: Assessment?
  /// `nil` where the edition knows nothing of the area for the period.
  var point: Point?

  init(id: AreaID, assessment: Assessment?, _ period: Period) {
    self.id = id
    self.assessment = assessment
    point = assessment?.latest.flatMap { $0.period == period ? $0 : nil }
  }
}

/// "▲ Higher" of "Higher than Leicestershire", since the column's head names the county.
private func standing(_ name: ComparisonBars.ShadeName, _ context: PageContext) -> String {
  let words = name.text.split(separator: " ").first.map(String.init) ?? name.text
  return (name.sign.map { $0.rawValue + "\u{a0}" } ?? "") + words
}

func byValue(_ areas: [MapArea]) -> [MapArea] {
  areas.filter { $0.point?.value != nil }.sorted { ($0.point?.value ?? 0) > ($1.point?.value ?? 0) }
}

/// "Highest in Melton, lowest in Blaby", where one area alone is each.
private func mapTitle(_ areas: [MapArea], _ site: Site) -> String {
  let ranked = byValue(areas)
  guard ranked.count > 1, let top = ranked.first, let bottom = ranked.last,
    ranked[1].point?.value != top.point?.value || ranked.count == 2,
    ranked[ranked.count - 2].point?.value != bottom.point?.value,
    top.point?.value != bottom.point?.value
  else { return "Area by area" }
  return "Highest in \(site[top.id].name), lowest in \(site[bottom.id].name)"
}

/// More areas than this are not told one by one.
private let mostToldAreas = 30

/// Every figure, highest first, what stands against the home area, and where none is.
private func mapDescription(_ areas: [MapArea], _ period: Period, _ drawing: SeriesDrawing) -> String {
  let (site, context, id) = (drawing.site, drawing.context, drawing.indicator)
  let ranked = byValue(areas)
  func told(_ areas: some Sequence<MapArea>) -> String {
    areas.map { "\(site[$0.id].name) \(site[id].figureText($0.point?.value ?? 0))" }.joined(separator: "; ")
  }
  // Nobody listens to hundreds of figures; the table has them.
  var text =
    ranked.count <= mostToldAreas
    ? told(ranked) + "."
    : "\(ranked.count) areas. Highest: \(told(ranked.prefix(5))). Lowest: \(told(ranked.suffix(5)))."
  let home = site.settings.area
  if site[id].unit != .count, !areas.contains(where: { $0.id == home }),
    let value = drawing.catalogue.series(of: id, in: home)?[period]?.value
  {
    text += " \(context.homeArea.name) as a whole: \(site[id].figureText(value))."
  }
  let missing = areas.filter { $0.point?.value == nil }.map { site[$0.id].name }
  if !missing.isEmpty {
    text += " No figure for \(missing.count > 8 ? "\(missing.count) areas" : listed(missing))."
  }
  let made = ranked.count { $0.point?.isIllustrative ?? false }
  return text + illustrativeSentence(made, of: ranked.count)
}
