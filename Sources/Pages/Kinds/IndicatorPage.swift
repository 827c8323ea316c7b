import Commentary
import HTML
import Indicators
import Statistics

/// One indicator: in the home area with all its districts, or in one district.
func indicatorPage(_ id: IndicatorID, in area: AreaID, _ context: PageContext) -> PageContent {
  let catalogue = context.catalogue
  let indicator = context.site[id]
  let isHome = area == context.site.settings.area
  // Some figures exist for the police force area alone; their page is of that area.
  let area = isHome ? context.edition.leadingArea(of: id) : area
  let assessment = context.edition[id, area]
  let title = catalogue.title(of: id)
  let place = context.site[area].name
  let said = assessment.map { headline($0, in: catalogue) }
  var trail: [(title: String, route: Route)] = [
    ("Dashboard", .dashboard), (catalogue.title(of: indicator.priority), .priority(indicator.priority)),
  ]
  if !isHome { trail.append((title, .indicator(id))) }
  let districts = isHome ? context.edition.districts(with: id) : []
  let shown = [assessment].compactMap { $0 } + districts
  let isMadeUp = assessment?.latest?.isIllustrative ?? false
  var charts: [Node] = []
  if let assessment {
    charts += [trendSection(assessment, context), trendTestSection(assessment, context)]
    charts.append(controlSection(assessment, context))
    charts.append(rankSection(assessment, context))
  }
  let whole = wholeArea(assessment, beside: districts)
  if !districts.isEmpty {
    charts.append(districtSection(id, context))
    charts.append(funnelSection(id, context))
  }
  return PageContent(
    template: .indicator,
    title: isHome ? title : "\(title) in \(place)",
    // Search results show this without the banner.
    description: said.map { isMadeUp ? "Illustrative: \($0.text)" : $0.text } ?? indicator.definition,
    breadcrumbs: trail,
    showsIllustrative: shown.contains { $0.series.hasIllustrative }
      || context.showsIllustrative(context.analysis.manuscripts.about[id.index]),
    pieces: [
      "heading": heading(isHome ? title : "\(title) in \(place)"),
      "lede": lede(
        said.map { proseNode($0, isIllustrative: isMadeUp) }
          ?? .text(noFigureSentence(id, place, context))),
      "figures": assessment.map { keyFigures($0, context) } ?? .empty,
      "notices": noticesBlock(id, assessment, context),
      // Without a figure, what the indicator is takes the place of its charts.
      "charts": assessment == nil ? aboutBlock(id, context) : .fragment(charts),
      "table": [
        districts.isEmpty ? .empty : districtTable(id, districts, whole, context),
        assessment.map { allFigures($0, context) } ?? .empty,
      ],
      "says": reportSays(id, context),
      "about": [
        assessment == nil ? .empty : aboutBlock(id, context),
        topicLinks(of: id, classes: "aside-block", context),
      ],
      "downloads": [
        downloads(id, sized: isHome, context), isHome ? datasetMarkup(id, context) : .empty,
      ],
    ])
}

func noFigureSentence(_ id: IndicatorID, _ place: String, _ context: PageContext) -> String {
  let reason = context.catalogue.notices(of: id).isEmpty ? "" : " The reason is given below."
  return "The \(context.site[context.address.edition].name) edition has no figure for \(place).\(reason)"
}

