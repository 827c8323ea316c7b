extension Claim {
  /// "Within", "exceeds", "below the threshold": the figure must lie on that side.
  ///
  /// A range typed in the words, "28 to 40%", is held against the figure itself.
  func checkThreshold(_ words: ClaimWords) -> [Finding] {
    guard let current else { return [] }
    if let range = typedRange(words), words.holds("within", "inside") || words.holds("outside") {
      let isInside = range.contains(current.number)
      guard isInside != words.holds("within", "inside") else { return [] }
      return [
        Finding(
          .threshold, .wrong,
          isInside
            ? "says it is outside a range that the figure lies in"
            : "says it is within a range that the figure lies outside")
      ]
    }
    guard isThreshold, let comparator else { return [] }
    let says: (isAbove: Bool, word: String)?
    if words.holds("exceeds", "exceed", "exceeded", "exceeding", "breach", "breached", "breaches")
      || speaksOfThreshold(words, after: ["above", "over"])
    {
      says = (true, "above")
    } else if speaksOfThreshold(words, after: ["below", "under", "within", "beneath"]) {
      says = (false, "below")
    } else {
      says = nil
    }
    guard let says, says.isAbove != (current.number > comparator.number) else { return [] }
    return [
      Finding(
        .threshold, .wrong,
        "says it is \(says.word) the threshold, and the figure is \(current.number > comparator.number ? "above" : "not above") it"
      )
    ]
  }

  /// "Over the threshold" but not "over the last year".
  private func speaksOfThreshold(_ words: ClaimWords, after sides: [String]) -> Bool {
    words.tokens.indices.contains { place in
      guard let word = words.word(place), sides.contains(word) else { return false }
      let next = (1...3).compactMap { words.word(place + $0) }
      if next.contains(where: ["last", "past", "previous", "year", "months", "time", "recent"].contains) {
        return false
      }
      return words.tokens.dropFirst(place + 1).prefix(6).contains { token in
        switch token {
        case .word(let word):
          ["threshold", "target", "limit", "range", "maximum", "minimum", "ceiling"].contains(word)
        case .number(let number, _): number.number == comparator?.number
        case .turn, .stop: false
        }
      }
    }
  }

  private func typedRange(_ words: ClaimWords) -> ClosedRange<Double>? {
    let tokens = words.tokens
    for place in tokens.indices {
      guard case .number(let low, _) = tokens[place] else { continue }
      var next = place + 1
      if next < tokens.count, tokens[next] == .word("to") || tokens[next] == .word("and") { next += 1 }
      guard next < tokens.count, case .number(let high, _) = tokens[next], low.number < high.number,
        low.number != current?.number, high.number != current?.number
      else { continue }
      return low.number...high.number
    }
    return nil
  }
}
