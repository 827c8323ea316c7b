/// Names of indicators, to be known again in prose: "decreased or stayed the same" in a survey
/// question claims nothing of the survey's result. A name is known by three words in a row.
package struct SpokenNames: Sendable {
  private var triples: Set<[String]> = []

  package init(_ names: [String]) {
    for name in names {
      let parts = Self.words(name).map(Self.plain)
      guard parts.count >= 3 else { continue }
      for start in 0...(parts.count - 3) { triples.insert(Array(parts[start..<start + 3])) }
    }
  }

  package func union(_ other: SpokenNames) -> SpokenNames {
    var both = self
    both.triples.formUnion(other.triples)
    return both
  }

  /// The text without words that belong to a name.
  func taken(from text: String) -> String {
    let own = Self.words(text)
    let parts = own.map(Self.plain)
    guard parts.count >= 3, !triples.isEmpty else { return text }
    var isName = [Bool](repeating: false, count: own.count)
    var isAny = false
    for start in 0...(parts.count - 3) where triples.contains(Array(parts[start..<start + 3])) {
      isAny = true
      for place in start..<start + 3 { isName[place] = true }
    }
    guard isAny else { return text }
    return zip(own, isName).map { word, isName in
      // What ends a clause still ends it.
      isName ? word.last.flatMap { ",.;".contains($0) ? "it\($0)" : "" } ?? "" : String(word)
    }.joined(separator: " ")
  }

  private static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

  private static func plain(_ word: Substring) -> String {
    word.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
