package import Charting

/// The nine bars that are measured.
package func nineBars() -> ComparisonBars {
  let areas: [(String, Double, Double, ComparisonBars.Shade, ComparisonBars.Sign?)] = [
    ("Charnwood", 10.4, 8.9, .higher, .up), ("North West Leicestershire", 10.1, 9.9, .higher, .up),
    ("Oadby and Wigston", 9.6, 9.1, .similar, nil), ("Hinckley and Bosworth", 9.3, 9.4, .similar, nil),
    ("Leicestershire", 9.27, 8.82, .plain, nil), ("Blaby", 8.9, 9.5, .similar, nil),
    ("Melton", 8.4, 8.3, .similar, nil),
    ("Harborough", 6.1, 6.6, .lower, .down), ("Rutland", 5.2, 5.1, .lower, .down),
  ]
  return ComparisonBars(
    name: barName("nine-bars"),
    rows: areas.map { name, value, previous, shade, sign in
      .init(
        name: name, value: value, text: name == "Leicestershire" ? "9.27" : "\(value)", previous: previous,
        shade: shade, sign: sign, isHome: name == "Leicestershire")
    },
    comparators: [
      .init(value: 9.27, label: "Leicestershire 9.27"), .init(value: 10.3, label: "East Midlands 10.3"),
    ],
    shadeNames: [
      .init(.higher, "Higher than county", sign: .up), .init(.similar, "Similar"),
      .init(.lower, "Lower than county", sign: .down),
    ])
}

func barName(_ id: String) -> ChartName {
  ChartName(
    id: id, title: "Violence with injury by district",
    description: "Charnwood has the highest rate, 10.4, and Rutland the lowest, 5.2.")
}

private func bars(_ id: String, _ rows: [ComparisonBars.Row], _ comparators: [ComparisonBars.Comparator] = [])
  -> ChartSample
{
  ChartSample(
    "bars-" + id, ComparisonBars(name: barName("bars-" + id), rows: rows, comparators: comparators).node())
}

func barSamples() -> [ChartSample] {
  var judged = nineBars()
  judged.name = barName("bars-intervals")
  for index in judged.rows.indices {
    let value = judged.rows[index].value ?? 0
    judged.rows[index].interval = (value * 0.94)...(value * 1.06)
    judged.rows[index].previous = nil
    judged.rows[index].shade =
      [.worse, .worse, .similar, .similar, .plain, .similar, .similar, .better, .better][index]
  }
  judged.shadeNames = [
    .init(.worse, "Worse than county", sign: .up), .init(.similar, "Similar"),
    .init(.better, "Better than county", sign: .down),
  ]
  let long = "Average of the fifteen most similar community partnerships"
  return [
    ChartSample("bars-nine", nineBars().node()),
    ChartSample("bars-intervals", judged.node()),
    bars("one", [.init(name: "Charnwood", value: 10.4, text: "10.4")]),
    bars("none", []),
    bars(
      "missing",
      [.init(name: "Charnwood", value: nil, text: "[c]"), .init(name: "Blaby", value: nil, text: "[x]")]),
    bars(
      "some-missing",
      [
        .init(name: "Charnwood", value: 4, text: "4", doubt: .illustrative),
        .init(name: "Blaby", value: nil, text: "[x]"),
      ]),
    bars(
      "equal", ["Blaby", "Charnwood", "Melton"].map { .init(name: $0, value: 5, text: "5.0", previous: 5) },
      [.init(value: 5, label: "Leicestershire 5.0")]),
    bars("zero", ["Blaby", "Charnwood"].map { .init(name: $0, value: 0, text: "0") }),
    bars(
      "negative",
      [
        .init(name: "Charnwood", value: 12.5, text: "+12.5%"),
        .init(name: "Blaby", value: -8.1, text: "−8.1%"),
        .init(name: "Melton", value: -20, text: "−20.0%", previous: 4),
      ], [.init(value: -3, label: "Leicestershire −3.0%"), .init(value: 1, label: "England 1.0%")]),
    bars(
      "long-names",
      [
        .init(name: long, value: 1_250_000, text: "1,250,000"),
        .init(name: "Charnwood", value: 0.001, text: "0.001"),
        .init(
          name: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", value: 600_000, text: "600,000",
          isHome: true),
      ], [.init(value: 700_000, label: long + " 700,000")]),
    bars(
      "forty",
      (1...40).map { .init(name: "Neighbourhood \($0)", value: Double(60 - $0), text: "\(60 - $0)") },
      [.init(value: 30, label: "County 30")]),
  ]
}

func sparklineSamples() -> [ChartSample] {
  func spark(_ name: String, _ values: [Double?], _ breaks: [Int] = []) -> ChartSample {
    ChartSample(
      "spark-" + name,
      Sparkline(
        zip(quarterEnds(max(1, values.count)), values).map { .init(day: $0, value: $1) }, breaks: breaks
      ).node())
  }
  return [
    spark("plain", [2, 2.4, 2.6, 3.1, 3.3, 3.7, 4.6]), spark("gap", [2, 2.4, nil, 3.1, 3.3, 3.7, 3.2]),
    spark("one", [4]), spark("none", []), spark("equal", [3, 3, 3, 3]), spark("missing", [nil, nil]),
    spark("alternate", [1, nil, 2, nil, 3]), spark("break", [1, 2, 3, 7, 8, 9], [quarterEnds(6)[2] + 20]),
  ]
}
