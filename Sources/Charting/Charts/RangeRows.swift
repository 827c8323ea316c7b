package import HTML

/// Two values a row: an arrow from an earlier one, a hollow dot, to a later one.
///
/// Where the two cannot be compared, the later one is a dot and nothing joins them.
package struct Dumbbell: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package var name: String
    package var from: Double?
    package var to: Double?
    /// Both values as the page words them, such as `8.9 to 10.4`.
    package var text: String
    package var shade: ComparisonBars.Shade
    package var sign: ComparisonBars.Sign?
    package var isHome: Bool
    package var isJoined: Bool

    package init(
      name: String, from: Double?, to: Double?, text: String, shade: ComparisonBars.Shade = .plain,
      sign: ComparisonBars.Sign? = nil, isHome: Bool = false, isJoined: Bool = true
    ) {
      self.name = name
      self.from = from
      self.to = to
      self.text = text
      self.shade = shade
      self.sign = sign
      self.isHome = isHome
      self.isJoined = isJoined
    }
  }

  package var name: ChartName
  package var fromName: String
  package var toName: String
  package var rows: [Row]

  package init(name: ChartName, fromName: String, toName: String, rows: [Row]) {
    self.name = name
    self.fromName = fromName
    self.toName = toName
    self.rows = rows
  }

  package func node() -> Node {
    let layout = RowLayout(
      names: rows.map { RowNames.Name($0.name, isBold: $0.isHome) }, texts: rows.map(\.text),
      hasSigns: rows.contains { $0.sign != nil })
    let values = reach(rows.flatMap { [$0.from, $0.to] }) ?? 0...1
    let x = LinearScale(domain: values, start: 2, end: 98)
    var (content, texts): ([Node], [Node]) = ([], [])
    for (row, place) in zip(rows, layout.names.rows) {
      let middle = Spelling.em(place.barTop + RowLayout.barHeight / 2)
      content.append(Draw.line("track-line", x1: "0", y1: middle, x2: "100%", y2: middle))
      let isArrow = row.isJoined && row.from?.isFinite == true && row.to?.isFinite == true
      for (value, style) in [(row.from, "unsure"), (isArrow ? nil : row.to, "later")] {
        guard let value, value.isFinite, !(isArrow && row.from == row.to) else { continue }
        content.append(
          .el(
            "circle",
            [
              "class": "dot \(row.shade.rawValue) \(style)", "cx": Spelling.percent(x(value)), "cy": middle,
              "r": "5",
            ]))
      }
      if isArrow, let from = row.from, let to = row.to {
        content += ArrowMark(
          from: from, to: to, middle: place.barTop + RowLayout.barHeight / 2, style: row.shade.rawValue
        ).nodes(on: x)
      }
      texts += layout.value(
        row.text, sign: row.sign?.rawValue, shade: row.shade.rawValue,
        style: row.from == nil && row.to == nil ? "val none" : "val", top: place.barTop)
    }
    let hasArrows = rows.contains { $0.isJoined && $0.from != nil && $0.to != nil && $0.from != $0.to }
    let key = [
      KeyEntry(.dot("plain unsure", .circle), fromName),
      KeyEntry(hasArrows ? .arrow("plain") : .dot("plain later", .circle), toName),
    ]
    return .el(
      "div", ["class": "chart bars", "data-tips": tipsAttribute(layout.tips(rows.map { [$0.text] }))],
      [keyList(key), layout.drawn(name, content, zero: nil, values: texts)])
  }
}

/// Many indicators of one area against a benchmark, each on a scale of its own.
///
/// The benchmark stands in the middle of every row; the pale bar runs from the lowest
/// area to the highest, its darker part holds the middle half of them.
package struct Spine: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package var name: String
    package var value: Double?
    package var text: String
    package var benchmark: Double
    package var lowest: Double
    package var highest: Double
    package var middleHalf: ClosedRange<Double>?
    /// Whether lower values lie to the right, so that better is on the same side in every row.
    package var isReversed: Bool
    package var shade: ComparisonBars.Shade
    package var sign: ComparisonBars.Sign?

    package init(
      name: String, value: Double?, text: String, benchmark: Double, lowest: Double, highest: Double,
      middleHalf: ClosedRange<Double>? = nil, isReversed: Bool = false, shade: ComparisonBars.Shade = .plain,
      sign: ComparisonBars.Sign? = nil
    ) {
      self.name = name
      self.value = value
      self.text = text
      self.benchmark = benchmark
      self.lowest = lowest
      self.highest = highest
      self.middleHalf = middleHalf
      self.isReversed = isReversed
      self.shade = shade
      self.sign = sign
    }
  }

  package var name: ChartName
  package var benchmarkName: String
  /// In the key: what the pale bar and its darker part are.
  package var rangeName: String
  package var middleName: String
  package var rows: [Row]

  package init(
    name: ChartName, benchmarkName: String, rangeName: String = "Lowest to highest area",
    middleName: String = "Middle half of areas", rows: [Row]
  ) {
    self.name = name
    self.benchmarkName = benchmarkName
    self.rangeName = rangeName
    self.middleName = middleName
    self.rows = rows
  }

  package func node() -> Node {
    let layout = RowLayout(
      names: rows.map { RowNames.Name($0.name) }, texts: rows.map(\.text),
      hasSigns: rows.contains { $0.sign != nil },
      labels: [StripLabel(text: benchmarkName, place: 50, style: "avg1")])
    var (content, dots, texts): ([Node], [Node], [Node]) = ([], [], [])
    for (row, place) in zip(rows, layout.names.rows) {
      let reach = max(
        abs(row.highest - row.benchmark), abs(row.benchmark - row.lowest),
        abs((row.value ?? row.benchmark) - row.benchmark))
      let (low, high) = (row.benchmark - reach, row.benchmark + reach)
      let x = LinearScale(
        domain: low...high, start: row.isReversed ? 100 : 0, end: row.isReversed ? 0 : 100)
      content += BarMark(from: row.lowest, to: row.highest, top: place.barTop, style: "track").nodes(on: x)
      if let half = row.middleHalf {
        content +=
          BarMark(from: half.lowerBound, to: half.upperBound, top: place.barTop, style: "half").nodes(on: x)
      }
      if let value = row.value, value.isFinite {
        dots.append(
          .el(
            "circle",
            [
              "class": "dot \(row.shade.rawValue) later", "cx": Spelling.percent(x(value)),
              "cy": Spelling.em(place.barTop + RowLayout.barHeight / 2), "r": "6",
            ]))
      }
      texts += layout.value(
        row.text, sign: row.sign?.rawValue, shade: row.shade.rawValue,
        style: row.value == nil ? "val none" : "val",
        top: place.barTop)
    }
    var key = [KeyEntry(.fill("bar track"), rangeName)]
    if rows.contains(where: { $0.middleHalf != nil }) { key.append(KeyEntry(.fill("bar half"), middleName)) }
    return .el(
      "div", ["class": "chart bars spine", "data-tips": tipsAttribute(layout.tips(rows.map { [$0.text] }))],
      [keyList(key), layout.drawn(name, content, zero: nil, front: dots, values: texts)])
  }
}
