/// Which way an indicator must go to get better.
package enum Polarity: String, Sendable, Hashable, CaseIterable {
  /// A higher figure is better.
  case high
  /// A lower figure is better.
  case low
  /// Neither: a rise is a rise, and no colour of praise or blame belongs to it.
  case neutral = "none"
}
