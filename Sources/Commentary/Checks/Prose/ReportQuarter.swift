import Diagnostics

/// A report that calls itself another quarter's, as one copied from an earlier report does.
///
/// Only sentences that speak of the report itself are read: others may well name other quarters.
func checkQuarter(_ sentence: Sentence, _ facts: ProseFacts) -> [Problem] {
  guard let quarter = facts.quarter, let place = sentence.position else { return [] }
  let text = sentence.typedText
  let lower = text.lowercased()
  let speaksOfItself = [
    "this report", "purpose of", "asked to note", "board note", "to note the", "up to date with",
  ]
  guard speaksOfItself.contains(where: { lower.contains($0) }) else { return [] }
  return quarters(in: text).filter { $0 != quarter }.prefix(1).map { other in
    warning(
      Finding.Rule.period.rawValue, at: place,
      "'\(other)' but this report is of \(quarter)")
  }
}

/// Every "2023/24 Q3" in a text, however it is spaced.
private func quarters(in text: String) -> [String] {
  let words = text.split { $0.isWhitespace || "(),.;:".contains($0) }.map(String.init)
  return zip(words, words.dropFirst() + [""]).compactMap { first, second in
    let year = first.prefix { $0.isNumber || $0 == "/" }
    guard year.count == 7, year.dropFirst(4).first == "/" else { return nil }
    let rest = first.dropFirst(7)
    let quarter = rest.isEmpty ? second : String(rest.drop { $0 == "-" })
    if quarter.count == 2, quarter.first == "Q" { return "\(year) \(quarter)" }
    return nil
  }
}
