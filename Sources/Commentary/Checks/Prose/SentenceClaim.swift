import Diagnostics
import Indicators

/// Holds the words of each clause against the figures that it binds or types.
func checkClaims(_ sentence: Sentence, _ clauses: [Clause], _ facts: ProseFacts) -> [Problem] {
  clauses.flatMap { clause -> [Problem] in
    guard let slug = clause.indicator, let indicator = facts.indicator(slug) else { return [] }
    return comparisons(clause).flatMap { comparison -> [Problem] in
      guard let now = value(comparison.current, indicator, facts),
        let then = value(comparison.comparator, indicator, facts)
      else { return [] }
      let isNewest = comparison.current.binding.at == nil && comparison.current.binding.area == nil
      let isYear = comparison.comparator.binding.isPrevious
      let claim = Claim(
        quote: indicator.names.taken(from: comparison.text), basis: indicator.basis, current: now,
        comparator: then, comparatorKind: isYear ? .year : nil, polarity: indicator.polarity,
        isSignificant: isYear && isNewest ? indicator.isSignificant : nil,
        history: isNewest ? indicator.history : [])
      let words = ClaimWords(claim.quote)
      return claim.check(words, facts.tolerance).compactMap {
        problem($0, in: sentence, from: comparison.offset)
      }
        + checkPeriodLengths(comparison, words, sentence)
    }
  }
}

/// A finding as a warning at the words that it quotes.
///
/// - Parameter start: Where the clause begins in the sentence, in bytes.
func problem(_ finding: Finding, in sentence: Sentence, from start: Int = 0) -> Problem? {
  sentence.position(of: finding.quoted, from: start).map {
    warning(finding.rule.rawValue, at: $0, finding.message)
  }
}

/// A quarter held against a year, or one window against another.
private func checkPeriodLengths(
  _ comparison: Comparison, _ words: ClaimWords, _ sentence: Sentence
) -> [Problem] {
  guard !words.cues.isEmpty || words.holds("compared", "against"), let now = comparison.current.period,
    let then = comparison.comparator.period,
    let months = now.months, let others = then.months, months != others,
    let place = sentence.position
  else { return [] }
  return [
    warning(
      Finding.Rule.comparatorPeriod.rawValue, at: place,
      "'\(sentence.opening)' but it compares \(now.inSentence) with \(then.inSentence); compare periods of one length"
    )
  ]
}

private func value(_ mention: Mention, _ indicator: IndicatorFacts, _ facts: ProseFacts) -> Claim.Value? {
  guard case .success(let figure) = facts.figure(mention.binding), let text = figure.value,
    let number = Double(text)
  else { return nil }
  // Readers see the rounded figure, so that is what the words are held against.
  var scale = 1.0
  for _ in 0..<indicator.decimals { scale *= 10 }
  return Claim.Value((number * scale).rounded() / scale, decimals: indicator.decimals)
}
