import Diagnostics

/// "Per 10,000" beside a figure that is per 1,000.
func checkUnits(_ sentence: Sentence, _ facts: ProseFacts) -> [Problem] {
  guard let slug = sentence.bindings.first?.indicator, sentence.bindings.allSatisfy({ $0.indicator == slug }),
    let indicator = facts.indicator(slug), let place = sentence.position
  else { return [] }
  let text = sentence.typedText.lowercased()
  let bases: [(words: String, base: Int)] = [
    ("100,000", 100_000), ("100000", 100_000), ("10,000", 10_000), ("10000", 10_000), ("1,000", 1000),
    ("1000", 1000), ("hundred thousand", 100_000), ("ten thousand", 10_000), ("thousand", 1000),
  ]
  for lead in ["per ", "for every ", "in every "] {
    guard let found = bases.first(where: { text.contains(lead + $0.words) }), found.base != indicator.rateBase
    else {
      continue
    }
    let truth = indicator.rateBase.map { "is per \($0)" } ?? "is no rate"
    return [
      warning(
        Finding.Rule.unit.problemName, at: place,
        "says '\(lead)\(found.words)', and \(indicator.title) \(truth); leave the words out, since the figure brings its own"
      )
    ]
  }
  return []
}
