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
      guard found.cue == .better || found.cue == .worse else { return [] }
      return [
        Finding(
          .polarity, .advice,
          "'\(words.phrase(found))' but neither way is good or bad for this indicator; say higher or lower")
      ]
    case .withinRange: return []
    }
    guard isBetter != (found.cue == .better || found.cue == .welcome) else { return [] }
    return [
      Finding(
        .polarity, .wrong,
        "'\(words.phrase(found))' but \(difference.sentence), and "
          + (polarity == .higherIsBetter ? "higher" : "lower") + " is better here")
    ]
  }
}
