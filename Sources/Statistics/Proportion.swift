/// A part of a whole: how many of the denominator, usually shown as a percentage.
package struct Proportion: Sendable, Hashable {
  package let count: Int
  package let denominator: Int
  /// What the whole is called: 100 for a percentage.
  package let multiplier: Double

  package init(
    count: Int?, denominator: Int?, per multiplier: Double = 100
  ) throws(NoEstimate) {
    let (count, _) = try NoEstimate.examine(count: count, denominator: denominator.map(Double.init))
    guard let denominator else { throw .missingDenominator }
    guard count <= denominator else { throw .countExceedsDenominator }
    self.count = count
    self.denominator = denominator
    self.multiplier = multiplier
  }

  /// Between 0 and 1.
  package var share: Double { Double(count) / Double(denominator) }

  /// Out of `multiplier`, unrounded.
  package var value: Double { share * multiplier }

  /// A denominator under twenty: of low reliability, when it is shown at all. Our own rule.
  package var isUnreliable: Bool { denominator < 20 }

  /// Wilson's score interval (1927), out of `multiplier`.
  package func interval(_ confidence: Confidence = .ninetyFive) -> Interval {
    shareInterval(confidence).scaled(by: multiplier)
  }

  /// Wilson's score interval between 0 and 1; a count of none or of all reaches the end exactly.
  package func shareInterval(_ confidence: Confidence = .ninetyFive) -> Interval {
    let limits = Self.wilson(Double(count), of: Double(denominator), z: confidence.z)
    return Interval(count == 0 ? 0 : limits.lower, count == denominator ? 1 : limits.upper)
  }

  static func wilson(_ x: Double, of n: Double, z: Double) -> Interval {
    let square = z * z
    let centre = 2 * x + square
    let half = z * (square + 4 * x * (1 - x / n)).squareRoot()
    let whole = 2 * (n + square)
    return Interval(max(0, (centre - half) / whole), min(1, (centre + half) / whole))
  }
}
