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
  let columns: [(String, String)] = [
    ("indicator", "the indicator’s short name, as in its address"),
    ("area_code, area", "the GSS code and the name of the area"),
    ("period_start, period_end, period", "first and last day, and the period in words"),
    ("value", "the figure, in the unit of the column “unit”; empty where there is none"),
    ("lower, upper", "the 95% confidence interval, where one can be given"),
    ("numerator, denominator", "the number of cases and what they are divided by, where known"),
    ("status", "letters of the shorthand, or “illustrative” for a figure that was made up"),
    ("edition", "the edition that first published the figure"),
    ("note", "where the figure came from, or why it was revised"),
  ]
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
          columns.map { .el("div", [.el("dt", [.el("code", [.text($0.0)])]), .el("dd", [.text($0.1)])]) }),
      ],
    ])
}
