import HTML
import Indicators

/// All districts, with the number of people who live in each.
func areasPage(_ context: PageContext) -> PageContent {
  let site = context.site
  let rows = context.edition.profileAreas.map { id -> Node in
    let population = site.populations.last { $0.area == id }
    return .el(
      "tr", ["class": id == site.settings.area ? "total" : nil],
      [
        .el("th", ["scope": "row"], [link(context.href(.area(id)), site[id].name)]),
        .el("td", [.text(site[id].type.name)]),
        numberCell(.text(population.map { formatNumber(Double($0.people), decimals: 0) } ?? "–")),
        .el("td", ["class": "quiet"], [.text(site[id].code)]),
      ])
  }
  let sources = Set(
    context.edition.profileAreas.compactMap { id in site.populations.last { $0.area == id }?.source }
  ).sorted()
  return PageContent(
    template: .plain,
    title: "Areas",
    description: "Every indicator for \(context.homeArea.name) and for each of its districts.",
    pieces: [
      "heading": heading("Areas"),
      "lede": lede(.text("Choose an area to see every indicator that has figures for it.")),
      "body": [
        tableBox(
          "Areas and their population", id: "areas-table", wide: true,
          head: [
            columnHead("Area"), columnHead("Type"), columnHead("People", numeric: true),
            columnHead("GSS code"),
          ],
          body: [.el("tbody", rows)], classes: "areas-table"),
        sources.isEmpty ? .empty : .el("p", ["class": "source"], [.text("Population: \(listed(sources)).")]),
      ],
    ])
}

extension AreaType {
  var name: String {
    switch self {
    case .county: "County"
    case .district: "District"
    case .unitary: "Unitary authority"
    case .lsoa: "Neighbourhood (LSOA)"
    case .region: "Region"
    case .nation: "Nation"
    case .force: "Police force area"
    case .partnership: "Partnership area"
    }
  }
}

/// One area: all its indicators, each beside the year before and the home area.
func areaPage(_ id: AreaID, _ context: PageContext) -> PageContent {
  let name = context.site[id].name
  let isHome = id == context.site.settings.area
  let indicators = context.edition.indicators.filter { context.edition[$0, id]?.latest != nil }
  let words = context.earlierWords(of: indicators)
  var head = [
    columnHead("Indicator"), columnHead("Unit", classes: "wide"), columnHead("Trend", classes: "mid"),
    columnHead(words.heading, numeric: true, classes: "mid"), columnHead("Latest", numeric: true),
    columnHead("Direction of travel"),
  ]
  if !isHome { head.append(columnHead("Against \(context.homeArea.name)")) }
  head.append(columnHead("Figures to", classes: "small"))
  let groups = context.priorities.compactMap { priority -> Node? in
    let members = indicators.filter { context.site[$0].priority == priority }
    guard !members.isEmpty else { return nil }
    return .el(
      "tbody",
      [
        groupHead(
          context.catalogue.title(of: priority), href: context.href(.priority(priority)), columns: head.count)
      ]
        + members.compactMap { member in
          context.edition[member, id].map { areaRow($0, under: words, isHome: isHome, context) }
        })
  }
  return PageContent(
    template: .area,
    title: name,
    description: "\(counted(indicators)) for \(name): the newest figures and how they have changed.",
    breadcrumbs: [("Areas", .areas)],
    showsIllustrative: indicators.contains { context.edition[$0, id]?.series.hasIllustrative ?? false },
    pieces: [
      "heading": heading(
        name,
        kicker:
          "\(context.site[id].type.name)\(context.site[id].code.isEmpty ? "" : ", \(context.site[id].code)")"),
      "lede": lede(.text(areaSentence(id, indicators, context))),
      "summary": .empty,
      "table": tableBox(
        .text("Newest figures for \(name)"), id: "area-table", head: head, body: groups,
        classes: "summary-table"),
      "aside": isHome ? areaLinks(context) : .empty,
    ])
}

private func areaSentence(_ id: AreaID, _ indicators: [IndicatorID], _ context: PageContext) -> String {
  let start =
    "\(counted(indicators)) \(indicators.count == 1 ? "has" : "have") figures for \(context.site[id].name)."
  guard id != context.site.settings.area else { return start }
  let compared = indicators.compactMap { context.edition[$0, id]?.home }
  let better = compared.count { $0.isBetter == true }
  let worse = compared.count { $0.isBetter == false }
  let same = compared.count { $0.outcome == .similar || $0.outcome == .same }
  var parts: [String] = []
  if better > 0 { parts.append("better on \(better)") }
  if worse > 0 { parts.append("worse on \(worse)") }
  if same > 0 { parts.append("much the same on \(same)") }
  let others = indicators.count - better - worse - same
  if !parts.isEmpty, others > 0 { parts.append("not judged on \(others)") }
  return parts.isEmpty ? start : "\(start) Beside \(context.homeArea.name) as a whole it is \(listed(parts))."
}

private func counted(_ indicators: [IndicatorID]) -> String {
  "\(indicators.count) \(indicators.count == 1 ? "indicator" : "indicators")"
}

private func areaRow(
  _ assessment: Assessment, under heading: EarlierWords, isHome: Bool, _ context: PageContext
) -> Node {
  let indicator = context.site[assessment.indicator]
  let route: Route =
    isHome ? .indicator(assessment.indicator) : .indicatorInArea(assessment.indicator, assessment.area)
  var cells: [Node] = [
    rowHead(
      link(context.href(route), context.catalogue.rowTitle(of: assessment.indicator)),
      unit: indicator.shortUnitText),
    .el("td", ["class": "wide quiet"], [.text(indicator.shortUnitText)]),
    .el("td", ["class": "mid"], [sparkline(assessment.series, context.site[assessment.indicator])]),
    earlierCell(assessment, under: heading, indicator),
    latestCell(assessment.latest, indicator),
    .el("td", [directionLink(assessment, context)]),
  ]
  if !isHome { cells.append(.el("td", [homeLink(assessment, context) ?? "–"])) }
  cells.append(
    .el(
      "td", ["class": "nowrap small quiet"],
      [assessment.latest.map { periodNode($0.period, $0.period.dateText) } ?? .empty]))
  return .el("tr", cells)
}
