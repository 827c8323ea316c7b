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
  let wholes = Dictionary(grouping: whole.rows.observations.indices) {
    Place(area: whole.rows.observations[$0].area, period: whole.rows.observations[$0].period)
  }
  for index in part.rows.observations.indices {
    let row = part.rows.observations[index]
    guard let value = row.figure.value else { continue }
    let editions = shownIn(index, of: part.rows)
    for other in wholes[Place(area: row.area, period: row.period)] ?? [] {
      guard editions.overlaps(shownIn(other, of: whole.rows)),
        let limit = whole.rows.observations[other].figure.value
      else { continue }
      let (digits, otherDigits) = (part.rows.digits(index), whole.rows.digits(other))
      let rounding = 0.5 * tenth(digits) + 0.5 * tenth(otherDigits)
      guard value > limit + rounding * (1 + 1e-9) else { continue }
      problems.add(
        .error, "part-above-whole", at: row.position,
        "the value \(fixed(value, min(digits, 3))) is greater than the \(fixed(limit, min(otherDigits, 3))) of "
          + "'\(name)' (\(whole.rows.observations[other].position.inFile) of \(whole.tableName)), of which it is a part; "
          + "mend one of them")
      break
    }
  }
}

/// The editions that show a row: from its own until the next row of the same period and area.
private func shownIn(_ index: Int, of rows: ObservationRows) -> Range<Int> {
  let start = rows.observations[index].vintage.index
  guard index + 1 < rows.observations.count,
    rows.observations[index + 1].area == rows.observations[index].area,
    rows.observations[index + 1].period == rows.observations[index].period
  else { return start..<Int.max }
  return start..<max(start, rows.observations[index + 1].vintage.index)
}
