import HTML
import Indicators

/// How to show an indicator's charts on another site: in a frame, as a picture, or as a plain table.
func embedGuide(_ id: IndicatorID, _ context: PageContext) -> PageContent {
  let title = context.catalogue.title(of: id)
  let charts = context.edition.charts(of: id, in: nil)
  // Without an address of its own the site can only say what comes after it.
  let base = context.site.settings.baseURL ?? "https://your-site.example/"
  return PageContent(
    template: .plain,
    title: "Embed: \(title)",
    description: "How to show the charts of \(title) on another site.",
    breadcrumbs: [("Dashboard", .dashboard), (title, .indicator(id))],
    pieces: [
      "heading": heading("Embed: \(title)", kicker: "For editors of other sites"),
      "lede": lede(
        "Copy a piece of HTML into your page. A frame always shows the newest figures; a picture and a table stay as they are in this edition."
      ),
      "body": .fragment(
        charts.compactMap { chart in
          picture(chart, of: id, in: nil, context).map { section(id, chart, $0, base: base, context) }
        }
          + (context.site.settings.baseURL == nil
            ? [.el("p", ["Write the address of the site in the place of your-site.example."])] : [])),
    ])
}

private func section(
  _ id: IndicatorID, _ chart: IndicatorChart, _ picture: ChartPicture, base: String, _ context: PageContext
) -> Node {
  let name = chart.name
  let svg = base + context.path(of: .indicatorChart(id, nil, chart))
  let image = Node.el(
    "a", ["href": base + context.canonicalPath(of: .indicator(id))],
    [.el("img", ["src": svg, "alt": alternative(picture), "width": "720"])])
  let table = plainTable(id, chart, picture, context)
  func snippet(_ words: String, _ node: Node) -> Node {
    [
      .el("h3", [.text(words), .el("span", ["class": "hidden"], [.text(", \(name)")])]),
      .el(
        "pre",
        ["class": "snippet", "tabindex": "0", "aria-label": "\(words), \(name)", "role": "region"],
        [.el("code", [.text(node.rendered())])]),
    ]
  }
  return .el(
    "section", ["class": "block", "aria-labelledby": chart.rawValue],
    [
      .el("h2", ["id": chart.rawValue], [.text(name)]),
      .el("p", [.text(picture.title + ". "), link(context.href(.embed(id, chart)), "See it alone")]),
      snippet("In a frame", embedFrame(id, chart, picture, base: base, context)),
      snippet("As a picture", image),
      snippet("As a plain table", table),
      .el(
        "details",
        [
          .el("summary", [.text("See the table"), .el("span", ["class": "hidden"], [.text(", \(name)")])]),
          scroller(table, label: "The table, \(name)"),
        ]),
    ])
}

/// What the chart shows, for who cannot see the picture.
private func alternative(_ picture: ChartPicture) -> String {
  [picture.subject.map { "\($0): \(picture.title)." } ?? picture.title + ".", picture.chart.drawnDescription]
    .compactMap(\.self).joined(separator: " ")
}

/// The figures of a chart as a table that reads well when an editor strips every attribute.
private func plainTable(
  _ id: IndicatorID, _ chart: IndicatorChart, _ picture: ChartPicture, _ context: PageContext
) -> Node {
  let indicator = context.site[id]
  let caption =
    "\(picture.subject ?? context.catalogue.title(of: id)): \(picture.title.lowercasedFirst). \(picture.subtitle) "
    + sourceSentence(picture.sources)
  func table(_ head: [String], _ rows: [[Node]]) -> Node {
    .el(
      "table",
      [
        .el("caption", [.text(caption)]),
        .el("thead", [.el("tr", head.map { .el("th", ["scope": "col"], [.text($0)]) })]),
        .el(
          "tbody",
          rows.map { cells in
            .el("tr", [.el("th", ["scope": "row"], [cells[0]])] + cells.dropFirst().map { .el("td", [$0]) })
          }),
      ])
  }
  func words(_ point: Point?) -> Node {
    guard let point else { return "–" }
    switch point.figure {
    case .value(let value):
      return .text(indicator.figureText(value) + (point.isIllustrative ? " (illustrative)" : ""))
    case .none(let absence): return absenceNode(absence)
    }
  }
  switch chart {
  case .trend, .control:
    guard let assessment = context.edition[id, context.edition.leadingArea(of: id)] else { return .empty }
    let others = chart == .trend ? comparatorSeries(assessment, context.catalogue) : []
    let all = [assessment.series] + others
    let periods = Set(all.flatMap(\.points).map(\.period)).sorted()
    return table(
      ["Period"] + all.map { context.site[$0.area].name },
      periods.map { period in [.text(period.short.sentenceCased)] + all.map { words($0[period]) } })
  case .districts, .funnel:
    let districts = context.edition.districts(with: id)
    return table(
      ["Area", "Latest", context.earlierWords(of: [id]).heading],
      districts.map { [.text(context.site[$0.area].name), words($0.latest), words($0.earlier)] })
  }
}

extension IndicatorChart {
  /// What the chart is called where its finding is not said.
  var name: String {
    switch self {
    case .trend: "Trend"
    case .control: "Control chart"
    case .districts: "By district"
    case .funnel: "Funnel plot"
    }
  }
}
