extension Claim {
  /// A second figure in the unit of the first, which no word says is of another time or place.
  func checkDuplicate(_ words: ClaimWords) -> [Finding] {
    guard let current, let comparator, current.decimals > 0, basis != .rank else { return [] }
    let tokens = words.tokens
    let numbers = tokens.indices.compactMap { place -> (place: Int, value: Value, isPercent: Bool)? in
      if case .number(let value, let isPercent) = tokens[place] { (place, value, isPercent) } else { nil }
    }
    // Without the figure itself in the words there is nothing to be second to; in a list, "5.82; Nuisance:
    // 7.13", each has a subject of its own.
    func standsWithCurrent(_ place: Int) -> Bool {
      numbers.contains { number in
        number.value.number == current.number
          && !(min(number.place, place)..<max(number.place, place)).contains {
            [";", ":"].contains(words.texts[$0])
          }
      }
    }
    for (place, value, isPercent) in numbers
    where value.decimals == current.decimals && isPercent == (basis == .percent) {
      if [current.number, comparator.number].contains(value.number) || !standsWithCurrent(place) { continue }
      if abs(abs(value.number) - abs(current.number - comparator.number)) < tenth(value.decimals) { continue }
      let before = (max(0, place - 3)..<place).compactMap { words.word($0) }
      let after = (place + 1..<place + 4).prefix { words.word($0) != nil }.compactMap { words.word($0) }
      if (before + after).contains(where: Self.otherSubjects.contains) { continue }
      // A different size altogether is a different thing: an age, a sum of money.
      guard current.number > 0, (0.5...2).contains(value.number / current.number) else { continue }
      return [
        Finding(
          .duplicate, .doubtful,
          "'\(value.text(basis))' but the figure is \(current.text(basis)); say of what the other is"
        )
      ]
    }
    return []
  }

  /// Words that say whose or when another figure is.
  private static let otherSubjects: Set<String> = [
    "regional", "region", "national", "england", "average", "target", "threshold", "previous", "last", "from",
    "compared", "than", "against", "peak", "earlier", "ago", "was", "were", "had", "county", "district", "to",
    "between", "then", "quarter", "respectively",
  ]
}
