import Indicators

/// Every file of the site, in a fixed order: the root first, then each edition, oldest first.
package func routes(_ editions: [EditionAnalysis]) -> [Address] {
  guard let newest = editions.last else { return [] }
  var result = addresses(of: newest, isRoot: true)
  let once: [Route] = [
    .editions, .methods, .glossary, .accessibility, .notFound, .sitemap, .robots, .stylesheet, .apiIndicators,
    .apiSchema, .search, .searchIndex, .script(.search), .icon,
  ]
  // A feed's addresses are absolute, so a site that does not know its own has none.
  let settings = newest.catalogue.site.settings
  let hasAddress = settings.baseURL != nil
  let script: [Route] = settings.hasScripts ? [.script(.page)] : []
  for route in once + script + (hasAddress ? [.feed, .dataCatalogue] : [])
    + newest.indicators.map(Route.apiIndicator) + newest.profileAreas.map(Route.apiArea)
  {
    result.append(Address(route, edition: newest.catalogue.edition, isRoot: true))
  }
  for id in newest.catalogue.site.tables.indices.map(DataTableID.init) {
    result.append(Address(.dataCSV(id), edition: newest.catalogue.edition, isRoot: true))
  }
  result += embeds(of: newest)
  for edition in editions { result += addresses(of: edition, isRoot: false) + drawings(of: edition) }
  return result
}

private func addresses(of edition: EditionAnalysis, isRoot: Bool) -> [Address] {
  let site = edition.catalogue.site
  var routes: [Route] = [.home, .dashboard, .areas, .report, .data, .revisions, .revisionsCSV]
  if site.settings.hasQualityPage { routes.append(.quality) }
  routes +=
    DataFormat.allCases.filter(edition.givesAllFigures).map(Route.allFigures)
    + WorkbookFormat.allCases.map(Route.dashboardWorkbook)
  for id in site.priorities.indices.map(PriorityID.init) where !edition.indicators(of: id).isEmpty {
    routes.append(.priority(id))
  }
  routes += edition.retired.map(Route.indicator)
  for id in edition.indicators {
    routes += [
      .indicator(id), .indicatorCSV(id), .indicatorMetadata(id), .indicatorJSON(id),
    ]
    if edition.givesSpreadsheet(of: id) { routes.append(.indicatorODS(id)) }
    for area in edition.profileAreas where edition.hasPage(of: id, in: area) {
      routes.append(.indicatorInArea(id, area))
    }
  }
  routes += edition.profileAreas.map(Route.area)
  routes += edition.topics.map(Route.topic)
  routes += edition.choices.map { .choice($0.topic, $0.folder, $0.slug) }
  routes += edition.registerRoutes
  if site.hasAliases {
    routes += routes.flatMap { route in site.aliases(of: route).map { Route.moved(route, from: $0) } }
  }
  return routes.map { Address($0, edition: edition.catalogue.edition, isRoot: isRoot) }
}

/// What other sites embed: the charts of the newest edition, at an address that does not change with it.
private func embeds(of edition: EditionAnalysis) -> [Address] {
  let hasAddress = edition.catalogue.site.settings.baseURL != nil
  let routes = edition.indicators.flatMap { id -> [Route] in
    let charts = edition.charts(of: id, in: nil)
    guard !charts.isEmpty else { return [] }
    return [.embedGuide(id)] + charts.map { .embed(id, $0) }
      + (hasAddress ? charts.map { .oEmbed(id, $0) } : [])
  }
  return routes.map { Address($0, edition: edition.catalogue.edition, isRoot: true) }
}

/// The files of charts: they lie in their edition's folder only.
private func drawings(of edition: EditionAnalysis) -> [Address] {
  var routes: [Route] = []
  for id in edition.indicators {
    let judged = edition[id]
    let areas = [nil] + edition.profileAreas.filter { edition.hasPage(of: id, in: $0) }
    for area in areas {
      for chart in IndicatorChart.allCases where judged.has(chart, in: area) {
        routes.append(.indicatorChart(id, area, chart))
      }
    }
  }
  routes += edition.choices.filter(\.hasChart).map { .choiceSVG($0.topic, $0.folder, $0.slug) }
  for file in edition.figures {
    if file.hasChart { routes.append(.figureSVG(file.text, file.number)) }
    if file.hasOwnCSV { routes.append(.figureCSV(file.text, file.number)) }
  }
  return routes.map { Address($0, edition: edition.catalogue.edition, isRoot: false) }
}
