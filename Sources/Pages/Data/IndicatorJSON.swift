import Indicators

/// One indicator with its figures as JSON; the names are those of the CSV's columns.
func indicatorJSON(_ id: IndicatorID, _ context: PageContext) -> [UInt8] {
  JSON.object(indicatorMembers(id, context)).document
}

func indicatorMembers(_ id: IndicatorID, _ context: PageContext) -> [(String, JSON)] {
  let site = context.site
  let indicator = site[id]
  let query = indicator.query.map { [("query", $0.json)] } ?? []
  return [
    ("indicator", .text(indicator.slug)), ("title", .text(context.catalogue.title(of: id))),
    ("definition", .text(indicator.definition)), ("unit", .text(indicator.unitText)),
    ("polarity", .text(context.catalogue.polarity(of: id).rawValue)), ("source", .text(indicator.source)),
  ] + query + [
    ("edition", .text(site[context.address.edition].slug)), ("observations", observations(of: id, context)),
  ]
}

/// An indicator's figures, as an array of objects writes them.
private func observations(of id: IndicatorID, _ context: PageContext) -> JSON {
  let site = context.site
  func words(_ members: [(String, JSON)]) -> [UInt8] {
    JSON.object(members).nested.dropFirst().dropLast() + Array(", ".utf8)
  }
  let editions = site.editions.map { words([("edition", .text($0.slug))]) }
  let rows = FigureRows(
    id, in: context.catalogue,
    area: { words([("area_code", .text(site[$0].code)), ("area", .text(site[$0].slug))]) },
    period: {
      words([("period_start", .text($0.first.description)), ("period_end", .text($0.last.description))])
    })
  guard rows.count > 0 else { return .array([]) }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(rows.count * 280)
  rows.each { row in
    let point = row.point
    bytes += (bytes.isEmpty ? "[\n    {" : ",\n    {").utf8
    bytes += row.area
    bytes += row.period
    bytes += "\"value\": ".utf8
    JSON.write(point.value, into: &bytes)
    bytes += ", \"lower\": ".utf8
    JSON.write(point.limits?.lowerBound, into: &bytes)
    bytes += ", \"upper\": ".utf8
    JSON.write(point.limits?.upperBound, into: &bytes)
    bytes += ", \"numerator\": ".utf8
    JSON.write(point.numerator, into: &bytes)
    bytes += ", \"denominator\": ".utf8
    JSON.write(point.denominator, into: &bytes)
    bytes += ", \"status\": ".utf8
    JSON.write(point.status.lettersText, into: &bytes)
    bytes += ", ".utf8
    bytes += editions[point.vintage.index]
    bytes += "\"note\": ".utf8
    JSON.write(point.note, into: &bytes)
    bytes += "}".utf8
  }
  bytes += "\n  ]".utf8
  return .written(bytes)
}
