import Diagnostics
import Files
import Indicators

/// What loading made of each file the last time; see `Memory`.
///
/// Areas, editions, populations and names are read anew each time, for they are few. What depends on
/// them is forgotten when any of them changes.
package struct LoadingMemory: Sendable {
  /// What all rows are read against.
  struct Frame: Sendable, Equatable {
    var names: Names
    var areas: [AreaDraft]
    var editions: [EditionDay]
    var populations: PopulationIndex
  }

  /// All that the rows of one indicator are made of, besides the frame.
  struct RowInput: Sendable, Equatable {
    var table: SourceFile
    var layout: SheetLayout?
    var unit: Unit?
    var window: Window?
    var allowsOtherPeriods: Bool
    var saysWhyNoFigures: Bool
    var populationYear: PopulationYear
  }

  /// All that a frozen result is held against.
  struct FrozenInput: Sendable, Equatable {
    var entry: ContentFiles.Entry
    var query: IndicatorQuery?
  }

  /// All that jumps from row to row are judged by.
  struct JumpInput: Sendable, Equatable {
    var rows: ObservationRows
    var indicator: Indicator
  }

  private var frame: Frame?
  var fronts = Memory<SourceFile?, IndicatorDraft>()
  var frozen = Memory<FrozenInput, QueryOrigin?>()
  var rows = Memory<RowInput, ObservationRows>()
  /// Rows that have been held against each other.
  var checked = Memory<ObservationRows, Bool>()
  var jumps = Memory<JumpInput, Bool>()
  var maps = Memory<MapInput, AreaMap?>()

  package init() {}

  /// Begins a reading, and forgets what another frame makes doubtful.
  mutating func begin(_ frame: Frame) {
    if self.frame != frame {
      fronts.forget()
      frozen.forget()
      rows.forget()
      checked.forget()
      jumps.forget()
      maps.forget()
      self.frame = frame
    }
  }

  /// Ends a reading, and forgets files that are no longer there.
  mutating func end() {
    fronts.sweep()
    frozen.sweep()
    rows.sweep()
    checked.sweep()
    jumps.sweep()
    maps.sweep()
  }
}
