import HTML
import Indicators
import Loading

/// A table alone: one indicator by area and period, or several indicators by area at their newest period.
func tableFigure(_ drawing: SeriesDrawing) throws(FigureFault) -> DrawnFigure {
  let (site, id) = (drawing.site, drawing.indicator)
  let areas = drawing.figure.areas.isEmpty ? [site.settings.area] : drawing.figure.areas
  guard drawing.figure.hasManyIndicators else {
    var all: [Series] = []
    for area in areas { all.append(try drawing.series(of: id, in: area)) }
    let points = all.flatMap(\.points)
    return DrawnFigure(
      title: drawing.head.title ?? drawing.catalogue.title(of: id),
      subtitle: drawing.subtitle(windowText(site[id])), chart: .empty, table: periodTable(all, drawing),
      notes: drawing.markNotes(points), sources: drawing.sources, indicators: [id],
      isIllustrative: points.contains(where: \.isIllustrative))
  }
  var rows: [(name: String, cells: [Node])] = []
  var points: [Point] = []
  for id in drawing.figure.indicators {
    var all: [Series?] = []
    for area in areas { all.append(drawing.catalogue.series(of: id, in: area)) }
    guard let period = all.compactMap({ $0?.latest?.period }).max() else {
      throw drawing.missing("figure", id, areas[0])
    }
    points += all.compactMap { $0?[period] }
    rows.append(
      (
        "\(drawing.catalogue.rowTitle(of: id)), \(site[id].shortUnitText), \(period.short)",
        all.map { figureNode($0?[period], site[id]) }
      ))
  }
  let title = drawing.head.title ?? "The newest figure of \(rows.count) indicators"
  return DrawnFigure(
    title: title, subtitle: drawing.head.subtitle ?? "Newest figures; each row names its unit and period.",
    chart: .empty,
    table: FigureTable(caption: title, head: ["Indicator"] + areas.map { site[$0].name }, rows: rows),
    notes: drawing.markNotes(points), sources: drawing.sources, indicators: drawing.figure.indicators,
    isIllustrative: points.contains(where: \.isIllustrative))
}
