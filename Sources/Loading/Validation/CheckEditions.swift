import Diagnostics
import Files
import Indicators

/// An edition's folder is named for its period, and it comes out when that is over.
func checkEditions(_ draft: Draft, into problems: inout Problems) {
  checkDrafts(draft.editions, into: &problems)
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

/// Only the newest editions can be drafts: those after one were made of what it says.
private func checkDrafts(_ editions: [EditionDraft], into problems: inout Problems) {
  let finished = editions.lastIndex { $0.edition?.isDraft == false }
  for (index, draft) in editions.enumerated() where draft.edition?.isDraft == true {
    guard let keys = draft.keys, let finished else {
      if index == 0, let keys = draft.keys {
        problems.add(
          .error, "all-drafts", at: keys.position(of: "draft"),
          "every edition is a draft, so there is nothing to show; take 'draft' out of the oldest")
      }
      continue
    }
    if index < finished {
      problems.add(
        .error, "draft-not-newest", at: keys.position(of: "draft"),
        "the edition \(editions[finished].slug) is newer and no draft; only the newest editions can be drafts"
      )
    }
  }
}
