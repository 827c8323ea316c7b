package import Indicators

/// What the data say, as far as prose can be held against it; handed in by whoever knows the data.
package struct ProseFacts: Sendable {
  /// What a binding stands for, as on the page.
  package var figure: @Sendable (Binding) -> Result<BoundFigure, BindingError>
  /// What there is to know of an indicator; `nil` for an unknown slug.
  package var indicator: @Sendable (String) -> IndicatorFacts?
  /// Slugs of all indicators whose figures a typed number may be, in the site's order.
  package var indicators: [String]
  /// The quarter that a report is of, as it is written: "2023/24 Q3"; `nil` for prose that is of none.
  package var quarter: String?
  /// When the report came out; `nil` for prose that is of no edition.
  package var published: Day?
  /// Sentences of earlier reports that tell of figures without binding any, each with its report's quarter.
  package var earlier: [String: String]
  /// Indicators that have a new figure in this edition, which its report should name.
  package var expected: [String]
  package var tolerance: Tolerance

  package init(
    indicators: [String], quarter: String? = nil, published: Day? = nil, earlier: [String: String] = [:],
    expected: [String] = [], tolerance: Tolerance = Tolerance(),
    indicator: @escaping @Sendable (String) -> IndicatorFacts?,
    figure: @escaping @Sendable (Binding) -> Result<BoundFigure, BindingError>
  ) {
    self.figure = figure
    self.indicator = indicator
    self.indicators = indicators
    self.quarter = quarter
    self.published = published
    self.earlier = earlier
    self.expected = expected
    self.tolerance = tolerance
  }
}

/// What the checks need to know of one indicator in one edition.
package struct IndicatorFacts: Sendable {
  /// A figure that an author may type, and how to bind it instead.
  package struct Known: Sendable, Hashable {
    package var value: Double
    package var binding: Binding

    package init(value: Double, binding: Binding) {
      self.value = value
      self.binding = binding
    }
  }

  package var title: String {
    didSet { titleStems = TitleWords.stems(title) }
  }
  /// What a sentence must hold to name the indicator.
  private(set) var titleStems: Set<String>
  /// Words of the indicator's own name, which claim nothing when a sentence holds them.
  package var names: SpokenNames
  /// What is counted, plural: "offences".
  package var noun: String
  package var basis: Claim.Basis
  package var decimals: Int
  package var polarity: Polarity
  /// 1,000 for "per 1,000 people"; `nil` for other units.
  package var rateBase: Int?
  /// What stretch of time each figure is of.
  package var window: Window?
  /// The figures end before the edition's period does.
  package var isInArrears: Bool
  /// Whether a test found the change on the year before significant; `nil` where none was made.
  package var isSignificant: Bool?
  /// Values at even steps of time, oldest first, the newest last.
  package var history: [Double]
  package var known: [Known]
  /// Where values should lie; infinite on a side that has no bound.
  package var threshold: ClosedRange<Double>?

  package init(
    title: String, names: SpokenNames = SpokenNames([]), noun: String = "", basis: Claim.Basis, decimals: Int,
    polarity: Polarity,
    rateBase: Int? = nil, window: Window? = nil, isInArrears: Bool = false, isSignificant: Bool? = nil,
    history: [Double] = [],
    known: [Known] = [],
    threshold: ClosedRange<Double>? = nil
  ) {
    self.title = title
    titleStems = TitleWords.stems(title)
    self.names = names
    self.noun = noun
    self.basis = basis
    self.decimals = decimals
    self.polarity = polarity
    self.rateBase = rateBase
    self.window = window
    self.isInArrears = isInArrears
    self.isSignificant = isSignificant
    self.history = history
    self.known = known
    self.threshold = threshold
  }
}
