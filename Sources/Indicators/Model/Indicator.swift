package import Files

/// One thing the board watches: what it counts, in what unit, and which way is good.
package struct Indicator: Sendable, Hashable {
  package var slug: String
  package var title: String
  package var shortTitle: String?
  /// For narrow tables.
  package var shortLabel: String?
  package var priority: PriorityID
  /// Where earlier editions had it, oldest first.
  package var earlierPriorities: [EarlierPriority]
  package var order: Int
  package var earlierTitles: [EarlierTitle]
  package var retired: Retirement?
  package var unit: Unit
  /// What is counted, plural and in lower case: "offences". For a share, the
  /// words that follow the number: "of referrals were repeats".
  package var noun: String
  package var nounSingular: String?
  /// Digits after the point wherever a value is shown.
  package var decimals: Int
  package var polarity: Polarity
  package var polarityChanges: [PolarityChange]
  package var window: Window
  package var source: String
  package var sourceURL: String?
  package var definition: String
  package var comparators: Set<Comparator>
  package var thresholds: [Threshold]
  package var breaks: [SeriesBreak]
  package var notices: [Notice]
  package var disputed: [DisputedFigure]
  /// The slug of the indicator that this one is a part of.
  package var subsetOf: String?
  /// How its figures are judged and protected, where it differs from the site.
  package var methods: MethodChoices
  /// "About this indicator", in Markdown, with the place of its first line.
  package var about: Located<String>
  /// Where the front matter begins.
  package var position: FilePosition
  /// Slugs that it had before; addresses with them lead here.
  package var aliases: [Located<String>] = []
  /// What its figures were drawn with, if they came from a query.
  package var query: QueryOrigin?

  package init(
    slug: String, title: String, shortTitle: String? = nil, shortLabel: String? = nil,
    priority: PriorityID, earlierPriorities: [EarlierPriority] = [], order: Int,
    earlierTitles: [EarlierTitle] = [], retired: Retirement? = nil, unit: Unit,
    noun: String, nounSingular: String? = nil, decimals: Int, polarity: Polarity,
    polarityChanges: [PolarityChange] = [], window: Window,
    source: String, sourceURL: String? = nil, definition: String,
    comparators: Set<Comparator> = Set(Comparator.allCases), thresholds: [Threshold] = [],
    breaks: [SeriesBreak] = [], notices: [Notice] = [], disputed: [DisputedFigure] = [],
    subsetOf: String? = nil, methods: MethodChoices = MethodChoices(), about: Located<String>,
    position: FilePosition
  ) {
    self.slug = slug
    self.title = title
    self.shortTitle = shortTitle
    self.shortLabel = shortLabel
    self.priority = priority
    self.earlierPriorities = earlierPriorities
    self.order = order
    self.earlierTitles = earlierTitles
    self.retired = retired
    self.unit = unit
    self.noun = noun
    self.nounSingular = nounSingular
    self.decimals = decimals
    self.polarity = polarity
    self.polarityChanges = polarityChanges
    self.window = window
    self.source = source
    self.sourceURL = sourceURL
    self.definition = definition
    self.comparators = comparators
    self.thresholds = thresholds
    self.breaks = breaks
    self.notices = notices
    self.disputed = disputed
    self.subsetOf = subsetOf
    self.methods = methods
    self.about = about
    self.position = position
  }
}

