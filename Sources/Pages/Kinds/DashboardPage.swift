import HTML
import Indicators

/// Every indicator on one page, with its key: first the home area, then district by district.
func dashboardPage(_ context: PageContext) -> PageContent {
  let edition = context.site[context.address.edition]
  let districts = context.edition.profileAreas.filter { $0 != context.site.settings.area }
  let showsIllustrative = context.edition.indicators.contains { id in
    ([context.site.settings.area] + districts).contains {
      context.edition[id, $0]?.series.hasIllustrative ?? false
    }
  }
  return PageContent(
    template: .dashboard,
    title: "Dashboard",
    description: "Every indicator for \(context.homeArea.name) on one page, \(edition.name).",
    showsIllustrative: showsIllustrative,
    pieces: [
      "heading": heading("Dashboard", kicker: "\(edition.name), published \(edition.published.long)"),
      "lede": lede(
        .text(
          "The newest figure of every indicator for \(context.homeArea.name), beside the figure of \(context.earlierWords(of: context.edition.indicators).ago)."
        )),
      "key": key(context),
      "table": [homeTable(context), districts.isEmpty ? .empty : districtMatrix(districts, context)],
      "notes": [
        topicLinks(context),
        .el(
          "p",
          [
            "This page as a workbook: ",
            link(
              context.href(.dashboardWorkbook(.ods)), "ODS, \(context.size(of: .dashboardWorkbook(.ods)))"),
            " or ",
            link(
              context.href(.dashboardWorkbook(.xlsx)), "XLSX, \(context.size(of: .dashboardWorkbook(.xlsx)))"),
            ".",
          ]),
      ],
    ])
}

/// What the tags, marks and letters mean.
private func key(_ context: PageContext) -> Node {
  func row(_ tag: DirectionTag, _ words: String) -> Node {
    .el("div", [.el("dt", [tagNode(tag)]), .el("dd", [.text(words)])])
  }
  return .el(
    "section", ["class": "key-box", "aria-labelledby": "key"],
    [
      .el("h2", ["id": "key"], ["Key"]),
      .el(
        "dl",
        [
          row(
            DirectionTag(word: "Lower", tone: .better, arrow: .down, reason: "for the better"),
            "Changed for the better"),
          row(
            DirectionTag(word: "Higher", tone: .worse, arrow: .up, reason: "for the worse"),
            "Changed for the worse"),
          row(
            DirectionTag(word: "Similar", tone: .same, arrow: .level, reason: "no change"),
            "No change beyond chance, or beyond \(shortPercent(context.site.settings.tolerance)) where chance cannot be worked out"
          ),
          row(
            DirectionTag(word: "Higher", tone: .neutral, arrow: .up, reason: "not judged"),
            "Changed; neither good nor bad in itself"),
          .el(
            "div", [.el("dt", [illustrativeMark()]), .el("dd", ["Illustrative: made up, not to be quoted"])]),
          .el("div", [.el("dt", [shorthand("x", "not available")]), .el("dd", ["No figure is available"])]),
        ]),
      .el("p", [link(context.href(.methods), "How figures are judged")]),
    ])
}

private func homeTable(_ context: PageContext) -> Node {
  let words = context.earlierWords(of: context.edition.indicators)
  let head = [
    columnHead("Indicator"), columnHead("Unit", classes: "wide"), columnHead("Trend", classes: "mid"),
    columnHead(words.heading, numeric: true, classes: "mid"), columnHead("Latest", numeric: true),
    columnHead("Change", numeric: true, classes: "small"), columnHead("Direction of travel"),
    columnHead("Figures to", classes: "small"),
  ]
  let groups = context.priorities.map { priority -> Node in
    .el(
      "tbody",
      [
        groupHead(
          context.catalogue.title(of: priority), href: context.href(.priority(priority)), columns: head.count)
      ]
        + context.edition.indicators(of: priority).map { summaryRow($0, under: words, context) })
  }
  return .el(
    "section", ["class": "block", "aria-labelledby": "county"],
    [
      .el("h2", ["id": "county"], [.text(context.homeArea.name)]),
      tableBox(
        .text("Newest published figures, \(context.site[context.address.edition].name) edition"),
        id: "county-table",
        head: head, body: groups, classes: "summary-table"),
    ])
}

extension PageContext {
  /// The priorities that this edition has indicators under.
  var priorities: [PriorityID] {
    site.priorities.indices.map(PriorityID.init).filter { !edition.indicators(of: $0).isEmpty }
  }
}

func groupHead(_ title: String, href: String, columns: Int) -> Node {
  .el(
    "tr", ["class": "group"],
    [.el("th", ["scope": "rowgroup", "colspan": "\(columns)"], [link(href, title)])])
}

