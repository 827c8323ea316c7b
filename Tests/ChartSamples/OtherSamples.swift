import Charting
import HTML

private let districts = [
  "Charnwood", "North West Leicestershire", "Oadby and Wigston", "Hinckley and Bosworth", "Blaby", "Melton",
  "Harborough",
]
private let longName = "Average of the fifteen most similar community partnerships"

private func name(_ id: String) -> ChartName {
  ChartName(id: id, title: "Sample chart", description: "What the chart shows, in words.")
}

func otherSamples() -> [ChartSample] {
  partSamples() + rangeSamples() + gridSamples() + slopeSamples() + controlSamples() + funnelSamples()
    + setSamples() + tileSamples()
}

private func partSamples() -> [ChartSample] {
  func chart(_ id: String, _ arrangement: PartBars.Arrangement, _ rows: [(String, [Double?])]) -> ChartSample
  {
    ChartSample(
      id,
      PartBars(
        name: name(id), partNames: ["Charged", "Cautioned", "No suspect", "Other"],
        rows: rows.map { area, values in
          let sum = values.reduce(0) { $0 + ($1 ?? 0) }
          return .init(
            name: area,
            parts: values.map { value in
              .init(
                value: value,
                text: value.map {
                  arrangement == .shares && sum > 0 ? "\(Int(($0 / sum * 100).rounded()))%" : "\(Int($0))"
                } ?? "[c]")
            }, total: arrangement == .grouped ? "" : "\(Int(sum))", isHome: area == "Blaby")
        }, arrangement: arrangement
      ).node())
  }
  let rows: [(String, [Double?])] = districts.enumerated().map { index, area in
    (area, [Double(40 + index * 9), Double(25 - index * 2), Double(80 + index * 5), Double(8 + index)])
  }
  return [
    chart("parts-stacked", .stacked, rows), chart("parts-shares", .shares, rows),
    chart("parts-grouped", .grouped, Array(rows.prefix(3))),
    chart(
      "parts-stacked-awkward", .stacked,
      [(longName, [1, nil, 100_000, 0]), ("Rutland", [nil, nil, nil, nil])]),
    chart("parts-shares-awkward", .shares, [(longName, [1, nil, 100_000, 0]), ("Rutland", [0, 0, 0, 0])]),
    chart("parts-grouped-awkward", .grouped, [(longName, [-5, nil, 100_000, 0]), ("Rutland", [nil])]),
    chart("parts-none", .stacked, []),
  ]
}

private func rangeSamples() -> [ChartSample] {
  let rows = districts.enumerated().map { index, area in
    Dumbbell.Row(
      name: area, from: 9 - Double(index) * 0.4, to: 9.8 - Double(index) * 0.7,
      text: "\(9 - Double(index) / 2) to \(10 - index)",
      shade: index < 2 ? .worse : index < 5 ? .similar : .better,
      sign: index < 2 ? .up : index < 5 ? nil : .down)
  }
  let spine = districts.enumerated().map { index, area in
    Spine.Row(
      name: "Indicator of \(area)", value: 8 + Double(index % 4), text: "\(8 + index % 4).0", benchmark: 9,
      lowest: 5, highest: 14,
      middleHalf: 8...11, isReversed: index % 2 == 0,
      shade: index % 3 == 0 ? .worse : index % 3 == 1 ? .similar : .better,
      sign: index % 3 == 0 ? .up : nil)
  }
  return [
    ChartSample(
      "dumbbell",
      Dumbbell(name: name("dumbbell"), fromName: "Year before", toName: "Latest", rows: rows).node()),
    ChartSample(
      "dumbbell-awkward",
      Dumbbell(
        name: name("dumbbell-awkward"), fromName: "Year before", toName: "Latest",
        rows: [
          .init(name: longName, from: 5, to: 5, text: "5 to 5"),
          .init(name: "Rutland", from: nil, to: 3, text: "[x] to 3"),
          .init(name: "Melton", from: nil, to: nil, text: "[c]"),
        ]
      ).node()),
    ChartSample("spine", Spine(name: name("spine"), benchmarkName: "England", rows: spine).node()),
    ChartSample(
      "spine-awkward",
      Spine(
        name: name("spine-awkward"), benchmarkName: longName,
        rows: [
          .init(name: longName, value: nil, text: "[x]", benchmark: 0, lowest: 0, highest: 0),
          .init(name: "Rutland", value: 1e9, text: "1,000,000,000", benchmark: 1, lowest: 0, highest: 2),
        ]
      ).node()),
  ]
}

private func gridSamples() -> [ChartSample] {
  func chart(_ id: String, _ columns: [String], _ text: (Int) -> String) -> ChartSample {
    ChartSample(
      id,
      HeatMap(
        name: name(id), columns: columns,
        rows: districts.enumerated().map { row, area in
          .init(
            name: area,
            cells: columns.indices.map {
              .init(text(row * 7 + $0 * 3), step: ($0 + row) % 6 == 5 ? nil : ($0 + row) % 6)
            })
        }, stepNames: ["Under 2", "2 to 4", "4 to 6", "6 to 8", "8 and over"]
      ).node())
  }
  let months = ["Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"]
  return [
    chart("heat-quarters", ["Q1", "Q2", "Q3", "Q4"]) { "\($0 % 100)" },
    chart("heat-months", months) { "\($0 % 100)" },
    chart("heat-years", ["2019/20", "2020/21", "2021/22", "2022/23", "2023/24"]) { "\($0 * 1_003)" },
    chart("heat-none", []) { "\($0)" },
  ]
}

