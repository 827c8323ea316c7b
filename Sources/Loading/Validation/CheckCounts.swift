import Diagnostics
import Indicators

/// Numerators and denominators count things: none is negative, and a part is not more than its whole.
func checkCounts(
  _ row: ObservationRow, _ table: CSVTable<ObservationColumn>, _ setting: RowSetting,
  into problems: inout Problems
) {
  for (column, cell) in [(ObservationColumn.numerator, row.numerator), (.denominator, row.denominator)] {
    guard let number = cell.number, number < 0 else { continue }
    problems.add(
      .error, "negative-count", at: table.position(column),
      "the \(column.name) is \(shown(number)), and a count cannot be less than nought; mend it")
  }
  if row.denominator.number == 0 {
    problems.add(
      .error, "zero-denominator", at: table.position(.denominator),
      "the denominator is 0, so there is no figure; leave value, numerator and denominator empty, write z in the "
        + "status column and say why in the note")
  }
  guard let numerator = row.numerator.number, let denominator = row.denominator.number else { return }
  if setting.unit == .percent, numerator > denominator, denominator > 0 {
    problems.add(
      .error, "numerator-above-denominator", at: table.position(.numerator),
      "the numerator \(shown(numerator)) is greater than the denominator \(shown(denominator)), and a share cannot "
        + "be more than the whole; swap them, or mend one")
  }
}
