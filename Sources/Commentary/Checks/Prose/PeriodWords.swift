import Diagnostics

/// `{thefts at="2015/16"} in 2016/17`: a figure bound for one period and said to be of another.
///
/// Only words right behind the figure are read: "in 2016/17", "for 2016/17 Q2", "in the 12 months to June 2020".
func checkPeriods(_ sentence: Sentence) -> [Problem] {
  sentence.typed.compactMap { piece in
    guard let binding = piece.binding, let at = binding.at, binding.part == .figure, !binding.isPrevious
    else {
      return nil
    }
    let words = piece.text.split { $0.isWhitespace || ",.;:()".contains($0) }.prefix(8).map(String.init)
    guard let lead = words.first?.lowercased(), ["in", "for", "during", "at"].contains(lead),
      let said = period(Array(words.dropFirst())),
      let bound = period(at.split(whereSeparator: \.isWhitespace).map(String.init)),
      // A year and a quarter in it are both right; two years, or two quarters, are not.
      said.year != bound.year || (said.rest != nil && bound.rest != nil && said.rest != bound.rest)
    else { return nil }
    return warning(
      Finding.Rule.period.rawValue, at: piece.position,
      "'\(words.prefix(said.words + 1).joined(separator: " "))' but the figure is for \(at)"
    )
  }
}

/// A financial year with or without its quarter, or the month that 12 months run to.
private func period(_ words: [String]) -> (year: String, rest: String?, words: Int)? {
  guard let first = words.first else { return nil }
  if first.count == 7, first.dropFirst(4).first == "/", first.filter(\.isNumber).count == 6 {
    let quarter = words.dropFirst().first.flatMap { $0.count == 2 && $0.first == "Q" ? $0 : nil }
    return (first, quarter, quarter == nil ? 1 : 2)
  }
  let rest = first.lowercased() == "the" ? Array(words.dropFirst()) : words
  guard rest.count >= 5, rest[0] == "12", rest[1].lowercased() == "months", rest[2] == "to",
    rest[4].count == 4, rest[4].allSatisfy(\.isNumber)
  else { return nil }
  return (rest[4], rest[3].lowercased(), words.count - rest.count + 5)
}
