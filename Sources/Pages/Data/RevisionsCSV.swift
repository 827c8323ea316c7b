import Indicators

/// The revisions of an edition, one row a figure. Absences are told by their shorthand in the value's place.
func revisionsCSV(_ context: PageContext) -> [UInt8] {
  let site = context.site
  var table = CSVWriter()
  table.row([
    "indicator", "area_code", "area", "period_start", "period_end", "period", "was", "is", "unit",
    "was_given_by", "edition", "why",
  ])
  func text(_ figure: Figure) -> String {
    switch figure {
    case .value(let value): machineText(value)
    case .none(let absence): absence.shorthand
    }
  }
  for revision in context.catalogue.revisions {
    let area = site[revision.area]
    table.row([
      site[revision.indicator].slug, area.code, area.name, revision.period.first.description,
      revision.period.last.description, revision.period.long, text(revision.was), text(revision.now),
      site[revision.indicator].unitText, site[revision.since].slug, site[context.address.edition].slug,
      revision.reason,
    ])
  }
  return table.bytes
}
