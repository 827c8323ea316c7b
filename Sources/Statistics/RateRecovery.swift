/// The counts that a reader can get back from a rate that is shown with its denominator.
///
/// A rate of 0.4 per 1,000 in 7,412 people can only be three events: so a rate is hidden
/// with its count, or worked out from a count that has been rounded.
package struct RateRecovery: Sendable, Hashable {
  /// Every count that would be shown as the same rate; empty if none would.
  package let candidates: Range<Int>

  /// The count can only be one.
  package var isExact: Bool { candidates.count == 1 }

  /// - Parameters:
  ///   - units: the rate as shown, in units of its last decimal place: 4 for 0.4.
  ///   - decimals: how many decimal places it is shown to.
  ///   - denominator: above zero.
  ///
  /// Rates are rounded half away from zero, exactly; so is this.
  package init(shown units: Int, decimals: Int, denominator: Int, per multiplier: Int = 1000) {
    var scale = Int128(2) * Int128(multiplier)
    for _ in 0..<decimals { scale *= 10 }
    // count * multiplier / denominator lies between half a unit below and half a unit above.
    func firstCount(atLeast halfUnits: Int128) -> Int {
      let product = halfUnits * Int128(denominator)
      return product <= 0 ? 0 : Int((product + scale - 1) / scale)
    }
    let doubled = Int128(units) * 2
    let first = firstCount(atLeast: doubled - 1)
    candidates = first..<max(first, firstCount(atLeast: doubled + 1))
  }

  /// What the rate of a count gives away.
  package init(count: Int, decimals: Int, denominator: Int, per multiplier: Int = 1000) {
    var above = Int128(count) * Int128(multiplier)
    for _ in 0..<decimals { above *= 10 }
    let units = (2 * above + Int128(denominator)) / (2 * Int128(denominator))
    self.init(shown: Int(units), decimals: decimals, denominator: denominator, per: multiplier)
  }

  /// The rate says that the count is below the threshold, and not zero.
  package func discloses(below threshold: Int) -> Bool {
    candidates.lowerBound > 0 && candidates.upperBound <= threshold
  }
}
