import Indicators

/// One indicator with its figures as JSON; the names are those of the CSV's columns.
func indicatorJSON(_ id: IndicatorID, _ context: PageContext) -> [UInt8] {
  JSON.object(indicatorMembers(id, context)).document
}

func indicatorMembers(_ id: IndicatorID, _ context: PageContext) -> [(String, JSON)] {
  let site = context.site
  let indicator = site[id]
  let observations = context.catalogue.allPoints(of: id).map { area, point in
    JSON.object([
      ("area_code", .text(site[area].code)), ("area", .text(site[area].slug)),
      ("period_start", .text(point.period.first.description)),
      ("period_end", .text(point.period.last.description)),
      ("value", .number(point.value)), ("lower", .number(point.limits?.lowerBound)),
      ("upper", .number(point.limits?.upperBound)), ("numerator", .number(point.numerator)),
      ("denominator", .number(point.denominator)), ("status", .text(point.status.lettersText)),
      ("edition", .text(site[point.vintage].slug)), ("note", .text(point.note)),
    ])
  }
  let query = indicator.query.map { [("query", $0.json)] } ?? []
  return [
    ("indicator", .text(indicator.slug)), ("title", .text(context.catalogue.title(of: id))),
    ("definition", .text(indicator.definition)), ("unit", .text(indicator.unitText)),
    ("polarity", .text(context.catalogue.polarity(of: id).rawValue)), ("source", .text(indicator.source)),
  ] + query + [
    ("edition", .text(site[context.address.edition].slug)), ("observations", .array(observations)),
  ]
}
