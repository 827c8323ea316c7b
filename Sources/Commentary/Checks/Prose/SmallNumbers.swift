import Diagnostics

/// "3 victims": so few people that a reader may know who they are.
///
/// Numbers under 5 of people who were harmed, or did harm, or are children.
func checkSmall(_ sentence: Sentence, _ facts: ProseFacts) -> [Problem] {
  guard facts.quarter != nil else { return [] }
  return sentence.typed.flatMap { piece -> [Problem] in
    let words = ClaimWords(piece.text)
    return words.tokens.indices.compactMap { place -> Problem? in
      guard let count = words.count(at: place), count < 5, words.word(place).map(isCount) ?? true,
        !["top", "last", "past", "for", "in", "at"].contains(words.word(place - 1) ?? "")
      else { return nil }
      let next = words.word(place + 1) ?? ""
      let after = words.word(place + 2) ?? ""
      let isYoung = next == "young" && (after == "people" || after == "person" || after == "offenders")
      guard people.contains(next) || isYoung else { return nil }
      let said = "\(words.texts[place]) \(words.texts[place + 1])"
      return sentence.position(of: said).map {
        warning(
          Finding.Rule.small.rawValue, at: $0,
          "'\(said)' but so few people may be known by it; write fewer than 5, or leave it out")
      }
    }
  }
}

private func isCount(_ word: String) -> Bool { ClaimWords.amounts[word] != nil && word != "one" }

private let people: Set<String> = [
  "victims", "victim", "offenders", "suspects", "children", "child", "girls", "boys", "teenagers",
  "survivors", "perpetrators", "deaths", "suicides",
]
