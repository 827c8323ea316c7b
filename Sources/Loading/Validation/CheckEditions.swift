import Diagnostics
import Files
import Indicators

/// An edition's folder is named for its period, and it comes out when that is over.
func checkEditions(_ draft: Draft, into problems: inout Problems) {
  for draft in draft.editions {
    guard let edition = draft.edition, let keys = draft.keys else { continue }
    if slugMistake(draft.slug) == nil, edition.period.slug != draft.slug {
      problems.add(
        .error, "edition-folder", at: keys.position(of: "period"),
        "the folder is called '\(draft.slug)', but the period \(edition.period.financial ?? edition.period.long) makes "
          + "'\(edition.period.slug)'; mend the period, or rename the folder")
    }
    if edition.published < edition.period.last {
      problems.add(
        .warning, "published-early", at: keys.position(of: "published"),
        "the edition was published on \(edition.published.long), before its period ended on "
          + "\(edition.period.last.long); see whether the date is right")
    }
  }
}
