extension Claim {
  /// "Has risen for four quarters", "a record high": the values in order must bear it out.
  ///
  /// Silent where the history is shorter than what is said, and where steps of another length are counted.
  func checkSeries(_ words: ClaimWords) -> [Finding] {
    let values = history.count >= 3 ? history : typedSeries(words)
    return checkStreak(words, values) + checkExtreme(words, values)
  }

  private func checkStreak(_ words: ClaimWords, _ values: [Double]) -> [Finding] {
    guard values.count >= 3, let direction = words.direction(of: current, comparator) else { return [] }
    let isUp = direction.cue == .up
    let said: (count: Int, phrase: String)
    if history.count >= 3 {
      guard let streak = streak(words, direction), streak.count < values.count else { return [] }
      said = streak
    } else {
      // A list in the sentence itself holds all the steps that "every" is said of.
      guard let every = ["every", "each", "consecutive", "successive"].first(where: { words.holds($0) })
      else {
        return []
      }
      said = (values.count - 1, every)
    }
    let steps = zip(values, values.dropFirst()).reversed()
    let run = steps.prefix { old, new in isUp ? new > old : new < old }.count
    guard run < said.count else { return [] }
    return [
      Finding(
        .series, .wrong,
        "'\(said.phrase)' but the figures went \(isUp ? "up" : "down") \(run == 1 ? "once" : "\(run) times") in a row, not \(said.count)"
      )
    ]
  }

  // MARK: Records

  private static let records = [
    "record high", "record low", "highest on record", "lowest on record", "highest in the series",
    "lowest in the series", "highest ever", "lowest ever", "highest since records", "lowest since records",
    "highest level on record", "lowest level on record", "all time high", "all time low",
  ]

  /// "At a record high", "the highest for two years": nothing in that time may lie beyond the newest value.
  private func checkExtreme(_ words: ClaimWords, _ values: [Double]) -> [Finding] {
    guard history.count >= 3, let newest = values.last else { return [] }
    let found: (phrase: String, span: Int)?
    if let record = Self.records.first(where: { words.holds($0) }) {
      found = (record, values.count)
    } else {
      found = extremeForTime(words)
    }
    guard let (phrase, span) = found else { return [] }
    let earlier = values.suffix(span + 1).dropLast()
    let isHigh = phrase.contains("high")
    guard let beyond = isHigh ? earlier.max() : earlier.min(), isHigh ? beyond > newest : beyond < newest
    else {
      return []
    }
    let decimals = current?.decimals ?? 2
    return [
      Finding(
        .series, .wrong,
        "'\(phrase)' but \(newest.asTyped(decimals)) is \(isHigh ? "lower" : "higher") than an earlier \(beyond.asTyped(decimals))"
      )
    ]
  }

  /// "The highest for two years", "lowest in six quarters", in quarters.
  private func extremeForTime(_ words: ClaimWords) -> (phrase: String, span: Int)? {
    for place in words.tokens.indices {
      guard let word = words.word(place), ["highest", "lowest"].contains(word) else { continue }
      for gap in 1...3 where ["for", "in", "over"].contains(words.word(place + gap) ?? "") {
        var next = place + gap + 1
        while ["the", "last", "past", "more", "than", "over"].contains(words.word(next) ?? "") { next += 1 }
        guard let count = words.count(at: next) else { continue }
        let unit = words.word(next + 1) ?? ""
        let span = unit.hasPrefix("quarter") ? count : unit.hasPrefix("year") ? count * 4 : 0
        if span > 0 {
          return (words.texts[place..<next + 2].joined(separator: " ").lowercased(), span)
        }
      }
    }
    return nil
  }

  // MARK: Streaks

  /// "For four quarters", "each of the last four quarters", "the fourth quarter in a row", with a direction.
  private func streak(
    _ words: ClaimWords, _ direction: ClaimWords.Found
  ) -> (count: Int, phrase: String)? {
    for place in words.tokens.indices {
      guard let count = words.count(at: place), count >= 2 else { continue }
      var next = place + 1
      let isStressed = ["consecutive", "successive", "straight"].contains(words.word(next) ?? "")
      if isStressed { next += 1 }
      guard ["quarters", "quarter", "periods", "times"].contains(words.word(next) ?? "") else { continue }
      let isInARow =
        words.word(next + 1) == "running" || (words.word(next + 1) == "in" && words.word(next + 3) == "row")
      let before = words.word(place - 1) ?? ""
      let isSpan = before == "for"
      // "Over the last eight quarters", "in each of the last four quarters".
      let isLast =
        ["last", "past", "previous"].contains(before)
        && (words.holds("each", "every")
          || (["over", "for"].contains(words.word(place - 3) ?? "") && words.holds("continued", "steadily")))
      guard isStressed || isInARow || isSpan || isLast else { continue }
      // The direction must stand near: "fell for four quarters", not "stayed level for four quarters".
      guard abs(direction.place - place) <= 8,
        !words.cues.contains(where: {
          $0.cue == .stable && abs($0.place - place) < abs(direction.place - place)
        })
      else { continue }
      let start = min(place, max(0, direction.place))
      let end = max(next + 1, direction.place + 1)
      return (count, words.texts[start..<min(end, words.texts.count)].joined(separator: " "))
    }
    return nil
  }

  /// Values listed in the words up to the claim's own: "142, 117 and 123".
  private func typedSeries(_ words: ClaimWords) -> [Double] {
    guard let current, basis != .rank else { return [] }
    var values: [Double] = []
    for token in words.tokens {
      switch token {
      case .number(let number, let isPercent):
        guard number.decimals == current.decimals, !isPercent || basis == .percent else { return [] }
        values.append(number.number)
      case .word(let word): if !values.isEmpty, !["and", "then", "to"].contains(word) { return done(values) }
      case .turn(","): break
      case .turn, .stop: if !values.isEmpty { return done(values) }
      }
    }
    return done(values)
  }

  private func done(_ values: [Double]) -> [Double] {
    values.count >= 3 && values.last == current?.number ? values : []
  }
}

extension ClaimWords {
  private static let ordinals: [String: Int] = [
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
  ]

  /// A small whole number at a place, in digits or in words.
  func count(at place: Int) -> Int? {
    guard tokens.indices.contains(place) else { return nil }
    switch tokens[place] {
    case .number(let number, isPercent: false):
      return number.decimals == 0 && (1...40).contains(number.number) ? Int(number.number) : nil
    case .word(let word): return Self.amounts[word].map { Int($0) } ?? Self.ordinals[word]
    case .number, .turn, .stop: return nil
    }
  }
}
