/// What a word says of a figure.
enum Cue: Hashable {
  case up, down, stable
  /// Good or bad, whichever way that is for the indicator.
  case better, worse
  case slight, strong
}

/// Words by what they say, without regard to those around them; `ClaimWords` looks at those.
enum Lexicon {
  static func cue(_ word: String) -> Cue? {
    if let cue = whole[word] { return cue }
    return stems.first { word.hasPrefix($0.stem) }?.cue
  }

  /// Stems of verbs and nouns that keep their sense in every form.
  private static let stems: [(stem: String, cue: Cue)] = [
    ("increas", .up), ("climb", .up), ("upward", .up), ("surg", .up), ("escalat", .up),
    ("decreas", .down), ("reduc", .down), ("declin", .down), ("downward", .down), ("dropp", .down),
    ("lessen", .down), ("diminish", .down), ("shrink", .down),
    ("stabilis", .stable), ("stabiliz", .stable), ("levell", .stable), ("leveling", .stable),
    ("leveled", .stable), ("plateau", .stable), ("similar", .stable), ("unchang", .stable),
    ("improv", .better), ("worsen", .worse), ("deteriorat", .worse),
    ("slight", .slight), ("marginal", .slight), ("modest", .slight), ("fractional", .slight),
    ("minimal", .slight), ("negligibl", .slight),
    ("notabl", .strong), ("substantial", .strong), ("considerabl", .strong), ("significant", .strong),
    ("sharp", .strong), ("marked", .strong), ("dramatic", .strong), ("massive", .strong),
  ]

  private static let whole: [String: Cue] = [
    "rise": .up, "rises": .up, "rising": .up, "risen": .up, "rose": .up, "grew": .up, "grow": .up,
    "growing": .up, "grown": .up, "growth": .up, "higher": .up, "greater": .up, "doubled": .up,
    "trebled": .up, "tripled": .up, "jumped": .up, "jump": .up, "spike": .up, "spiked": .up,
    "above": .up, "exceeds": .up, "exceeded": .up, "exceeding": .up, "more": .up, "up": .up,
    "fall": .down, "falls": .down, "falling": .down, "fallen": .down, "fell": .down, "drop": .down,
    "drops": .down, "lower": .down, "lowered": .down, "fewer": .down, "less": .down, "halved": .down,
    "dip": .down, "dipped": .down, "below": .down, "down": .down, "shrank": .down, "shrunk": .down,
    "smaller": .down,
    "stable": .stable, "static": .stable, "flat": .stable, "constant": .stable, "same": .stable,
    "level": .stable, "steady": .stable, "comparable": .stable, "consistent": .stable, "par": .stable,
    "identical": .stable, "change": .stable,
    "difference": .stable, "movement": .stable, "variation": .stable,
    "better": .better, "recovery": .better, "ahead": .better,
    "worse": .worse, "behind": .worse,
    "small": .slight, "minor": .slight, "slow": .slight, "slowly": .slight, "little": .slight,
    "large": .strong, "steep": .strong, "steeply": .strong, "huge": .strong, "major": .strong,
    "hugely": .strong, "strongly": .strong, "well": .strong, "far": .strong, "much": .strong,
    "big": .strong, "vastly": .strong,
  ]
}
