/// What the words of a claim say now: its cues, without those that tell of what went before.
struct ClaimWords {
  struct Found: Equatable {
    var cue: Cue
    /// The word itself, for messages.
    var word: String
    /// Its place among the tokens.
    var place: Int
    /// How many tokens it has, if it is a phrase.
    var length = 1
    /// Whether it stands in a clause that the main one goes against: "although it rose in spring".
    var isAside = false
  }

  let tokens: [WordToken]
  /// The tokens as they were written.
  let texts: [String]
  private(set) var cues: [Found] = []
  /// Cues that the words deny: "has not increased".
  private(set) var denied: [Found] = []

  init(_ quote: String) {
    let cut = cutSentence(quote)
    tokens = cut.tokens
    texts = cut.texts
    let asides = asides(tokens)
    var isPast = false
    var place = 0
    while place < tokens.count {
      let here = place
      place += 1
      switch tokens[here] {
      case .stop, .turn: isPast = false
      case .number: break
      case .word(let word):
        if startsPast(word, at: here) { isPast = true }
        // "Rose in summer but has since returned to normal": the rise is over.
        if word == "since", ["has", "have"].contains(self.word(here - 1) ?? "") {
          cues.removeAll { found in
            tokens[found.place..<here].contains { if case .turn = $0 { true } else { false } }
          }
        }
        if ["then", "now", "has", "have"].contains(word) { isPast = false }
        if let phrase = Phrases.cue(self, at: here) {
          place = here + phrase.length
          if !isPast {
            let word = (here..<place).compactMap { self.word($0) }.joined(separator: " ")
            cues.append(
              Found(
                cue: phrase.cue, word: word, place: here, length: phrase.length, isAside: asides[here]))
          }
        } else if let undone = undoing[word] {
          undo(undone, word, at: here)
        } else if !isPast, let cue = Lexicon.cue(word), means(cue, word, at: here) {
          let found = Found(cue: cue, word: word, place: here, isAside: asides[here])
          if isDenied(cue, at: here) { denied.append(found) } else { cues.append(found) }
        }
      }
    }
    dropEndedStability()
    dropScattered()
  }

  /// The cues of the main clauses or, if they have none of these kinds, of all clauses.
  private func main(_ kinds: Set<Cue>) -> [Found] {
    let all = cues.filter { kinds.contains($0.cue) }
    let main = all.filter { !$0.isAside }
    return main.isEmpty ? all : main
  }

  /// The last direction, unless the words go on to say that it has stopped.
  ///
  /// In "a 41% reduction", said of an indicator whose figure is 41%, the word names the figure.
  func direction(of current: Claim.Value?, _ comparator: Claim.Value? = nil) -> Found? {
    let moving = main([.up, .down, .stable]).filter { found in
      guard found.place > 0, case .number(let number, isPercent: true) = tokens[found.place - 1] else {
        return true
      }
      return number.number != current?.number && number.number != comparator?.number
    }
    guard let last = moving.last else { return nil }
    return last.cue == .stable ? nil : last
  }

  /// A direction that the words deny, where they claim none.
  var denial: Found? {
    guard main([.up, .down, .stable]).isEmpty else { return nil }
    return denied.last { $0.cue == .up || $0.cue == .down }
  }

  /// The last word of stability; one in an aside counts only where nothing else is said to move.
  var stability: Found? {
    let moves = cues.contains { !$0.isAside && ($0.cue == .up || $0.cue == .down) }
    return cues.last { $0.cue == .stable && !($0.isAside && moves) }
  }
  var slight: Found? { main([.slight]).last }
  var strong: Found? { main([.strong]).last }
  /// A word of good or bad or, where there is none, of how the writer feels.
  var judgement: Found? { main([.better, .worse]).last ?? main([.welcome, .unwelcome]).last }

  func word(_ place: Int) -> String? { tokens.indices.contains(place) ? tokens[place].word : nil }

  func holds(_ words: String...) -> Bool { words.contains { find($0) != nil } }

  /// Where a phrase begins.
  func find(_ phrase: String) -> Int? {
    if !phrase.utf8.contains(UInt8(ascii: " ")) {
      return tokens.indices.first { word($0) == phrase }
    }
    let parts = phrase.split(separator: " ").map(String.init)
    return tokens.indices.first { start in
      parts.indices.allSatisfy { word(start + $0) == parts[$0] }
    }
  }

