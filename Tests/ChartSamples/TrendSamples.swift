package import Charting

/// The last day of each quarter from September 2014, as days since 1 January 1970.
package func quarterEnds(_ count: Int) -> [Int] {
  var days: [Int] = []
  var day = 16_344  // 1 October 2014
  let lengths = [92, 90, 91, 92]
  for index in 0..<count {
    days.append(day - 1)
    day += lengths[index % 4] + (index % 16 == 5 ? 1 : 0)
  }
  return days
}

/// A gentle, repeatable wave about a level.
private func wave(_ index: Int, _ level: Double, _ swing: Double, _ period: Double = 9) -> Double {
  let phase = (Double(index) / period).truncatingRemainder(dividingBy: 2)
  let triangle = phase < 1 ? phase * 2 - 1 : 3 - phase * 2
  return ((level + swing * triangle * (1.5 - abs(triangle) / 2) + Double(index * 7 % 5) * swing / 40) * 100)
    .rounded() / 100
}

/// The full trend chart that is measured: 40 quarters, an interval, a comparator, an event, a threshold.
package func fullTrend(_ count: Int = 40) -> TrendChart {
  let days = quarterEnds(count)
  let main = days.enumerated().map { index, day in
    let value = wave(index, 7.9, 1.5)
    return TrendChart.Point(
      day: day, value: value, doubt: index >= count - 2 ? .provisional : nil,
      interval: (value - 0.22)...(value + 0.22))
  }
  let region = days.enumerated().map { TrendChart.Point(day: $1, value: wave($0, 9.2, 1.2)) }
  return TrendChart(
    name: sampleName("full-trend"), unit: "offences per 1,000 people",
    main: .init(name: "Leicestershire", points: main, endValue: "9.27"),
    comparators: [.init(name: "East Midlands", points: region, endValue: "10.30")],
    events: count > 22 ? [.init(day: 18_343, label: "First national lockdown")] : [],
    ticks: TimeTick.financialYears((days.first ?? 0)...(days.last ?? 0)))
}

func sampleName(_ id: String) -> ChartName {
  ChartName(
    id: id, title: "Violence with injury, rolling 12-month rate",
    description:
      "Leicestershire rose from 6.7 to a peak of 9.5 and has since fallen to 9.27. The East Midlands stands at 10.3."
  )
}

private func trend(
  _ id: String, _ values: [Double?], unit: String = "offences per 1,000 people", end: String = "9.27",
  name: String = "Leicestershire", rule: ValueAxis.Rule = .init(count: 4)
) -> TrendChart {
  let days = quarterEnds(max(1, values.count))
  return TrendChart(
    name: sampleName(id), unit: unit,
    main: .init(name: name, points: zip(days, values).map { .init(day: $0, value: $1) }, endValue: end),
    ticks: values.isEmpty ? [] : TimeTick.financialYears(days[0]...(days[values.count - 1])), rule: rule)
}

func trendSamples() -> [ChartSample] {
  var thresholds = trend(
    "trend-range", (0..<20).map { wave($0, 36, 7) }, unit: "% of referrals were repeats", end: "39%",
    rule: .init(count: 4, isPercent: true))
  thresholds.thresholds = [.init(.range(28...40), name: "SafeLives recommended range", value: "28 to 40%")]
  thresholds.events = [.init(day: quarterEnds(20)[8], label: "Peak: 44%", value: wave(8, 36, 7))]

  var target = trend(
    "trend-target", (0..<12).map { wave($0, 70, 5) }, unit: "% of people", end: "70.6%",
    rule: .init(count: 4, isPercent: true))
  target.thresholds = [.init(.line(80), name: "Target", value: "80%")]

  var broken = trend("trend-break", (0..<24).map { $0 == 6 || $0 == 7 ? nil : wave($0, $0 < 14 ? 5 : 8, 1) })
  broken.breaks = [.init(day: quarterEnds(24)[13] + 30, label: "Counting rules changed")]
  broken.events = [
    .init(day: quarterEnds(24)[16], label: "New recording system"),
    .init(day: quarterEnds(24)[3], label: "Merger of two stations"),
  ]

  var doubtful = trend("trend-doubt", (0..<10).map { wave($0, 8, 1) })
  for (index, doubt) in [
    (3, TrendChart.Doubt.estimated), (7, .illustrative), (8, .illustrative), (9, .provisional),
  ] {
    doubtful.main.points[index].doubt = doubt
  }

  var close = trend("trend-close-ends", (0..<16).map { wave($0, 9, 0.5) })
  close.comparators = [("East Midlands", 0.02), ("England", -0.02), ("Most similar forces", 0.1)].map {
    name, shift in
    .init(
      name: name, points: close.main.points.map { .init(day: $0.day, value: $0.value.map { $0 + shift }) },
      endValue: "9.3")
  }

  var longNames = close
  longNames.name = sampleName("trend-long-names")
  longNames.main.name = "Leicester, Leicestershire and Rutland Strategic Partnership"
  longNames.comparators[0].name = "Average of fifteen most similar community safety partnerships"

  var crowded = trend("trend-many-events", (0..<30).map { wave($0, 9, 0.5) })
  crowded.events = (0..<9).map {
    .init(day: quarterEnds(30)[$0 * 3 + 1], label: "Event with a rather long name, number \($0 + 1)")
  }

  var mixed = trend(
    "trend-mostly-illustrative", (0..<24).map { wave($0, 36, 7) }, unit: "%", end: "33%",
    rule: .init(count: 4, isPercent: true))
  for index in mixed.main.points.indices where index % 6 != 2 && index != 23 {
    mixed.main.points[index].doubt = .illustrative
  }
  mixed.comparators = [
    .init(
      name: "East Midlands, Sept 2015", points: [.init(day: quarterEnds(24)[4], value: 40)], endValue: "40%")
  ]
  mixed.breaks = [.init(day: quarterEnds(24)[12] + 1, label: "SafeLives method")]

  return [
    ChartSample("trend-mostly-illustrative", mixed.node()),
    ChartSample("trend-full", fullTrend().node()),
    ChartSample("trend-range", thresholds.node()),
    ChartSample("trend-target", target.node()),
    ChartSample("trend-break", broken.node()),
    ChartSample("trend-doubt", doubtful.node()),
    ChartSample("trend-close-ends", close.node()),
    ChartSample("trend-long-names", longNames.node()),
    ChartSample("trend-many-events", crowded.node()),
    ChartSample("trend-one-point", trend("trend-one", [9.27]).node()),
    ChartSample("trend-no-points", trend("trend-none", []).node()),
    ChartSample("trend-all-equal", trend("trend-equal", Array(repeating: 5, count: 8)).node()),
    ChartSample("trend-all-missing", trend("trend-missing", Array(repeating: nil, count: 8)).node()),
    ChartSample(
      "trend-negative",
      trend("trend-negative", (0..<12).map { wave($0, -3, 6) }, unit: "percentage points", end: "−3.5").node()
    ),
    ChartSample(
      "trend-huge",
      trend("trend-huge", (0..<12).map { wave($0, 3e9, 5e8) }, unit: "pounds", end: "3,150,000,000").node()),
    ChartSample(
      "trend-tiny",
      trend("trend-tiny", (0..<12).map { wave($0, 4, 1) / 1e6 }, unit: "per person", end: "0.000004").node()),
    ChartSample("trend-200-periods", fullTrend(200).node()),
    ChartSample(
      "trend-counts",
      trend(
        "trend-counts", [0, 1, 2, 0, 0, 1], unit: "homicides", end: "1",
        rule: .init(count: 4, isInteger: true)
      ).node()),
  ]
}
