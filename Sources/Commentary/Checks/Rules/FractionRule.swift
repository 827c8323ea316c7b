extension Claim {
  /// "Doubled", "halved", "fell by a third", "one in four (24%)": as far as a fraction can be exact.
  func checkFractions(_ words: ClaimWords, _ difference: ClaimDifference) -> [Finding] {
    checkTimes(words, difference) + checkShares(words, difference)
  }

  // MARK: Times

  private struct Multiple {
    var phrase: String
    var ratio: Double
  }

  private static let multiples: [Multiple] = [
    Multiple(phrase: "doubled", ratio: 2), Multiple(phrase: "twice the", ratio: 2),
    Multiple(phrase: "twice as", ratio: 2), Multiple(phrase: "twice that", ratio: 2),
    Multiple(phrase: "double the", ratio: 2), Multiple(phrase: "double that", ratio: 2),
    Multiple(phrase: "twofold", ratio: 2), Multiple(phrase: "trebled", ratio: 3),
    Multiple(phrase: "tripled", ratio: 3), Multiple(phrase: "threefold", ratio: 3),
    Multiple(phrase: "three times the", ratio: 3), Multiple(phrase: "three times as", ratio: 3),
    Multiple(phrase: "three times that", ratio: 3), Multiple(phrase: "quadrupled", ratio: 4),
    Multiple(phrase: "fourfold", ratio: 4), Multiple(phrase: "four times the", ratio: 4),
    Multiple(phrase: "halved", ratio: 0.5), Multiple(phrase: "half the rate", ratio: 0.5),
    Multiple(phrase: "half the number", ratio: 0.5), Multiple(phrase: "half the level", ratio: 0.5),
    Multiple(phrase: "half that of", ratio: 0.5),
  ]

  private func checkTimes(_ words: ClaimWords, _ difference: ClaimDifference) -> [Finding] {
    guard let current, let comparator, comparator.number > 0, current.number > 0 else { return [] }
    let ratio = current.number / comparator.number
    for multiple in Self.multiples {
      guard let place = words.find(multiple.phrase), !words.isDenied(.up, at: place) else { continue }
      let target = multiple.ratio
      // A tenth either way is near enough; "nearly" and "more than" shift that to one side.
      let range: ClosedRange<Double> =
        switch words.hedge(before: place)?.hedge {
        case nil: target * 0.9...target * 1.1
        case .about: target * 0.85...target * 1.15
        case .atMost: target > 1 ? target * 0.8...target * 1.01 : target * 0.99...target * 1.25
        case .atLeast: target > 1 ? target * 0.99...target * 1.6 : target * 0.5...target * 1.01
        }
      let says = words.word(place - 1).map { ["more", "than"].contains($0) } == true
      let allowed = says && target > 1 ? target * 0.99...Double.infinity : range
      if allowed.contains(ratio) || (multiple.phrase.contains(" ") && allowed.contains(1 / ratio)) {
        continue
      }
      return [fraction(multiple.phrase, difference)]
    }
    return []
  }

  // MARK: Shares

  private static let changes: Set<String> = [
    "lower", "higher", "fewer", "more", "less", "reduction", "increase", "fall", "drop", "rise", "decrease",
    "decline", "cut",
  ]

  private func checkShares(_ words: ClaimWords, _ difference: ClaimDifference) -> [Finding] {
    for place in words.tokens.indices {
      guard let fraction = words.fraction(at: place) else { continue }
      let hedge = words.hedge(before: place)
      let start = place - (hedge?.length ?? 0)
      let end = place + fraction.length
      let text = words.texts[start..<end].joined(separator: " ")
      let share = fraction.share * 100
      // A sixth either way is near enough for a fraction, and a word before it shifts that.
      let slack = min(share / 6, 5)
      let range: ClosedRange<Double> =
        switch hedge?.hedge {
        case nil: share - slack...share + slack
        case .about: share - 1.3 * slack...share + 1.3 * slack
        case .atLeast: share - 0.5...share * 1.4
        case .atMost: share - min(share / 4, 9)...share + 0.5
        }
      let before = words.word(start - 1) ?? ""
      let isChange =
        before == "by" || (before == "of" && Self.changes.contains(words.word(start - 2) ?? ""))
        || Self.changes.contains(words.word(end) ?? "")
      if isChange {
        guard let perCent = difference.perCent, !range.contains(abs(perCent)) else { continue }
        return [self.fraction(text, difference)]
      }
      if let found = gloss(words, after: end), !range.contains(found.number) {
        return [Finding(.arithmetic, .wrong, "'\(text)' but the figure is \(found.text(.percent))")]
      }
    }
    return []
  }

  /// The percentage that tells what a fraction stands for: "one in four residents (24.6%)".
  private func gloss(_ words: ClaimWords, after end: Int) -> Value? {
    guard basis == .percent else { return nil }
    for place in end..<min(end + 4, words.tokens.count) {
      switch words.tokens[place] {
      case .number(let number, isPercent: true):
        return number.number == current?.number || number.number == comparator?.number ? number : nil
      case .word(let word): if ["from", "than", "compared"].contains(word) { return nil }
      case .turn(","): continue
      case .number, .turn, .stop: return nil
      }
    }
    return nil
  }

  private func fraction(_ phrase: String, _ difference: ClaimDifference) -> Finding {
    let size = difference.perCent.map { ", which is \(oneDecimal(abs($0)))%" } ?? ""
    return Finding(
      .arithmetic, .wrong,
      "'\(phrase)' but \(difference.sentence)\(difference.isInPoints ? size : "")")
  }
}
