package import Indicators

/// What the data say, as far as prose can be held against it; handed in by whoever knows the data.
package struct ProseFacts {
  /// What a binding stands for, as on the page.
  package var figure: (Binding) -> Result<BoundFigure, BindingError>
  /// What there is to know of an indicator; `nil` for an unknown slug.
  package var indicator: (String) -> IndicatorFacts?
  /// Slugs of all indicators whose figures a typed number may be, in the site's order.
  package var indicators: [String]
  /// The quarter that a report is of, as it is written: "2023/24 Q3"; `nil` for prose that is of none.
  package var quarter: String?
  package var tolerance: Tolerance

  package init(
    indicators: [String], quarter: String? = nil, tolerance: Tolerance = Tolerance(),
    indicator: @escaping (String) -> IndicatorFacts?,
    figure: @escaping (Binding) -> Result<BoundFigure, BindingError>
  ) {
    self.figure = figure
    self.indicator = indicator
    self.indicators = indicators
    self.quarter = quarter
    self.tolerance = tolerance
  }
}

/// What the checks need to know of one indicator in one edition.
package struct IndicatorFacts: Sendable {
  /// A figure that an author may type, and how to bind it instead.
  package struct Known: Sendable, Hashable {
    package var value: Double
    /// "{violence-with-injury previous}"
    package var binding: String

    package init(value: Double, binding: String) {
      self.value = value
      self.binding = binding
    }
  }

  package var title: String
  /// Words of the indicator's own name, which claim nothing when a sentence holds them.
  package var names: [String]
  package var basis: Claim.Basis
  package var decimals: Int
  package var polarity: Polarity
  /// 1,000 for "per 1,000 people"; `nil` for other units.
  package var rateBase: Int?
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
    title: String, names: [String] = [], basis: Claim.Basis, decimals: Int, polarity: Polarity,
    rateBase: Int? = nil, isInArrears: Bool = false, isSignificant: Bool? = nil, history: [Double] = [],
    known: [Known] = [],
    threshold: ClosedRange<Double>? = nil
  ) {
    self.title = title
    self.names = names
    self.basis = basis
    self.decimals = decimals
    self.polarity = polarity
    self.rateBase = rateBase
    self.isInArrears = isInArrears
    self.isSignificant = isSignificant
    self.history = history
    self.known = known
    self.threshold = threshold
  }
}
