extension Finding {
  /// What the checks of prose look for. The raw value is the name in messages: `[DIR]`.
  package enum Rule: String, Sendable, Hashable, CaseIterable {
    // Words against figures.
    case direction = "DIR"
    case polarity = "POL"
    case size = "MAG"
    case stability = "STABLE"
    case threshold = "THRESH"
    case series = "SERIES"
    case rank = "RANKW"
    case significance = "SIG"
    case comparator = "NOCOMP"
    // Numbers against numbers.
    case arithmetic = "ARITH"
    case points = "PP"
    case duplicate = "DUPVAL"
    case part = "PARTWHOLE"
    case sum = "SUM"
    case base = "GRIM"
    case countWord = "COUNTWORD"
    // Units, windows and times.
    case unit = "UNIT"
    case unitName = "UNITNAME"
    case format = "FORMAT"
    case window = "WINDOW"
    case comparatorPeriod = "COMPPER"
    case period = "PERIOD"
    case date = "DATE"
    case arrears = "ARREARS"
    // A report as a whole.
    case stale = "STALE"
    case crossDocument = "CROSSDOC"
    case summary = "SUMMARY"
    case link = "LINK"
    case coverage = "COVER"
    case noFigure = "NOFIG"
    case small = "SMALL"
    case typed = "TYPED"
    case unknown = "UNKNOWN"
  }
}
