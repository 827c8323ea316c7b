import Files
import Indicators

/// One indicator with its figures as JSON; the names are those of the CSV's columns.
func indicatorJSON(_ id: IndicatorID, _ context: PageContext) -> [UInt8] {
  JSON.object(indicatorMembers(id, context)).document(rows: context.edition[id].figureCount)
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
  .writing { bytes in
    let site = context.site
    let rows = FigureRows(
      id, in: context.catalogue,
      area: { words([("area_code", .text(site[$0].code)), ("area", .text(site[$0].slug))]) },
      period: {
        words([("period_start", .text($0.first.description)), ("period_end", .text($0.last.description))])
      },
      end: {
        words([
          ("status", .text($0.status.lettersText)), ("edition", .text(site[$0.vintage].slug)),
          ("note", .text($0.note)),
        ])
      })
    bytes.append("[")
    var isFirst = true
    rows.each { area, period, point, end in
      bytes.append(isFirst ? "\n    {" : ",\n    {")
      isFirst = false
      bytes += area
      bytes.append(", ")
      bytes += period
      bytes.append(", \"value\": ")
      JSON.write(point.value, into: &bytes)
      let limits = point.limits
      bytes.append(", \"lower\": ")
      JSON.write(limits?.lowerBound, into: &bytes)
      bytes.append(", \"upper\": ")
      JSON.write(limits?.upperBound, into: &bytes)
      bytes.append(", \"numerator\": ")
      JSON.write(point.numerator, into: &bytes)
      bytes.append(", \"denominator\": ")
      JSON.write(point.denominator, into: &bytes)
      bytes.append(", ")
      bytes += end
      bytes.append("}")
    }
    bytes.append(isFirst ? "]" : "\n  ]")
  }
}

/// Members of an object without what is around them.
private func words(_ members: [(String, JSON)]) -> [UInt8] {
  Array(JSON.object(members).nested.dropFirst().dropLast())
}
