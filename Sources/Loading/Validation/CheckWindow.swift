import Diagnostics
import Indicators

/// A period must be of the indicator's window, so that a series does not mix quarters with years.
func checkWindow(
  _ row: ObservationRow, _ table: CSVTable<ObservationColumn>, _ setting: RowSetting,
  into problems: inout Problems
) {
  guard let period = row.period, let window = setting.window, !setting.allowsOtherPeriods,
    !window.holds(period), let cell = table[.period]
  else { return }
  problems.add(
    .error, "period-not-of-window", at: table.position(cell),
    "'\(table.text(cell))' is not a period of the window \(window.rawValue); write one that is, or put "
      + "'also: true' into the front matter if such rows are meant to be here")
}
