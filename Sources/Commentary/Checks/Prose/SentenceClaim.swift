import Diagnostics
import Indicators

/// Holds a sentence that binds one indicator's figure against it.
///
/// The comparator is what the sentence binds beside the figure or, if it speaks
/// of the year before, the figure of that year. Sentences that bind several
/// indicators, or several periods, are left alone: whose words are whose cannot be told.
func checkClaim(_ sentence: Sentence, _ facts: ProseFacts) -> [Problem] {
  guard let slug = sentence.bindings.first?.indicator, sentence.bindings.allSatisfy({ $0.indicator == slug }),
    let indicator = facts.indicator(slug), let place = sentence.position
  else { return [] }
  let figures = sentence.bindings.filter { $0.part == .figure }
  let currents = figures.filter { !$0.isPrevious && $0.comparator == nil }
  let comparators = figures.filter { $0.isPrevious || $0.comparator != nil }
  guard currents.count <= 1, comparators.count <= 1, sentence.bindings.count(where: { $0.at != nil }) == 0
  else {
    return []
  }
  var current = sentence.bindings[0]
  current = currents.first ?? Binding(indicator: slug, area: current.area, position: place)
  var comparator = comparators.first
  if comparator == nil,
    speaksOfYearBefore(sentence) || sentence.bindings.contains(where: { $0.part == .change })
  {
    comparator = current
    comparator?.isPrevious = true
  }
  guard let comparator, let now = value(current, indicator, facts),
    let then = value(comparator, indicator, facts)
  else { return [] }
  let claim = Claim(
    quote: withoutNames(sentence.text, indicator.names), basis: indicator.basis, current: now,
    comparator: then,
    polarity: indicator.polarity,
    isSignificant: comparator.isPrevious && current.area == nil ? indicator.isSignificant : nil,
    history: current.area == nil ? indicator.history : [])
  return claim.check(facts.tolerance).map { finding in
    warning(finding.rule.problemName, at: place, "'\(sentence.opening)' \(finding.message)")
  }
}

private func value(_ binding: Binding, _ indicator: IndicatorFacts, _ facts: ProseFacts) -> Claim.Value? {
  guard case .success(let figure) = facts.figure(binding), let text = figure.value, let number = Double(text)
  else {
    return nil
  }
  // Readers see the rounded figure, so that is what the words are held against.
  var scale = 1.0
  for _ in 0..<indicator.decimals { scale *= 10 }
  return Claim.Value((number * scale).rounded() / scale, decimals: indicator.decimals)
}

private func speaksOfYearBefore(_ sentence: Sentence) -> Bool {
  let words = sentence.text.lowercased()
  return [
    "year before", "previous year", "last year", "year earlier", "year ago", "12 months earlier",
    "12 months ago",
    "twelve months ago", "twelve months earlier",
  ].contains { words.contains($0) }
}

/// A sentence without words that belong to the indicator's name: "decreased or stayed the same" in a
/// survey question claims nothing of the survey's result. A name is known by three words in a row.
func withoutNames(_ text: String, _ names: [String]) -> String {
  func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
  func plain(_ word: Substring) -> String { word.lowercased().filter { $0.isLetter || $0.isNumber } }
  var triples: Set<[String]> = []
  for name in names {
    let parts = words(name).map(plain)
    guard parts.count >= 3 else { continue }
    for start in 0...(parts.count - 3) { triples.insert(Array(parts[start..<start + 3])) }
  }
  let own = words(text)
  let parts = own.map(plain)
  guard parts.count >= 3, !triples.isEmpty else { return text }
  var isName = [Bool](repeating: false, count: own.count)
  for start in 0...(parts.count - 3) where triples.contains(Array(parts[start..<start + 3])) {
    for place in start..<start + 3 { isName[place] = true }
  }
  return zip(own, isName).map { word, isName in
    // What ends a clause still ends it.
    isName ? word.last.flatMap { ",.;".contains($0) ? "it\($0)" : "" } ?? "" : String(word)
  }.joined(separator: " ")
}
