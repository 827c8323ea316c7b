/// What the words of a claim say now: its cues, without those that tell of what went before.
struct ClaimWords {
  struct Found: Equatable {
    var cue: Cue
    /// The word itself, for messages.
    var word: String
    /// Its place among the tokens.
    var place: Int
  }

  let tokens: [WordToken]
  private(set) var cues: [Found] = []

  init(_ quote: String) {
    tokens = wordTokens(quote)
    var isPast = false
    for place in tokens.indices {
      switch tokens[place] {
      case .stop, .turn: isPast = false
      case .number: break
      case .word(let word):
        if startsPast(word, at: place) { isPast = true }
        if ["then", "now", "has", "have"].contains(word) { isPast = false }
        if let undone = undoing[word] {
          undo(undone, word, at: place)
        } else if !isPast, let cue = Lexicon.cue(word), means(cue, word, at: place) {
          cues.append(Found(cue: cue, word: word, place: place))
        }
      }
    }
    dropEndedStability()
  }

  /// The last direction, unless the words go on to say that it has stopped.
  ///
  /// In "a 41% reduction", said of an indicator whose figure is 41%, the word names the figure.
  func direction(of current: Claim.Value?) -> Found? {
    let moving = cues.filter { found in
      guard found.place > 0, case .number(let number, isPercent: true) = tokens[found.place - 1] else {
        return true
      }
      return number.number != current?.number
    }
    guard let last = moving.last(where: { [.up, .down, .stable].contains($0.cue) }) else { return nil }
    return last.cue == .stable ? nil : last
  }

  var stability: Found? { cues.last { $0.cue == .stable } }
  var slight: Found? { cues.last { $0.cue == .slight } }
  var strong: Found? { cues.last { $0.cue == .strong } }
  var judgement: Found? { cues.last { $0.cue == .better || $0.cue == .worse } }

  func word(_ place: Int) -> String? { tokens.indices.contains(place) ? tokens[place].word : nil }

  func holds(_ words: String...) -> Bool {
    words.contains { phrase in
      let parts = phrase.split(separator: " ").map(String.init)
      return tokens.indices.contains { start in
        parts.indices.allSatisfy { word(start + $0) == parts[$0] }
      }
    }
  }

  // MARK: Time

  /// What follows is over: "had risen", "following two years of falls", "prior to this".
  private func startsPast(_ word: String, at place: Int) -> Bool {
    switch word {
    case "had", "previously", "following", "formerly", "historically", "despite": return true
    case "since":
      // "Have since fallen" tells of now.
      return !["has", "have"].contains(self.word(place - 1) ?? "")
    case "once": return self.word(place + 1) != "again"
    case "after": return self.word(place + 1) != "dark"
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
      "slowed": .stopped, "halted": .stopped, "ended": .stopped, "ceased": .stopped,
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
      let moved = cues.last(where: { $0.cue == .up || $0.cue == .down }), moved.place > stable.place
    else { return }
    let turns = tokens[stable.place..<moved.place].contains { token in
      switch token {
      case .turn(let word): word != ","
      case .word(let word): word == "then" || word == "until"
      case .number, .stop: false
      }
    }
    if turns { cues.removeAll { $0.cue == .stable } }
  }

  // MARK: Sense

  /// Whether a word has the sense of its cue here, seen with the words beside it.
  private func means(_ cue: Cue, _ word: String, at place: Int) -> Bool {
    let before = self.word(place - 1) ?? ""
    let after = self.word(place + 1) ?? ""
    if cue != .stable, ["not", "never", "no", "nor", "neither"].contains(before) { return false }
    if before == "longer", self.word(place - 2) == "no" { return false }
    switch word {
    case "more", "less":
      // "68 more", "less than last year"; not "more than 25 hours", "more likely", "less serious".
      if case .number? = tokens.indices.contains(place - 1) ? tokens[place - 1] : nil { return true }
      if case .number? = tokens.indices.contains(place + 2) ? tokens[place + 2] : nil { return false }
      return after == "than" && !["or", "no"].contains(before)
    case "up":
      return ["is", "are", "was", "were", "went", "gone", "going", "moved", "crept", "edged", "now", "also"]
        .contains(before) && after != "to"
        || ["from", "by", "on", "compared", "again"].contains(after)
          && !["made", "make", "makes", "set", "follow", "followed"].contains(before)
    case "down":
      return [
        "is", "are", "was", "were", "went", "gone", "going", "come", "came", "coming", "brought", "now",
        "also",
      ]
      .contains(before) || ["from", "by", "on", "compared", "again"].contains(after) && before != "broken"
    case "lower", "higher":
      return !["super", "tier", "layer", "education", "threshold", "limit"].contains(after)
    case "above", "below":
      return !["table", "link", "chart", "figure", "map", "paragraph"].contains(after)
        && !["summarised", "detailed", "outlined", "shown", "listed", "set", "see", "as"].contains(before)
    case "reducing", "increasing":
      // A priority's title, "reducing offending", claims nothing.
      return !["offending", "reoffending", "re", "reporting", "crime", "harm"].contains(after)
    case "same":
      return ["rate", "level", "levels", "figure", "number", "value", "as"].contains(after) || after.isEmpty
    case "level":
      return ["off", "with", "out"].contains(after)
        || [
          "trend", "trends", "rate", "rates", "figure", "figures", "numbers", "remained", "stayed", "remains",
        ]
        .contains(before)
    case "steady", "constant", "flat":
      return ["remain", "remains", "remained", "held", "stayed", "relatively", "fairly", "broadly"].contains(
        before)
    case "similar": return before != "most" && !["family", "group", "groups"].contains(after)
    case "par": return before == "a"
    case "consistent", "comparable": return after == "with" || after == "to"
    case "behind": return after != "closed"
    case "small", "large":
      if (1...3).contains(where: { self.word(place + $0) == "trend" }) { return word == "small" }
      return !["number", "numbers", "group", "groups", "cohort", "proportion", "scale"].contains(after)
    case "little": return before == "a" && after != "while"
    case "change", "difference", "movement", "variation": return ["no", "little", "hardly"].contains(before)
    case "identical": return before != "not"
    case "well", "far", "much":
      return [
        "above", "below", "ahead", "higher", "lower", "better", "worse", "over", "fewer", "less", "more",
        "behind",
      ].contains(after)
    case "major", "marked", "sharp", "big", "huge", "steep":
      return nearby(place) { [.up, .down, .better, .worse].contains($0) } || after == "difference"
    default: break
    }
    if word.hasPrefix("significant") || word.hasPrefix("notabl") || word.hasPrefix("substantial") {
      // "Statistically significant" is for the test to say, and "significant risk" is no size of a figure.
      return before != "statistically"
        && (nearby(place) { [.up, .down, .better, .worse].contains($0) } || after == "difference"
          || after == "change")
    }
    return true
  }

  private func nearby(_ place: Int, _ test: (Cue) -> Bool) -> Bool {
    (place - 3...place + 3).contains { self.word($0).flatMap(Lexicon.cue).map(test) ?? false }
  }
}
