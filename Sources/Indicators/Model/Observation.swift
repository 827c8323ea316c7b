package import Files

/// One row of an indicator's CSV.
package struct Observation: Sendable, Hashable {
  package var period: Period
  package var area: AreaID
  @PackedFigure package var figure: Figure
  @Packed package var numerator: Double?
  @Packed package var denominator: Double?
  /// Confidence limits that came with the row, in the indicator's unit.
  @Packed package var lower: Double?
  @Packed package var upper: Double?
  package var status: Status
  /// The edition that first published it.
  package var vintage: EditionID
  /// Where it came from, or why it was revised.
  package var note: String
  package var position: FilePosition

  package init(
    period: Period, area: AreaID, figure: Figure, numerator: Double? = nil, denominator: Double? = nil,
    lower: Double? = nil, upper: Double? = nil, status: Status = [], vintage: EditionID, note: String,
    position: FilePosition
  ) {
    self.period = period
    self.area = area
    self.figure = figure
    self.numerator = numerator
    self.denominator = denominator
    self.lower = lower
    self.upper = upper
    self.status = status
    self.vintage = vintage
    self.note = note
    self.position = position
  }
}

/// A value, or the reason there is none. No value is never nought.
package enum Figure: Sendable, Hashable {
  case value(Double)
  case none(Absence)

  package var value: Double? {
    switch self {
    case .value(let value): value
    case .none: nil
    }
  }
}

/// Why a figure has no value, weakest first (a missing part gives way to a hidden one).
package enum Absence: Sendable, Hashable, Comparable {
  /// `[z]`: it cannot exist.
  case notApplicable
  /// `[x]`: it exists, but not here.
  case notAvailable
  /// `[c]`: it is hidden to protect people.
  case confidential

  /// Its letter in the Government Statistical Service's shorthand: `x`.
  package var letter: String {
    switch self {
    case .notApplicable: "z"
    case .notAvailable: "x"
    case .confidential: "c"
    }
  }

  /// What stands in the place of the value: `[x]`.
  package var shorthand: String { "[\(letter)]" }
}

/// What is known about a figure besides its value.
package struct Status: OptionSet, Sendable, Hashable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// `[b]`: not comparable with the figure before it.
  package static let seriesBreak = Status(rawValue: 1 << 0)
  package static let confidential = Status(rawValue: 1 << 1)
  package static let estimated = Status(rawValue: 1 << 2)
  package static let low = Status(rawValue: 1 << 3)
  package static let provisional = Status(rawValue: 1 << 4)
  package static let revised = Status(rawValue: 1 << 5)
  package static let unreliable = Status(rawValue: 1 << 6)
  package static let notAvailable = Status(rawValue: 1 << 7)
  package static let notApplicable = Status(rawValue: 1 << 8)
  /// Made up to show what a page will look like; never published as fact.
  package static let illustrative = Status(rawValue: 1 << 9)

  /// The letters that authors write, in the order of the alphabet, with what each stands for.
  package static let letters: [(letter: String, status: Status, meaning: String)] = [
    ("b", .seriesBreak, "break in series: not comparable with earlier figures"),
    ("c", .confidential, "confidential: hidden to protect people"),
    ("e", .estimated, "estimated"),
    ("low", .low, "not nought, but rounds to it"),
    ("p", .provisional, "provisional"),
    ("r", .revised, "revised since first published"),
    ("u", .unreliable, "low reliability: based on few cases"),
    ("x", .notAvailable, "not available"),
    ("z", .notApplicable, "not applicable"),
  ]
}
