import Indicators

extension Claim {
  /// "Improved", "ahead", "worse": the difference, seen through the polarity, must agree.
  ///
  /// Silent where the polarity is not known, or says that neither way is good.
  func checkPolarity(_ words: ClaimWords, _ tolerance: Tolerance) -> [Finding] {
    guard !isThreshold, let polarity, let difference = ClaimDifference(self), difference.amount != 0,
      let found = words.judgement
    else { return [] }
    let isBetter: Bool
    switch polarity {
    case .higherIsBetter: isBetter = difference.amount > 0
    case .lowerIsBetter: isBetter = difference.amount < 0
    case .none:
      return [
        Finding(
          .polarity, .advice,
          "says '\(found.word)', and for this indicator neither way is good or bad; say higher or lower")
      ]
    case .withinRange: return []
    }
    guard isBetter != (found.cue == .better) else { return [] }
    return [
      Finding(
        .polarity, .wrong,
        "says '\(found.word)', and the figure moved by \(difference.text) the other way, since "
          + (polarity == .higherIsBetter ? "higher" : "lower") + " is better here")
    ]
  }
}
