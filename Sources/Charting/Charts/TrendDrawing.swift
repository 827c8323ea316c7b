import HTML

/// One trend chart being drawn: what its parts need, settled once.
struct TrendDrawing {
  let chart: TrendChart
  let frame: Frame
  let days: TimeScale
  let endLabels: EndLabels
  let strip: Strip
  let grid: ValueGrid
  let padding: Padding
  let height: Double

  init(_ whole: TrendChart) {
    var chart = whole
    let series = [chart.main] + chart.comparators
    let allDays = reach(series.lazy.flatMap { $0.points.map { Double($0.day) } })
    days = TimeScale(
      days: allDays.map { Int($0.lowerBound)...Int($0.upperBound) } ?? 0...0, start: 0, end: 100)
    // A threshold that holds on none of these days is not part of the picture.
    let reach = days.days
    chart.thresholds.removeAll {
      ($0.from ?? Int.min) > reach.upperBound || ($0.until ?? Int.max) < reach.lowerBound
    }
    self.chart = chart
    let axis = chart.sharedAxis ?? Self.axis(chart)
    let frame = Frame(
      x: Double(days.days.lowerBound)...Double(days.days.upperBound), y: axis.domain)
    self.frame = frame
    endLabels = EndLabels(Self.endLabels(chart, frame))
    height = max(chart.height, endLabels.height)

    var padding = Padding(right: endLabels.narrowRoom, bottom: chart.ticks.isEmpty ? 1 : 2)
    padding.wideRight = endLabels.wideRoom
    let hasRules = !chart.events.isEmpty || !chart.breaks.isEmpty
    grid = ValueGrid(axis, unit: chart.unit, unitOnTop: !hasRules)
    padding.left = grid.gutter
    strip = Strip(
      Self.stripLabels(chart, frame), plot: padding.narrowestPlot,
      right: Double(padding.right))
    padding.top = grid.topRoom(stripRows: strip.rows)
    self.padding = padding
  }

  func nodes() -> [Node] {
    var layers = Layers()
    drawThresholds(on: &layers)
    grid.draw(in: frame, stripRows: strip.rows, on: &layers)
    strip.draw(height: height, on: &layers)
    drawSeries(on: &layers)
    endLabels.draw(height: height, on: &layers)
    layers.behind += AxisLabels.timeAxis(chart.ticks, days, padding: padding)
    return [
      keyList(chart.isSmall ? [] : key), drawing(chart.name, padding, height: height, layers.nodes()),
      strip.noteList,
    ]
  }

  // MARK: What must be shown

  static func axis(_ chart: TrendChart) -> ValueAxis {
    ValueAxis(values: values(chart), rule: chart.rule).thinned()
  }

  static func values(_ chart: TrendChart) -> [Double?] {
    var values: [Double?] = []
    values.reserveCapacity(chart.main.points.count * 3 + 60)
    for point in chart.main.points {
      values.append(point.value)
      if let interval = point.interval {
        values.append(interval.lowerBound)
        values.append(interval.upperBound)
      }
    }
    for series in chart.comparators { for point in series.points { values.append(point.value) } }
    for threshold in chart.thresholds {
      switch threshold.reach {
      case .line(let value): values.append(value)
      case .range(let range): values += [range.lowerBound, range.upperBound]
      }
    }
    return values
  }

  private static func style(_ comparator: Int) -> String { "ref\(comparator % 3 + 1)" }

