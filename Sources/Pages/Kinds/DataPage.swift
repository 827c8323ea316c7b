import HTML
import Indicators

/// Every indicator's figures as files, and what the columns hold.
func dataPage(_ context: PageContext) -> PageContent {
  let rows = context.edition.indicators.map { id -> Node in
    let count = context.edition[id].figureCount
    let title = context.catalogue.title(of: id)
    func file(_ route: Route, _ kind: String) -> Node {
      .el(
        "td", ["class": "nowrap"],
        [
          .el(
            "a", ["href": context.href(route)],
            [
              .text("\(kind), \(context.size(of: route))"),
              .el("span", ["class": "hidden"], [.text(": \(title)")]),
            ])
        ])
    }
    return .el(
      "tr",
      [
        .el("th", ["scope": "row"], [link(context.href(.indicator(id)), title)]),
        numberCell(.text("\(count)")),
        file(.indicatorCSV(id), "CSV"), file(.indicatorJSON(id), "JSON"),
        context.edition.givesSpreadsheet(of: id) ? file(.indicatorODS(id), "ODS") : .el("td", ["–"]),
        .el("td", ["class": "source-note"], [.text(context.site[id].source)]),
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
        everything(context),
        tableBox(
          "Files for each indicator", id: "files-table",
          head: [
            columnHead("Indicator"), columnHead("Figures", numeric: true),
            columnHead("CSV"), columnHead("JSON"), columnHead("ODS"), columnHead("Source"),
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

/// The files that hold all of an edition.
private func everything(_ context: PageContext) -> Node {
  func file(_ route: Route, _ kind: String) -> Node {
    link(context.href(route), "\(kind), \(context.size(of: route))")
  }
  let all = DataFormat.allCases.filter(context.edition.givesAllFigures).enumerated().map {
    index, format -> Node in
    [index == 0 ? .empty : " · ", file(.allFigures(format), format.rawValue.uppercased())]
  }
  return .el(
    "ul",
    [
      .el(
        "li",
        [
          "The dashboard as a workbook, with its key and notes: ",
          file(.dashboardWorkbook(.ods), "ODS"), " or ", file(.dashboardWorkbook(.xlsx), "XLSX"),
        ]),
      all.isEmpty
        ? .empty : .el("li", ["All figures of all indicators in one file: ", .fragment(all)]),
    ])
}
