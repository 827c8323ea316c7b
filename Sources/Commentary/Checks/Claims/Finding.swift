import Indicators

/// What a rule has to say of a claim.
package struct Finding: Sendable, Hashable {
  package enum Weight: String, Sendable, Hashable, CaseIterable {
    /// The words and the figures cannot both be right.
    case wrong
    /// A careful reader would not have chosen these words.
    case doubtful
    /// Nothing is untrue; it could be said better.
    case advice
  }

  package var rule: Rule
  package var weight: Weight
  /// The words in quotation marks, "but", and the figures that speak against them.
  package var message: String

  /// The words that the message begins with, in quotation marks.
  var quoted: String {
    guard message.hasPrefix("'"), let end = message.ranges(of: "' but ").first?.lowerBound else { return "" }
    return String(message[message.index(after: message.startIndex)..<end])
  }

  package init(_ rule: Rule, _ weight: Weight, _ message: String) {
    self.rule = rule
    self.weight = weight
    self.message = message
  }
}

extension Claim {
  /// Every rule's findings, the gravest first.
  package func check(_ tolerance: Tolerance = Tolerance()) -> [Finding] {
    let words = ClaimWords(quote)
    let all = check(words, tolerance) + words.checkParts() + checkMagnitude(words)
    return Finding.Weight.allCases.flatMap { weight in all.filter { $0.weight == weight } }
  }

  /// The rules that hold the words against this claim's own figures.
  func check(_ words: ClaimWords, _ tolerance: Tolerance) -> [Finding] {
    checkDirection(words, tolerance) + checkPolarity(words, tolerance) + checkArithmetic(words)
      + checkThreshold(words) + checkRank(words) + checkStability(words, tolerance)
      + checkSize(words, tolerance) + checkSignificance(words) + checkDuplicate(words) + checkSeries(words)
      + checkShare(words) + checkUnit(words) + checkComparatorPeriod(words) + checkComparator(words)
  }
}
