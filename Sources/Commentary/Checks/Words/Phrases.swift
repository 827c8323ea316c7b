/// Groups of words that say together what none of them says alone.
enum Phrases {
  /// The cue of the phrase that begins at a place, and how many tokens it has.
  static func cue(_ words: ClaimWords, at place: Int) -> (cue: Cue, length: Int)? {
    guard let first = words.word(place), let phrases = byFirstWord[first] else { return nil }
    for (rest, cue) in phrases
    where rest.indices.allSatisfy({ words.word(place + 1 + $0) == rest[$0] }) {
      let end = place + 1 + rest.count
      if needsYardstick.contains([first] + rest), !speaksOfFigure(words, from: end) { continue }
      return (cue, rest.count + 1)
    }
    return nil
  }

  private static let all: [(phrase: String, cue: Cue)] = [
    ("much the same", .stable), ("little changed", .stable), ("little different", .stable),
    ("hardly changed", .stable), ("barely changed", .stable), ("changed little", .stable),
    ("changed very little", .stable), ("varied little", .stable), ("varied very little", .stable),
    ("not changed", .stable), ("not change", .stable), ("not moved", .stable), ("no real change", .stable),
    ("no material change", .stable), ("no significant change", .stable), ("little overall change", .stable),
    ("neither rose nor fell", .stable), ("neither risen nor fallen", .stable), ("hovering around", .stable),
    ("hovers around", .stable), ("hovered around", .stable), ("return to the level", .stable),
    ("return to the levels", .stable), ("returned to the level", .stable),
    ("returned to the levels", .stable), ("back to the level", .stable), ("back to the levels", .stable),
    ("in line with", .stable), ("close to", .stable),
    ("not as high as", .down), ("not as many as", .down), ("not as low as", .up), ("not as few as", .up),
    ("not by much", .slight), ("only just", .slight), ("by a whisker", .slight), ("a touch", .slight),
    ("a shade", .slight), ("a fraction", .slight), ("a tad", .slight), ("by far", .strong),
    ("a great deal", .strong), ("a good deal", .strong), ("a lot", .strong),
    ("positive note", .welcome), ("good news", .welcome), ("positive direction", .welcome),
    ("wrong direction", .unwelcome), ("right direction", .welcome),
  ]

  /// These compare figures only if a figure follows: not "close to the river" or "in line with guidance".
  private static let needsYardstick: Set<[String]> = [["in", "line", "with"], ["close", "to"]]

  private static func speaksOfFigure(_ words: ClaimWords, from start: Int) -> Bool {
    for place in start..<min(start + 6, words.tokens.count) {
      switch words.tokens[place] {
      case .number: return true
      case .word(let word): if yardsticks.contains(word) { return true }
      case .turn, .stop: return false
      }
    }
    return false
  }

  private static let yardsticks: Set<String> = [
    "average", "rate", "rates", "figure", "figures", "level", "levels", "region", "regional", "national",
    "nationally", "england", "county", "year", "years", "last", "previous", "midlands", "neighbours",
  ]

  private static let byFirstWord: [String: [(rest: [String], cue: Cue)]] = {
    var found: [String: [(rest: [String], cue: Cue)]] = [:]
    for (phrase, cue) in all {
      let words = phrase.split(separator: " ").map(String.init)
      found[words[0], default: []].append((Array(words.dropFirst()), cue))
    }
    return found
  }()
}
