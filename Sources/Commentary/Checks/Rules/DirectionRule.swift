extension Claim {
  /// "Lower", "rose", "fewer": the sign of the difference must agree.
  func checkDirection(_ words: ClaimWords, _ tolerance: Tolerance) -> [Finding] {
    guard !isThreshold, let difference = ClaimDifference(self) else { return [] }
    let claimed: (isUp: Bool, word: String)
    switch reading.direction {
    case .up: claimed = (true, "up")
    case .down: claimed = (false, "down")
    case .stable, .unstated: return []
    case nil:
      guard let found = words.direction(of: current), !isJudgement(found, in: words) else { return [] }
      claimed = (found.cue == .up, found.word)
    }
    if difference.amount == 0 {
      return [Finding(.direction, .wrong, "says '\(claimed.word)', and the two figures are the same")]
    }
    guard claimed.isUp != (difference.amount > 0) else { return [] }
    return [
      Finding(
        .direction, .wrong,
        "says '\(claimed.word)', and the figure is \(difference.amount > 0 ? "up" : "down") by \(difference.text)"
      )
    ]
  }

  /// "Below regional performance" speaks of how well it goes, not of the figure.
  private func isJudgement(_ found: ClaimWords.Found, in words: ClaimWords) -> Bool {
    let speaksOfPerformance = words.holds("performance", "performing", "performed")
    return speaksOfPerformance
      && ["above", "below", "up", "down", "fall", "falling", "higher", "lower"].contains(found.word)
  }
}
