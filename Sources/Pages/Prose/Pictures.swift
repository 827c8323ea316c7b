import Commentary
import Diagnostics
import Files
import HTML
import Indicators

/// A chart or table that a report asks for in its prose.
///
/// Its figures are those of the report's edition, and a link leads to the
/// indicator's page, where every figure stands in a table with its source.
func picture(_ fence: Fence, _ context: PageContext) -> Node {
  let shown = context.edition.assessments(for: fence)
  switch fence.kind {
  case .chart:
    guard let assessment = shown.first, let chart = trendChart(assessment, id: fence.anchor, context) else {
      return .empty
    }
    return .el(
      "figure", ["class": "block chart-block"],
      [
        .el("figcaption", [.el("strong", [.text(context.catalogue.title(of: assessment.indicator))])]),
        .el(
          "p", ["class": "sub"],
          [.text("\(trendTitle(assessment, context)). \(trendSubtitle(assessment, context))")]),
        chart,
        .el(
          "p", ["class": "chart-source"], [indicatorLink(assessment, "The same figures as a table", context)]),
      ])
  case .table: return table(shown, fence, context)
  case .map: return .empty
  }
}

extension Fence {
  /// Unlike any other on the report's page.
  fileprivate var anchor: String { "\(kind.rawValue)-at-line-\(position.line)" }
}

extension EditionAnalysis {
  /// What a chart or table in the prose shows, in the order asked for.
  func assessments(for fence: Fence) -> [Assessment] {
    // Mistakes in the lines were reported when the prose was checked.
    var problems = Problems()
    guard let options = fence.options(into: &problems) else { return [] }
    return options.indicators.compactMap { assessment(of: $0.value, in: options.area?.value) }
  }

  func assessment(of indicator: String, in area: String?) -> Assessment? {
    let site = catalogue.site
    guard let index = site.indicators.firstIndex(where: { $0.slug == indicator }) else { return nil }
    let id = IndicatorID(index)
    guard let area else { return self[id, leadingArea(of: id)] }
    return site.areas.firstIndex { $0.slug == area }.flatMap { self[id, AreaID($0)] }
  }
}

private func table(_ shown: [Assessment], _ fence: Fence, _ context: PageContext) -> Node {
  guard let first = shown.first else { return .empty }
  let rows = shown.map { assessment -> Node in
    let indicator = context.site[assessment.indicator]
    let title = context.catalogue.title(of: assessment.indicator)
    return .el(
      "tr",
      [
        .el(
          "th", ["scope": "row"],
          [indicatorLink(assessment, title, context), .text(", \(indicator.unitText)")]),
        .el("td", [.text(assessment.latest?.period.short.sentenceCased ?? "–")]),
        numberCell(figureNode(assessment.latest, indicator), classes: "strong"),
        numberCell(figureNode(assessment.yearBefore, indicator)),
        .el("td", [tagNode(directionTag(assessment, context.catalogue))]),
      ])
  }
  return tableBox(
    .text("Figures for \(context.site[first.area].name)"), id: fence.anchor,
    head: [
      columnHead("Indicator"), columnHead("Period"), columnHead("Latest", numeric: true),
      columnHead("Year before", numeric: true), columnHead("Direction"),
    ],
    body: [.el("tbody", rows)])
}

private func indicatorLink(_ assessment: Assessment, _ words: String, _ context: PageContext) -> Node {
  let home: Route = .indicator(assessment.indicator)
  let route: Route = .indicatorInArea(assessment.indicator, assessment.area)
  return link(context.href(context.edition.has(route) ? route : home), words)
}
