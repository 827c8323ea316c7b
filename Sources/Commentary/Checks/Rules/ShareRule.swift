extension Claim {
  /// "More than half of victims", "one in five", "most residents", of a share that is another.
  ///
  /// Words of a change ("a third fewer") and shares that are denied or of others are left to other rules.
  func checkShare(_ words: ClaimWords) -> [Finding] {
    guard basis == .percent, let current,
      !words.holds("not", "no", "never", "rest", "remaining", "others", "other")
    else { return [] }
    // Where several shares are said, one of them may well be of the year before.
    let known = [current] + (comparator.map { [$0] } ?? [])
    var said: [(text: String, range: ClosedRange<Double>)] = []
    for place in words.tokens.indices {
      guard let fraction = words.fraction(at: place), isOfPeople(words, place, fraction.length) else {
        continue
      }
      let hedge = words.hedge(before: place)
      let text = words.texts[(place - (hedge?.length ?? 0))..<place + fraction.length].joined(separator: " ")
      said.append((text, Self.reach(of: fraction.share * 100, hedge?.hedge)))
    }
    if let place = words.find("majority of") ?? mostPlace(words) {
      said.append((words.texts[place...place + 1].joined(separator: " "), 50...100))
    } else if words.holds("minority of") {
      said.append(("minority of", 0...50))
    }
    for (text, range) in said
    where !known.contains(where: {
      range.lowerBound - $0.slack <= $0.number && $0.number <= range.upperBound + $0.slack
    }) {
      return [Finding(.arithmetic, .wrong, "'\(text)' but the figure is \(current.text(.percent))")]
    }
    return []
  }

  /// A sixth either way is near enough for a fraction, and a word before it shifts that.
  private static func reach(of share: Double, _ hedge: Hedge?) -> ClosedRange<Double> {
    let slack = min(share / 6, 5)
    return switch hedge {
    case nil: share - slack...share + slack
    case .about: share - 1.3 * slack...share + 1.3 * slack
    case .atLeast: share...100
    case .atMost: share - min(share / 4, 9)...share
    }
  }

  /// "Half of", "one in three residents": a share of somebody, not the size of a change or a place in an order.
  private func isOfPeople(_ words: ClaimWords, _ place: Int, _ length: Int) -> Bool {
    let next = words.word(place + length) ?? ""
    let before = words.word(place - 1 - (words.hedge(before: place)?.length ?? 0)) ?? ""
    if ["by", "fewer", "less", "top", "bottom", "lowest", "highest", "ranked", "and", "from"].contains(before)
    {
      return false
    }
    let isInOf = (place..<place + length).contains { ["in", "out"].contains(words.word($0) ?? "") }
    if isInOf {
      return ![
        "quarters", "years", "months", "periods", "areas", "districts", "reduction", "increase", "fall",
        "rise",
      ]
      .contains(next)
    }
    return next == "of" && !["the", "last", "a"].contains(words.word(place + length + 1) ?? "")
      || next == "of" && words.word(place + length + 1) == "the"
        && Self.people.contains(words.word(place + length + 2) ?? "")
  }

  /// "Most victims": of people or cases, not "most similar" and not "at most".
  private func mostPlace(_ words: ClaimWords) -> Int? {
    words.tokens.indices.first { place in
      words.word(place) == "most" && !["at", "the"].contains(words.word(place - 1) ?? "")
        && Self.people.contains(words.word(place + 1) ?? "")
    }
  }

  private static let people: Set<String> = [
    "people", "victims", "residents", "respondents", "adults", "children", "women", "men", "offenders",
    "callers", "cases", "referrals", "reports", "offences", "incidents", "crimes", "calls", "those",
    "households", "complainants", "survivors", "pupils", "participants", "young",
  ]
}
