import HTML
import Indicators

/// Every indicator's figures as files, and what the columns hold.
func dataPage(_ context: PageContext) -> PageContent {
  let rows = context.edition.indicators.map { id -> Node in
    let csv = indicatorCSV(id, context)
    let json = indicatorJSON(id, context)
    let count = context.catalogue.areas(with: id).reduce(0) { sum, area in
      let series = context.catalogue.series(of: id, in: area)
      return sum + (series?.points.count ?? 0) + (series?.others.count ?? 0)
    }
    let title = context.catalogue.title(of: id)
    func file(_ route: Route, _ kind: String, _ bytes: [UInt8]) -> Node {
      .el(
        "a", ["href": context.href(route)],
        [
          .text("\(kind), \(max(1, (bytes.count + 512) / 1024)) KB"),
          .el("span", ["class": "hidden"], [.text(": \(title)")]),
        ])
    }
    return .el(
      "tr",
      [
        .el("th", ["scope": "row"], [link(context.href(.indicator(id)), title)]),
        .el("td", ["class": "wide quiet"], [.text(context.site[id].source)]),
        numberCell(.text("\(count)")),
        .el("td", ["class": "nowrap"], [file(.indicatorCSV(id), "CSV", csv)]),
        .el("td", ["class": "nowrap"], [file(.indicatorJSON(id), "JSON", json)]),
      ])
  }
  return PageContent(
    template: .plain,
    title: "Data",
    description: "All figures of the \(context.site[context.address.edition].name) edition to download.",
    pieces: [
      "heading": heading("Data", kicker: context.site[context.address.edition].name),
      "lede": lede("Every figure on these pages can be downloaded, with its source beside it."),
      "body": [
        tableBox(
          "Files for each indicator", id: "files-table",
          head: [
            columnHead("Indicator"), columnHead("Source", classes: "wide"),
            columnHead("Figures", numeric: true),
            columnHead("CSV"), columnHead("JSON"),
          ], body: [.el("tbody", rows)]),
        .el("h2", ["id": "columns"], ["What the columns hold"]),
        .el(
          "dl", ["class": "terms"],
          indicatorColumns.map {
            .el("div", [.el("dt", [.el("code", [.text($0.name)])]), .el("dd", [.text($0.words)])])
          }),
        forPrograms(context),
      ],
    ])
}

/// Where programs find the figures, and what is promised to them.
private func forPrograms(_ context: PageContext) -> Node {
  let table = context.edition.indicators.first.map { context.href(.indicatorMetadata($0)) }
  let area = context.edition.profileAreas.first.map { context.href(.apiArea($0)) }
  let indicator = context.edition.indicators.first.map { context.href(.apiIndicator($0)) }
  var items: [Node] = [
    [
      link(context.href(.apiIndicators), "api/v1/indicators.json"),
      ": every indicator with its newest figure",
    ]
  ]
  if let indicator {
    items.append([
      .el("code", ["api/v1/indicators/…json"]), ": one indicator with all its figures, ",
      link(indicator, "like this one"),
    ])
  }
  if let area {
    items.append([
      .el("code", ["api/v1/areas/…json"]), ": one area with the newest figure of every indicator, ",
      link(area, "like this one"),
    ])
  }
  items.append([link(context.href(.apiSchema), "api/v1/schema.json"), ": what they hold, as a JSON Schema"])
  if let table {
    items.append([
      .el("code", ["data/…csv-metadata.json"]),
      ": what the columns of each CSV hold, as CSV on the Web has it, ", link(table, "like this one"),
    ])
  }
  if context.site.settings.baseURL != nil {
    items.append([
      link(context.href(.dataCatalogue), "data/catalogue.jsonld"), ": all datasets, as DCAT has it",
    ])
  }
  return [
    .el("h2", ["id": "programs"], ["For programs"]),
    .el(
      "p",
      [
        "These addresses always give the newest edition. Within a version no name is taken away or given another meaning; new ones may be added. Addresses in the files are relative to them."
      ]),
    .el("ul", items.map { .el("li", [$0]) }),
    context.site.settings.licence.map { licence in
      .el("p", ["Licence: ", link(licence.url, licence.title), "."])
    } ?? .empty,
  ]
}
