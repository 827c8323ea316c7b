import Charting
import HTML
import Indicators
import Statistics

/// The quarters as a process: what is usual, and what steps out of that.
func controlSection(_ assessment: Assessment, _ context: PageContext) -> Node {
  guard let control = assessment.control, !control.points.isEmpty else { return .empty }
  let method = link(context.href(.methods) + "#control-chart", "How a control chart works")
  guard let picture = picture(.control, of: assessment.indicator, in: context.areaOfPage, context) else {
    return .el(
      "section", ["class": "block chart-block", "aria-labelledby": "control-title"],
      [
        .el("h2", ["id": "control-title"], [.text(controlTitle(control))]),
        .el("p", ["class": "chart-source"], [.text(tooFewSentence(control) + " "), method, .text(".")]),
      ])
  }
  return chartSection(
    picture, .control, of: assessment.indicator, heading: "control-title",
    after: signalTable(control, assessment, context), ways: [method], context)
}

func tooFewSentence(_ control: ProcessControl) -> String {
  "A control chart would show what is usual for this indicator. It needs \(control.control.fewestValues) separate values, and there \(control.count == 1 ? "is 1" : "are \(control.count)"), so no limits are drawn."
}

/// `nil` where there are too few figures for limits.
func controlPicture(_ assessment: Assessment, _ context: PageContext) -> ChartPicture? {
  guard let control = assessment.control, !control.points.isEmpty, let limits = control.limits else {
    return nil
  }
  let indicator = context.site[assessment.indicator]
  let title = controlTitle(control)
  let made = control.points.count(where: \.isIllustrative)
  return ChartPicture(
    title: title, subject: context.subject(assessment.indicator, assessment.area),
    subtitle: "\(indicator.unitTitle), separate \(control.step)s, with the range expected from chance."
      + illustrativeSentence(made, of: control.points.count),
    chart: controlChart(
      control, limits, indicator, id: "control", title: title,
      rule: context.axisRule(of: assessment.indicator)
    ).node(),
    notes: processNotes(control, assessment), sources: [indicator.source], isIllustrative: made > 0)
}

/// Whether the process as it now runs will meet its threshold, and where its limits begin anew and why.
private func processNotes(_ control: ProcessControl, _ assessment: Assessment) -> [String] {
  var notes = control.control.recalculations.filter { item in
    control.points.contains { $0.period.first >= item.at }
  }.map {
    "Limits are worked out afresh from \($0.at.long): \($0.reason.hasSuffix(".") ? String($0.reason.dropLast()) : $0.reason)."
  }
  if let threshold = assessment.threshold?.threshold, let level = threshold.level,
    let assurance = control.chart.assurance(target: level)
  {
    notes.append(assurance.sentence(step: control.step, threshold: threshold))
  }
  return notes
}

extension Statistics.ControlChart.Assurance {
  func sentence(step: String, threshold: Threshold) -> String {
    switch self {
    case .consistentlyPassing:
      "As it now runs, every \(step) can be expected to meet the \(threshold.label)."
    case .consistentlyFailing:
      "As it now runs, no \(step) can be expected to meet the \(threshold.label)."
    case .hitAndMiss: "As it now runs, chance decides whether a \(step) meets the \(threshold.label)."
    }
  }
}

/// The chart alone.
func controlChart(
  _ control: ProcessControl, _ limits: Statistics.ControlChart.Limits, _ indicator: Indicator, id: String,
  title: String, rule: ValueAxis.Rule
) -> Charting.ControlChart {
  let lower = max(0, limits.lower)
  let days = control.points.map(\.period.last)
  let (first, last) = (days.min() ?? Day(number: 0), days.max() ?? Day(number: 0))
  return Charting.ControlChart(
    name: ChartName(id: id, title: title, description: controlDescription(control, indicator)),
    unit: indicator.unit == .percent ? "%" : indicator.unitText,
    points: control.points.enumerated().map { place, point in
      Charting.ControlChart.Point(
        day: point.period.last.number, value: point.value, signal: signal(control, at: place),
        doubt: doubt(point.status), words: pointWords(point, indicator))
    },
    stretches: control.stretches,
    texts: Charting.ControlChart.LimitTexts(
      mean: "Average \(indicator.figureText(limits.mean))", lower: "Lower \(indicator.figureText(lower))",
      upper: "Upper \(indicator.figureText(limits.upper))"),
    events: indicator.breaks.filter { first < $0.at && $0.at <= last }.map {
      TrendChart.Event(day: $0.at.number, label: $0.title)
    },
    ticks: TimeTick.financialYears(first.number...last.number),
    rule: rule,
    signalNames: [
      .better: "Better than chance would give", .worse: "Worse than chance would give",
      .special: "More than chance would give",
    ])
}

