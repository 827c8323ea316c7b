import Diagnostics

/// "Per 10,000" beside a figure that is per 1,000.
func checkUnits(_ sentence: Sentence, _ clause: Clause, _ facts: ProseFacts) -> [Problem] {
  guard clause.text.contains("per ") || clause.text.contains("very "), let slug = clause.indicator,
    let indicator = facts.indicator(slug),
    let said = ClaimWords(sentence.typedText).rateBase, said != indicator.rateBase,
    let place = sentence.position(of: grouped(said))
  else { return [] }
  // Where several indicators stand in one sentence, the words must be this clause's own.
  guard ClaimWords(clause.text).rateBase == said else { return [] }
  let truth = indicator.rateBase.map { "is per \(grouped($0))" } ?? "is no rate"
  return [
    warning(
      Finding.Rule.unit.rawValue, at: place,
      "'per \(grouped(said))' but \(indicator.title) \(truth); leave the words out, since the figure brings its own"
    )
  ]
}
