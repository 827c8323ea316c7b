import Charting
import HTML
import Indicators
import Loading

/// Several areas between two periods: who rose, who fell, who passed whom.
func slopeFigure(_ drawing: SeriesDrawing) throws(FigureFault) -> DrawnFigure {
  let (site, id) = (drawing.site, drawing.indicator)
  let indicator = site[id]
  guard let from = drawing.figure.from, let to = drawing.figure.to else {
    throw FigureFault("a slope chart compares two periods")
  }
  var lines: [(area: AreaID, from: Point, to: Point, isJoined: Bool)] = []
  for area in try drawing.areas() {
    let series = try drawing.series(of: id, in: area)
    guard let old = series[from] else { throw drawing.missing("figure for \(from.inSentence)", id, area) }
    guard let new = series[to] else { throw drawing.missing("figure for \(to.inSentence)", id, area) }
    lines.append(
      (area, old, new, indicator.breakBetween(old.period, new.period, in: series) == nil))
  }
  let both = lines.compactMap { line in line.from.value.flatMap { old in line.to.value.map { (old, $0) } } }
  let (up, down) = (both.count { $0.1 > $0.0 }, both.count { $0.1 < $0.0 })
  let made =
    "\(drawing.name): \(slopeWords(up: up, down: down, known: both.count, of: lines.count)), \(to.lastMonthText) against \(from.lastMonthText)"
  let title = drawing.head.title ?? made
  let chart = Slope(
    name: ChartName(
      id: drawing.head.id, title: title,
      description: lines.map {
        "\(site[$0.area].name) from \(indicator.chartText($0.from)) to \(indicator.chartText($0.to))"
      }.joined(separator: "; ") + "."),
    fromName: from.axis, toName: to.axis,
    lines: lines.map { line in
      let shade = drawing.judge(line.to, against: line.from, of: id).shade.0
      return Slope.Line(
        name: site[line.area].name, from: line.from.value, to: line.to.value,
        fromText: indicator.chartText(line.from), toText: indicator.chartText(line.to),
        shade: line.isJoined ? shade : .similar, isHome: line.area == site.settings.area,
        isJoined: line.isJoined)
    })
  let points = lines.flatMap { [$0.from, $0.to] }
  let notes =
    lines.contains { !$0.isJoined }
    ? ["Where no line is drawn, the two figures cannot be compared."] : []
  return DrawnFigure(
    title: title, subtitle: drawing.subtitle("\(from.inSentence) and \(to.inSentence)"), chart: chart.node(),
    table: FigureTable(
      caption: "\(drawing.catalogue.title(of: id)): \(indicator.unitText)",
      head: ["Area", from.short.sentenceCased, to.short.sentenceCased],
      rows: lines.map {
        (site[$0.area].name, [figureNode($0.from, indicator), figureNode($0.to, indicator)])
      }), notes: notes + drawing.markNotes(points), sources: drawing.sources, indicators: [id],
    isIllustrative: points.contains(where: \.isIllustrative))
}

/// "higher in 3 of 7 areas and lower in 4", "lower in all 7 areas"
private func slopeWords(up: Int, down: Int, known count: Int, of all: Int) -> String {
  if count == 0 { return "no area with both figures" }
  if count == 1 {
    let words = up == 1 ? "higher" : down == 1 ? "lower" : "the same"
    return all == 1 ? words : "\(words) in the one area with both figures"
  }
  if up == count { return "higher in all \(count) areas" }
  if down == count { return "lower in all \(count) areas" }
  let parts = [(up, "higher"), (down, "lower")].filter { $0.0 > 0 }
  guard let first = parts.first else {
    return count == all ? "the same in every area" : "the same in all \(count) areas with both figures"
  }
  let start = "\(first.1) in \(first.0) of \(count) areas"
  return parts.count == 1 ? start : "\(start) and \(parts[1].1) in \(parts[1].0)"
}
