import Charting
import HTML
import Indicators
import Loading

/// One indicator over time, with the areas it is compared with.
func trendFigure(_ drawing: SeriesDrawing) throws(FigureFault) -> DrawnFigure {
  let (context, site, id) = (drawing.context, drawing.site, drawing.indicator)
  let area = drawing.figure.areas.first ?? context.edition.leadingArea(of: id)
  var assessment = try drawing.assessment(id, area)
  assessment.series = try drawing.series(of: id, in: area)
  var others: [Series] = []
  if let named = drawing.figure.comparators {
    for other in named { others.append(try drawing.series(of: id, in: other)) }
  } else if site[id].unit != .count {
    for other in [site.settings.area, site.settings.region, site.settings.nation].compactMap({ $0 })
    where other != area {
      if let series = try? drawing.series(of: id, in: other) { others.append(series) }
    }
  }
  let isWhole = drawing.figure.from == nil && drawing.figure.to == nil
  let made =
    isWhole ? trendTitle(assessment, context).lowercasedFirst : spanTitle(assessment.series, site[id])
  let title = drawing.head.title ?? "\(drawing.name): \(made)"
  let events = drawing.figure.events.map { TrendChart.Event(day: $0.at.number, label: $0.title) }
  guard
    let chart = trendChart(
      assessment, others: others, events: events, id: drawing.head.id, title: title, context)
  else {
    throw drawing.missing("figure", id, area)
  }
  let all = [assessment.series] + others
  return DrawnFigure(
    title: title, subtitle: drawing.head.subtitle ?? trendSubtitle(assessment, context), chart: chart.node(),
    table: periodTable(all, drawing), notes: trendFigureNotes(all, drawing), sources: drawing.sources,
    indicators: [id], isIllustrative: all.flatMap(\.points).contains(where: \.isIllustrative))
}

/// "from 1.22 to 1.48 between September 2020 and December 2023"
private func spanTitle(_ series: Series, _ indicator: Indicator) -> String {
  let known = series.points.filter { $0.value != nil }
  guard let first = known.first, let last = known.last, let old = first.value, let new = last.value else {
    return "no figures"
  }
  guard first.period != last.period else { return indicator.figureText(new) }
  return
    "from \(indicator.figureText(old)) to \(indicator.figureText(new)) between \(first.period.lastMonthText) and \(last.period.lastMonthText)"
}

/// Breaks and gaps where they occur.
func trendFigureNotes(_ all: [Series], _ drawing: SeriesDrawing) -> [String] {
  lineNotes(all, of: drawing.site[drawing.indicator], drawing.context)
}

/// A row a period, newest first; a column an area.
func periodTable(_ all: [Series], _ drawing: SeriesDrawing) -> FigureTable {
  let indicator = drawing.site[drawing.indicator]
  let periods = Set(all.flatMap { $0.points.map(\.period) }).sorted(by: >)
  return FigureTable(
    caption: "\(drawing.catalogue.title(of: drawing.indicator)): \(indicator.unitText)",
    head: ["Period"] + all.map { drawing.site[$0.area].name },
    rows: periods.map { period in
      (period.short.sentenceCased, all.map { figureNode($0[period], indicator) })
    }, periods: periods)
}

extension String {
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
