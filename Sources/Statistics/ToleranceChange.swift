/// A change judged without numerators, against a tolerance: within it the figure is
/// stable. Nothing here is a matter of significance.
package struct ToleranceChange: Sendable, Hashable {
  package let percentChange: Double?
  package let verdict: Verdict

  /// - Parameter tolerance: in per cent of the earlier figure's magnitude, inclusive.
  ///
  /// From zero there is no percentage: zero to zero is stable, anything else cannot be compared.
  package init(from old: Double?, to new: Double?, tolerance: Double = 2) {
    guard let old, let new else {
      percentChange = nil
      verdict = .notComparable
      return
    }
    let change = Statistics.percentChange(from: old, to: new)
    percentChange = change
    if let change {
      if isAbove(abs(change), tolerance) {
        verdict = change > 0 ? .increased : .decreased
      } else {
        verdict = .stable
      }
    } else {
      verdict = new == 0 ? .stable : .notComparable
    }
  }
}
