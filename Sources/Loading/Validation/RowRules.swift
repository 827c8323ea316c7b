import Diagnostics
import Files
import Indicators

/// What the rules for a row must know of the rest of the site.
struct RowSetting: Sendable {
  /// `nil` when the front matter has a mistake: then nothing that depends on it is judged.
  var unit: Unit?
  var window: Window?
  var allowsOtherPeriods: Bool
  var areas: [AreaDraft]
  var editions: [EditionDay]
  var populations: PopulationIndex
  var populationYear: PopulationYear
}

/// An edition, as far as its rows must know it: the day it came out, if that could be read.
struct EditionDay: Sendable, Equatable {
  var slug: String
  var published: Day?
}

/// A row's figure, and how exact it is.
struct RowFigure: Sendable {
  var figure: Figure
  /// Given in the row, or the population that stood in for it.
  var denominator: Double?
  /// Digits after the point as printed; many where the value was worked out.
  var decimals: Int
}

/// Holds one row against every rule that needs no other row, one after another, and finds its figure.
func checkRow(
  _ row: ObservationRow, _ table: CSVTable<ObservationColumn>, _ setting: RowSetting,
  into problems: inout Problems
) -> RowFigure {
  checkWindow(row, table, setting, into: &problems)
  checkVintage(row, table, setting, into: &problems)
  checkCounts(row, table, setting, into: &problems)
  checkRange(row, table, setting, into: &problems)
  let figure =
    checkAbsence(row, table, into: &problems).map {
      RowFigure(figure: .none($0), denominator: row.denominator.number, decimals: 0)
    } ?? checkValue(row, table, setting, into: &problems)
  checkLimits(row, figure.figure.value, table, into: &problems)
  return figure
}