/// An indicator's place in `Site.indicators`: by priority, then by `order`, then by slug.
package struct IndicatorID: Sendable, Hashable, Comparable {
  package var index: Int
  package init(_ index: Int) { self.index = index }
  package static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

/// The stretch of time that each value of the main series covers.
package enum Window: String, Sendable, Hashable, CaseIterable {
  case month
  case quarter
  case rolling12Months = "rolling-12-months"
  case financialYear = "financial-year"
  case calendarYear = "calendar-year"
  case octoberYear = "october-year"
  case cohort
  case survey

  /// Whether its values are of parts of a year, which are compared with the same part of another.
  package var isWithinYear: Bool { self == .month || self == .quarter }

  /// Whether a period belongs to the main series of an indicator with this window.
  ///
  /// A cohort or survey year may be of any length of twelve months, however it was written.
  package func holds(_ period: Period) -> Bool {
    switch self {
    case .month: period.months == 1
    case .quarter: period.months == 3
    case .rolling12Months, .cohort, .survey: period.months == 12
    case .financialYear: period.months == 12 && period.first.month == 4
    case .calendarYear: period.months == 12 && period.first.month == 1
    case .octoberYear: period.months == 12 && period.first.month == 10
    }
  }
}

/// What a figure may be set beside.
package enum Comparator: String, Sendable, Hashable, CaseIterable {
  case previousYear = "previous-year"
  case region
  case nation
}

/// A title that something had until an edition gave it another.
package struct EarlierTitle: Sendable, Hashable {
  package var title: String
  /// The last edition that used it.
  package var until: EditionID

  package init(title: String, until: EditionID) {
    self.title = title
    self.until = until
  }
}

/// From this edition on, another way is good.
package struct PolarityChange: Sendable, Hashable {
  package var from: EditionID
  package var polarity: Polarity
  package var note: String

  package init(from: EditionID, polarity: Polarity, note: String) {
    self.from = from
    self.polarity = polarity
    self.note = note
  }
}

/// A level, or a range, that values are held against.
package struct Threshold: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case range(lower: Double, upper: Double)
    /// Values should be at or below it.
    case maximum(Double)
    /// Values should be at or above it.
    case minimum(Double)
    /// The level aimed at; the indicator's polarity says from which side.
    case target(Double)
  }

  /// How a figure is held against a single level.
  package enum Mode: Sendable, Hashable {
    /// The figure alone: met or not.
    case value
    /// A shortfall of at most so many per cent of the level is close.
    case withinPercent(Double)
    /// A shortfall of at most so much, in the figure's unit, is close.
    case within(Double)
    /// Met or not only where the whole interval lies on one side of the level.
    case interval
    /// From the level to this one the figure is close.
    case closeTo(Double)
  }

  package var kind: Kind
  package var mode = Mode.value
  package var label: String
  /// The first and last edition that use it; `nil` is no limit.
  package var from: EditionID?
  package var until: EditionID?

  package init(
    kind: Kind, mode: Mode = .value, label: String, from: EditionID? = nil, until: EditionID? = nil
  ) {
    self.kind = kind
    self.mode = mode
    self.label = label
    self.from = from
    self.until = until
  }
}

extension Threshold {
  /// The single level; `nil` for a range.
  package var level: Double? {
    switch kind {
    case .range: nil
    case .maximum(let level), .minimum(let level), .target(let level): level
    }
  }
}

/// A date from which values can no longer be compared with those before it.
package struct SeriesBreak: Sendable, Hashable {
  package var at: Day
  package var title: String
  package var note: String
  /// The first edition whose figures it affects; `nil` is all. A report that works
  /// out earlier figures anew must not break the series that an older one printed.
  package var from: EditionID?

  package init(at: Day, title: String, note: String, from: EditionID? = nil) {
    self.at = at
    self.title = title
    self.note = note
    self.from = from
  }
}

/// Something a reader must know about an indicator.
package struct Notice: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// No figure in this edition; the text gives the reason.
    case notAvailable = "not-available"
    /// The figures end before the edition's period does.
    case arrears
    /// The report judges the indicator but gives no figure.
    case verdictOnly = "verdict-only"
    case definition
    case caveat
  }

  package var kind: Kind
  /// Words in Markdown that may bind figures.
  package var text: Located<String>
  /// The edition it belongs to; `nil` is every edition.
  package var edition: EditionID?

  package init(kind: Kind, text: Located<String>, edition: EditionID? = nil) {
    self.kind = kind
    self.text = text
    self.edition = edition
  }
}

/// A second figure that a report prints for the same thing; both are kept.
package struct DisputedFigure: Sendable, Hashable {
  package var period: Period
  package var area: AreaID
  package var also: Double
  package var note: String

  package init(period: Period, area: AreaID, also: Double, note: String) {
    self.period = period
    self.area = area
    self.also = also
    self.note = note
  }
}

extension Indicator {
  /// Without what it says of itself: no judgement is made of that, and authors change it most.
  package var withoutAbout: Indicator {
    var other = self
    other.about.value = ""
    return other
  }
}