private func slopeSamples() -> [ChartSample] {
  let lines = districts.enumerated().map { index, area in
    Slope.Line(
      name: area, from: 9 - Double(index) * 0.4, to: 9.8 - Double((index * 3) % 7) * 0.7,
      fromText: "\(9 - index / 2).2", toText: "\(9 - index % 3).4",
      shade: index == 1 ? .worse : index == 6 ? .better : .similar, isHome: index == 4)
  }
  return [
    ChartSample(
      "slope", Slope(name: name("slope"), fromName: "2018/19", toName: "2023/24", lines: lines).node()),
    ChartSample(
      "slope-awkward",
      Slope(
        name: name("slope-awkward"), fromName: "2018/19", toName: "2023/24",
        lines: [
          .init(name: longName, from: 5, to: 5, fromText: "5", toText: "5"),
          .init(name: "Rutland", from: nil, to: 5, fromText: "[x]", toText: "5"),
          .init(name: "Melton", from: 5, to: nil, fromText: "5", toText: "[x]"),
        ]
      ).node()),
  ]
}

private func controlSamples() -> [ChartSample] {
  let days = quarterEnds(24)
  let points = days.enumerated().map { index, day in
    ControlChart.Point(
      day: day, value: index < 14 ? 70 + Double(index * 37 % 11) : 82 + Double(index * 23 % 7),
      signal: index == 9 ? .worse : index == 20 ? .better : index == 14 ? .special : nil)
  }
  var chart = ControlChart(
    name: name("control"), unit: "incidents a quarter", points: points,
    stretches: [
      .init(firstDay: days[0], lastDay: days[13], mean: 75, limits: 64...86),
      .init(firstDay: days[14], lastDay: days[23], mean: 85, limits: 78...92),
    ], texts: .init(mean: "85 Mean", lower: "78 Lower", upper: "92 Upper"),
    events: [.init(day: days[14], label: "New recording system")],
    ticks: TimeTick.financialYears(days[0]...days[23]),
    signalNames: [.better: "Improvement", .worse: "Concern", .special: "Special cause"])
  let full = ChartSample("control", chart.node())
  chart.name = name("control-awkward")
  chart.points = [.init(day: days[0], value: 3), .init(day: days[1], value: nil)]
  chart.stretches = [.init(firstDay: days[0], lastDay: days[1], mean: 3, limits: nil)]
  chart.ticks = []
  return [full, ChartSample("control-awkward", chart.node())]
}

private func funnelSamples() -> [ChartSample] {
  let areas = districts.enumerated().map { index, area in
    FunnelPlot.Area(
      name: area, size: 55_000 + Double(index * 31_337 % 130_000), value: 7 + Double(index * 5 % 7) * 0.6,
      shade: index == 2 ? .worse : index == 5 ? .better : .similar, isNamed: index == 2 || index == 5)
  }
  let limits = stride(from: 5_000.0, through: 190_000, by: 5_000).map { size in
    let half = 800 / size.squareRoot()
    return FunnelPlot.Limits(
      size: size, inner: max(0, 9 - half)...(9 + half), outer: max(0, 9 - half * 1.6)...(9 + half * 1.6))
  }
  var chart = FunnelPlot(
    name: name("funnel"), unit: "offences per 1,000 people", sizeName: "Residents", areas: areas,
    limits: limits, benchmark: 9,
    benchmarkName: "Leicestershire", benchmarkText: "9.0")
  let full = ChartSample("funnel", chart.node())
  chart.name = name("funnel-awkward")
  chart.areas = districts.map {
    .init(name: $0 + " with a long name", size: 1_000_000, value: 0, isNamed: true)
  }
  chart.limits = []
  return [full, ChartSample("funnel-awkward", chart.node())]
}

private func setSamples() -> [ChartSample] {
  let small = districts.prefix(5).map { area in
    var chart = fullTrend(16)
    chart.name = name("small-" + area.lowercased().split(separator: " ").joined(separator: "-"))
    chart.main.name = area
    return chart
  }
  var left = nineBars()
  left.name = ChartName(
    id: "twin-left", title: "All offenders (1,204)", description: "Shares of all offenders.")
  left.fullScale = 100
  left.comparators = []
  left.shadeNames = []
  left.rows = [
    .init(name: "Gender", value: nil, text: "", isHome: true),
    .init(name: "Male", value: 82, text: "987 · 82%", shade: .similar, sign: .up),
    .init(name: "Female", value: 18, text: "217 · 18%", shade: .similar, sign: .down),
    .init(name: "Age", value: nil, text: "", isHome: true),
    .init(name: "10 to 17", value: 9, text: "108 · 9%", shade: .similar),
  ]
  var right = left
  right.name = ChartName(
    id: "twin-right", title: "Reoffenders (402)", description: "Shares of those who reoffended.")
  return [
    ChartSample("multiples", SmallMultiples(Array(small)).node()),
    ChartSample("twin", TwinPanels(left: left, right: right).node()),
    ChartSample("multiples-none", SmallMultiples([]).node()),
  ]
}
