import Diagnostics
import Indicators

/// Confidence limits come in pairs, the lower below the upper, with the value between them.
func checkLimits(
  _ row: ObservationRow, _ value: Double?, _ table: CSVTable<ObservationColumn>, into problems: inout Problems
) {
  if (row.lower == .empty) != (row.upper == .empty) {
    let (given, missing): (ObservationColumn, ObservationColumn) =
      row.lower == .empty ? (.upper, .lower) : (.lower, .upper)
    problems.add(
      .error, "limit-alone", at: table.position(given),
      "there is \(given == .upper ? "an" : "a") \(given.name) limit and no \(missing.name) one; write both or neither"
    )
  }
  guard let low = row.lower.decimal, let high = row.upper.decimal else { return }
  let (lower, upper) = (low.value, high.value)
  if lower > upper {
    problems.add(
      .error, "lower-above-upper", at: table.position(.lower),
      "the lower limit \(shown(lower)) is above the upper limit \(shown(upper)); swap them, or mend one")
    return
  }
  guard let value else { return }
  // A value that was worked out has more digits than its limits, which may be rounded past it.
  let isGiven = row.value != .empty
  let (below, above) = isGiven ? (0, 0) : (0.5 * tenth(low.decimals), 0.5 * tenth(high.decimals))
  guard value < lower - below || value > upper + above else { return }
  problems.add(
    .error, "value-outside-limits", at: table.position(isGiven ? .value : .numerator),
    "the value \(isGiven ? shown(value) : fixed(value, max(low.decimals, high.decimals))) is not between its limits "
      + "\(shown(lower)) and \(shown(upper)); mend one of the three")
}
