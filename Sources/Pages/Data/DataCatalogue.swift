import Indicators

/// All datasets of the newest edition as one catalogue, for portals that gather them.
///
/// Source: W3C, Data Catalog Vocabulary (DCAT) 3, as JSON-LD. Portals need absolute addresses, so a site
/// without a base URL has no catalogue.
func dataCatalogue(base: String, _ context: PageContext) -> [UInt8] {
  let site = context.site
  let edition = site[context.address.edition]
  func address(_ route: Route) -> String { base + context.canonicalPath(of: route) }
  func reference(_ address: String) -> JSON { .object([("@id", .text(address))]) }
  func file(_ route: Route, _ type: String, _ title: String) -> JSON {
    .object([
      ("@type", .text("dcat:Distribution")), ("dct:title", .text(title)),
      ("dcat:downloadURL", reference(address(route))),
      ("dcat:mediaType", reference("https://www.iana.org/assignments/media-types/\(type)")),
    ])
  }
  let publisher = JSON.object([
    ("@type", .text("foaf:Organization")), ("foaf:name", .text(site.settings.organisation)),
  ])
  let licence: [(String, JSON)] = site.settings.licence.map { [("dct:license", reference($0.url))] } ?? []
  let datasets = context.edition.indicators.map { id -> JSON in
    let periods = context.catalogue.allPoints(of: id).map(\.point.period)
    var members: [(String, JSON)] = [
      ("@type", .text("dcat:Dataset")), ("@id", .text(address(.indicator(id)) + "#dataset")),
      ("dct:title", .text(context.catalogue.title(of: id))),
      ("dct:description", .text(site[id].definition)),
      ("dct:identifier", .text(site[id].slug)), ("dct:issued", .text(edition.published.description)),
      ("dct:publisher", publisher), ("dct:source", .text(site[id].source)),
      ("dcat:theme", .text(context.catalogue.title(of: site[id].priority))),
      ("dcat:landingPage", reference(address(.indicator(id)))),
    ]
    if let first = periods.map(\.first).min(), let last = periods.map(\.last).max() {
      members.append(
        (
          "dct:temporal",
          .object([
            ("@type", .text("dct:PeriodOfTime")), ("dcat:startDate", .text(first.description)),
            ("dcat:endDate", .text(last.description)),
          ])
        ))
    }
    members += licence
    members.append(
      (
        "dcat:distribution",
        .array([
          file(.indicatorCSV(id), "text/csv", "CSV"), file(.indicatorJSON(id), "application/json", "JSON"),
        ])
      ))
    return .object(members)
  }
  return JSON.object(
    [
      (
        "@context",
        .object([
          ("dcat", .text("http://www.w3.org/ns/dcat#")), ("dct", .text("http://purl.org/dc/terms/")),
          ("foaf", .text("http://xmlns.com/foaf/0.1/")),
        ])
      ),
      ("@type", .text("dcat:Catalog")), ("@id", .text(address(.data) + "#catalogue")),
      ("dct:title", .text(site.settings.title)), ("dct:description", .text(site.settings.description)),
      ("dct:language", .text(site.settings.language)), ("dct:publisher", publisher),
      ("dct:modified", .text(edition.published.description)),
    ] + licence + [("dcat:dataset", .array(datasets))]
  ).document
}
