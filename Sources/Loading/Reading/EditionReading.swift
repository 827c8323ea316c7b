import Diagnostics
import Files
import Indicators

/// Reads an edition's `report.md`.
func readEdition(_ entry: ContentFiles.Entry, into problems: inout Problems) -> EditionDraft {
  var draft = EditionDraft(slug: entry.slug)
  guard let source = entry.text, let front = FrontMatter(source, into: &problems) else { return draft }
  let keys = [
    "title", "period", "published", "organisation", "summary", "corrections", "publish_at", "draft",
  ]
  guard let map = YAMLMapping(front.keys, of: "an edition", keys: keys, into: &problems) else { return draft }
  draft.keys = map
  let title = map.required("title", into: &problems)?.prose(into: &problems)
  let period = map.required("period", into: &problems)?.period(into: &problems)
  let published = map.required("published", into: &problems)?.day(into: &problems)
  let organisation = map.required("organisation", into: &problems)?.text(into: &problems)
  let summary = map.required("summary", into: &problems)?.prose(into: &problems)
  let corrections = map.optional("corrections", into: &problems)?.texts(into: &problems) ?? []
  let publishAt = map.optional("publish_at", into: &problems)?.instant(into: &problems)
  let isDraft = map.optional("draft", into: &problems)?.flag(into: &problems) ?? false
  guard let title, let period, let published, let organisation, let summary else { return draft }
  draft.edition = Edition(
    slug: entry.slug, period: period.value, published: published, organisation: organisation.value,
    title: title, summary: summary, corrections: corrections, report: front.body, position: map.position
  )
  draft.edition?.publishAt = publishAt
  draft.edition?.isDraft = isDraft
  return draft
}

extension YAMLValue {
  func period(into problems: inout Problems) -> Located<Period>? {
    guard let text = text(into: &problems) else { return nil }
    switch Period.parse(text.value) {
    case .success(let period): return Located(period, at: text.position)
    case .failure(let error):
      problems.add(.error, periodRule(error), at: text.position, error.message)
      return nil
    }
  }
}

/// Two rules, because the remedy differs: a period that means two things, or none.
func periodRule(_ error: PeriodError) -> String {
  switch error.code {
  case .ambiguousQuarter, .ambiguousMonthOrFinancialYear: "ambiguous-period"
  default: "bad-period"
  }
}
