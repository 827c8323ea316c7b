/// Whether the difference between two proportions is more than chance, by Newcombe's
/// hybrid score interval (Statistics in Medicine 17:873, 1998, method 10).
package struct ProportionChange: Sendable, Hashable {
  package let earlier: Proportion
  package let later: Proportion

  package init(from earlier: Proportion, to later: Proportion) {
    self.earlier = earlier
    self.later = later
  }

  /// The difference in points: percentage points for percentages. Never a per cent change.
  package var points: Double { (later.share - earlier.share) * later.multiplier }

  /// The relative change, which is not the one to show; `nil` when the earlier is zero.
  package var percentChange: Double? {
    earlier.count == 0 ? nil : (later.share / earlier.share - 1) * 100
  }

  /// The interval of the difference in points.
  package func pointsInterval(_ confidence: Confidence = .ninetyFive) -> Interval {
    let p0 = earlier.share
    let p1 = later.share
    let limits0 = earlier.shareInterval(confidence)
    let limits1 = later.shareInterval(confidence)
    func hypotenuse(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
    let d = p1 - p0
    return Interval(
      d - hypotenuse(p1 - limits1.lower, limits0.upper - p0),
      d + hypotenuse(limits1.upper - p1, p0 - limits0.lower)
    ).scaled(by: later.multiplier)
  }

  /// Changed when the interval leaves out zero.
  package func verdict(_ confidence: Confidence = .ninetyFive) -> Verdict {
    let interval = pointsInterval(confidence)
    if interval.lower > 0 { return .increased }
    return interval.upper < 0 ? .decreased : .noSignificantChange
  }

  /// The pooled z statistic, for checking against other work; `nil` when every case or
  /// none is counted in both periods.
  package var pooledScore: Double? {
    let n0 = Double(earlier.denominator)
    let n1 = Double(later.denominator)
    let pooled = Double(earlier.count + later.count) / (n0 + n1)
    guard pooled > 0, pooled < 1 else { return nil }
    return (later.share - earlier.share) / (pooled * (1 - pooled) * (1 / n0 + 1 / n1)).squareRoot()
  }
}
