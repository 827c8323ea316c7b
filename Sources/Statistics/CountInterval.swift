/// Limits for a count of events that come independently of each other: the range the
/// count could have had by chance.
///
/// Exact below ten (Armitage and Berry, Statistical Methods in Medical Research, 2002),
/// Byar's approximation from ten (Breslow and Day, 1987), as in the PHE Technical Guide
/// on confidence intervals (2018).
package enum CountInterval {
  /// The first count for which Byar's approximation is used.
  package static let byarFrom = 10

  package enum Method: String, Sendable {
    case exact, byar
  }

  /// The method used for a count.
  package static func method(_ count: Int) -> Method {
    count < byarFrom ? .exact : .byar
  }

  /// The limits of a count of zero or more.
  package static func limits(_ count: Int, _ confidence: Confidence = .ninetyFive) -> Interval {
    count < byarFrom ? confidence.smallCounts[max(0, count)] : byar(count, z: confidence.z)
  }

  /// The exact limits, for any count of zero or more.
  package static func exact(_ count: Int, _ confidence: Confidence) -> Interval {
    exact(count, tail: confidence.tail)
  }

  static func exact(_ count: Int, tail: Double) -> Interval {
    let x = Double(count)
    return Interval(
      count == 0 ? 0 : GammaDistribution.quantile(tail, shape: x),
      GammaDistribution.quantile(1 - tail, shape: x + 1))
  }

  /// Byar's limits. At a count of zero there is no lower one, and it is given as zero;
  /// for very small counts at high confidence the lower can fall just below zero.
  package static func byar(_ count: Int, _ confidence: Confidence) -> Interval {
    byar(count, z: confidence.z)
  }

  private static func byar(_ count: Int, z: Double) -> Interval {
    let x = Double(count)
    func cube(_ base: Double) -> Double { base * base * base }
    let lower = count == 0 ? 0 : x * cube(1 - 1 / (9 * x) - z / (3 * x.squareRoot()))
    let above = x + 1
    return Interval(lower, above * cube(1 - 1 / (9 * above) + z / (3 * above.squareRoot())))
  }
}
