import Charting
import HTML
import Indicators
import Loading
import Statistics

/// One indicator as a process: what is usual, and what steps out of that.
func controlFigure(_ drawing: SeriesDrawing) throws(FigureFault) -> DrawnFigure {
  let (context, site, id) = (drawing.context, drawing.site, drawing.indicator)
  let indicator = site[id]
  let area = drawing.figure.areas.first ?? context.edition.leadingArea(of: id)
  let assessment = try drawing.assessment(id, area)
  guard let control = assessment.control, let limits = control.limits else {
    throw FigureFault(
      "a control chart needs \(indicator.methods.control.fewestValues) figures of separate periods, and the \(site[drawing.catalogue.edition].slug) edition has not so many of '\(indicator.slug)' for \(site[area].name)"
    )
  }
  let title = drawing.head.title ?? "\(drawing.name): \(controlTitle(control).lowercasedFirst)"
  let chart = controlChart(
    control, limits, indicator, id: drawing.head.id, title: title, rule: context.axisRule(of: id))
  return DrawnFigure(
    title: title, subtitle: drawing.subtitle("separate periods, with the range expected from chance"),
    chart: chart.node(), table: periodTable([Series(area: area, points: control.points)], drawing),
    notes: drawing.markNotes(control.points), sources: drawing.sources, indicators: [id],
    isIllustrative: control.points.contains(where: \.isIllustrative))
}

/// The districts by size, between the limits that chance would keep them to.
func funnelFigure(_ drawing: SeriesDrawing) throws(FigureFault) -> DrawnFigure {
  let (site, id) = (drawing.site, drawing.indicator)
  let indicator = site[id]
  let all = site.districts.compactMap { drawing.catalogue.series(of: id, in: $0) }
  guard let period = all.compactMap({ $0.latest?.period }).max(),
    let funnel = drawing.catalogue.funnel(of: id, at: period)
  else {
    throw FigureFault(
      "a funnel plot needs the numbers behind the figures of several districts, and the \(site[drawing.catalogue.edition].slug) edition has not enough of '\(indicator.slug)'"
    )
  }
  let title = drawing.head.title ?? "\(drawing.name): \(funnelTitle(funnel).lowercasedFirst)"
  let points = all.compactMap { $0[period] }
  return DrawnFigure(
    title: title, subtitle: drawing.subtitle("by size of district, \(period.inSentence)"),
    chart: funnelPlot(funnel, of: id, chartID: drawing.head.id, title: title, drawing.context).node(),
    table: FigureTable(
      caption: "\(drawing.catalogue.title(of: id)): \(indicator.unitText)",
      head: ["Area", period.short.sentenceCased],
      rows: all.map { (site[$0.area].name, [figureNode($0[period], indicator)]) }),
    notes: ["The smaller an area, the wider the limits."] + drawing.markNotes(points),
    sources: drawing.sources, indicators: [id], isIllustrative: points.contains(where: \.isIllustrative))
}
