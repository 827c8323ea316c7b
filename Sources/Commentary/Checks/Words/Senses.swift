extension ClaimWords {
  /// Whether the words deny a cue: "has not increased", "failed to fall", "no longer above".
  func isDenied(_ cue: Cue, at place: Int) -> Bool {
    // "No change" and "little difference" are themselves words of stability.
    if cue == .stable, ["no", "hardly", "little"].contains(word(place - 1) ?? "") { return false }
    var at = place - 1
    while let word = word(at), Self.fillers.contains(word) { at -= 1 }
    guard let word = word(at) else { return false }
    if ["not", "never", "no", "nor", "neither", "failed", "fails", "failing"].contains(word) { return true }
    return word == "longer" && self.word(at - 1) == "no"
  }

  private static let fillers: Set<String> = [
    "a", "an", "the", "been", "be", "any", "yet", "really", "seen", "shown", "have", "has", "had", "as", "so",
    "to", "further", "show", "see", "significantly", "by", "continued",
  ]

  /// Whether a word has the sense of its cue here, seen with the words beside it.
  func means(_ cue: Cue, _ word: String, at place: Int) -> Bool {
    let before = self.word(place - 1) ?? ""
    let after = self.word(place + 1) ?? ""
    if isAim(cue, at: place) { return false }
    switch word {
    case "more", "less":
      // "68 more", "less than last year"; not "more than 25 hours", "more likely", "less serious".
      if case .number? = tokens.indices.contains(place - 1) ? tokens[place - 1] : nil { return true }
      if case .number? = tokens.indices.contains(place + 2) ? tokens[place + 2] : nil { return false }
      return after == "than" && !["or", "no"].contains(before) && !isFraction(place + 2)
    case "fewer":
      // "Fewer than one in ten" is an amount, not a change.
      return !(after == "than" && isFraction(place + 2))
    case "up":
      return ["is", "are", "was", "were", "went", "gone", "going", "moved", "crept", "edged", "now", "also"]
        .contains(before) && after != "to"
        || ["from", "by", "on", "compared", "again"].contains(after)
          && !["made", "make", "makes", "set", "follow", "followed"].contains(before)
        || isFigureSize(place + 1) && !["made", "make", "makes"].contains(before)
    case "down":
      return [
        "is", "are", "was", "were", "went", "gone", "going", "come", "came", "coming", "brought", "now",
        "also",
      ]
      .contains(before) || ["from", "by", "on", "compared", "again"].contains(after) && before != "broken"
        || isFigureSize(place + 1)
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
    case "exactly": return after == "the" && self.word(place + 2) == "same"
    case "behind": return after != "closed"
    case "small", "large", "tiny", "minor", "considerable", "considerably":
      if ["number", "numbers", "group", "groups", "cohort", "proportion", "scale", "sample"].contains(after)
        || before == "too"
      {
        return false
      }
      if (1...3).contains(where: { self.word(place + $0) == "trend" }) { return cue == .slight }
      return nearby(place) { [.up, .down, .better, .worse].contains($0) }
        || ["difference", "change", "gap", "ones"].contains(after)
    case "little": return before == "a" && after != "while"
    case "change", "difference", "movement", "variation":
      // "No change", and "no real difference".
      let stressed = [
        "real", "meaningful", "material", "discernible", "appreciable", "noticeable", "overall",
      ]
      return ["no", "little", "hardly"].contains(
        stressed.contains(before) ? self.word(place - 2) ?? "" : before)
    case "identical": return before != "not"
    case "edge", "edges", "inch", "inches": return after == "up" || after == "down"
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
    if word.hasPrefix("encourag") { return !after.hasPrefix("report") }
    return true
  }

  /// What somebody means to do: "to reduce burglary", "the reduction in crime is a priority".
  private func isAim(_ cue: Cue, at place: Int) -> Bool {
    guard [.up, .down, .better, .worse].contains(cue) else { return false }
    if word(place - 1) == "to" {
      let verb = word(place - 2) ?? ""
      // A noun after "to": "down to lower levels", "due to increases".
      let isVerb = !["higher", "lower", "above", "below", "up", "down"].contains(word(place) ?? "")
      return isVerb
        && !Self.carriers.contains { verb.hasPrefix($0) } && !["failed", "fails", "failing"].contains(verb)
    }
    for step in [1, -1] {
      for distance in 1...6 {
        guard let word = word(place + step * distance) else { break }
        if ["priority", "priorities", "aim", "aims", "objective", "ambition", "strategy"].contains(word) {
          return true
        }
      }
    }
    return false
  }

  /// Verbs that carry a direction word over: "continues to fall", "has begun to rise".
  private static let carriers = ["continu", "beg", "start", "appear", "seem", "tend", "going"]

  /// A bare size after "up": "up 0.6 to 4.1", "up 12%".
  private func isFigureSize(_ place: Int) -> Bool {
    guard tokens.indices.contains(place), case .number(_, let isPercent) = tokens[place] else { return false }
    return isPercent || ["to", "from"].contains(word(place + 1) ?? "")
  }

  private func isFraction(_ place: Int) -> Bool { fraction(at: place) != nil }

  private func nearby(_ place: Int, _ test: (Cue) -> Bool) -> Bool {
    (place - 3...place + 3).contains { self.word($0).flatMap(Lexicon.cue).map(test) ?? false }
  }
}
