import HTML

/// A label under the time axis: at a day, or in the middle of a span of days.
package struct TimeTick: Sendable, Hashable {
  package var day: Int
  /// The day after the span's last; `nil` for a label at one day.
  package var end: Int?
  package var label: String

  package init(day: Int, until end: Int? = nil, label: String) {
    self.day = day
    self.end = end
    self.label = label
  }

  /// A tick for each financial year (1 April to 31 March) that a stretch of days touches.
  ///
  /// - Parameter days: Numbers of days since 1 January 1970.
  /// - Returns: Spans labelled `2023/24`, oldest first.
  package static func financialYears(_ days: ClosedRange<Int>) -> [TimeTick] {
    var year = 1970 + (days.lowerBound - 365) / 366 - 1
    while firstOfApril(year + 1) <= days.lowerBound { year += 1 }
    var ticks: [TimeTick] = []
    while firstOfApril(year) <= days.upperBound {
      let short = (year + 1) % 100
      ticks.append(
        TimeTick(
          day: firstOfApril(year), until: firstOfApril(year + 1),
          label: "\(year)/\(short < 10 ? "0" : "")\(short)"))
      year += 1
    }
    return ticks
  }

  /// Days from 1 January 1970 to 1 April of a year, by the rule of the Gregorian calendar.
  private static func firstOfApril(_ year: Int) -> Int {
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = 31  // 1 April, counted from 1 March
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

/// Labels under an axis, thinned so that they never touch.
///
/// Narrow charts show every n-th label, always with the newest; wide ones show more.
struct AxisLabels {
  struct Label: Hashable {
    var text: String
    /// In per cent of the plot's width.
    var place: Double
    /// Where small upright marks stand, likewise.
    var marks: [Double] = []
  }

  /// A label with how it stands and from which width on it is seen.
  struct Shown: Hashable {
    var label: Label
    var anchor: Anchor
    /// `nil`: always.
    var onlyClass: String?
  }

  private(set) var shown: [Shown] = []
  private var marks: [(place: Double, onlyClass: String?)] = []

  /// - Parameter plots: The plot's widths in em: narrowest, from 30 rem, from 40 rem.
  init(_ all: [Label], padding: Padding) {
    let labels = all.filter { !$0.text.isEmpty }
    let plots = [Break.narrowest, Break.wide, Break.wider].map(padding.plotWidth)
    let widths = labels.map { TextMetrics.width($0.text) }
    let anchors = zip(labels, widths).map { label, width -> Anchor in
      let before = plots.map { label.place / 100 * $0 }.min() ?? 0
      let after = plots.map { (100 - label.place) / 100 * $0 }.min() ?? 0
      if width / 2 > before + Double(padding.left) { return .start }
      return width / 2 > after + Double(padding.right) ? .end : .middle
    }
    func fits(_ stride: Int, _ plot: Double) -> Bool {
      var last = -Double.infinity
      for index in labels.indices where (labels.count - 1 - index) % stride == 0 {
        let x = labels[index].place / 100 * plot
        let left =
          x - (anchors[index] == .middle ? widths[index] / 2 : anchors[index] == .end ? widths[index] : 0)
        if left < last + 0.8 { return false }
        last = left + widths[index]
      }
      return true
    }
    func stride(from first: Int, by step: Int, in plot: Double) -> Int {
      var stride = first
      while stride < labels.count, !fits(stride, plot) { stride += step }
      return stride
    }
    let wider = stride(from: 1, by: 1, in: plots[2])
    let wide = stride(from: wider, by: wider, in: plots[1])
    let narrow = stride(from: wide, by: wide, in: plots[0])
    for (index, label) in labels.enumerated() {
      let back = labels.count - 1 - index
      guard back % wider == 0 else { continue }
      let only: String? = back % narrow == 0 ? nil : back % wide == 0 ? "wide-only" : "wider-only"
      shown.append(Shown(label: label, anchor: anchors[index], onlyClass: only))
    }
    // A few marks stand at every span; many only where there is a label.
    let marked = all.count <= 12 ? all.map { ($0.marks, nil) } : shown.map { ($0.label.marks, $0.onlyClass) }
    for (places, only) in marked {
      for place in places where marks.last?.place != place { marks.append((place, only)) }
    }
  }

  /// The labels, in a drawing whose top is the foot of the plot.
  func nodes(baseline: Double = 1.5) -> [Node] {
    let lines = marks.map { mark in
      let x = Spelling.percent(mark.place)
      return Draw.line(
        mark.onlyClass.map { "tickmark " + $0 } ?? "tickmark", x1: x, y1: "0", x2: x, y2: ".35em")
    }
    return lines
      + shown.map { tick in
        Draw.text(
          tick.label.text, tick.onlyClass.map { "tick " + $0 } ?? "tick",
          x: Spelling.percent(tick.label.place), y: Spelling.em(baseline), anchor: tick.anchor)
      }
  }

  /// The axis of time under a plot; nothing without ticks.
  static func timeAxis(_ ticks: [TimeTick], _ days: TimeScale, padding: Padding) -> [Node] {
    guard !ticks.isEmpty else { return [] }
    var labels: [Label] = []
    for tick in ticks {
      let (start, end) = (days(tick.day), tick.end.map { days($0) })
      let (from, to) = (max(0, start), min(100, end ?? start))
      guard from <= to, from <= 100 else { continue }
      // A span that is mostly outside the chart is not worth a name that would stand askew.
      let isCut = end.map { to - from < ($0 - start) * 0.3 } ?? false
      labels.append(
        Label(
          text: isCut ? "" : tick.label, place: (from + to) / 2,
          marks: [start, end ?? start].filter { $0 >= 0 && $0 <= 100 }))
    }
    return [Draw.group(y: "100%", AxisLabels(labels, padding: padding).nodes())]
  }
}
