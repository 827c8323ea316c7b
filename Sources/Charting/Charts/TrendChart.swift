package import HTML

/// One or several series over time, with everything a reader needs to judge them.
///
/// Days are numbers of days since any one day; `TimeTick.financialYears` counts
/// them from 1 January 1970.
package struct TrendChart: Sendable, Hashable {
  /// Why a point is less sure than the rest.
  package enum Doubt: String, Sendable, Hashable, CaseIterable {
    case provisional, estimated, illustrative

    var shape: DotMark.Shape {
      switch self {
      case .provisional: .circle
      case .estimated: .square
      case .illustrative: .diamond
      }
    }
    /// How the key calls it.
    var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
  }

  /// Why a point has no value, by the letter that stands in its place.
  package enum Absence: String, Sendable, Hashable, CaseIterable {
    case notAvailable = "[x]"
    case hidden = "[c]"
    case notApplicable = "[z]"
  }

  /// What a point is called when somebody points at it: `12 months to March 2024`, `2.59`.
  package struct PointWords: Sendable, Hashable {
    package var period: String
    package var figure: String

    package init(period: String, figure: String) {
      self.period = period
      self.figure = figure
    }
  }

  package struct Point: Sendable, Hashable {
    package var day: Int
    package var value: Double?
    package var absence: Absence?
    package var doubt: Doubt?
    package var words: PointWords?
    /// The confidence interval, drawn as a band behind the main series.
    package var interval: ClosedRange<Double>?

    package init(
      day: Int, value: Double?, absence: Absence? = nil, doubt: Doubt? = nil,
      interval: ClosedRange<Double>? = nil, words: PointWords? = nil
    ) {
      self.words = words
      self.day = day
      self.value = value
      self.absence = absence
      self.doubt = doubt
      self.interval = interval
    }
  }

  package struct Series: Sendable, Hashable {
    package var name: String
    /// The name without what stands beside it at the line's end.
    package var plainName: String
    package var points: [Point]
    /// The last value as the page words it, such as `9.27` or `39%`.
    package var endValue: String
    /// Days across which this series alone is not joined.
    package var breaks: [Int]

    package init(
      name: String, plainName: String? = nil, points: [Point], endValue: String, breaks: [Int] = []
    ) {
      self.name = name
      self.plainName = plainName ?? name
      self.points = points
      self.endValue = endValue
      self.breaks = breaks
    }
  }

  /// A value to stay above, below or between: a target, threshold or recommended range.
  package struct Threshold: Sendable, Hashable {
    package enum Reach: Sendable, Hashable {
      case line(Double)
      case range(ClosedRange<Double>)
    }
    package var reach: Reach
    package var name: String
    /// The value as the page words it, such as `28 to 40%`.
    package var value: String
    /// The first and the last day on which it holds; `nil` is no limit.
    package var from: Int?
    package var until: Int?

    package init(_ reach: Reach, name: String, value: String, from: Int? = nil, until: Int? = nil) {
      self.reach = reach
      self.name = name
      self.value = value
      self.from = from
      self.until = until
    }
  }

  /// A day with a name: an event, or a change in what is counted.
  package struct Event: Sendable, Hashable {
    package var day: Int
    package var label: String
    /// Where the rule ends on the main series, if the note is about one value, such as its peak.
    package var value: Double?

    package init(day: Int, label: String, value: Double? = nil) {
      self.day = day
      self.label = label
      self.value = value
    }
  }

  package var name: ChartName
  /// In words that follow the topmost number, such as `offences per 1,000 people`.
  package var unit: String
  package var main: Series
  package var comparators: [Series]
  package var thresholds: [Threshold]
  /// Drawn as rules and named; no line runs across one.
  package var breaks: [Event]
  package var events: [Event]
  package var ticks: [TimeTick]
  package var rule: ValueAxis.Rule
  /// What the band is called in the key; `nil` if the page says it elsewhere.
  package var bandName: String?
  /// The axis of a set of charts that must be compared; `nil` for the chart's own.
  var sharedAxis: ValueAxis?
  /// In em; small charts are lower, and name only the main series's last value.
  var height = 15.0
  var isSmall = false

  package init(
    name: ChartName, unit: String, main: Series, comparators: [Series] = [],
    thresholds: [Threshold] = [], breaks: [Event] = [], events: [Event] = [], ticks: [TimeTick],
    rule: ValueAxis.Rule = ValueAxis.Rule(count: 4), bandName: String? = "95% confidence interval"
  ) {
    self.name = name
    self.unit = unit
    self.main = main
    self.comparators = comparators
    self.thresholds = thresholds
    self.breaks = breaks
    self.events = events
    self.ticks = ticks
    self.rule = rule
    self.bandName = bandName
  }

  /// The chart with its key above and its numbered notes, if any, below.
  package func node() -> Node {
    let drawing = TrendDrawing(self)
    return .el(
      "div", ["class": "chart trend", "data-tips": tipsAttribute(drawing.tips)], drawing.nodes())
  }
}
