extension Claim {
  /// "In line with its group" is the middle half of a ranking; "better" is one half and "worse" the other.
  ///
  /// Place 1 is taken to be the best, as in tables of similar areas; since a
  /// table may count from the other end, "third highest" may be counted from either.
  func checkRank(_ words: ClaimWords) -> [Finding] {
    guard basis == .rank, let place = current?.number, let size = comparator?.number, size >= 2,
      (1...size).contains(place)
    else { return [] }
    let share = (place - 0.5) / size
    let says: String
    if let (phrase, fits) = superlative(words, place, size) {
      if fits { return [] }
      return [finding(.wrong, phrase, place, size)]
    } else if let phrase = first(["in line", "mid table", "middle of", "typical", "average"], words),
      !words.holds("above average", "below average")
    {
      guard share < 0.25 || share > 0.75 else { return [] }
      says = phrase
    } else if let phrase = first(["better", "ahead", "favourably"], words) {
      guard share > 0.5 else { return [] }
      says = phrase
    } else if let phrase = first(["worse", "behind"], words) {
      guard share < 0.5 else { return [] }
      says = phrase
    } else {
      return []
    }
    return [finding(.doubtful, says, place, size)]
  }

  private func finding(
    _ weight: Finding.Weight, _ says: String, _ place: Double, _ size: Double
  ) -> Finding {
    Finding(
      .rank, weight, "'\(says)' but the place is \(place.asTyped(0)) among \(size.asTyped(0)); give the place"
    )
  }

  private func first(_ phrases: [String], _ words: ClaimWords) -> String? {
    phrases.first { words.holds($0) }
  }

  private static let ordinals: [String: Double] = [
    "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5, "sixth": 6,
    "6th": 6, "seventh": 7, "7th": 7, "eighth": 8, "8th": 8, "ninth": 9, "9th": 9,
  ]

  /// "Second lowest", "top quartile", "in the top three": the words, and whether the place bears them out.
  private func superlative(
    _ words: ClaimWords, _ place: Double, _ size: Double
  ) -> (phrase: String, fits: Bool)? {
    let fromEnd = size + 1 - place
    for at in words.tokens.indices {
      guard let word = words.word(at) else { continue }
      let before = words.word(at - 1) ?? ""
      let after = words.word(at + 1) ?? ""
      let count = Self.ordinals[before] ?? 1
      let phrase = Self.ordinals[before] == nil ? word : "\(before) \(word)"
      switch word {
      case "lowest", "highest": return (phrase, place == count || fromEnd == count)
      case "best": return (phrase, place == count)
      case "worst": return (phrase, fromEnd == count)
      case "top", "bottom":
        let from = word == "top" ? place : fromEnd
        let phrase = "\(word) \(after)"
        switch after {
        case "quartile", "quarter": return (phrase, from <= (size / 4).rounded(.up))
        case "third": return (phrase, from <= (size / 3).rounded(.up))
        case "half": return (phrase, from <= (size / 2).rounded(.up))
        default:
          if let count = ClaimWords.amounts[after] { return (phrase, from <= count) }
        }
      default: break
      }
    }
    return nil
  }
}
