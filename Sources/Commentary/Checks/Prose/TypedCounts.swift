import Diagnostics
import Files

/// Whole numbers that are typed where an indicator's count is meant.
///
/// A whole number can be anything, so it counts as a figure only in a sentence that names or binds an
/// indicator that counts (or follows one that does), and where the words around it say that it is how many
/// there were. One that no row holds is told only where nothing else could be meant by it.
func checkTypedCounts(_ sentence: Sentence, _ facts: ProseFacts) -> [Problem] {
  let (counted, isNamed) = countsMeant(sentence, facts)
  guard !counted.isEmpty else { return [] }
  let all = sentence.typed.flatMap { piece in typedCounts(piece.text).map { (piece, $0) } }
  return all.compactMap { piece, figure -> Problem? in
    var place = piece.position
    place.column += figure.offset
    if let (indicator, known) = matchCount(figure, in: piece.text, sentence, counted) {
      if let other = checkPeriod(of: known, sentence, indicator) {
        return warning(Finding.Rule.crossDocument.rawValue, at: place, "'\(figure.text)' \(other)")
      }
      return typedWarning(figure, known, at: place)
    }
    guard all.count == 1, isNamed, counted.count == 1, sentence.bound.isEmpty,
      typedFigures(sentence.text).isEmpty,
      isFollowed(figure, in: piece.text, by: counted[0]), saysHowMany(figure, in: piece.text)
    else { return nil }
    return warning(
      Finding.Rule.unknown.rawValue, at: place,
      "'\(figure.text)' is no figure of \(counted[0].title) in this edition; bind the one that is meant, or put it into the data"
    )
  }
}

/// The indicators whose counts a sentence may give: those that it names itself or, where it names none, those that
/// the sentences before it do.
func countsMeant(
  _ sentence: Sentence, _ facts: ProseFacts
) -> (indicators: [IndicatorFacts], isNamed: Bool) {
  let own = countedIndicators(sentence, facts)
  return own.isEmpty ? (countedIndicators(sentence, facts, isBefore: true), false) : (own, true)
}

/// The indicators that count and that the sentence binds or names.
///
/// - Parameter isBefore: Whether the sentences before it in its paragraph may name them.
func countedIndicators(
  _ sentence: Sentence, _ facts: ProseFacts, isBefore: Bool = false
) -> [IndicatorFacts] {
  guard sentence.typed.contains(where: { !typedCounts($0.text).isEmpty }) else { return [] }
  let bound = Set(sentence.bindings.map(\.indicator))
  let stems = TitleWords.stems(isBefore ? sentence.textBefore : sentence.text)
  return facts.indicators.compactMap { slug in
    guard let indicator = facts.indicator(slug), indicator.basis == .count,
      bound.contains(slug) || indicator.isNamed(asCountIn: stems)
    else { return nil }
    return indicator
  }
}

/// The row that a typed count is of, if its place in the sentence says that it is one.
func matchCount(
  _ figure: TypedFigure, in piece: String, _ sentence: Sentence, _ counted: [IndicatorFacts]
) -> (indicator: IndicatorFacts, known: IndicatorFacts.Known)? {
  for indicator in counted
  where isFollowed(figure, in: piece, by: indicator) || saysHowMany(figure, in: piece) {
    let fitting = indicator.known.filter { $0.binding.part != .change && figure.isSame(as: $0.value) }
    let named = fitting.first { known in known.binding.at.map { sentence.text.contains($0) } ?? false }
    if let known = named ?? fitting.first { return (indicator, known) }
  }
  return nil
}

/// "123 sexual offences": what is counted stands behind the number.
private func isFollowed(_ figure: TypedFigure, in piece: String, by indicator: IndicatorFacts) -> Bool {
  let after = String(piece.utf8.dropFirst(figure.offset + figure.text.utf8.count).prefix(60)) ?? ""
  let words = after.split { !$0.isLetter }.prefix(3).joined(separator: " ")
  let clause = after.prefix { !",.;:()".contains($0) }
  guard clause.contains(where: \.isLetter) else { return false }
  let nouns = indicator.titleStems.union(TitleWords.stems(indicator.noun))
  return !TitleWords.stems(words).isDisjoint(with: nouns)
}

/// "Were 123", "to 123", "at 123": a verb or a preposition that a figure follows.
private func saysHowMany(_ figure: TypedFigure, in piece: String) -> Bool {
  let before = String(piece.utf8.prefix(figure.offset)) ?? ""
  let last = before.lowercased().split { !$0.isLetter }.last.map(String.init) ?? ""
  return ["were", "was", "are", "is", "to", "at", "from", "total", "totalled", "recorded", "reached", "saw"]
    .contains(
      last)
}

extension IndicatorFacts {
  /// Whether a sentence names what is counted: the words of the title but for those that any title may have.
  fileprivate func isNamed(asCountIn stems: Set<String>) -> Bool {
    let own = titleStems.subtracting(["report", "record", "quarte", "total", "year", "system"])
    return !own.isEmpty && own.isSubset(of: stems)
  }
}
