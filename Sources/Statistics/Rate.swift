/// Why there is no rate or percentage.
package enum NoEstimate: String, Error, Sendable, Hashable {
  case missingCount = "missing_count"
  case missingDenominator = "missing_denominator"
  case zeroDenominator = "zero_denominator"
  case negativeCount = "error_negative_count"
  case negativeDenominator = "error_negative_denominator"
  case countExceedsDenominator = "error_count_exceeds_denominator"

  /// The data is wrong, rather than merely not there.
  package var isError: Bool {
    switch self {
    case .missingCount, .missingDenominator, .zeroDenominator: false
    case .negativeCount, .negativeDenominator, .countExceedsDenominator: true
    }
  }

  /// The first thing wrong with a count and its denominator; the count is looked at first.
  static func examine(count: Int?, denominator: Double?) throws(NoEstimate) -> (Int, Double) {
    guard let count else { throw .missingCount }
    guard count >= 0 else { throw .negativeCount }
    guard let denominator else { throw .missingDenominator }
    guard denominator >= 0 else { throw .negativeDenominator }
    guard denominator > 0 else { throw .zeroDenominator }
    return (count, denominator)
  }
}

/// A crude rate: events, the population (or time, or anything else) they are counted
/// against, and the rate base.
///
/// The count may exceed the denominator, as it does in town-centre wards. A count on its
/// own is a rate with a denominator and a rate base of one.
package struct Rate: Sendable, Hashable {
  package let count: Int
  package let denominator: Double
  /// The rate base: 1,000 for "per 1,000".
  package let multiplier: Double

  package init(
    count: Int?, denominator: Double?, per multiplier: Double = 1000
  ) throws(NoEstimate) {
    (self.count, self.denominator) = try NoEstimate.examine(count: count, denominator: denominator)
    self.multiplier = multiplier
  }

  /// Per `multiplier`, unrounded.
  package var value: Double { Double(count) * multiplier / denominator }

  /// Fewer than ten events: of low reliability, when it is shown at all. Our own rule.
  package var isUnreliable: Bool { count < 10 }

  /// The limits of the count, made into a rate. See ``CountInterval``.
  package func interval(_ confidence: Confidence = .ninetyFive) -> Interval {
    CountInterval.limits(count, confidence).scaled(by: multiplier / denominator)
  }
}
