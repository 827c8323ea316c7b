package import HTML

/// A statistical process control chart: each point with its mean and limits, and points
/// or runs that chance would hardly give told apart.
package struct ControlChart: Sendable, Hashable {
  package enum Signal: String, Sendable, Hashable, CaseIterable {
    case better, worse, special

    var shape: DotMark.Shape {
      switch self {
      case .better: .circle
      case .worse: .diamond
      case .special: .square
      }
    }
  }

  package struct Point: Sendable, Hashable {
    package var day: Int
    package var value: Double?
    package var signal: Signal?
    package var doubt: TrendChart.Doubt?
    package var words: TrendChart.PointWords?

    package init(
      day: Int, value: Double?, signal: Signal? = nil, doubt: TrendChart.Doubt? = nil,
      words: TrendChart.PointWords? = nil
    ) {
      self.words = words
      self.day = day
      self.value = value
      self.signal = signal
      self.doubt = doubt
    }
  }

  /// A stretch over which mean and limits were worked out together.
  package struct Stretch: Sendable, Hashable {
    package var firstDay: Int
    package var lastDay: Int
    package var mean: Double
    /// `nil` where there are too few points for limits.
    package var limits: ClosedRange<Double>?

    package init(firstDay: Int, lastDay: Int, mean: Double, limits: ClosedRange<Double>?) {
      self.firstDay = firstDay
      self.lastDay = lastDay
      self.mean = mean
      self.limits = limits
    }
  }

  /// How the page words the newest mean and limits, with their values, beside the lines.
  package struct LimitTexts: Sendable, Hashable {
    package var mean: String
    package var lower: String
    package var upper: String

    package init(mean: String, lower: String, upper: String) {
      self.mean = mean
      self.lower = lower
      self.upper = upper
    }
  }

  package var name: ChartName
  package var unit: String
  package var points: [Point]
  package var stretches: [Stretch]
  package var texts: LimitTexts
  /// Changes of process at which mean and limits start anew.
  package var events: [TrendChart.Event]
  package var ticks: [TimeTick]
  package var rule: ValueAxis.Rule
  package var signalNames: [Signal: String]
  package var limitName: String

  package init(
    name: ChartName, unit: String, points: [Point], stretches: [Stretch], texts: LimitTexts,
    events: [TrendChart.Event] = [], ticks: [TimeTick],
    rule: ValueAxis.Rule = ValueAxis.Rule(count: 4, includesZero: false),
    signalNames: [Signal: String] = [:], limitName: String = "Expected range"
  ) {
    self.name = name
    self.unit = unit
    self.points = points
    self.stretches = stretches
    self.texts = texts
    self.events = events
    self.ticks = ticks
    self.rule = rule
    self.signalNames = signalNames
    self.limitName = limitName
  }

  package func node() -> Node {
    let values =
      points.map(\.value) + stretches.flatMap { [$0.mean, $0.limits?.lowerBound, $0.limits?.upperBound] }
    let axis = ValueAxis(values: values, rule: rule).thinned()
    let days = reach(points.lazy.map { Double($0.day) }) ?? 0...0
    let frame = Frame(x: days, y: axis.domain)
    let ends = EndLabels(endLabels(frame))
    let grid = ValueGrid(axis, unit: unit, unitOnTop: events.isEmpty)
    var padding = Padding(right: ends.narrowRoom, bottom: ticks.isEmpty ? 1 : 2, left: grid.gutter)
    padding.wideRight = ends.wideRoom
    let strip = Strip(
      events.compactMap { event in
        let place = frame.x(Double(event.day))
        guard place >= 0, place <= 100 else { return nil }
        return StripLabel(text: event.label, place: place, style: "event")
      }, plot: padding.narrowestPlot, right: Double(padding.right))
    padding.top = grid.topRoom(stripRows: strip.rows)
    let height = max(15, ends.height)

    var layers = Layers()
    grid.draw(in: frame, stripRows: strip.rows, on: &layers)
    strip.draw(height: height, on: &layers)
    drawLimits(in: frame, on: &layers)
    LineMark(points.map { .init(x: Double($0.day), y: $0.value) }, style: "main thin").draw(
      in: frame, on: &layers)
    drawDots(in: frame, on: &layers)
    ends.draw(height: height, on: &layers)
    let scale = TimeScale(days: Int(days.lowerBound)...Int(days.upperBound), start: 0, end: 100)
    layers.behind += AxisLabels.timeAxis(ticks, scale, padding: padding)
    let tips = points.compactMap { point in
      point.words.map { words in
        let place = point.value.map { $0.isFinite ? frame.y($0) : 100 } ?? 100
        let signal = point.signal.flatMap { signalNames[$0] }.map { [$0] } ?? []
        return Tip(place: (frame.x(Double(point.day)), place), lines: [words.period, words.figure] + signal)
      }
    }
    return .el(
      "div", ["class": "chart control", "data-tips": tipsAttribute(tips)],
      [keyList(key), drawing(name, padding, height: height, layers.nodes()), strip.noteList])
  }

  private func endLabels(_ frame: Frame) -> [EndLabels.Label] {
    guard let last = stretches.last else { return [] }
    var labels = [EndLabels.Label(value: texts.mean, name: "", place: frame.y(last.mean), style: "strong")]
    if let limits = last.limits {
      labels.append(.init(value: texts.upper, name: "", place: frame.y(limits.upperBound), style: "limit"))
      labels.append(.init(value: texts.lower, name: "", place: frame.y(limits.lowerBound), style: "limit"))
    }
    return labels
  }

  private func drawLimits(in frame: Frame, on layers: inout Layers) {
    for stretch in stretches {
      let (first, last) = (Double(stretch.firstDay), Double(stretch.lastDay))
      if let limits = stretch.limits {
        BandMark([.init(x: first, range: limits), .init(x: last, range: limits)], style: "band limits")
          .draw(in: frame, on: &layers)
        for limit in [limits.lowerBound, limits.upperBound] {
          LineMark([.init(x: first, y: limit), .init(x: last, y: limit)], style: "spc-limit").draw(
            in: frame, on: &layers)
        }
      }
      LineMark([.init(x: first, y: stretch.mean), .init(x: last, y: stretch.mean)], style: "spc-mean")
        .draw(in: frame, on: &layers)
    }
  }

  private func drawDots(in frame: Frame, on layers: inout Layers) {
    // Dots on every point of a long series would hide its line.
    let drawsAll = points.count <= 40
    for point in points {
      guard let value = point.value, value.isFinite, drawsAll || point.signal != nil else { continue }
      DotMark(
        x: Double(point.day), y: value,
        style: (point.signal?.rawValue ?? "main") + (point.doubt == nil ? "" : " unsure"),
        radius: point.signal == nil ? 3 : 4.5,
        shape: point.signal?.shape ?? .circle
      ).draw(in: frame, on: &layers)
    }
  }

  private var key: [KeyEntry] {
    var entries: [KeyEntry] = []
    if stretches.contains(where: { $0.limits != nil }) {
      entries.append(KeyEntry(.fill("band limits"), limitName))
    }
    for signal in Signal.allCases where points.contains(where: { $0.signal == signal }) {
      guard let name = signalNames[signal] else { continue }
      entries.append(KeyEntry(.dot(signal.rawValue, signal.shape), name))
    }
    let doubts = TrendChart.Doubt.allCases.filter { doubt in points.contains { $0.doubt == doubt } }
    if !doubts.isEmpty {
      let names = doubts.map(\.rawValue).joined(separator: " or ")
      entries.append(
        KeyEntry(.dot("main unsure", .circle), names.prefix(1).uppercased() + names.dropFirst()))
    }
    return entries
  }
}
