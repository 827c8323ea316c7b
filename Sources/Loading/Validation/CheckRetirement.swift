import Diagnostics
import Indicators

/// An edition that no longer reports an indicator cannot bring a figure of it.
func checkRetirement(_ draft: Draft, into problems: inout Problems) {
  for draft in draft.indicators {
    guard let retired = draft.indicator?.retired else { continue }
    for row in draft.rows.observations where row.vintage >= retired.from {
      problems.add(
        .error, "figure-after-retirement", at: row.position,
        "'\(draft.slug)' is retired when this row first appears; write the vintage of an earlier edition, or "
          + "mend 'retired' in \(draft.slug).md")
    }
  }
}
