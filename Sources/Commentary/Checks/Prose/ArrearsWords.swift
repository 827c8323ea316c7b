import Diagnostics

/// "Currently" and "latest" of figures that end before the report's quarter, without saying so.
func checkArrears(_ sentences: [Sentence], _ facts: ProseFacts) -> [Problem] {
  // Most texts hold none of the words, and few paragraphs need be read for them.
  guard sentences.contains(where: { speaksOfNow($0.text) }) else { return [] }
  let whole = sentences.map(\.text).joined(separator: " ").lowercased()
  let explains = ["arrears", "latest available", "not yet", "newest", "end of", "up to", "is to "]
  if explains.contains(where: { whole.contains($0) }) { return [] }
  return sentences.compactMap { sentence -> Problem? in
    guard speaksOfNow(sentence.text), let place = sentence.position else { return nil }
    let words = ClaimWords(sentence.typedText)
    guard words.holds("currently", "current", "at present", "right now") else { return nil }
    // Saying which period the figure is of is enough.
    if sentence.bindings.contains(where: { $0.part == .period || $0.at != nil }) { return nil }
    guard
      let late = sentence.bindings.compactMap({ facts.indicator($0.indicator) }).first(where: \.isInArrears)
    else { return nil }
    return warning(
      Finding.Rule.arrears.rawValue, at: place,
      "'current' but the newest figure of \(late.title) ends before the report's quarter; name its period instead"
    )
  }
}

private func speaksOfNow(_ text: String) -> Bool {
  ["urrent", "t present", "ight now"].contains { text.contains($0) }
}
