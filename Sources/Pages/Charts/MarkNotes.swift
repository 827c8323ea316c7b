import Charting
import HTML
import Indicators

/// Why a figure is less sure than others, as a chart shows it; made up goes before all else.
func doubt(_ status: Status) -> TrendChart.Doubt? {
  if status.contains(.illustrative) { return .illustrative }
  if status.contains(.estimated) { return .estimated }
  return status.contains(.provisional) ? .provisional : nil
}

/// The letter that stands in a chart where there is no value.
func absence(_ figure: Figure) -> TrendChart.Absence? {
  switch figure {
  case .value: nil
  case .none(.notAvailable): .notAvailable
  case .none(.confidential): .hidden
  case .none(.notApplicable): .notApplicable
  }
}

/// What the marks and letters of these figures mean, a sentence each; only those that occur.
func markNotes(_ points: some Sequence<Point>) -> [String] {
  var status: Status = []
  var absences: Set<Absence> = []
  for point in points {
    status.formUnion(point.status)
    if case .none(let absence) = point.figure { absences.insert(absence) }
  }
  var notes: [String] = []
  if status.contains(.illustrative) {
    notes.append("Figures marked ◇ are illustrative: made up, not published.")
  }
  if status.contains(.provisional) { notes.append("Figures marked [p] are provisional and may change.") }
  if status.contains(.estimated) { notes.append("Figures marked [e] are estimated.") }
  return notes + absenceNotes(absences)
}

private func absenceNotes(_ absences: Set<Absence>) -> [String] {
  var notes: [String] = []
  if absences.contains(.notAvailable) { notes.append("[x] not available.") }
  if absences.contains(.confidential) { notes.append("[c] hidden to protect people.") }
  if absences.contains(.notApplicable) { notes.append("[z] not applicable.") }
  return notes
}

/// The days at which the line of one series breaks: a declared break, or a row marked `[b]`.
func lineBreaks(of series: Series, _ indicator: Indicator) -> [Int] {
  let known = series.points.filter { $0.value != nil }
  guard let first = known.first, let last = known.last else { return [] }
  return indicator.breaks.filter { first.period.first < $0.at && $0.at <= last.period.last }.map {
    drawnDay($0, series)
  } + markedBreaks(of: series).map(\.day)
}

/// Rows marked `[b]` that figures come before, each with the day after the last of these.
func markedBreaks(of series: Series) -> [(day: Int, point: Point)] {
  series.points.indices.compactMap { place in
    guard series.points[place].status.contains(.seriesBreak),
      let before = series.points[..<place].last(where: { $0.value != nil })
    else { return nil }
    return (before.period.last.number + 1, series.points[place])
  }
}