func controlTitle(_ control: ProcessControl) -> String {
  guard control.limits != nil else { return "Is the newest figure unusual?" }
  let recent = control.chart.points.suffix(1).first
  switch recent?.kind {
  case .improvement, .concern, .high, .low:
    return "The newest \(control.step) is outside what chance would give"
  case .common, nil: return "The newest \(control.step) is within what is usual"
  }
}

func controlDescription(_ control: ProcessControl, _ indicator: Indicator) -> String {
  guard let limits = control.limits, let last = control.points.last(where: { $0.value != nil }) else {
    return ""
  }
  let signals = control.chart.points.count { $0.kind != .common }
  let range =
    "\(indicator.figureText(max(0, limits.lower))) to \(indicator.figureText(limits.upper))"
  return
    "\(control.points.count) \(control.step)s, the last \(last.period.inSentence). Average \(indicator.figureText(limits.mean)); range expected from chance \(range). Newest \(indicator.figureText(last.value ?? 0)). \(signals == 0 ? "No \(control.step)" : signals == 1 ? "1 \(control.step)" : "\(signals) \(control.step)s") out of the ordinary."
}

/// Every quarter with what it signals, for those who cannot see the chart.
private func signalTable(_ control: ProcessControl, _ assessment: Assessment, _ context: PageContext) -> Node
{
  let indicator = context.site[assessment.indicator]
  let rows = control.points.indices.reversed().map { place -> Node in
    let cause = control.chart.points.first { $0.position == place }?.cause
    return .el(
      "tr",
      [
        .el("th", ["scope": "row"], [periodNode(control.points[place].period)]),
        numberCell(figureNode(control.points[place], indicator)),
        .el("td", [.text(cause?.words(control.control) ?? "–")]),
      ])
  }
  return .el(
    "details", ["class": "all-figures"],
    [
      .el("summary", [.text("The \(control.step)s and what each signals")]),
      tableBox(
        .text("\(indicator.unitTitle), separate \(control.step)s"), id: "control-table",
        head: [
          columnHead(control.step.sentenceCased), columnHead("Figure", numeric: true), columnHead("Signal"),
        ],
        body: [.el("tbody", rows)]),
    ])
}

private func signal(_ control: ProcessControl, at place: Int) -> Charting.ControlChart.Signal? {
  guard let point = control.chart.points.first(where: { $0.position == place }),
    control.chart.segments[point.segment].count >= control.control.fewestValues
  else { return nil }
  return switch point.kind {
  case .improvement: .better
  case .concern: .worse
  case .high, .low: .special
  case .common: nil
  }
}

extension ProcessControl {
  /// Stretches between breaks as the chart draws them; limits are cut off at nought there, for nothing is counted below.
  fileprivate var stretches: [Charting.ControlChart.Stretch] {
    chart.segments.compactMap { segment in
      guard let limits = segment.limits, let first = segment.positions.first,
        let last = segment.positions.last
      else { return nil }
      let isFull = segment.count >= self.control.fewestValues
      return Charting.ControlChart.Stretch(
        firstDay: points[first].period.last.number, lastDay: points[last].period.last.number,
        mean: limits.mean, limits: isFull ? max(0, limits.lower)...limits.upper : nil)
    }
  }
}

extension Statistics.ControlChart.Cause {
  /// The rule that a quarter sets off, in words.
  func words(_ settings: ControlSettings) -> String {
    let trend = numberInWords(settings.trendLength)
    let shift = numberInWords(settings.shiftLength)
    return switch self {
    case .aboveLimit: "Above the upper limit"
    case .belowLimit: "Below the lower limit"
    case .trendIncreasing: "One of \(trend) in a row that rise"
    case .trendDecreasing: "One of \(trend) in a row that fall"
    case .twoOfThreeAbove: "One of two near the upper limit"
    case .twoOfThreeBelow: "One of two near the lower limit"
    case .shiftAbove: "One of \(shift) in a row above the average"
    case .shiftBelow: "One of \(shift) in a row below the average"
    case .common: "None"
    }
  }
}