  private static func endLabels(_ chart: TrendChart, _ frame: Frame) -> [EndLabels.Label] {
    var labels: [EndLabels.Label] = []
    func add(_ series: TrendChart.Series, _ style: String) {
      guard let last = series.points.last(where: { $0.value?.isFinite == true }), let value = last.value
      else { return }
      labels.append(
        .init(
          value: series.endValue, name: chart.isSmall ? "" : series.name, place: frame.y(value), style: style,
          isAtEdge: Double(last.day) >= frame.x.domain.upperBound))
    }
    add(chart.main, "main")
    if chart.isSmall { return labels }
    for (index, series) in chart.comparators.enumerated() { add(series, style(index)) }
    for threshold in chart.thresholds {
      let middle: Double
      switch threshold.reach {
      case .line(let value): middle = value
      case .range(let range): middle = (range.lowerBound + range.upperBound) / 2
      }
      labels.append(
        .init(
          value: threshold.value, name: threshold.name, place: frame.y(middle), style: "limit",
          isAtEdge: Double(threshold.until ?? Int.max) >= frame.x.domain.upperBound))
    }
    return labels
  }

  private static func stripLabels(_ chart: TrendChart, _ frame: Frame) -> [StripLabel] {
    var labels: [StripLabel] = []
    func add(_ event: TrendChart.Event, _ style: String) {
      let place = frame.x(Double(event.day))
      guard place >= 0, place <= 100 else { return }
      labels.append(
        StripLabel(
          text: event.label, place: place, style: style,
          ruleEnd: event.value.map { min(100, max(0, frame.y($0))) } ?? 100))
    }
    for event in chart.breaks { add(event, "break") }
    for event in chart.events { add(event, "event") }
    return labels
  }

  private var key: [KeyEntry] {
    var entries: [KeyEntry] = []
    if !chart.comparators.isEmpty || !chart.thresholds.isEmpty {
      entries.append(KeyEntry(.line("main"), chart.main.name, isNarrowOnly: true))
      for (index, series) in chart.comparators.enumerated() {
        entries.append(KeyEntry(.line(Self.style(index)), series.name, isNarrowOnly: true))
      }
      for threshold in chart.thresholds {
        if case .range = threshold.reach {
          entries.append(KeyEntry(.fill("range"), threshold.name, isNarrowOnly: true))
        } else {
          entries.append(KeyEntry(.line("limit"), threshold.name, isNarrowOnly: true))
        }
      }
    }
    if let name = chart.bandName, chart.main.points.contains(where: { $0.interval != nil }) {
      entries.append(KeyEntry(.fill("band"), name))
    }
    let series = [chart.main] + chart.comparators
    for doubt in TrendChart.Doubt.allCases {
      guard let first = series.first(where: { $0.points.contains { $0.doubt == doubt } }) else { continue }
      let isMarked = Self.marksDoubt(first) || first.points.last { $0.value != nil }?.doubt == doubt
      entries.append(KeyEntry(isMarked ? .dot("main unsure", doubt.shape) : .unsureLine("main"), doubt.name))
    }
    return entries
  }

  // MARK: Drawing

  private func drawThresholds(on layers: inout Layers) {
    let reach = days.days
    for threshold in chart.thresholds {
      // Only over the days on which it holds.
      let first = threshold.from.map { max($0, reach.lowerBound) } ?? reach.lowerBound
      let last = max(first, threshold.until.map { min($0, reach.upperBound) } ?? reach.upperBound)
      let isWhole = first == reach.lowerBound && last == reach.upperBound
      let (left, right) = isWhole ? (0, 100) : (frame.x(Double(first)), frame.x(Double(last)))
      switch threshold.reach {
      case .line(let value):
        RuleMark(.across(y: value), style: "limit", from: left, to: right).draw(in: frame, on: &layers)
      case .range(let range):
        let top = frame.y(range.upperBound)
        layers.behind.append(
          .el(
            "rect",
            [
              "class": "range", "x": left == 0 ? nil : Spelling.percent(left), "y": Spelling.percent(top),
              "width": Spelling.percent(right - left),
              "height": Spelling.percent(frame.y(range.lowerBound) - top),
            ]))
      }
    }
  }