  /// A cue as it was written, with the size word beside it: "slightly lower".
  func phrase(_ found: Found) -> String {
    var range = found.place..<min(found.place + found.length, texts.count)
    while let before = word(range.lowerBound - 1),
      Lexicon.cue(before).map({ [.slight, .strong].contains($0) }) ?? Self.adverbs.contains(before)
    {
      range = range.lowerBound - 1..<range.upperBound
    }
    if [.slight, .strong].contains(found.cue), let after = word(range.upperBound),
      let cue = Lexicon.cue(after), [.up, .down, .better, .worse].contains(cue)
    {
      range = range.lowerBound..<range.upperBound + 1
    }
    return range.map { texts[$0] }.joined(separator: " ")
  }

  private static let adverbs: Set<String> = [
    "relatively", "broadly", "fairly", "very", "statistically", "only", "not", "no", "never", "remained",
  ]

  // MARK: Time

  /// What follows is over: "had risen", "following two years of falls", "prior to this".
  private func startsPast(_ word: String, at place: Int) -> Bool {
    switch word {
    case "had", "previously", "following", "formerly", "historically", "despite": return true
    case "since":
      // "Have since fallen" tells of now.
      return !["has", "have"].contains(self.word(place - 1) ?? "")
    case "once": return self.word(place + 1) != "again"
    case "after":
      // "98 after 101" sets two figures side by side.
      if case .number? = tokens.indices.contains(place + 1) ? tokens[place + 1] : nil { return false }
      return self.word(place + 1) != "dark"
    case "prior": return self.word(place + 1) == "to"
    default: return false
    }
  }

  private enum Undoing {
    /// What was said before is turned round: "the fall has recovered".
    case reversed
    /// What was said before is gone: "the gap has been eroded".
    case gone
    /// What was said before is weaker.
    case stopped
  }

  private var undoing: [String: Undoing] {
    [
      "recovered": .reversed, "reversed": .reversed, "rebounded": .reversed,
      "eroded": .gone, "vanished": .gone, "disappeared": .gone, "closed": .gone, "narrowed": .stopped,
      "slowed": .stopped, "halted": .stopped, "ended": .stopped, "ceased": .stopped, "stopped": .stopped,
    ]
  }

  private mutating func undo(_ undone: Undoing, _ word: String, at place: Int) {
    let before = cues.last { $0.cue == .up || $0.cue == .down }
    let isAboutGap = (0..<place).contains {
      ["difference", "gap", "lead", "advantage"].contains(self.word($0))
    }
    cues = []
    switch undone {
    case .reversed:
      if let before { cues = [Found(cue: before.cue == .up ? .down : .up, word: word, place: place)] }
    case .gone:
      if isAboutGap { cues = [Found(cue: .stable, word: word, place: place)] }
    case .stopped: break
    }
  }

  /// "Stable for a year, but has now risen": the stability is over by the end of the sentence.
  private mutating func dropEndedStability() {
    guard let stable = cues.last(where: { $0.cue == .stable }),
      let moved = cues.last(where: { $0.cue == .up || $0.cue == .down }), moved.place > stable.place,
      !moved.isAside
    else { return }
    let turns = tokens[stable.place..<moved.place].contains { token in
      switch token {
      case .turn(let word): word != ","
      case .word(let word): ["then", "until", "since", "now"].contains(word)
      case .number, .stop: false
      }
    }
    if turns { cues.removeAll { $0.cue == .stable } }
  }

  /// "Rose in the north and fell in the south" claims nothing of the whole.
  private mutating func dropScattered() {
    let moves = cues.filter { $0.cue == .up || $0.cue == .down }
    guard moves.contains(where: { $0.cue == .up }), moves.contains(where: { $0.cue == .down }) else { return }
    let scattered = moves.filter { found in
      word(found.place + 1) == "in" && (2...4).contains { Self.places.contains(word(found.place + $0) ?? "") }
    }
    if scattered.count >= 2 { cues.removeAll { scattered.contains($0) } }
  }

  private static let places: Set<String> = [
    "north", "south", "east", "west", "city", "town", "towns", "villages", "district", "districts", "most",
    "some", "others", "areas", "places", "wards",
  ]
}

/// For each token, whether it stands in a clause that the main one goes against.
///
/// Such a clause begins with "although" and the like and ends at the next comma or mark.
private func asides(_ tokens: [WordToken]) -> [Bool] {
  var isAside = false
  var isStart = false
  return tokens.map { token in
    switch token {
    case .turn(","), .stop: isAside = false
    case .turn(let word):
      isAside = ["although", "though", "whereas", "while", "whilst"].contains(word)
    case .word(let word):
      // "Although it levelled off in spring it is higher": the second "it" begins the main clause.
      if isAside, !isStart, ["it", "they", "this"].contains(word) { isAside = false }
    case .number: break
    }
    if case .turn = token { isStart = true } else { isStart = false }
    return isAside
  }
}
