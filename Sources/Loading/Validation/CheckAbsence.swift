import Diagnostics
import Indicators

/// A row without a value says why: status x, z or c, and a note. A row with one of those has no value.
///
/// - Returns: Why there is no value; `nil` where there should be one.
func checkAbsence(
  _ row: ObservationRow, _ table: CSVTable<ObservationColumn>, into problems: inout Problems
) -> Absence? {
  guard let status = row.status else { return nil }
  // Every row is asked; the lists below are made for the few that need them.
  if status.isDisjoint(with: absences), row.value != .empty || row.numerator != .empty { return nil }
  let reasons: [(letter: String, status: Status, absence: Absence)] = [
    ("c", .confidential, .confidential), ("x", .notAvailable, .notAvailable),
    ("z", .notApplicable, .notApplicable),
  ].filter { status.contains($0.1) }
  guard let reason = reasons.first else {
    if row.value == .empty, row.numerator == .empty {
      problems.add(
        .error, "no-value", at: table.position(table.has(.value) ? .value : .numerator),
        "there is no value and no reason for that; write the value, or x in the status column and the reason in the "
          + "note")
      return .notAvailable
    }
    return nil
  }
  if reasons.count > 1 {
    problems.add(
      .error, "status-contradiction", at: table.position(.status),
      "\(either(reasons.map(\.letter)).replacing(" or ", with: " and ")) give different reasons for having no value; "
        + "keep one")
  }
  for (column, cell) in [(ObservationColumn.value, row.value), (.numerator, row.numerator)]
  where cell != .empty {
    problems.add(
      .error, "value-with-status", at: table.position(column),
      "status \(reason.letter) says that there is no figure, but here is a \(column.name); take out one of them"
    )
  }
  if row.note.isEmpty {
    problems.add(
      .error, "missing-without-note", at: table.position(.note),
      "status \(reason.letter) needs the reason; write it in the note")
  }
  return reason.absence
}

/// The statuses that say why there is no figure, put together once.
private let absences: Status = [.confidential, .notAvailable, .notApplicable]
