import HTML

/// One chart of comparison bars being drawn.
struct ComparisonDrawing {
  let chart: ComparisonBars
  let x: LinearScale
  let layout: RowLayout

  init(_ chart: ComparisonBars) {
    self.chart = chart
    let x = LinearScale(domain: Self.domain(chart), start: 0, end: 100)
    self.x = x
    layout = RowLayout(
      names: chart.rows.map {
        RowNames.Name($0.name, isBold: $0.isHome, isHeading: $0.value == nil && $0.text.isEmpty)
      }, texts: chart.rows.map(\.text),
      hasSigns: chart.rows.contains { $0.sign != nil },
      labels: chart.comparators.enumerated().map { index, comparator in
        StripLabel(text: comparator.label, place: x(comparator.value), style: "avg\(index % 3 + 1)")
      })
  }

  /// Bars start at nought; everything drawn must fit.
  private static func domain(_ chart: ComparisonBars) -> ClosedRange<Double> {
    let values = chart.rows.lazy.flatMap { row in
      [row.value, row.previous, row.interval?.lowerBound, row.interval?.upperBound]
    }
    let range = reach(Array(values) + chart.comparators.map(\.value) + [0, chart.fullScale]) ?? 0...0
    return range.lowerBound == range.upperBound ? 0...1 : range
  }

  func nodes() -> [Node] {
    var (bars, front, values): ([Node], [Node], [Node]) = ([], [], [])
    for (row, place) in zip(chart.rows, layout.names.rows) {
      bars += bar(row, top: place.barTop)
      front += details(row, top: place.barTop)
      values += layout.value(
        row.text, sign: row.sign?.rawValue, shade: row.shade.rawValue,
        style: row.value == nil ? "val none" : row.isHome ? "val home" : "val", top: place.barTop)
    }
    return [keyList(key), layout.drawn(chart.name, bars, zero: x(0), front: front, values: values)]
  }

  private func bar(_ row: ComparisonBars.Row, top: Double) -> [Node] {
    var nodes: [Node] = []
    if let value = row.value, value.isFinite {
      if let full = chart.fullScale {
        nodes += BarMark(to: full, top: top, style: "track").nodes(on: x)
      }
      let style = row.shade.rawValue + (row.doubt.map { " unsure " + $0.rawValue } ?? "")
      nodes += BarMark(to: value, top: top, style: style).nodes(on: x)
    }
    return nodes
  }

  /// What lies over the lines: the interval and the year before.
  private func details(_ row: ComparisonBars.Row, top: Double) -> [Node] {
    var nodes: [Node] = []
    if let interval = row.interval { nodes += whisker(interval, top + RowLayout.barHeight / 2) }
    if let previous = row.previous, previous.isFinite {
      nodes.append(
        .el(
          "rect",
          [
            "class": "prev", "x": Spelling.percent(x(previous)), "y": Spelling.em(top - 0.2),
            "width": "3", "height": Spelling.em(RowLayout.barHeight + 0.4),
          ]))
    }
    return nodes
  }

  private func whisker(_ interval: ClosedRange<Double>, _ middle: Double) -> [Node] {
    let from = Spelling.percent(x(interval.lowerBound))
    let to = Spelling.percent(x(interval.upperBound))
    let (y, up, down) = (Spelling.em(middle), Spelling.em(middle - 0.22), Spelling.em(middle + 0.22))
    return [
      Draw.line("whisker halo", x1: from, y1: y, x2: to, y2: y),
      Draw.line("whisker", x1: from, y1: y, x2: to, y2: y),
      Draw.line("whisker", x1: from, y1: up, x2: from, y2: down),
      Draw.line("whisker", x1: to, y1: up, x2: to, y2: down),
    ]
  }

  private var key: [KeyEntry] {
    var entries: [KeyEntry] = []
    for shade in chart.shadeNames
    where chart.rows.contains(where: { $0.shade == shade.shade && $0.value != nil }) {
      let sign = shade.sign.map { $0.rawValue + " " } ?? ""
      entries.append(KeyEntry(.fill("bar \(shade.shade.rawValue)"), sign + shade.text))
    }
    if let name = chart.previousName, chart.rows.contains(where: { $0.previous != nil }) {
      entries.append(KeyEntry(.tick("prev"), name))
    }
    if let name = chart.intervalName, chart.rows.contains(where: { $0.interval != nil }) {
      entries.append(KeyEntry(.whisker, name))
    }
    for doubt in TrendChart.Doubt.allCases where chart.rows.contains(where: { $0.doubt == doubt }) {
      entries.append(KeyEntry(.fill("bar plain unsure \(doubt.rawValue)"), doubt.name))
    }
    return entries
  }
}