/// The four figures at the head: latest, a year before, direction of travel, and what it is held against.
private func keyFigures(_ assessment: Assessment, _ context: PageContext) -> Node {
  let indicator = context.site[assessment.indicator]
  guard let latest = assessment.latest else { return .empty }
  let direction = directionTag(assessment, context.catalogue)
  /// The sign of a percentage stands beside its number already.
  func unitAndPeriod(_ period: Period) -> String {
    indicator.unit == .percent ? period.short.sentenceCased : "\(indicator.shortUnitText), \(period.short)"
  }
  var items: [(String, Node, Node)] = [
    ("Latest", figureNode(latest, indicator), .text(unitAndPeriod(latest.period))),
    (
      assessment.earlierWords.heading, figureNode(assessment.earlier, indicator),
      .text(
        assessment.earlier.map { unitAndPeriod($0.period) }
          ?? "no figure for \(latest.period.yearsBefore(assessment.yearsBefore).short)")
    ),
    (
      "Direction of travel", tagNode(direction),
      [
        .text(direction.reason.sentenceCased + ". "),
        link(context.href(.methods) + "#\(assessment.judgement.anchor)", "How this is judged"),
      ]
    ),
  ]
  if let judgement = assessment.threshold {
    items.append(
      (
        "Against the threshold", tagNode(thresholdTag(judgement, indicator)),
        [
          .text(
            "\(judgement.threshold.label), \(judgement.threshold.levelText(indicator))\(judgement.threshold.mode.words(indicator))\(closeCall(judgement, latest, indicator)). "
          ), link(context.href(.methods) + "#thresholds", "How this is judged"),
        ]
      ))
  } else if let comparison = [assessment.home, assessment.region, assessment.nation].compactMap({ $0 }).first
  {
    items.append(
      (
        "Compared with \(context.site[comparison.area].name)", tagNode(comparisonTag(comparison)),
        [
          figureNode(comparison.point, indicator),
          .text(indicator.unit == .percent ? ". " : " \(indicator.shortUnitText). "),
          .text(comparisonTag(comparison).reason.sentenceCased + ". "),
          link(context.href(.methods) + "#comparison", "How this is judged"),
        ]
      ))
  } else if let peak = assessment.peak, assessment.series.published.count > 2, let value = peak.value {
    items.append(
      ("Highest published", .text(indicator.figureText(value)), .text(peak.period.short.sentenceCased)))
  }
  return .el(
    "dl", ["class": "key-figures"],
    items.map { name, figure, note in
      .el(
        "div",
        [
          .el("dt", [.text(name)]), .el("dd", ["class": "figure"], [figure]),
          .el("dd", ["class": "note"], [note]),
        ])
    })
}

/// The districts in a table: how each has moved, where it stands, and how sure that is.
private func districtTable(
  _ id: IndicatorID, _ districts: [Assessment], _ home: Assessment?, _ context: PageContext
) -> Node {
  let indicator = context.site[id]
  let hasLimits = districts.contains { $0.latest?.limits != nil }
  let homeName = context.homeArea.name
  var head = [
    columnHead("Area"), columnHead("Trend", classes: "mid"), columnHead("Latest", numeric: true),
  ]
  if hasLimits {
    head.append(
      columnHead(
        "\(context.site.methods(of: id).confidence.interval.percentText) interval", numeric: true,
        classes: "wide"))
  }
  head += [
    columnHead(context.earlierWords(of: [id]).heading, numeric: true, classes: "mid"),
    columnHead("Direction"),
  ]
  let isCompared = districts.contains { $0.home != nil }
  if isCompared { head.append(columnHead("Against \(homeName)")) }
  func row(_ assessment: Assessment, isTotal: Bool) -> Node {
    let name = context.site[assessment.area].name
    var cells: [Node] = [
      .el(
        "th", ["scope": "row"],
        [
          isTotal ? .text(name) : link(context.href(.indicatorInArea(id, assessment.area)), name)
        ]),
      .el("td", ["class": "mid"], [sparkline(assessment.series, context.site[assessment.indicator])]),
      numberCell(figureNode(assessment.latest, indicator), classes: "strong"),
    ]
    if hasLimits {
      let text = assessment.latest?.limits.map {
        "\(indicator.figureText($0.lowerBound)) to \(indicator.figureText($0.upperBound))"
      }
      cells.append(numberCell(.text(text ?? "–"), classes: "wide nowrap"))
    }
    cells += [
      numberCell(figureNode(assessment.earlier, indicator), classes: "mid"),
      .el("td", [directionLink(assessment, context)]),
    ]
    if isCompared {
      cells.append(.el("td", [againstHome(assessment, context)]))
    }
    return .el("tr", ["class": isTotal ? "total" : nil], cells)
  }
  let rows = districts.map { row($0, isTotal: false) } + (home.map { [row($0, isTotal: true)] } ?? [])
  let period = districts.compactMap(\.latest).map(\.period).max()?.inSentence ?? ""
  return .el(
    "section", ["class": "block"],
    [
      .el("h2", ["id": "by-district"], ["By district"]),
      tableBox(
        .text("\(indicator.unitTitle), \(period)"), id: "districts-table", head: head,
        body: [.el("tbody", rows)]),
      districtNotes(id, districts, context),
    ])
}

