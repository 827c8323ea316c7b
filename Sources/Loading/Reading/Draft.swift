import Files
import Indicators

/// What could be read of the author's files, before the rules that look at more than one place.
///
/// A part that could not be read is `nil` and has been reported. Lists keep their
/// places all the same, so that ids into them stay right.
struct Draft: Sendable {
  var files: ContentFiles
  var names: Names
  var settings: Settings?
  var areas: [AreaDraft] = []
  var populations = PopulationsDraft()
  var priorities: [PriorityDraft] = []
  var editions: [EditionDraft] = []
  var indicators: [IndicatorDraft] = []
  /// Each `nil` could not be read.
  var topics: [Topic?] = []
  var tables: [DataTable?] = []
  var registers: [ActionRegister?] = []
  var maps: [AreaMap?] = []
}

/// A row of `areas.csv`: the names it tells others, and the area if the row is sound.
struct AreaDraft: Sendable, Equatable {
  var slug: Located<String>?
  var code: Located<String>?
  var name: Located<String>?
  var parent: Located<String>?
  var tile: Located<TilePlace>?
  var area: Area?
}

struct PopulationsDraft: Sendable {
  var populations: [Located<Population>] = []
  /// Whether every row could be read: only then is a population that is not here missing.
  var isComplete = true
}

struct PriorityDraft: Sendable {
  var slug: String
  var priority: Priority?
}

struct EditionDraft: Sendable {
  var slug: String
  var edition: Edition?
  /// Where each key of the front matter stands.
  var keys: YAMLMapping?
}

struct IndicatorDraft: Sendable {
  var slug: String
  var indicator: Indicator?
  /// Whether periods of another kind than the window's are meant to be in the CSV.
  var allowsOtherPeriods = false
  /// Where its figures stand in a workbook, if its front matter says so.
  var layout: SheetLayout?
  /// Where its query is asked, if its figures come from one.
  var query: IndicatorQuery?
  /// The name of the file of its figures.
  var tableName = ""
  /// Where each key of the front matter stands.
  var keys: YAMLMapping?
  var rows = ObservationRows()
}

/// An indicator's observations, by area, then period, then vintage, then place in the file.
struct ObservationRows: Sendable, Equatable {
  var observations: [Observation] = []
  /// For each, the digits after the point with which its value was printed: that says how exact it is.
  var decimals: [UInt8] = []

  func digits(_ index: Int) -> Int { Int(decimals[index]) }

  /// Makes room for so many rows: to grow by and by is to move them again and again.
  mutating func reserve(_ count: Int) {
    observations.reserveCapacity(count)
    decimals.reserveCapacity(count)
  }
}
