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
    if words.holds("above", "exceeds", "exceeded", "exceeding", "over", "breach", "breached", "breaches") {
      says = (true, "above")
    } else if words.holds("below", "under", "within", "beneath") {
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
