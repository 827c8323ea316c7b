package import HTML

/// A bar for each area, with the year before, intervals, and lines to compare with.
///
/// Values stand in a column right of the plot, so no line crosses one. On narrow
/// pages each name stands above its bar, on wide ones beside it.
package struct ComparisonBars: Sendable, Hashable {
  /// What a bar's shade says. The page gives each shade its words.
  package enum Shade: String, Sendable, Hashable, CaseIterable {
    case plain, better, worse, similar, higher, lower, unknown
  }

  /// A sign after the value, so that the judgement is told without colour.
  package enum Sign: String, Sendable, Hashable {
    case up = "▲"
    case down = "▼"
    case level = "●"
  }

  package struct Row: Sendable, Hashable {
    package var name: String
    package var value: Double?
    /// The value as the page words it, or why there is none. A row with neither heads those after it.
    package var text: String
    package var previous: Double?
    package var interval: ClosedRange<Double>?
    package var shade: Shade
    package var sign: Sign?
    /// The area the page is about.
    package var isHome: Bool
    package var doubt: TrendChart.Doubt?
    /// What is said under its name to who points at it, a line each.
    package var details: [String]

    package init(
      name: String, value: Double?, text: String, previous: Double? = nil,
      interval: ClosedRange<Double>? = nil, shade: Shade = .plain, sign: Sign? = nil, isHome: Bool = false,
      doubt: TrendChart.Doubt? = nil, details: [String] = []
    ) {
      self.details = details
      self.name = name
      self.value = value
      self.text = text
      self.previous = previous
      self.interval = interval
      self.shade = shade
      self.sign = sign
      self.isHome = isHome
      self.doubt = doubt
    }
  }

  package struct Comparator: Sendable, Hashable {
    package var value: Double
    /// With its value, such as `East Midlands 10.3`.
    package var label: String

    package init(value: Double, label: String) {
      self.value = value
      self.label = label
    }
  }

  /// The words for a shade in the key.
  package struct ShadeName: Sendable, Hashable {
    package var shade: Shade
    package var sign: Sign?
    package var text: String

    package init(_ shade: Shade, _ text: String, sign: Sign? = nil) {
      self.shade = shade
      self.sign = sign
      self.text = text
    }
  }

  package var name: ChartName
  package var rows: [Row]
  package var comparators: [Comparator]
  /// Key entries, in order; a shade no bar has is left out.
  package var shadeNames: [ShadeName]
  package var previousName: String?
  package var intervalName: String?
  /// The value of a whole, such as 100 for percentages: each bar lies on a pale track so long.
  package var fullScale: Double?

  package init(
    name: ChartName, rows: [Row], comparators: [Comparator] = [], shadeNames: [ShadeName] = [],
    previousName: String? = "Year before", intervalName: String? = "95% confidence interval",
    fullScale: Double? = nil
  ) {
    self.name = name
    self.rows = rows
    self.comparators = comparators
    self.shadeNames = shadeNames
    self.previousName = previousName
    self.intervalName = intervalName
    self.fullScale = fullScale
  }

  /// The rows from the highest value to the lowest; rows without one last, ties in the order given.
  package func sorted() -> ComparisonBars {
    var chart = self
    chart.rows = rows.enumerated().sorted { a, b in
      switch (a.element.value, b.element.value) {
      case (let x?, let y?) where x != y: x > y
      case (.some, nil): true
      case (nil, .some): false
      default: a.offset < b.offset
      }
    }.map(\.element)
    return chart
  }

  /// The chart with its key above.
  package func node() -> Node {
    let drawing = ComparisonDrawing(self)
    let tips = drawing.layout.tips(rows.map(\.details))
    return .el("div", ["class": "chart bars", "data-tips": tipsAttribute(tips)], drawing.nodes())
  }
}
