import Diagnostics
import Indicators

/// Confidence limits come in pairs, the lower below the upper, with the value between them.
func checkLimits(
  _ row: ObservationRow, _ table: CSVTable<ObservationColumn>, into problems: inout Problems
) {
  if (row.lower == .empty) != (row.upper == .empty) {
    let (given, missing): (ObservationColumn, ObservationColumn) =
      row.lower == .empty ? (.upper, .lower) : (.lower, .upper)
    problems.add(
      .error, "limit-alone", at: table.position(given),
      "there is \(given == .upper ? "an" : "a") \(given.name) limit and no \(missing.name) one; write both or neither"
    )
  }
  guard let lower = row.lower.number, let upper = row.upper.number else { return }
  if lower > upper {
    problems.add(
      .error, "lower-above-upper", at: table.position(.lower),
      "the lower limit \(shown(lower)) is above the upper limit \(shown(upper)); swap them, or mend one")
  } else if let value = row.value.number, !(lower...upper).contains(value) {
    problems.add(
      .error, "value-outside-limits", at: table.position(.value),
      "the value \(shown(value)) is not between its limits \(shown(lower)) and \(shown(upper)); mend one of the three"
    )
  }
}