/// Every figure of the series with where it came from, so that any can be traced to its row, beside
/// the figures of the areas that the trend chart draws with it.
private func allFigures(_ assessment: Assessment, _ context: PageContext) -> Node {
  let indicator = context.site[assessment.indicator]
  let others = comparatorSeries(assessment, context.catalogue)
  // By period: to look through a series for each of its rows takes long where it has hundreds.
  let columns = ([assessment.series] + others).map { series in
    Dictionary((series.points + series.others).map { ($0.period, $0) }) { first, _ in first }
  }
  let rows = Set(columns.flatMap(\.keys)).sorted(by: >).map { period -> Node in
    let points = columns.map { $0[period] }
    let note =
      points[0].map { $0.note + revisionNote($0, indicator) }
      ?? points.lazy.compactMap { $0?.note }.first ?? ""
    return .el(
      "tr",
      [.el("th", ["scope": "row"], [periodNode(period)])]
        + points.map { numberCell($0 == nil ? "–" : figureNode($0, indicator)) }
        + [.el("td", ["class": "source-note"], [.text(note)])])
  }
  let place = context.site[assessment.area].name
  return .el(
    "details", ["class": "all-figures"],
    [
      .el("summary", [.text("All figures and where each comes from")]),
      tableBox(
        .text("\(context.catalogue.title(of: assessment.indicator)), \(place): \(indicator.unitText)"),
        id: "all-figures-table",
        head: [columnHead("Period"), columnHead(others.isEmpty ? "Figure" : place, numeric: true)]
          + others.map { columnHead(context.site[$0.area].name, numeric: true) } + [columnHead("Source")],
        body: [.el("tbody", rows)]),
    ])
}

private func revisionNote(_ point: Point, _ indicator: Indicator) -> String {
  guard let earlier = point.earlier else { return "" }
  return " Earlier editions gave \(indicator.figureText(earlier))."
}

/// The paragraphs of the edition's report that bind this indicator.
private func reportSays(_ id: IndicatorID, _ context: PageContext) -> Node {
  let document = context.analysis.manuscripts.reports[context.address.edition.index]
  let excerpts = document.excerpts(binding: context.site[id].slug)
  guard !excerpts.isEmpty else { return .empty }
  let edition = context.site[context.address.edition]
  let report = context.href(.report)
  var writer = context.writer()
  let way = writer.address
  // "See paragraph 6" is meant within the report.
  writer.address = { $0.hasPrefix("#") ? report + $0 : way($0) }
  return .el(
    "section", ["class": "aside-block", "aria-labelledby": "says"],
    [.el("h2", ["id": "says"], ["What the report says"])]
      + excerpts.map { excerpt in
        .el(
          "blockquote",
          [
            writer.write(excerpt),
            .el(
              "p", ["class": "source"],
              [
                .text("\(edition.name) report, "),
                link(
                  excerpt.anchor.map { "\(report)#\($0)" } ?? report,
                  excerpt.reference.map { "paragraph \($0)" } ?? "introduction"),
              ]),
          ])
      })
}

private func aboutBlock(_ id: IndicatorID, _ context: PageContext) -> Node {
  let indicator = context.site[id]
  let source: Node = indicator.sourceURL.map { link($0, indicator.source) } ?? .text(indicator.source)
  return .el(
    "section", ["class": "aside-block", "aria-labelledby": "about"],
    [
      .el("h2", ["id": "about"], ["About this indicator"]),
      .el("p", [.text(indicator.definition)]),
      context.prose(context.analysis.manuscripts.about[id.index]),
      .el("p", ["class": "source"], ["Source: ", source, "."]), indicator.query?.node ?? .empty,
    ])
}

private func downloads(_ id: IndicatorID, sized: Bool, _ context: PageContext) -> Node {
  let files: [(String, Route)] = [
    ("CSV", .indicatorCSV(id)), ("JSON", .indicatorJSON(id)), ("ODS spreadsheet", .indicatorODS(id)),
  ].filter { context.edition.has($0.1) }
  // Other sites show the newest edition, so its pages alone tell them how.
  let hasEmbeds =
    sized && context.address.edition == context.site.newestEdition
    && !context.edition.charts(of: id, in: nil).isEmpty
  return .el(
    "section", ["class": "aside-block", "aria-labelledby": "downloads"],
    [
      .el("h2", ["id": "downloads"], ["Download"]),
      .el(
        "ul",
        files.map { kind, route in
          let size = sized ? ", \(context.size(of: route))" : ""
          return .el("li", [link(context.href(route), "All figures (\(kind)\(size))")])
        }
          + (hasEmbeds
            ? [.el("li", [link(context.href(.embedGuide(id)), "Embed these charts on another site")])] : [])),
    ])
}
