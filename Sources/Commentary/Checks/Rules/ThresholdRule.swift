import Indicators

extension Claim {
  /// "Within", "exceeds", "missed the target": the figure must lie on that side.
  ///
  /// A range typed in the words, "28 to 40%", is held against the figure itself.
  func checkThreshold(_ words: ClaimWords) -> [Finding] {
    guard let current else { return [] }
    let figure = current.text(basis)
    if let range = typedRange(words),
      let place = ["within", "inside", "outside"].compactMap(words.find).first
    {
      let isInside = range.contains(current.number)
      let says = words.texts[place]
      guard isInside != (says.lowercased() != "outside") else { return [] }
      return [
        Finding(
          .threshold, .wrong,
          "'\(says)' but \(figure) is \(isInside ? "inside" : "outside") the range")
      ]
    }
    guard isThreshold, let comparator else { return [] }
    let level = comparator.text(basis)
    if let (isMet, phrase) = verdict(words), let truth = meets(current.number, comparator.number, words) {
      guard isMet != truth else { return [] }
      return [
        Finding(
          .threshold, .wrong,
          "'\(phrase)' but \(figure) \(truth ? "meets" : "does not meet") the target of \(level)")
      ]
    }
    guard let (isAbove, place) = side(words) else { return [] }
    let isOver = current.number > comparator.number
    guard isAbove != isOver else { return [] }
    let truth = isOver ? "above" : current.number < comparator.number ? "below" : "the same as"
    return [
      Finding(
        .threshold, .wrong, "'\(words.texts[place])' but \(figure) is \(truth) the threshold of \(level)")
    ]
  }

  // MARK: Above or below

  private static let names: Set<String> = [
    "threshold", "target", "limit", "range", "maximum", "minimum", "ceiling", "goal", "standard",
  ]

  private func side(_ words: ClaimWords) -> (isAbove: Bool, place: Int)? {
    for place in words.tokens.indices {
      guard let word = words.word(place), !words.isDenied(.up, at: place) else { continue }
      if word.hasPrefix("exceed") || word.hasPrefix("breach") { return (true, place) }
      let isAbove = ["above", "over"].contains(word)
      guard isAbove || ["below", "under", "within", "beneath"].contains(word) else { continue }
      if speaksOfThreshold(words, after: place) { return (isAbove, place) }
    }
    return nil
  }

  /// "Over the threshold" but not "over the last year".
  private func speaksOfThreshold(_ words: ClaimWords, after place: Int) -> Bool {
    let next = (1...3).compactMap { words.word(place + $0) }
    if next.contains(where: ["last", "past", "previous", "year", "months", "time", "recent"].contains) {
      return false
    }
    return words.tokens.dropFirst(place + 1).prefix(6).contains { token in
      switch token {
      case .word(let word): Self.names.contains(word)
      case .number(let number, _): number.number == comparator?.number
      case .turn, .stop: false
      }
    }
  }

  // MARK: Met or missed

  private static let met: Set<String> = [
    "met", "meets", "meet", "meeting", "achieved", "achieves", "achieve", "attained", "hit", "reached",
    "reach", "reaches", "beat", "beaten", "on",
  ]

  /// Whether the words say that a target is met; `nil` if they say neither.
  private func verdict(_ words: ClaimWords) -> (isMet: Bool, phrase: String)? {
    guard words.holds("target", "goal", "standard", "ambition", "expectation", "minimum") else { return nil }
    for place in words.tokens.indices {
      guard let word = words.word(place) else { continue }
      if word.hasPrefix("miss") || (word == "short" && words.word(place + 1) == "of") {
        return (false, words.texts[place])
      }
      if word == "off", words.word(place + 1) == "target" { return (false, "off target") }
      guard Self.met.contains(word), word != "on" || words.word(place + 1) == "target" else { continue }
      let isYet = place >= 2 && words.word(place - 1) == "to" && words.texts[place - 2].lowercased() == "yet"
      if words.isDenied(.better, at: place) || isYet { return (false, "not \(words.texts[place])") }
      // "Aims to meet" says nothing of now.
      if words.word(place - 1) == "to" { continue }
      return (true, words.texts[place])
    }
    return nil
  }

  /// Whether a figure meets a target; `nil` where nothing tells which way is good.
  private func meets(_ figure: Double, _ target: Double, _ words: ClaimWords) -> Bool? {
    if words.holds("at least", "minimum", "short of", "or more", "reach", "reached") {
      return figure >= target
    }
    if words.holds("at most", "no more than", "maximum", "ceiling", "or less", "or fewer") {
      return figure <= target
    }
    switch polarity {
    case .higherIsBetter: return figure >= target
    case .lowerIsBetter: return figure <= target
    case .none?, .withinRange, nil: return nil
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
