import HTML

/// One chart of comparison bars being drawn.
///
/// Heights in em, each row from its top: the name, at 1.35 the bar (0.95 tall).
/// On wide pages the style sheet makes bars 1.2 tall and moves all of a row up by
/// `0.425`, so that bar and name share the middle of the row.
struct ComparisonDrawing {
  private static let barHeight = 0.95
  private static let body = 1.55

  let chart: ComparisonBars
  let frame: Frame
  let names: RowNames
  let strip: Strip
  let padding: Padding
  let signRoom: Double

  init(_ chart: ComparisonBars) {
    self.chart = chart
    frame = Frame(x: Self.domain(chart), y: 0...1)
    names = RowNames(chart.rows.map { ($0.name, $0.isHome) }, body: Self.body)
    signRoom = chart.rows.contains { $0.sign != nil } ? 1.3 : 0
    let text = chart.rows.map { TextMetrics.width($0.text, bold: true) }.max() ?? 0
    var padding = Padding(right: Padding.room(text + signRoom))
    padding.wideLeft = names.gutter
    let frame = frame
    strip = Strip(
      chart.comparators.enumerated().map { index, comparator in
        StripLabel(text: comparator.label, place: frame.x(comparator.value), style: "avg\(index % 3 + 1)")
      }, plot: padding.narrowestPlot, right: Double(padding.right))
    padding.top = Int((Double(strip.rows) * TextMetrics.lineHeight + 0.5).rounded(.up))
    self.padding = padding
  }

  /// Bars start at nought; everything drawn must fit.
  private static func domain(_ chart: ComparisonBars) -> ClosedRange<Double> {
    let values = chart.rows.lazy.flatMap { row in
      [row.value, row.previous, row.interval?.lowerBound, row.interval?.upperBound]
    }
    let range = reach(Array(values) + chart.comparators.map(\.value) + [0]) ?? 0...0
    return range.lowerBound == range.upperBound ? 0...1 : range
  }

  func nodes() -> [Node] {
    var content: [Node] = names.nodes(wideMiddle: Self.barHeight / 2 - 0.425)
    var values: [Node] = []
    for (row, place) in zip(chart.rows, names.rows) { draw(row, at: place.barTop, into: &content, &values) }
    content += lines()
    content.append(Draw.group(x: "100%", values))
    return [keyList(key), drawing(chart.name, padding, height: names.height, content)]
  }

  private func draw(
    _ row: ComparisonBars.Row, at top: Double, into content: inout [Node], _ values: inout [Node]
  ) {
    let middle = top + Self.barHeight / 2
    if let value = row.value, value.isFinite {
      let (a, b) = (frame.x(min(0, value)), frame.x(max(0, value)))
      content.append(
        .el(
          "rect",
          [
            "class": "bar \(row.shade.rawValue)\(row.isUncertain ? " unsure" : "")",
            "x": a == 0 ? nil : Spelling.percent(a), "y": Spelling.em(top), "width": Spelling.percent(b - a),
            "height": Spelling.em(Self.barHeight),
          ]))
    }
    if let interval = row.interval { content += whisker(interval, middle) }
    if let previous = row.previous, previous.isFinite {
      content.append(
        .el(
          "rect",
          [
            "class": "prev", "x": Spelling.percent(frame.x(previous)), "y": Spelling.em(top - 0.2),
            "width": "3", "height": Spelling.em(Self.barHeight + 0.4),
          ]))
    }
    values.append(
      Draw.text(
        row.text, row.value == nil ? "val none" : row.isHome ? "val home" : "val",
        x: Spelling.em(Double(padding.right) - signRoom), y: Spelling.em(middle + 0.35), anchor: .end))
    if let sign = row.sign {
      values.append(
        Draw.text(
          sign.rawValue, "val sign \(row.shade.rawValue)", x: Spelling.em(Double(padding.right)),
          y: Spelling.em(middle + 0.35), anchor: .end))
    }
  }

  private func whisker(_ interval: ClosedRange<Double>, _ middle: Double) -> [Node] {
    let (from, to) = (
      Spelling.percent(frame.x(interval.lowerBound)), Spelling.percent(frame.x(interval.upperBound))
    )
    let (y, up, down) = (Spelling.em(middle), Spelling.em(middle - 0.22), Spelling.em(middle + 0.22))
    return [
      Draw.line("whisker halo", x1: from, y1: y, x2: to, y2: y),
      Draw.line("whisker", x1: from, y1: y, x2: to, y2: y),
      Draw.line("whisker", x1: from, y1: up, x2: from, y2: down),
      Draw.line("whisker", x1: to, y1: up, x2: to, y2: down),
    ]
  }

  /// The zero line and the comparators' lines. Where names stand above the bars,
  /// lines run through the bars only, and never through a name.
  private func lines() -> [Node] {
    let height = names.height
    guard height > 0 else { return [] }
    var (wide, narrow): ([Node], [Node]) = ([], [])
    let zero = StripLabel(text: "", place: frame.x(0), style: "zero")
    let comparators = chart.comparators.enumerated().map { index, comparator in
      StripLabel(text: "", place: frame.x(comparator.value), style: "rule avg\(index % 3 + 1)")
    }
    for line in [zero] + comparators {
      let x = Spelling.percent(line.place)
      let isZero = line.style == "zero"
      // On a dark bar a dark dash is seen against the pale line beneath it.
      if !isZero { wide.append(Draw.line("halo wide-only", x1: x, y1: "0", x2: x, y2: "100%")) }
      wide.append(Draw.line(line.style + " wide-only", x1: x, y1: "0", x2: x, y2: "100%"))
      var path = PathBuilder()
      for row in names.rows {
        let top = (row.barTop - 0.15) / height * 100
        let bottom = (row.barTop + Self.barHeight + 0.15) / height * 100
        path.segment(from: (line.place, top), to: (line.place, bottom))
      }
      if !isZero { narrow.append(path.node("halo")) }
      narrow.append(path.node(line.style))
    }
    var layers = Layers()
    strip.draw(height: height, ruleEnd: "0", on: &layers)
    let sheet = Node.el(
      "svg",
      [
        "class": "narrow-only", "viewBox": "0 0 100 100", "preserveAspectRatio": "none",
        "overflow": "visible",
      ], narrow)
    return layers.nodes() + wide + [sheet]
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
    if let name = chart.uncertainName, chart.rows.contains(where: \.isUncertain) {
      entries.append(KeyEntry(.fill("bar plain unsure"), name))
    }
    return entries
  }
}
