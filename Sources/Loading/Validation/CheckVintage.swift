import Diagnostics
import Indicators

/// An edition cannot hold a figure for a time that had not ended when it was published.
func checkVintage(
  _ row: ObservationRow, _ table: CSVTable<ObservationColumn>, _ setting: RowSetting,
  into problems: inout Problems
) {
  guard let period = row.period, let vintage = row.vintage, setting.editions.indices.contains(vintage.index),
    let published = setting.editions[vintage.index].published, period.last > published
  else { return }
  let slug = setting.editions[vintage.index].slug
  let named = table[.vintage] == nil ? "the first edition, \(slug)," : "the edition \(slug)"
  problems.add(
    .error, "period-after-vintage", at: table.position(.vintage),
    "\(named) was published on \(published.long), before the period ended on \(period.last.long); "
      + "write the edition that first held this figure")
}
