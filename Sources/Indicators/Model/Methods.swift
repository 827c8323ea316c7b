package import Statistics

/// How areas are put into bands beside the home area; printed under every table that shows them.
package enum BandMethod: String, Sendable, Hashable, CaseIterable {
  /// By the area's own limits at 68%, 95% and 99.8%.
  case controlLimits
  /// As `controlLimits`, but any excess at all that is not significant is "above average".
  case anyExcess
  /// By standard deviations from the mean of the areas' own figures.
  case zScore
  /// By how far the area is from what all districts together would make it expect, in standard deviations that allow
  /// for how much more than chance the districts differ.
  case overdispersed
  /// As a partner assigned them; nothing is computed.
  case supplied
  /// No bands.
  case none
}

/// What is done to counts so small that they may point to a person.
package enum DisclosureRule: Sendable, Hashable {
  case none
  /// Counts from 1 to one less than this are hidden, and as many others as would give them away.
  ///
  /// True noughts are shown, or hidden as if they were small.
  case suppress(below: Int, noughts: Bool = false)
  /// Every count is rounded to the nearest multiple.
  case roundTo(Int)
  /// The hospital statistics' way: 1 to 7 hidden, all others rounded to the nearest five.
  case hes

  /// Whether it shows other numbers than were counted.
  package var rounds: Bool {
    switch self {
    case .none, .suppress: false
    case .roundTo, .hes: true
    }
  }

  /// As the author writes it.
  package var written: String {
    switch self {
    case .none: "none"
    case .suppress(let threshold, let noughts): "suppress(\(threshold)\(noughts ? ", noughts" : ""))"
    case .roundTo(let base): base == 5 ? "roundTo5" : "roundTo(\(base))"
    case .hes: "hes"
    }
  }

  /// Reads what an author wrote; a threshold, or what is rounded to, is from 2 to 100.
  package init?(written text: String) {
    switch text {
    case "none": self = .none
    case "roundTo5": self = .roundTo(5)
    case "hes": self = .hes
    default:
      if let (number, rest) = Self.argument(of: "suppress(", in: text), rest.isEmpty || rest == "noughts" {
        self = .suppress(below: number, noughts: !rest.isEmpty)
      } else if let (number, rest) = Self.argument(of: "roundTo(", in: text), rest.isEmpty {
        self = .roundTo(number)
      } else {
        return nil
      }
    }
  }

  /// The number from 2 to 100 between the brackets, and what follows it after a comma.
  private static func argument(of name: String, in text: String) -> (number: Int, rest: String)? {
    guard text.hasPrefix(name), text.hasSuffix(")") else { return nil }
    let parts = text.dropFirst(name.count).dropLast().split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= 2, let number = Int(parts[0]), (2...100).contains(number) else { return nil }
    let rest = parts.count == 2 ? String(parts[1].drop { $0 == " " }) : ""
    return parts.count == 2 && rest.isEmpty ? nil : (number, rest)
  }
}

/// The methods that apply where an indicator chooses no others: from `site.yml`.
package struct MethodDefaults: Sendable, Hashable {
  /// Change of at most this many per cent counts as none, where no test can be made.
  package var tolerance: Double
  /// How many times more than independent events figures vary from year to year; at least 1.
  package var dispersion: Double
  package var bands: BandMethod
  /// `nil` if the site says nothing; see `Site.disclosure(of:)`.
  package var disclosure: DisclosureRule?
  /// From what the dispersion is estimated; `nil` if it is given.
  package var dispersionSource: DispersionSource?
  package var confidence: ConfidenceLevels
  package var minimums: Minimums
  /// Which end of a ranking is first.
  package var rankOrder: RankOrder
  package var changeDecimals = ChangeDecimals()
  package var axis = AxisSettings()
  /// How many years before the newest figure lies the one that it is judged against.
  package var yearsBefore = 1
  package var populationYear = PopulationYear.middle
  package var statement = StatementOrder.sizeFirst

  package init(
    tolerance: Double = 2, dispersion: Double = 1, bands: BandMethod = .controlLimits,
    disclosure: DisclosureRule? = nil, dispersionSource: DispersionSource? = nil,
    confidence: ConfidenceLevels = ConfidenceLevels(), minimums: Minimums = Minimums(),
    rankOrder: RankOrder = .lowestFirst, changeDecimals: ChangeDecimals = ChangeDecimals(),
    axis: AxisSettings = AxisSettings(), yearsBefore: Int = 1, populationYear: PopulationYear = .middle,
    statement: StatementOrder = .sizeFirst
  ) {
    self.tolerance = tolerance
    self.dispersion = dispersion
    self.bands = bands
    self.disclosure = disclosure
    self.dispersionSource = dispersionSource
    self.confidence = confidence
    self.minimums = minimums
    self.rankOrder = rankOrder
    self.changeDecimals = changeDecimals
    self.axis = axis
    self.yearsBefore = yearsBefore
    self.populationYear = populationYear
    self.statement = statement
  }
}

