/// Which way is good for an indicator.
package enum Polarity: String, Sendable, Hashable, CaseIterable {
  case higherIsBetter = "higher-is-better"
  case lowerIsBetter = "lower-is-better"
  /// Neither way is good or bad in itself: a rise in reports may mean more trust.
  case none
  /// Good inside the range of the indicator's threshold, on either side not.
  case withinRange = "within-range"
}

/// Which way a figure moved, saying nothing of good or bad.
package enum Movement: Sendable, Hashable { case up, down, unchanged }

/// A movement seen through the indicator's polarity.
package enum DirectionOfTravel: Sendable, Hashable {
  case improving, worsening, unchanged
  case notJudged(Movement)

  package init(_ movement: Movement, polarity: Polarity) {
    self =
      switch (movement, polarity) {
      case (.unchanged, _): .unchanged
      case (_, .none), (_, .withinRange): .notJudged(movement)
      case (.up, .higherIsBetter), (.down, .lowerIsBetter): .improving
      case (.up, .lowerIsBetter), (.down, .higherIsBetter): .worsening
      }
  }
}