  private func drawSeries(on layers: inout Layers) {
    let breaks = chart.breaks.map { Double($0.day) }
    if chart.main.points.contains(where: { $0.interval != nil }) {
      BandMark(chart.main.points.map { .init(x: Double($0.day), range: $0.interval) }, breaks: breaks)
        .draw(in: frame, on: &layers)
    }
    // The main series comes last, so that it lies on top.
    for (index, series) in chart.comparators.enumerated().reversed() {
      draw(series, Self.style(index), breaks: breaks, on: &layers)
    }
    draw(chart.main, "main", breaks: breaks, on: &layers)
    drawAbsences(on: &layers)
    for event in chart.events {
      guard let value = event.value, frame.y.domain.contains(value) else { continue }
      DotMark(x: Double(event.day), y: value, style: "main", radius: 3.5).draw(in: frame, on: &layers)
    }
  }

  private func draw(
    _ series: TrendChart.Series, _ style: String, breaks: [Double], on layers: inout Layers
  ) {
    let line = LineMark(
      series.points.map { .init(x: Double($0.day), y: $0.value, isUncertain: $0.doubt != nil) },
      style: style, breaks: breaks + series.breaks.map(Double.init))
    line.draw(in: frame, on: &layers)
    guard let last = series.points.lastIndex(where: { $0.value?.isFinite == true }) else { return }
    let marksDoubt = Self.marksDoubt(series)
    for (index, point) in series.points.enumerated() {
      guard let value = point.value, value.isFinite else { continue }
      let isMarked = point.doubt == nil ? isBesideDoubt(series.points, index) : marksDoubt
      guard index == last || isMarked else { continue }
      DotMark(
        x: Double(point.day), y: value, style: point.doubt == nil ? style : style + " unsure",
        radius: index == last || point.doubt != nil ? (style == "main" ? 4.5 : 3.5) : 3,
        shape: point.doubt?.shape ?? .circle
      ).draw(in: frame, on: &layers)
    }
  }

  /// In each gap of the main series the letter of its reason, on the ground line, where there is room for it.
  private func drawAbsences(on layers: inout Layers) {
    guard !chart.isSmall else { return }
    let plot = padding.narrowestPlot
    var end = -Double.infinity
    var index = 0
    let points = chart.main.points
    while index < points.count {
      guard points[index].value == nil, let absence = points[index].absence else {
        index += 1
        continue
      }
      let start = index
      while index < points.count, points[index].value == nil, points[index].absence == absence { index += 1 }
      let middle = Double(points[start].day + points[index - 1].day) / 2
      let half = TextMetrics.width(absence.rawValue) / 2
      let place = frame.x(middle) / 100 * plot
      guard place - half > end + 0.4, place >= 0, place <= plot, isFree(place, half, plot) else { continue }
      end = place + half
      TextMark(
        absence.rawValue, x: middle, y: frame.y.domain.lowerBound, style: "note", anchor: .middle,
        shift: -0.35
      ).draw(in: frame, on: &layers)
    }
  }

  /// Whether no upright rule and no threshold runs where a letter on the ground line would stand.
  private func isFree(_ place: Double, _ half: Double, _ plot: Double) -> Bool {
    let rules = (chart.breaks + chart.events.filter { $0.value == nil }).map {
      frame.x(Double($0.day)) / 100 * plot
    }
    let lowest = 100 - 1.4 / height * 100
    let isCrossed = chart.thresholds.contains {
      if case .line(let value) = $0.reach { frame.y(value) > lowest } else { false }
    }
    return !isCrossed && !rules.contains { abs($0 - place) < half + 0.3 }
  }

  /// Dots on every doubtful point of a long series would run together; its dashes tell enough.
  private static func marksDoubt(_ series: TrendChart.Series) -> Bool {
    series.points.count { $0.doubt != nil && $0.value != nil } <= 12
  }

  /// Whether a sure point stands next to a doubtful one: only its dot shows that it is sure.
  private func isBesideDoubt(_ points: [TrendChart.Point], _ index: Int) -> Bool {
    index > 0 && points[index - 1].doubt != nil || index + 1 < points.count && points[index + 1].doubt != nil
  }
}