/// The methods that an indicator chooses for itself; `nil` leaves it to the site.
package struct MethodChoices: Sendable, Hashable {
  package var tolerance: Double?
  package var dispersion: Double?
  package var bands: BandMethod?
  package var disclosure: DisclosureRule?
  package var dispersionSource: DispersionSource?
  package var confidence: ConfidenceLevels?
  package var minimums: Minimums?
  package var rankOrder: RankOrder?
  package var changeDecimals: ChangeDecimals?
  package var axis: AxisSettings?
  package var yearsBefore: Int?
  package var populationYear: PopulationYear?
  package var statement: StatementOrder?
  /// Ranks in groups of which the site has no figures.
  package var suppliedRanks: [SuppliedRank] = []
  /// A control chart is drawn of its months or quarters.
  package var hasControlChart: Bool
  package var control = ControlSettings()
  /// Its newest years, five if nothing is said, are tested for a trend.
  package var hasTrendTest: Bool
  package var trend = TrendSettings()
  /// The labels of `bands: supplied`, and who assigned them.
  package var suppliedBands: [SuppliedBand]
  package var bandsSource: String?

  package init(
    tolerance: Double? = nil, dispersion: Double? = nil, bands: BandMethod? = nil,
    disclosure: DisclosureRule? = nil, hasControlChart: Bool = false, hasTrendTest: Bool = false,
    suppliedBands: [SuppliedBand] = [], bandsSource: String? = nil
  ) {
    self.tolerance = tolerance
    self.dispersion = dispersion
    self.bands = bands
    self.disclosure = disclosure
    self.hasControlChart = hasControlChart
    self.hasTrendTest = hasTrendTest
    self.suppliedBands = suppliedBands
    self.bandsSource = bandsSource
  }
}

/// A band that a partner gave an area for a period.
package struct SuppliedBand: Sendable, Hashable {
  package var area: AreaID
  package var period: Period
  package var label: String

  package init(area: AreaID, period: Period, label: String) {
    self.area = area
    self.period = period
    self.label = label
  }
}

extension Site {
  /// The methods that hold for an indicator: its own where it has any, else the site's.
  package func methods(of id: IndicatorID) -> MethodDefaults {
    let choices = self[id].methods
    let defaults = settings.methods
    return MethodDefaults(
      tolerance: choices.tolerance ?? defaults.tolerance,
      dispersion: choices.dispersion ?? defaults.dispersion,
      bands: choices.bands ?? defaults.bands,
      disclosure: disclosure(of: id),
      // A number of the indicator's own goes before an estimate for all.
      dispersionSource: choices.dispersion == nil
        ? choices.dispersionSource ?? defaults.dispersionSource : nil,
      confidence: choices.confidence ?? defaults.confidence,
      minimums: choices.minimums ?? defaults.minimums,
      rankOrder: choices.rankOrder ?? defaults.rankOrder,
      changeDecimals: choices.changeDecimals ?? defaults.changeDecimals,
      axis: choices.axis ?? defaults.axis,
      yearsBefore: choices.yearsBefore ?? defaults.yearsBefore,
      populationYear: choices.populationYear ?? defaults.populationYear,
      statement: choices.statement ?? defaults.statement)
  }

  /// What is done to an indicator's small counts: what it says itself, else what the site says. Where nobody
  /// says anything counts below 5 are hidden if there are areas smaller than a district.
  package func disclosure(of id: IndicatorID) -> DisclosureRule {
    if let rule = self[id].methods.disclosure ?? settings.methods.disclosure { return rule }
    return hasSmallAreas[id.index] ? .suppress(below: 5) : .none
  }
}
