/// Which words go with which sizes of difference: one scale for a whole site, published on its methods page.
///
/// A percentage is measured in percentage points, anything else in per cent of
/// what it is compared with. The bounds belong to the words on their near side:
/// a difference of exactly 5% may be called stable.
package struct Tolerance: Sendable, Hashable {
  /// At most this far apart, figures may be called stable or similar.
  package var stablePerCent = 5.0
  package var stablePoints = 2.0
  /// At most this far apart, a difference may be called slight.
  package var slightPerCent = 10.0
  package var slightPoints = 3.0
  /// More than this far apart, a difference may be called notable.
  package var strongPerCent = 10.0
  package var strongPoints = 5.0

  package init() {}

  func isStable(_ difference: ClaimDifference) -> Bool {
    isWithin(difference, perCent: stablePerCent, points: stablePoints)
  }

  func isSlight(_ difference: ClaimDifference) -> Bool {
    isWithin(difference, perCent: slightPerCent, points: slightPoints)
  }

  /// A percentage may be strong in points or as a share of what it was: 20% to 16% is a fifth less.
  func isStrong(_ difference: ClaimDifference) -> Bool {
    if difference.isInPoints, abs(difference.amount) > strongPoints { return true }
    return difference.perCent.map { abs($0) > strongPerCent } ?? true
  }

  private func isWithin(_ difference: ClaimDifference, perCent: Double, points: Double) -> Bool {
    // A hair's breadth, for what arithmetic in binary leaves over.
    let hair = 1e-9
    if difference.isInPoints { return abs(difference.amount) <= points + hair }
    return difference.perCent.map { abs($0) <= perCent + hair } ?? true
  }
}
