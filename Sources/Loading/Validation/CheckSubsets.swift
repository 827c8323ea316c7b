import Diagnostics
import Files
import Indicators

/// A part is not more than its whole, in any edition in which both are shown.
///
/// Illustrative rows are held to it too: they are made to add up, and a page on
/// which they do not would mislead about how to read it. Two values may differ by
/// what rounding to their printed digits can do.
func checkSubsets(_ draft: Draft, into problems: inout Problems) {
  var bySlug: [String: IndicatorDraft] = [:]
  var parents: [String: String] = [:]
  for indicator in draft.indicators {
    bySlug[indicator.slug] = indicator
    parents[indicator.slug] = indicator.indicator?.subsetOf
  }
  for part in draft.indicators {
    guard let name = part.indicator?.subsetOf, let keys = part.keys, let whole = bySlug[name] else {
      continue
    }
    if circle(from: part.slug, by: parents) != nil {
      problems.add(
        .error, "subset-circle", at: keys.position(of: "subset_of"),
        "'\(part.slug)' would be a part of itself by way of '\(name)'; take one 'subset_of' out")
      continue
    }
    guard let wholeUnit = whole.indicator?.unit else { continue }
    guard part.indicator?.unit == wholeUnit else {
      problems.add(
        .error, "subset-of-other-unit", at: keys.position(of: "subset_of"),
        "'\(name)' has another unit, so a part of it cannot be held against it; take 'subset_of' out")
      continue
    }
    compare(part, with: whole, named: name, into: &problems)
  }
}

private func compare(
  _ part: IndicatorDraft, with whole: IndicatorDraft, named name: String, into problems: inout Problems
) {
  struct Place: Hashable {
    var area: AreaID
    var period: Period
  }
  let wholes = Dictionary(grouping: shownRows(whole.rows)) {
    Place(area: $0.row.observation.area, period: $0.row.observation.period)
  }
  for (row, editions) in shownRows(part.rows) {
    guard let value = row.observation.figure.value else { continue }
    let place = Place(area: row.observation.area, period: row.observation.period)
    for (other, otherEditions) in wholes[place] ?? [] where editions.overlaps(otherEditions) {
      let rounding = 0.5 * tenth(row.decimals) + 0.5 * tenth(other.decimals)
      guard let limit = other.observation.figure.value, value > limit + rounding * (1 + 1e-9) else {
        continue
      }
      problems.add(
        .error, "part-above-whole", at: row.observation.position,
        "the value \(fixed(value, min(row.decimals, 3))) is greater than the \(fixed(limit, min(other.decimals, 3))) of "
          + "'\(name)' (line \(other.observation.position.line) of \(name).csv), of which it is a part; mend one of them"
      )
      break
    }
  }
}

/// Each row with the editions that show it: from its own until the next row of the same period and area.
private func shownRows(_ rows: [ObservationDraft]) -> [(row: ObservationDraft, editions: Range<Int>)] {
  rows.indices.map { index in
    let row = rows[index].observation
    var end = Int.max
    if index + 1 < rows.count {
      let next = rows[index + 1].observation
      if next.area == row.area, next.period == row.period { end = max(row.vintage.index, next.vintage.index) }
    }
    return (rows[index], row.vintage.index..<end)
  }
}
