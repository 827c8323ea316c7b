import HTML
import Indicators

/// The indicator's figures as a dataset, for search engines that look for data.
///
/// Source: schema.org/Dataset, as JSON-LD. The script element holds data, not a program.
func datasetMarkup(_ id: IndicatorID, _ context: PageContext) -> Node {
  guard let base = context.site.settings.baseURL else { return .empty }
  return jsonLD(
    .object([("@context", .text("https://schema.org/"))] + dataset(id, base: base, context)))
}

/// The members of a schema.org Dataset.
private func dataset(_ id: IndicatorID, base: String, _ context: PageContext) -> [(String, JSON)] {
  let site = context.site
  func address(_ route: Route) -> String { base + context.canonicalPath(of: route) }
  let periods = context.catalogue.allPoints(of: id).map(\.point.period)
  let first = periods.map(\.first).min()
  let last = periods.map(\.last).max()
  func file(_ route: Route, _ type: String) -> JSON {
    .object([
      ("@type", .text("DataDownload")), ("encodingFormat", .text(type)),
      ("contentUrl", .text(address(route))),
    ])
  }
  var members: [(String, JSON)] = [
    ("@type", .text("Dataset")), ("@id", .text(address(.indicator(id)))),
    ("name", .text(context.catalogue.title(of: id))),
    ("description", .text(site[id].definition)),
    ("url", .text(address(.indicator(id)))),
    ("creator", .object([("@type", .text("Organization")), ("name", .text(site.settings.organisation))])),
    ("datePublished", .text(site[context.address.edition].published.description)),
    ("version", .text(site[context.address.edition].slug)),
    ("isAccessibleForFree", .flag(true)),
    (
      "variableMeasured",
      .object([
        ("@type", .text("PropertyValue")), ("name", .text(context.catalogue.title(of: id))),
        ("unitText", .text(site[id].unitText)),
      ])
    ),
    ("spatialCoverage", .array(context.catalogue.areas(with: id).map { .text(site[$0].name) })),
    (
      "distribution",
      .array([file(.indicatorCSV(id), "text/csv"), file(.indicatorJSON(id), "application/json")])
    ),
  ]
  if let first, let last { members.append(("temporalCoverage", .text("\(first)/\(last)"))) }
  if let licence = site.settings.licence { members.append(("license", .text(licence.url))) }
  return members
}

/// Data in a page, on one line. No `<` is left that could end the element early; a line's end within a text
/// is written `\n`, so those that are left are layout.
private func jsonLD(_ value: JSON) -> Node {
  let text = String(decoding: value.document, as: UTF8.self).replacing("<", with: "\\u003c").replacing(
    /\n */, with: "")
  return .el("script", ["type": "application/ld+json"], [.written(Markup(Array(text.utf8)))])
}
