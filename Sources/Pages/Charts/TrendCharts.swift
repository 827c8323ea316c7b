import Charting
import HTML
import Indicators

/// The trend of one indicator in one area, with what it is compared with.
func trendSection(_ assessment: Assessment, _ context: PageContext) -> Node {
  guard let picture = picture(.trend, of: assessment.indicator, in: context.areaOfPage, context) else {
    return .empty
  }
  return chartSection(
    picture, .trend, of: assessment.indicator, heading: "trend-title",
    ways: [link("#all-figures-table", "The same figures as a table")], context)
}

func trendPicture(_ assessment: Assessment, _ context: PageContext) -> ChartPicture? {
  let indicator = context.site[assessment.indicator]
  let title = trendTitle(assessment, context)
  let others = comparatorSeries(assessment, context.catalogue)
  guard let chart = trendChart(assessment, others: others, id: "trend", title: title, context) else {
    return nil
  }
  return ChartPicture(
    title: title, subject: context.subject(assessment.indicator, assessment.area),
    subtitle: trendSubtitle(assessment, context), chart: chart.node(),
    notes: lineNotes([assessment.series] + others, of: indicator, context), sources: [indicator.source],
    isIllustrative: ([assessment.series] + others).contains(where: \.hasIllustrative))
}

/// The chart alone, its series as given; `nil` if no series has a value.
///
/// - Parameter id: What ids in the drawing begin with; unlike any other on the page.
func trendChart(
  _ assessment: Assessment, others: [Series], events: [TrendChart.Event] = [], id: String, title: String,
  _ context: PageContext
) -> TrendChart? {
  let indicator = context.site[assessment.indicator]
  let days = ([assessment.series] + others).flatMap(\.points).filter { $0.value != nil }.map {
    $0.period.last.number
  }
  guard let first = days.min(), let last = days.max() else { return nil }
  let threshold = context.catalogue.threshold(of: assessment.indicator)
  return TrendChart(
    name: ChartName(
      id: id, title: title, description: trendDescription(assessment, others: others, context)),
    unit: indicator.unit == .percent ? "%" : indicator.unitText,
    main: chartSeries(assessment.series, named: context.site[assessment.area].name, indicator, until: last),
    comparators: others.map { chartSeries($0, named: context.site[$0.area].name, indicator, until: last) },
    thresholds: threshold.map { [chartThreshold($0, indicator, context.site)] } ?? [],
    breaks: indicator.breaks.filter { first < $0.at.number && $0.at.number <= last }.map {
      TrendChart.Event(day: drawnDay($0, assessment.series), label: $0.title)
    },
    events: events.filter { first <= $0.day && $0.day <= last } + peakNote(assessment, indicator),
    ticks: TimeTick.financialYears(first...last),
    rule: context.axisRule(of: assessment.indicator),
    bandName:
      "\(context.site.methods(of: assessment.indicator).confidence.interval.percentText) confidence interval")
}

extension PageContext {
  /// How the axis of an indicator's values is marked.
  func axisRule(of id: IndicatorID) -> ValueAxis.Rule {
    let (unit, axis) = (site[id].unit, site.methods(of: id).axis)
    let method: ValueAxis.Method =
      switch axis.ticks {
      case .d3: .d3
      case .heckbert: .heckbert
      case .extended: .extended
      }
    return ValueAxis.Rule(
      count: axis.count, includesZero: axis.includesZero, isInteger: unit == .count,
      isPercent: unit == .percent, method: method)
  }
}

/// Where a break stands in the chart of a series.
///
/// A point stands on the last day of its period, so a figure whose period began before the break can
/// lie beyond it. Where figures of the new series follow, the break is drawn after the last such
/// figure, because those that cannot be compared must not be joined.
func drawnDay(_ item: SeriesBreak, _ series: Series) -> Int {
  let known = series.points.filter { $0.value != nil && $0.period.last >= item.at }
  guard let start = known.first(where: { $0.period.first >= item.at }) else { return item.at.number }
  let mixed = known.last { $0.period.first < item.at && $0.period.last < start.period.last }
  return mixed.map { $0.period.last.number + 1 } ?? item.at.number
}

/// The home area, the region and the nation, where they have figures and are not the area itself.
func comparatorSeries(_ assessment: Assessment, _ catalogue: Catalogue) -> [Series] {
  let settings = catalogue.site.settings
  // Numbers of cases in places of different size have no place on one scale.
  guard catalogue.site[assessment.indicator].unit != .count else { return [] }
  return [settings.area, settings.region, settings.nation].compactMap { $0 }
    .filter { $0 != assessment.area }
    .compactMap { catalogue.series(of: assessment.indicator, in: $0) }
    .filter { $0.points.contains { $0.value != nil } }
}

/// A series under its name; one that ends before `end` says when, because its last value stands
/// beside values of a later date.
private func chartSeries(
  _ series: Series, named name: String, _ indicator: Indicator, until end: Int
) -> TrendChart.Series {
  let points = series.points.map { point in
    TrendChart.Point(
      day: point.period.last.number, value: point.value, absence: absence(point.figure),
      doubt: doubt(point.status), interval: point.limits, words: pointWords(point, indicator))
  }
  let last = series.latest
  let isOlder = last.map { $0.period.last.number < end } ?? false
  return TrendChart.Series(
    name: isOlder ? "\(name), \(last?.period.dateText ?? "")" : name, plainName: name, points: points,
    endValue: last?.value.map(indicator.figureText) ?? "", breaks: markedBreaks(of: series).map(\.day))
}

/// What a point of a chart is called when somebody points at it.
func pointWords(_ point: Point, _ indicator: Indicator) -> TrendChart.PointWords {
  TrendChart.PointWords(period: point.period.short.sentenceCased, figure: indicator.chartText(point))
}

/// The highest figure, where the line has come down from it and has enough figures for a peak to mean something.
private func peakNote(_ assessment: Assessment, _ indicator: Indicator) -> [TrendChart.Event] {
  let drawn = assessment.series.points.filter { $0.value != nil }
  guard drawn.count >= 5, let peak = assessment.peak, let value = peak.value,
    drawn.contains(where: { $0.period == peak.period }), peak.period != drawn.first?.period,
    peak.period != drawn.last?.period,
    drawn.allSatisfy({ ($0.value ?? 0) < value || $0.period == peak.period })
  else { return [] }
  return [
    TrendChart.Event(
      day: peak.period.last.number, label: "Peak: \(indicator.figureText(value))", value: value)
  ]
}

/// Editions name the figures that a threshold is used for, so it holds over their periods.
private func chartThreshold(
  _ threshold: Threshold, _ indicator: Indicator, _ site: Site
) -> TrendChart.Threshold {
  let reach: TrendChart.Threshold.Reach =
    switch threshold.kind {
    case .range(let lower, let upper): .range(lower...upper)
    case .maximum(let level), .minimum(let level), .target(let level): .line(level)
    }
  return TrendChart.Threshold(
    reach, name: threshold.label, value: threshold.levelText(indicator),
    from: threshold.from.map { site[$0].period.first.number },
    until: threshold.until.map { site[$0].period.last.number })
}

/// A line the size of a word, for a table cell.
func sparkline(_ series: Series, _ indicator: Indicator) -> Node {
  let points = series.points.suffix(13).map {
    Sparkline.Point(day: $0.period.last.number, value: $0.value, isUncertain: doubt($0.status) != nil)
  }
  guard points.count > 1 else { return .empty }
  return Sparkline(Array(points), breaks: lineBreaks(of: series, indicator)).node()
}
