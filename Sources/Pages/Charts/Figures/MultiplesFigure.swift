import Charting
import HTML
import Indicators
import Loading

/// The same trend for several areas, a small chart each, all on one scale.
func multiplesFigure(_ drawing: SeriesDrawing) throws(FigureFault) -> DrawnFigure {
  let (context, site, id) = (drawing.context, drawing.site, drawing.indicator)
  let areas = try drawing.areas()
  var all: [Series] = []
  for area in areas { all.append(try drawing.series(of: id, in: area)) }
  var charts: [TrendChart] = []
  var outcomes: [Movement] = []
  for (number, series) in all.enumerated() {
    var assessment = try drawing.assessment(id, series.area)
    assessment.series = series
    if let movement = assessment.judgement.movement { outcomes.append(movement) }
    assessment.peak = nil
    guard
      let chart = trendChart(
        assessment, others: [], id: "\(drawing.head.id)-\(number + 1)",
        title: "\(drawing.name), \(site[series.area].name)", context)
    else { throw drawing.missing("figure", id, series.area) }
    charts.append(chart)
  }
  let points = all.flatMap(\.points)
  let last = points.map(\.period).max()
  return DrawnFigure(
    title: drawing.head.title
      ?? "\(drawing.name): \(multiplesTitle(outcomes, of: all.count, last, site.methods(of: id).yearsBefore))",
    subtitle: drawing.subtitle(windowText(site[id]) + "; one scale for all areas"),
    chart: SmallMultiples(charts).node(),
    table: periodTable(all, drawing), notes: trendFigureNotes(all, drawing), sources: drawing.sources,
    indicators: [id], isIllustrative: points.contains(where: \.isIllustrative))
}

/// "up in 2 of 7 areas in the year to September 2025, down in 1"
private func multiplesTitle(
  _ outcomes: [Movement], of count: Int, _ last: Period?, _ years: Int
) -> String {
  let (up, down) = (outcomes.count { $0 == .up }, outcomes.count { $0 == .down })
  let year = last.map { changeSpan(years: years, to: $0) } ?? ""
  let areas = counted(count, "area")
  switch (up, down) {
  case (0, 0): return outcomes.isEmpty ? "area by area" : "little change in any area \(year)"
  case (_, 0): return "up in \(up) of \(areas) \(year)"
  case (0, _): return "down in \(down) of \(areas) \(year)"
  default: return "up in \(up) of \(areas) and down in \(down) \(year)"
  }
}
