import Charting
import HTML

/// Data that nobody would choose, for every kind of chart.
private enum Awkward: String, CaseIterable {
  case onePoint = "one-point"
  case allEqual = "all-equal"
  case allMissing = "all-missing"
  case negative
  case hugeAndTiny = "huge-and-tiny"
  case manyCategories = "40-categories"
  case longNames = "names-of-60"
  case manyPeriods = "200-periods"

  var names: [String] {
    let plain = ["Charnwood", "Blaby", "Melton", "Harborough"]
    return switch self {
    case .onePoint: ["Charnwood"]
    case .manyCategories: (1...40).map { "Category \($0)" }
    case .longNames:
      (1...4).map { "Community safety partnership of the northern wards, number \($0) " + "x" }
    default: plain
    }
  }

  var periods: Int {
    switch self {
    case .onePoint: 1
    case .manyPeriods: 200
    default: 8
    }
  }

  func value(_ row: Int, _ period: Int) -> Double? {
    let wave = Double((row * 5 + period * 3) % 7)
    return switch self {
    case .allEqual: 5
    case .allMissing: nil
    case .negative: 2 - wave
    case .hugeAndTiny: row % 2 == 0 ? 3e9 + wave * 1e8 : (wave + 1) / 1e5
    default: 4 + wave
    }
  }

  func text(_ value: Double?) -> String {
    guard let value else { return "[x]" }
    if value >= 1e9 { return "3 billion" }
    return value < 0.01 && value > 0 ? "0.00002" : value < 0 ? "\u{2212}\(Int(-value))" : "\(Int(value))"
  }
}

/// Every kind of chart with every awkward case.
func awkwardSamples() -> [ChartSample] {
  Awkward.allCases.flatMap { awkward in
    (rowSamples(awkward) + seriesSamples(awkward)).map { kind, node in
      ChartSample("\(kind)-\(awkward.rawValue)", node)
    }
  }
}

private func name(_ kind: String, _ awkward: Awkward) -> ChartName {
  ChartName(
    id: "\(kind)-\(awkward.rawValue)", title: "Sample chart", description: "What the chart shows, in words.")
}

private func rowSamples(_ awkward: Awkward) -> [(String, Node)] {
  let names = awkward.names
  func newest(_ row: Int) -> Double? { awkward.value(row, awkward.periods - 1) }
  let bars = ComparisonBars(
    name: name("bars", awkward),
    rows: names.indices.map { row in
      .init(
        name: names[row], value: newest(row), text: awkward.text(newest(row)),
        previous: awkward.value(row, 0),
        shade: row % 2 == 0 ? .worse : .better, sign: row % 2 == 0 ? .up : .down)
    }
  ).sorted()
  var right = bars
  right.name = ChartName(id: "right-\(awkward.rawValue)", title: "Others", description: "Others.")
  func parts(_ kind: String, _ arrangement: PartBars.Arrangement) -> (String, Node) {
    (
      kind,
      PartBars(
        name: name(kind, awkward), partNames: ["First", "Second"],
        rows: names.indices.map { row in
          let values = [awkward.value(row, 0), newest(row)]
          return .init(
            name: names[row], parts: values.map { .init(value: $0, text: awkward.text($0)) },
            total: arrangement == .stacked ? awkward.text(newest(row)) : "")
        }, arrangement: arrangement
      ).node()
    )
  }
  let dumbbell = Dumbbell(
    name: name("dumbbell", awkward), fromName: "Year before", toName: "Latest",
    rows: names.indices.map { row in
      .init(
        name: names[row], from: awkward.value(row, 0), to: newest(row),
        text: "\(awkward.text(awkward.value(row, 0))) to \(awkward.text(newest(row)))", shade: .similar)
    })
  let spine = Spine(
    name: name("spine", awkward), benchmarkName: "Leicestershire",
    rows: names.indices.map { row in
      .init(
        name: names[row], value: newest(row), text: awkward.text(newest(row)), benchmark: newest(0) ?? 0,
        lowest: newest(0) ?? 0, highest: (newest(0) ?? 0) + 1)
    })
  let slope = Slope(
    name: name("slope", awkward), fromName: "2018/19", toName: "2023/24",
    lines: names.indices.map { row in
      .init(
        name: names[row], from: awkward.value(row, 0), to: newest(row),
        fromText: awkward.text(awkward.value(row, 0)), toText: awkward.text(newest(row)))
    })
  let funnel = FunnelPlot(
    name: name("funnel", awkward), unit: "offences per 1,000 people", sizeName: "Residents",
    areas: names.indices.compactMap { row in
      newest(row).map {
        .init(name: names[row], size: 50_000 + Double(row / 2) * 9_000, value: $0, isNamed: row < 4)
      }
    }, limits: [], benchmark: newest(0) ?? 0, benchmarkName: "All districts",
    benchmarkText: awkward.text(newest(0)))
  let tiles = TileMap(
    name: name("tiles", awkward),
    tiles: names.indices.map { row in
      .init(
        name: names[row], column: row % 7 + 1, row: row / 7 + 1, text: awkward.text(newest(row)),
        shade: newest(row) == nil ? .empty : .step(row % 5))
    }, stepNames: ["Least", "", "", "", "Most"])
  return [
    ("bars", bars.node()), ("twin", TwinPanels(left: bars, right: right).node()),
    parts("stacked", .stacked), parts("shares", .shares), parts("grouped", .grouped),
    ("dumbbell", dumbbell.node()), ("spine", spine.node()), ("slope", slope.node()),
    ("funnel", funnel.node()), ("tiles", tiles.node()),
  ]
}

