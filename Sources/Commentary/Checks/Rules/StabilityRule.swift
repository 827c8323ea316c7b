import Indicators

extension Claim {
  /// "Stable", "similar", "levelled off": the figures must lie close together.
  func checkStability(_ words: ClaimWords, _ tolerance: Tolerance) -> [Finding] {
    guard !isThreshold, let difference = ClaimDifference(self), !tolerance.isStable(difference) else {
      return []
    }
    let word: String
    if let found = words.stability {
      if isOfAnotherFigure(found, in: words) { return [] }
      word = words.phrase(found)
    } else if reading.direction == .stable || reading.size == .stable {
      word = "stable"
    } else {
      return []
    }
    let bound = difference.isInPoints ? tolerance.stablePoints : tolerance.stablePerCent
    return [
      Finding(
        .stability, .doubtful,
        "'\(word)' but \(difference.sentence), more than \(oneDecimal(bound))\(difference.isInPoints ? " points" : "%")"
      )
    ]
  }

  /// "Stabilised to around 37%" when the figure is now 39% tells of an earlier level.
  private func isOfAnotherFigure(_ found: ClaimWords.Found, in words: ClaimWords) -> Bool {
    for token in words.tokens.dropFirst(found.place + 1).prefix(3) {
      switch token {
      case .number(let number, _): return number.number != current?.number
      case .word(let word):
        guard ["to", "at", "around", "circa", "about", "approximately", "roughly"].contains(word) else {
          return false
        }
      case .turn, .stop: return false
      }
    }
    return false
  }
}
