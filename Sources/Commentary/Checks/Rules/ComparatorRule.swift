extension Claim {
  /// "Very low" and "remains high" say nothing without a yardstick.
  func checkComparator(_ words: ClaimWords) -> [Finding] {
    for (place, token) in words.tokens.enumerated() {
      guard let word = token.word, ["low", "high", "normal", "good", "poor"].contains(word),
        ["very", "remains", "remain", "extremely", "exceptionally"].contains(words.word(place - 1) ?? "")
      else { continue }
      return [
        Finding(
          .comparator, .advice,
          "'\(words.word(place - 1) ?? "") \(word)' but nothing is said that it is \(word) against; give the yardstick"
        )
      ]
    }
    return []
  }
}
