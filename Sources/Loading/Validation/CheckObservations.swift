import Diagnostics
import Files
import Indicators

/// One figure for one period, area and edition; and a figure that changes from one edition to the next says why.
func checkObservations(
  _ draft: Draft, remembering memory: inout LoadingMemory, threads: Int, into problems: inout Problems
) {
  let tables = draft.indicators.map { (name: $0.slug, input: $0.rows) }
  _ = memory.checked.outputs(tables, threads: threads, into: &problems) {
    checkRows(tables[$0].input, draft, into: &$1)
    return true
  }
}

private func checkRows(_ rows: ObservationRows, _ draft: Draft, into problems: inout Problems) {
  var first = 0
  for index in rows.observations.indices.dropFirst() {
    let (old, new) = (rows.observations[index - 1], rows.observations[index])
    let isNeighbour = old.area == new.area && old.period == new.period
    if isNeighbour, old.vintage == new.vintage {
      reportDuplicate(new, of: rows.observations[first], draft, into: &problems)
      continue
    }
    first = index
    if isNeighbour { checkIllustrative(new, after: old, into: &problems) }
    guard isNeighbour, !isSame(index - 1, index, in: rows), new.note.isEmpty else { continue }
    problems.add(
      .error, "revision-without-note", at: new.position,
      "the figure was \(figureText(index - 1, in: rows)) in the edition \(draft.editions[old.vintage.index].slug) "
        + "(\(old.position.inFile)) and is \(figureText(index, in: rows)) here; say in the note why it changed"
    )
  }
}

/// A made-up figure may give way to a published one, but never take its place.
private func checkIllustrative(_ new: Observation, after old: Observation, into problems: inout Problems) {
  guard new.status.contains(.illustrative), !old.status.contains(.illustrative) else { return }
  problems.add(
    .error, "illustrative-replaces-published", at: new.position,
    "this illustrative row would take the place of the published figure \(place(of: old)); take it out"
  )
}

private func reportDuplicate(
  _ row: Observation, of first: Observation, _ draft: Draft, into problems: inout Problems
) {
  let area = draft.areas[row.area.index].slug?.value ?? ""
  let edition =
    draft.editions.indices.contains(row.vintage.index) ? draft.editions[row.vintage.index].slug : ""
  problems.add(
    .error, "duplicate-observation", at: row.position,
    "'\(area)' has two rows for \(row.period.long) in the edition \(edition), the first "
      + "\(place(of: first)); take one out, or give the later one its own vintage")
}

private func place(of row: Observation) -> String {
  (row.position.isCell ? "in " : "on ") + row.position.inFile
}

/// Whether two figures print alike.
private func isSame(_ a: Int, _ b: Int, in rows: ObservationRows) -> Bool {
  switch (rows.observations[a].figure, rows.observations[b].figure) {
  case (.value(let old), .value(let new)):
    abs(old - new) < 0.5 * tenth(max(rows.digits(a), rows.digits(b)))
  case (.none(let old), .none(let new)): old == new
  default: false
  }
}

private func figureText(_ index: Int, in rows: ObservationRows) -> String {
  switch rows.observations[index].figure {
  case .value(let value): fixed(value, min(rows.digits(index), 3))
  case .none(.notApplicable): "[z]"
  case .none(.notAvailable): "[x]"
  case .none(.confidential): "[c]"
  }
}
