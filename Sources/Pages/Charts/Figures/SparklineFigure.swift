import Charting
import HTML
import Indicators
import Loading

/// Lines the size of a word: several indicators of one area, or one indicator of several areas.
func sparklineFigure(_ drawing: SeriesDrawing) throws(FigureFault) -> DrawnFigure {
  let (context, site) = (drawing.context, drawing.site)
  var shown: [(id: IndicatorID, series: Series)] = []
  if drawing.figure.hasManyIndicators {
    for id in drawing.figure.indicators {
      let area = drawing.figure.areas.first ?? context.edition.leadingArea(of: id)
      shown.append((id, try drawing.series(of: id, in: area)))
    }
  } else {
    for area in try drawing.areas() {
      shown.append((drawing.indicator, try drawing.series(of: drawing.indicator, in: area)))
    }
  }
  func name(_ row: (id: IndicatorID, series: Series)) -> String {
    drawing.figure.hasManyIndicators
      ? "\(drawing.catalogue.rowTitle(of: row.id)), \(site[row.id].shortUnitText)"
      : site[row.series.area].name
  }
  func texts(_ row: (id: IndicatorID, series: Series)) -> (first: Point?, last: Point?, text: String) {
    let known = row.series.points.filter { $0.value != nil }
    guard let first = known.first, let last = known.last else { return (nil, nil, "[x]") }
    let words = site[row.id].chartText(last)
    return (first, last, known.count == 1 ? words : "\(site[row.id].chartText(first)) to \(words)")
  }
  let periods = shown.flatMap { $0.series.points.filter { $0.value != nil }.map(\.period) }
  let (start, end) = (periods.min(), periods.max())
  let span =
    start == end
    ? "in \(end?.inSentence ?? "")" : "from \(start?.lastMonthText ?? "") to \(end?.lastMonthText ?? "")"
  let made =
    drawing.figure.hasManyIndicators
    ? "\(counted(shown.count, "indicator")) \(span)"
    : "\(drawing.name): \(counted(shown.count, "area")) \(span)"
  let title = drawing.head.title ?? made
  let chart = Sparklines(
    name: ChartName(
      id: drawing.head.id, title: title,
      description: shown.map { row in
        let (first, last, text) = texts(row)
        guard let first, let last, first.period != last.period else { return "\(name(row)): \(text)" }
        return
          "\(name(row)): \(site[row.id].chartText(first)) in \(first.period.inSentence), \(site[row.id].chartText(last)) in \(last.period.inSentence)"
      }.joined(separator: "; ") + "."),
    rows: shown.map { row in
      Sparklines.Row(
        name: name(row),
        points: row.series.points.map {
          Sparkline.Point(day: $0.period.last.number, value: $0.value, isUncertain: doubt($0.status) != nil)
        }, breaks: lineBreaks(of: row.series, site[row.id]), text: texts(row).text)
    })
  let points = shown.flatMap(\.series.points)
  var notes = ["Each line has a scale of its own, from its lowest figure to its highest."]
  if shown.contains(where: { !lineBreaks(of: $0.series, site[$0.id]).isEmpty }) {
    notes.append("A line breaks where figures cannot be compared.")
  }
  return DrawnFigure(
    title: title,
    subtitle: drawing.figure.hasManyIndicators
      ? drawing.head.subtitle ?? "First and newest figure, each in its own unit."
      : drawing.subtitle("first and newest figure"),
    chart: chart.node(),
    table: FigureTable(
      caption: title, head: [drawing.figure.hasManyIndicators ? "Indicator" : "Area", "First", "Newest"],
      rows: shown.map { row in
        let (first, last, _) = texts(row)
        let indicator = site[row.id]
        return (name(row), [datedNode(first, indicator), datedNode(last, indicator)])
      }), notes: notes + drawing.markNotes(points), sources: drawing.sources,
    indicators: drawing.figure.indicators, isIllustrative: points.contains(where: \.isIllustrative))
}

/// A figure with the period it is of.
private func datedNode(_ point: Point?, _ indicator: Indicator) -> Node {
  guard let point else { return absenceNode(.notAvailable) }
  return [figureNode(point, indicator), .el("span", ["class": "quiet"], [.text(" \(point.period.short)")])]
}
