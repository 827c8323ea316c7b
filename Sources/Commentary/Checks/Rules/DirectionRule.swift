extension Claim {
  /// "Lower", "rose", "fewer": the sign of the difference must agree.
  func checkDirection(_ words: ClaimWords, _ tolerance: Tolerance) -> [Finding] {
    guard !isThreshold, let difference = ClaimDifference(self) else { return [] }
    let claimed: (isUp: Bool, phrase: String)
    switch reading.direction {
    case .up: claimed = (true, words.direction(of: current, comparator).map(words.phrase) ?? "up")
    case .down: claimed = (false, words.direction(of: current, comparator).map(words.phrase) ?? "down")
    case .stable, .unstated: return []
    case nil:
      if let denied = words.denial { return checkDenial(denied, words, difference, tolerance) }
      guard let found = words.direction(of: current, comparator), !isJudgement(found, in: words) else {
        return []
      }
      claimed = (found.cue == .up, words.phrase(found))
    }
    if difference.amount != 0, claimed.isUp == (difference.amount > 0) { return [] }
    return [Finding(.direction, .wrong, "'\(claimed.phrase)' but \(difference.sentence)")]
  }

  /// "Has not increased" of a figure that is plainly up.
  private func checkDenial(
    _ denied: ClaimWords.Found, _ words: ClaimWords, _ difference: ClaimDifference, _ tolerance: Tolerance
  ) -> [Finding] {
    guard (denied.cue == .up) == (difference.amount > 0), difference.amount != 0,
      !tolerance.isStable(difference)
    else { return [] }
    return [Finding(.direction, .wrong, "'\(words.phrase(denied))' but \(difference.sentence)")]
  }

  /// "Below regional performance" speaks of how well it goes, not of the figure.
  private func isJudgement(_ found: ClaimWords.Found, in words: ClaimWords) -> Bool {
    let speaksOfPerformance = words.holds("performance", "performing", "performed")
    return speaksOfPerformance
      && ["above", "below", "up", "down", "fall", "falling", "higher", "lower"].contains(found.word)
  }
}
