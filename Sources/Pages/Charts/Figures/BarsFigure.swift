import Charting
import HTML
import Indicators
import Loading

/// The newest figure of an indicator in several areas, highest first.
func barsFigure(_ drawing: SeriesDrawing) throws(FigureFault) -> DrawnFigure {
  let (context, site, id) = (drawing.context, drawing.site, drawing.indicator)
  let indicator = site[id]
  var shown: [Assessment] = []
  for area in try drawing.areas() { shown.append(try drawing.assessment(id, area)) }
  let home = context.edition[id, site.settings.area]
  let period = shown.compactMap(\.latest).map(\.period).max()
  let named = drawing.figure.comparators ?? (indicator.unit == .count ? [] : [site.settings.area])
  var lines: [ComparisonBars.Comparator] = []
  for area in named {
    guard let period, let point = drawing.catalogue.series(of: id, in: area)?[period], let value = point.value
    else {
      if drawing.figure.comparators == nil { continue }
      throw drawing.missing("figure for \(period?.inSentence ?? "this period")", id, area)
    }
    lines.append(
      ComparisonBars.Comparator(value: value, label: "\(site[area].name) \(indicator.figureText(value))"))
  }
  let title = drawing.head.title ?? "\(drawing.name): \(districtTitle(shown, context).lowercasedFirst)"
  let chart = ComparisonBars(
    name: ChartName(
      id: drawing.head.id, title: title, description: districtDescription(shown, home, context)),
    rows: shown.map { barRow($0, context) }, comparators: lines,
    shadeNames: shadeNames(id, context), previousName: context.earlierWords(of: [id]).heading,
    intervalName: "\(site.methods(of: id).confidence.interval.percentText) confidence interval"
  ).sorted()
  let points = shown.compactMap(\.latest)
  return DrawnFigure(
    title: title, subtitle: drawing.subtitle(period?.inSentence ?? ""), chart: chart.node(),
    table: FigureTable(
      caption: "\(drawing.catalogue.title(of: id)): \(indicator.unitText)",
      head: ["Area", drawing.context.earlierWords(of: [id]).heading, "Newest figure"],
      rows: shown.map {
        (site[$0.area].name, [figureNode($0.earlier, indicator), figureNode($0.latest, indicator)])
      }), notes: drawing.markNotes(points), sources: drawing.sources, indicators: [id],
    isIllustrative: points.contains(where: \.isIllustrative))
}
