/// What a word says of a figure.
enum Cue: Hashable {
  case up, down, stable
  /// Good or bad, whichever way that is for the indicator.
  case better, worse
  case slight, strong
  /// How the writer feels about it, which the polarity bears out or not.
  case welcome, unwelcome
}

/// Words by what they say, without regard to those around them; `ClaimWords` looks at those.
enum Lexicon {
  static func cue(_ word: String) -> Cue? {
    if let cue = whole[word] { return cue }
    return stems.first { word.hasPrefix($0.stem) }?.cue
  }

  /// Stems of verbs and nouns that keep their sense in every form.
  private static let stems: [(stem: String, cue: Cue)] = [
    ("increas", .up), ("climb", .up), ("upward", .up), ("escalat", .up), ("swell", .up), ("swoll", .up),
    ("overtak", .up), ("surpass", .up),
    ("decreas", .down), ("reduc", .down), ("declin", .down), ("downward", .down), ("dropp", .down),
    ("lessen", .down), ("diminish", .down), ("shrink", .down), ("dwindl", .down),
    ("stabilis", .stable), ("stabiliz", .stable), ("levell", .stable), ("leveling", .stable),
    ("leveled", .stable), ("plateau", .stable), ("similar", .stable), ("unchang", .stable),
    ("improv", .better), ("worsen", .worse), ("deteriorat", .worse), ("outperform", .better),
    ("underperform", .worse), ("favourabl", .better), ("unfavourabl", .worse), ("lagg", .worse),
    ("encouraging", .welcome), ("reassuring", .welcome), ("pleasing", .welcome), ("heartening", .welcome),
    ("worrying", .unwelcome), ("disappoint", .unwelcome), ("concerning", .unwelcome),
    ("regrettabl", .unwelcome), ("unfortunate", .unwelcome),
    ("slight", .slight), ("marginal", .slight), ("modest", .slight), ("fractional", .slight),
    ("minimal", .slight), ("negligibl", .slight), ("minut", .slight),
    ("notabl", .strong), ("substantial", .strong), ("considerabl", .strong), ("significant", .strong),
    ("sharp", .strong), ("marked", .strong), ("dramatic", .strong), ("massive", .strong),
    ("drastic", .strong),
    ("plung", .strong), ("plummet", .strong), ("soar", .strong), ("rocket", .strong), ("surg", .strong),
    ("tumbl", .strong), ("slump", .strong), ("collaps", .strong), ("crept", .slight), ("creep", .slight),
    ("inch", .slight), ("edg", .slight),
  ]

  private static let whole: [String: Cue] = [
    "rise": .up, "rises": .up, "rising": .up, "risen": .up, "rose": .up, "grew": .up, "grow": .up,
    "growing": .up, "grown": .up, "growth": .up, "higher": .up, "greater": .up, "doubled": .up,
    "trebled": .up, "tripled": .up, "jumped": .up, "jump": .up, "spike": .up, "spiked": .up,
    "above": .up, "exceeds": .up, "exceeded": .up, "exceeding": .up, "more": .up, "up": .up,
    "fall": .down, "falls": .down, "falling": .down, "fallen": .down, "fell": .down, "drop": .down,
    "drops": .down, "lower": .down, "lowered": .down, "fewer": .down, "less": .down, "halved": .down,
    "dip": .down, "dipped": .down, "below": .down, "down": .down, "shrank": .down, "shrunk": .down,
    "stable": .stable, "static": .stable, "flat": .stable, "constant": .stable, "same": .stable,
    "level": .stable, "steady": .stable, "comparable": .stable, "consistent": .stable, "par": .stable,
    "identical": .stable, "change": .stable, "exactly": .stable,
    "difference": .stable, "movement": .stable, "variation": .stable,
    "better": .better, "recovery": .better, "ahead": .better,
    "worse": .worse, "behind": .worse,
    "swelled": .up, "uptick": .up, "upturn": .up, "downturn": .down, "smaller": .down, "sadly": .unwelcome,
    "lag": .worse, "lags": .worse, "sank": .down, "sunk": .down,
    "tiny": .slight, "small": .slight, "minor": .slight, "slow": .slight, "slowly": .slight,
    "little": .slight,
    "large": .strong, "steep": .strong, "steeply": .strong, "huge": .strong, "major": .strong,
    "hugely": .strong, "strongly": .strong, "well": .strong, "far": .strong, "much": .strong,
    "big": .strong, "vastly": .strong,
  ]
}
