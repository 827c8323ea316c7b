import Indicators

/// What an indicator's table holds, for programs that read CSV on the Web.
///
/// Source: W3C, Metadata Vocabulary for Tabular Data. The file stands beside the table and is named after it.
func csvwMetadata(_ id: IndicatorID, _ context: PageContext) -> [UInt8] {
  let site = context.site
  let indicator = site[id]
  let columns = indicatorColumns.map { column -> JSON in
    JSON.object(
      [
        ("name", .text(column.name)), ("titles", .text(column.name)),
        ("dc:description", .text(column.words)), ("datatype", .text(column.datatype.rawValue)),
      ] + (column.isRequired ? [("required", .flag(true))] : []))
  }
  var members: [(String, JSON)] = [
    (
      "@context",
      .array([
        .text("http://www.w3.org/ns/csvw"), .object([("@language", .text(site.settings.language))]),
      ])
    ),
    ("url", .text("\(indicator.slug).csv")),
    ("dc:title", .text(context.catalogue.title(of: id))),
    ("dc:description", .text(indicator.definition)),
    ("dc:source", .text(indicator.source)),
    ("dc:publisher", .text(site[context.address.edition].organisation)),
    ("dc:issued", .text(site[context.address.edition].published.description)),
  ]
  if let licence = site.settings.licence {
    members.append(("dc:license", .object([("@id", .text(licence.url))])))
  }
  members += [
    ("dialect", csvDialect),
    (
      "tableSchema",
      .object([
        ("columns", .array(columns)),
        ("primaryKey", .array(["indicator", "area", "period_start", "period_end"].map(JSON.text))),
      ])
    ),
  ]
  return JSON.object(members).document
}
