import Diagnostics

/// "Still above the threshold", "within the recommended range": the figure must lie on that side.
func checkThreshold(_ sentence: Sentence, _ facts: ProseFacts) -> [Problem] {
  guard let slug = sentence.bindings.first?.indicator,
    sentence.bindings.allSatisfy({ $0.indicator == slug && $0.at == nil && !$0.isPrevious }),
    let indicator = facts.indicator(slug), let range = indicator.threshold, let place = sentence.position
  else { return [] }
  let now = sentence.bindings.first { $0.part == .figure } ?? Binding(indicator: slug, position: place)
  guard case .success(let figure) = facts.figure(now), let value = figure.value.flatMap(Double.init),
    let side = thresholdSide(ClaimWords(sentence.typedText))
  else { return [] }
  let isRight: Bool
  switch side {
  case "above": isRight = value > (range.upperBound.isFinite ? range.upperBound : range.lowerBound)
  case "below": isRight = value < (range.lowerBound.isFinite ? range.lowerBound : range.upperBound.nextUp)
  case "outside": isRight = !range.contains(value)
  default: isRight = range.contains(value)
  }
  if isRight { return [] }
  let truth = range.contains(value) ? "within" : value > range.upperBound ? "above" : "below"
  return [
    warning(
      Finding.Rule.threshold.problemName, at: place,
      "'\(sentence.opening)' says '\(side)' of the threshold, and \(figure.text) is \(truth) it")
  ]
}

/// The side of the threshold that the words name; `nil` if they speak of none.
private func thresholdSide(_ words: ClaimWords) -> String? {
  let sides = [
    "above": "above", "exceeds": "above", "exceeded": "above", "over": "above", "below": "below",
    "under": "below", "within": "within", "inside": "within", "outside": "outside",
  ]
  let names: Set<String> = ["threshold", "target", "range", "limit", "recommended", "recommendation"]
  for place in words.tokens.indices {
    guard let word = words.word(place), let side = sides[word] else { continue }
    if ["not", "no"].contains(words.word(place - 1) ?? "") { continue }
    if (1...4).contains(where: { words.word(place + $0).map(names.contains) ?? false }) { return side }
  }
  return nil
}
