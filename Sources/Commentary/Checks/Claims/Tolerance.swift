package import Indicators

/// The scale by which the check of prose goes: the one that the methods page publishes.
package typealias Tolerance = SizeWords

extension SizeWords {
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