private func seriesSamples(_ awkward: Awkward) -> [(String, Node)] {
  let names = awkward.names
  let days = quarterEnds(awkward.periods)
  let ticks = TimeTick.financialYears(days[0]...(days[days.count - 1]))
  func trend(_ row: Int, _ id: String) -> TrendChart {
    TrendChart(
      name: ChartName(id: "\(id)-\(awkward.rawValue)-\(row)", title: names[row], description: "In words."),
      unit: "offences per 1,000 people",
      main: .init(
        name: names[row],
        points: days.indices.map {
          let value = awkward.value(row, $0)
          return .init(day: days[$0], value: value, absence: value == nil ? .hidden : nil)
        }, endValue: awkward.text(awkward.value(row, days.count - 1))), ticks: ticks)
  }
  let heat = HeatMap(
    name: name("heat", awkward), columns: days.indices.map { "\(2015 + $0 / 4)" },
    rows: names.indices.map { row in
      .init(
        name: names[row],
        cells: days.indices.map { day in
          let value = awkward.value(row, day)
          return .init(awkward.text(value), step: value == nil ? nil : (day + row) % 5)
        })
    }, stepNames: ["Least", "", "", "", "Most"])
  let sparklines = Sparklines(
    name: name("sparklines", awkward),
    rows: names.indices.map { row in
      .init(
        name: names[row], points: days.indices.map { .init(day: days[$0], value: awkward.value(row, $0)) },
        text: awkward.text(awkward.value(row, days.count - 1)))
    })
  let control = ControlChart(
    name: name("control", awkward), unit: "offences",
    points: days.indices.map { .init(day: days[$0], value: awkward.value(0, $0)) },
    stretches: awkward.value(0, 0).map {
      [.init(firstDay: days[0], lastDay: days[days.count - 1], mean: $0, limits: ($0 - 1)...($0 + 1))]
    } ?? [], texts: .init(mean: "5 Mean", lower: "4 Lower", upper: "6 Upper"), ticks: ticks)
  return [
    ("trend", trend(0, "trend").node()),
    ("multiples", SmallMultiples(names.indices.map { trend($0, "multiple") }).node()),
    ("heat", heat.node()), ("sparklines", sparklines.node()), ("control", control.node()),
  ]
}
