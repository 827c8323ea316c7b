import Indicators

/// The static interface under `api/v1/`: the newest edition for programs. Addresses in it are relative to the
/// file they stand in. A name is never removed or given another meaning within a version; new ones may come.

/// `indicators.json`: what there is, each with its newest figure.
func apiIndicators(_ context: PageContext) -> [UInt8] {
  let site = context.site
  let indicators = context.edition.indicators.map { id -> JSON in
    let area = context.edition.leadingArea(of: id)
    return .object([
      ("indicator", .text(site[id].slug)), ("title", .text(context.catalogue.title(of: id))),
      ("priority", .text(context.catalogue.title(of: site[id].priority))),
      ("unit", .text(site[id].unitText)),
      ("polarity", .text(context.catalogue.polarity(of: id).rawValue)),
      ("window", .text(site[id].window.rawValue)), ("source", .text(site[id].source)),
      ("definition", .text(site[id].definition)),
      ("latest", context.edition[id, area].map { latest($0, context) } ?? .null),
      ("page", .text(context.href(.indicator(id)))), ("data", .text(context.href(.apiIndicator(id)))),
      ("csv", .text(context.href(.indicatorCSV(id)))),
    ])
  }
  return JSON.object(envelope(context) + [("indicators", .array(indicators))]).document
}

/// `indicators/<slug>.json`: one indicator with every figure.
func apiIndicator(_ id: IndicatorID, _ context: PageContext) -> [UInt8] {
  JSON.object([("version", .text(apiVersion))] + indicatorMembers(id, context))
    .document(rows: context.edition[id].figureCount)
}

/// `areas/<slug>.json`: the newest figure of every indicator for one area.
func apiArea(_ id: AreaID, _ context: PageContext) -> [UInt8] {
  let site = context.site
  let figures = context.edition.indicators.compactMap { indicator -> JSON? in
    guard let assessment = context.edition[indicator, id], assessment.latest != nil else { return nil }
    return .object([
      ("indicator", .text(site[indicator].slug)),
      ("title", .text(context.catalogue.title(of: indicator))), ("unit", .text(site[indicator].unitText)),
      ("latest", latest(assessment, context)),
      ("data", .text(context.href(.apiIndicator(indicator)))),
    ])
  }
  return JSON.object(
    envelope(context) + [
      ("area_code", .text(site[id].code)), ("area", .text(site[id].slug)), ("name", .text(site[id].name)),
      ("type", .text(site[id].type.rawValue)), ("page", .text(context.href(.area(id)))),
      ("figures", .array(figures)),
    ]
  ).document
}

let apiVersion = "1"

/// What every answer begins with.
private func envelope(_ context: PageContext) -> [(String, JSON)] {
  let edition = context.site[context.address.edition]
  return [
    ("version", .text(apiVersion)), ("site", .text(context.site.settings.title)),
    ("edition", .text(edition.slug)), ("published", .text(edition.published.description)),
  ]
}

/// The newest figure, the one of a year before, the one that it is judged against, and what the difference was judged to be.
private func latest(_ assessment: Assessment, _ context: PageContext) -> JSON {
  guard let point = assessment.latest else { return .null }
  let direction: String? =
    switch assessment.judgement.direction {
    case .improving: "improving"
    case .worsening: "worsening"
    case .unchanged: "unchanged"
    case .notJudged: "not-judged"
    case nil: nil
    }
  return .object([
    ("area", .text(context.site[assessment.area].slug)),
    ("period_start", .text(point.period.first.description)),
    ("period_end", .text(point.period.last.description)), ("period", .text(point.period.long)),
    ("value", .number(point.value)), ("status", .text(point.status.lettersText)),
    ("year_before", .number(assessment.series[point.period.yearBefore]?.value)),
    ("compared_with", comparedWith(assessment)),
    ("direction_of_travel", direction.map(JSON.text) ?? .null),
  ])
}

private func comparedWith(_ assessment: Assessment) -> JSON {
  guard let earlier = assessment.earlier else { return .null }
  return .object([
    ("period_start", .text(earlier.period.first.description)),
    ("period_end", .text(earlier.period.last.description)), ("value", .number(earlier.value)),
  ])
}
