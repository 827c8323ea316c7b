/// A figure set beside the figure of another area for the same period.
package struct Comparison: Sendable, Hashable {
  package enum Outcome: Sendable, Hashable {
    /// By the area's 95% confidence interval: the other figure lies below it, inside it or above it.
    case significantlyHigher, similar, significantlyLower
    /// No interval is known, so only the values are set side by side.
    case higher, same, lower
  }

  /// The rule that decided.
  package enum Method: Sendable, Hashable {
    /// The other figure against the area's own 95% interval.
    case interval
    /// The area makes more than a quarter of the other's cases, so it was tested against the rest of it.
    case rest
    /// No interval is known.
    case valuesAlone
  }

  package var area: AreaID
  package var point: Point
  package var outcome: Outcome
  package var method: Method
  /// What the outcome means under the indicator's polarity; `nil` where neither way is good.
  package var isBetter: Bool?
}

/// A figure held against the indicator's threshold.
package struct ThresholdJudgement: Sendable, Hashable {
  package enum Outcome: Sendable, Hashable {
    case met, notMet
    /// Short of the level, and by no more than its allowance.
    case close
    /// The interval holds the level.
    case notDistinguishable
    case below, within, above
  }

  package var threshold: Threshold
  package var outcome: Outcome

  /// `nil` where the figure is neither on one side nor clearly on the other.
  package var isGood: Bool? {
    switch outcome {
    case .met, .within: true
    case .notMet, .below, .above: false
    case .close, .notDistinguishable: nil
    }
  }
}

/// So many figures in a row, each on the same side of the one before it.
package struct Run: Sendable, Hashable {
  package var movement: Movement
  /// How many changes, at least 1.
  package var length: Int
  package var since: Period
}