/// One indicator of the home area as a row: unit, trend, both figures, change, direction, date.
///
/// - Parameter heading: What stands over the earlier figures.
func summaryRow(_ id: IndicatorID, under heading: EarlierWords, _ context: PageContext) -> Node {
  let indicator = context.site[id]
  let name = rowHead(
    link(context.href(.indicator(id)), context.catalogue.rowTitle(of: id)), unit: indicator.shortUnitText)
  let unit = Node.el("td", ["class": "wide quiet"], [.text(indicator.shortUnitText)])
  guard let assessment = context.edition[id, context.site.settings.area], let latest = assessment.latest
  else {
    let other = context.otherAreaFigure(id)
    return .el(
      "tr",
      [
        name, unit, .el("td", ["class": "mid"], []), numberCell(absenceNode(.notAvailable), classes: "mid"),
        numberCell(absenceNode(.notAvailable), classes: "small"), numberCell("–", classes: "small"),
        .el("td", ["colspan": "2", "class": "quiet"], [.text(other ?? context.reasonForNoFigure(id))]),
      ])
  }
  return .el(
    "tr",
    [
      name, unit,
      .el("td", ["class": "mid"], [sparkline(assessment.series, context.site[assessment.indicator])]),
      earlierCell(assessment, under: heading, indicator),
      latestCell(latest, indicator),
      numberCell(.text(assessment.change?.signedText ?? "–"), classes: "small"),
      .el("td", [directionLink(assessment, context)]),
      .el(
        "td", ["class": assessment.isInArrears ? "nowrap small quiet" : "nowrap small"],
        [periodNode(latest.period, latest.period.dateText)]),
    ])
}

/// The newest figure of a row; under it, where a narrow page has no column of dates, the month it is for.
func latestCell(_ latest: Point?, _ indicator: Indicator) -> Node {
  numberCell(
    [
      figureNode(latest, indicator),
      latest.map { .el("span", ["class": "when"], [.text($0.period.dateText)]) } ?? .empty,
    ], classes: "strong")
}

extension PageContext {
  /// Where an indicator has figures only for a wider area than the home area, that figure in words.
  func otherAreaFigure(_ id: IndicatorID) -> String? {
    for area in catalogue.areas(with: id) where area != site.settings.area {
      guard let assessment = edition[id, area], let latest = assessment.latest, let value = latest.value,
        ![site.settings.region, site.settings.nation].contains(area)
      else { continue }
      return "\(site[area].name): \(site[id].fullText(value)), \(latest.period.short)"
    }
    return nil
  }

  /// The reason an edition gives for having no figure.
  func reasonForNoFigure(_ id: IndicatorID) -> String {
    catalogue.notices(of: id).first { $0.kind == .notAvailable || $0.kind == .verdictOnly }
      .map { plainLine($0.text) }
      ?? "No figure has been published."
  }
}

extension Period {
  /// The month in which it ends, short: "Dec 2023".
  var dateText: String { "\(MonthName.short(last.month)) \(last.year)" }
}

/// Each indicator's newest figure, district by district.
private func districtMatrix(_ districts: [AreaID], _ context: PageContext) -> Node {
  let home = context.site.settings.area
  let ids = context.edition.indicators.filter { context.edition[$0].districtPeriod != nil }
  guard !ids.isEmpty else { return .empty }
  let head =
    [columnHead("Indicator"), columnHead("Figures to"), columnHead(context.homeArea.name, numeric: true)]
    + districts.map { columnHead(context.site[$0].name, numeric: true) }
  let groups = context.priorities.compactMap { priority -> Node? in
    let members = ids.filter { context.site[$0].priority == priority }
    guard !members.isEmpty else { return nil }
    return .el(
      "tbody",
      [
        groupHead(
          context.catalogue.title(of: priority), href: context.href(.priority(priority)), columns: head.count)
      ]
        + members.map { id in
          let indicator = context.site[id]
          let latest = context.edition[id, home]?.latest ?? context.edition.districts(with: id).first?.latest
          let cells = ([home] + districts).map { area -> Node in
            numberCell(figureNode(latest.flatMap { context.edition[id, area]?.series[$0.period] }, indicator))
          }
          return .el(
            "tr",
            [
              .el(
                "th", ["scope": "row"], [link(context.href(.indicator(id)), context.catalogue.label(of: id))]),
              .el(
                "td", ["class": "nowrap quiet"],
                [latest.map { periodNode($0.period, $0.period.dateText) } ?? .empty]),
            ] + cells)
        })
  }
  return .el(
    "section", ["class": "block", "aria-labelledby": "by-district"],
    [
      .el("h2", ["id": "by-district"], ["District by district"]),
      tableBox(
        "The same figures for each district, in each indicator’s own unit", id: "district-matrix", head: head,
        body: groups, classes: "matrix"),
    ])
}
