/// What a test of a change says, before anyone asks whether the change is good.
package enum Verdict: String, Sendable, Hashable, CaseIterable {
  case increased, decreased
  /// The difference is small enough to be chance.
  case noSignificantChange = "no_significant_change"
  /// Within a tolerance that was set without statistics.
  case stable
  /// A figure is missing, hidden or impossible, or a series break lies between.
  case notComparable = "not_comparable"

  /// The direction of travel.
  package func direction(_ polarity: Polarity) -> DirectionOfTravel {
    switch self {
    case .noSignificantChange: .noSignificantChange
    case .stable: .stable
    case .notComparable: .notComparable
    case .increased:
      switch polarity {
      case .high: .improved
      case .low: .deteriorated
      case .neutral: .increased
      }
    case .decreased:
      switch polarity {
      case .high: .deteriorated
      case .low: .improved
      case .neutral: .decreased
      }
    }
  }
}

/// A change in the terms of its reader. Which way the number went is another fact: an
/// arrow shows that one, and a word this one.
package enum DirectionOfTravel: String, Sendable, Hashable, CaseIterable {
  case improved, deteriorated
  case noSignificantChange = "no_significant_change"
  case stable
  /// It went up, where neither way is better.
  case increased
  /// It went down, where neither way is better.
  case decreased
  case notComparable = "not_comparable"
}

/// The size of a change as a percentage of what it was: `nil` when that was zero. The
/// base is its magnitude, so that a rise from a negative figure is a rise.
package func percentChange(from old: Double, to new: Double) -> Double? {
  old == 0 ? nil : (new - old) / abs(old) * 100
}
