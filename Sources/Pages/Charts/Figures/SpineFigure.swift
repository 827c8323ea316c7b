import Charting
import HTML
import Indicators
import Loading
import Statistics

/// Several indicators of one district against the home area, each between the lowest and the highest district.
func spineFigure(_ drawing: SeriesDrawing) throws(FigureFault) -> DrawnFigure {
  let (context, site) = (drawing.context, drawing.site)
  let home = site.settings.area
  let area = drawing.figure.areas[0]
  var shown: [SpineRow] = []
  for id in drawing.figure.indicators {
    let assessment = try drawing.assessment(id, area)
    guard let point = assessment.latest else { throw drawing.missing("figure", id, area) }
    guard let benchmark = drawing.catalogue.series(of: id, in: home)?[point.period], benchmark.value != nil
    else { throw drawing.missing("figure for \(point.period.inSentence)", id, home) }
    let districts = site.districts.compactMap { drawing.catalogue.series(of: id, in: $0)?[point.period] }
    shown.append(
      SpineRow(
        id: id, assessment: assessment, point: point, benchmark: benchmark,
        values: districts.compactMap(\.value).sorted(), districts: districts))
  }
  func range(_ row: SpineRow) -> (lowest: Double, highest: Double) {
    (row.values.first ?? row.benchmark.value!, row.values.last ?? row.benchmark.value!)
  }
  let made = spineTitle(shown, drawing)
  let title = drawing.head.title ?? made
  let chart = Spine(
    name: ChartName(
      id: drawing.head.id, title: title,
      description: made + ". "
        + shown.map { row in
          let indicator = site[row.id]
          let (lowest, highest) = range(row)
          return
            "\(drawing.catalogue.rowTitle(of: row.id)): \(indicator.chartText(row.point)), \(context.homeArea.name) \(indicator.chartText(row.benchmark)), districts from \(indicator.figureText(lowest)) to \(indicator.figureText(highest))"
        }.joined(separator: "; ") + "."),
    benchmarkName: context.homeArea.name, rangeName: "Lowest to highest district",
    middleName: "Middle half of districts",
    rows: shown.map { row in
      let bar = barRow(row.assessment, context)
      let (lowest, highest) = range(row)
      return Spine.Row(
        name: drawing.catalogue.rowTitle(of: row.id), value: row.point.value,
        text: site[row.id].chartText(row.point), benchmark: row.benchmark.value!, lowest: lowest,
        highest: highest, middleHalf: middleHalf(row.values),
        isReversed: drawing.catalogue.polarity(of: row.id) == .lowerIsBetter, shade: bar.shade,
        sign: bar.sign)
    })
  let points = shown.flatMap { [$0.point, $0.benchmark] + $0.districts }
  return DrawnFigure(
    title: title,
    subtitle: drawing.head.subtitle ?? "Newest figure of each indicator, each on a scale of its own.",
    chart: chart.node(),
    table: FigureTable(
      caption: title,
      head: [
        "Indicator", site[area].name, context.homeArea.name, "Lowest district", "Highest district",
      ],
      rows: shown.map { row in
        let indicator = site[row.id]
        func extreme(_ value: Double) -> Node {
          figureNode(row.districts.first { $0.value == value } ?? row.benchmark, indicator)
        }
        let (lowest, highest) = range(row)
        return (
          "\(drawing.catalogue.rowTitle(of: row.id)), \(indicator.shortUnitText), \(row.point.period.short)",
          [
            figureNode(row.point, indicator), figureNode(row.benchmark, indicator), extreme(lowest),
            extreme(highest),
          ]
        )
      }),
    notes: [
      "Right of the line is better than \(context.homeArea.name); where neither way is better, it is higher."
    ] + drawing.markNotes(points), sources: drawing.sources, indicators: drawing.figure.indicators,
    isIllustrative: points.contains(where: \.isIllustrative))
}

private struct SpineRow {
  var id: IndicatorID
  var assessment: Assessment
  var point: Point
  var benchmark: Point
  /// Of the districts, lowest first.
  var values: [Double]
  var districts: [Point]
}

/// From the lower quartile to the upper; `nil` of fewer than four districts.
private func middleHalf(_ values: [Double]) -> ClosedRange<Double>? {
  guard values.count >= 4 else { return nil }
  return quantile(ofSorted: values, 0.25)...quantile(ofSorted: values, 0.75)
}

/// "Charnwood against Leicestershire: better on 1 of 4 indicators, worse on 2"
private func spineTitle(_ rows: [SpineRow], _ drawing: SeriesDrawing) -> String {
  let site = drawing.site
  let names = "\(site[drawing.figure.areas[0]].name) against \(drawing.context.homeArea.name)"
  var parts: [String] = []
  func count(_ words: String, _ isIt: (Comparison) -> Bool) {
    let number = rows.count { $0.assessment.home.map(isIt) ?? false }
    if number > 0 { parts.append("\(words) on \(number)") }
  }
  count("better") { $0.isBetter == true && $0.outcome != .similar && $0.outcome != .same }
  count("worse") { $0.isBetter == false && $0.outcome != .similar && $0.outcome != .same }
  count("higher") { $0.isBetter == nil && ($0.outcome == .significantlyHigher || $0.outcome == .higher) }
  count("lower") { $0.isBetter == nil && ($0.outcome == .significantlyLower || $0.outcome == .lower) }
  count("similar") { $0.outcome == .similar || $0.outcome == .same }
  guard !parts.isEmpty else { return "\(names): \(counted(rows.count, "indicator"))" }
  return "\(names): \(listed(parts)) of \(counted(rows.count, "indicator"))"
}
