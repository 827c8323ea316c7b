import Diagnostics

/// "Still above the threshold", "within the recommended range": the figure must lie on that side.
func checkThreshold(_ sentence: Sentence, _ clause: Clause, _ facts: ProseFacts) -> [Problem] {
  guard let slug = clause.indicator, let indicator = facts.indicator(slug), let range = indicator.threshold,
    clause.mentions.allSatisfy({ $0.binding.at == nil && !$0.binding.isPrevious })
  else { return [] }
  let words = ClaimWords(clause.text)
  guard let place = words.tokens.indices.first(where: { speaksOfThreshold(words, at: $0) }) else { return [] }
  let now =
    clause.mentions.first(where: \.isFigure)?.binding
    ?? Binding(indicator: slug, position: clause.mentions[0].binding.position)
  guard case .success(let figure) = facts.figure(now), let value = figure.value.flatMap(Double.init),
    let side = words.word(place).flatMap({ sides[$0] }),
    let position = sentence.position(of: words.texts[place])
  else { return [] }
  let isRight: Bool
  switch side {
  case .above: isRight = value > (range.upperBound.isFinite ? range.upperBound : range.lowerBound)
  case .below: isRight = value < (range.lowerBound.isFinite ? range.lowerBound : range.upperBound.nextUp)
  case .outside: isRight = !range.contains(value)
  case .within: isRight = range.contains(value)
  }
  if isRight { return [] }
  let truth = range.contains(value) ? "within" : value > range.upperBound ? "above" : "below"
  return [
    warning(
      Finding.Rule.threshold.rawValue, at: position,
      "'\(words.texts[place])' but \(figure.text) is \(truth) the threshold of \(range.words)")
  ]
}

private enum Side { case above, below, within, outside }

private let sides: [String: Side] = [
  "above": .above, "exceeds": .above, "exceeded": .above, "over": .above, "below": .below, "under": .below,
  "within": .within, "inside": .within, "outside": .outside,
]

private let names: Set<String> = ["threshold", "target", "range", "limit", "recommended", "recommendation"]

private func speaksOfThreshold(_ words: ClaimWords, at place: Int) -> Bool {
  guard let word = words.word(place), sides[word] != nil,
    !["not", "no"].contains(words.word(place - 1) ?? "")
  else { return false }
  return (1...4).contains { words.word(place + $0).map(names.contains) ?? false }
}

extension ClosedRange<Double> {
  /// "60 to 80", or the one bound that there is.
  fileprivate var words: String {
    if !lowerBound.isFinite { return oneDecimal(upperBound) }
    if !upperBound.isFinite { return oneDecimal(lowerBound) }
    return "\(oneDecimal(lowerBound)) to \(oneDecimal(upperBound))"
  }
}
