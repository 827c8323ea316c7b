import HTML
import Indicators

/// The bytes of one file of the site. A pure function: no clock, no disk, no locale, and no state but sizes of
/// downloads, which are the same whoever measures them.
package func render(_ address: Address, _ analysis: SiteAnalysis, theme: Theme, stylesheet: String) -> [UInt8]
{
  render([address], analysis, theme: theme, stylesheet: stylesheet)[0]
}

/// The bytes of files that are made together, each as it would be alone; what they have in common is made once.
///
/// - Parameter places: Of one edition, and with the same `Route.work`.
package func render(_ places: [Address], _ analysis: SiteAnalysis, theme: Theme, stylesheet: String)
  -> [[UInt8]]
{
  let drawn = places.count > 1 ? DrawnCharts(of: places[0], analysis, stylesheet: stylesheet) : nil
  func context(_ place: Address, twin: Address? = nil) -> PageContext {
    var context = PageContext(analysis, place, twin: twin, stylesheet: stylesheet)
    context.drawnCharts = drawn
    return context
  }
  var made: [Address: [UInt8]] = [:]
  for place in places where made[place] == nil {
    if let bytes = file(context(place), theme) {
      for other in places where other.route == place.route { made[other] = bytes }
      continue
    }
    let twin = places.first { $0.route == place.route && $0 != place }
    let both = context(place, twin: twin)
    let content = PageMarkup(pageContent(both).linkingTerms(both), theme)
    guard let twin else {
      made[place] = content.framed(content.main, context(place), theme)
      continue
    }
    made[place] = content.framed(TwoWays.chosen(0, in: content.main), context(place), theme)
    made[twin] = content.framed(TwoWays.chosen(1, in: content.main), context(twin), theme)
  }
  return places.map { made[$0] ?? [] }
}

/// A file that is no page with the site's frame around it.
private func file(_ context: PageContext, _ theme: Theme) -> [UInt8]? {
  let route = context.address.route
  switch route {
  case .stylesheet: return theme.stylesheet
  case .script(.page): return context.analysis.areasOfScript + (theme.scripts[.page] ?? [])
  case .script(.search): return theme.scripts[.search] ?? []
  case .icon: return theme.icon
  case .indicatorChart(let id, let area, let chart):
    return picture(chart, of: id, in: area, context)?.file(context, theme.drawingStyle) ?? []
  case .figureSVG(let topic, let number):
    return context.drawnFigure(topic, number)?.picture.file(context, theme.drawingStyle) ?? []
  case .choiceSVG(let id, let folder, let slug):
    return choiceDrawing(id, folder, slug, context)?.picture.file(context, theme.drawingStyle) ?? []
  case .embed(let id, let chart): return embedPage(id, chart, context)
  case .moved(let route, _): return movedPage(to: route, context)
  default: break
  }
  guard let bytes = dataFile(route, context) else { return nil }
  context.edition.sizes(of: route).note(bytes.count, of: route)
  return bytes
}

func pageContent(_ context: PageContext) -> PageContent {
  switch context.address.route {
  case .home: homePage(context)
  case .dashboard: dashboardPage(context)
  case .priority(let id): priorityPage(id, context)
  case .indicator(let id):
    context.edition.retirement(of: id).map { retiredPage(id, $0, context) }
      ?? indicatorPage(id, in: context.site.settings.area, context)
  case .indicatorInArea(let id, let area): indicatorPage(id, in: area, context)
  case .areas: areasPage(context)
  case .area(let id): areaPage(id, context)
  case .report: reportPage(context)
  case .quality: qualityPage(context)
  case .topic(let id): topicPage(id, context)
  case .choice(let id, let folder, let slug): choicePage(id, folder, slug, context)
  case .actions: actionsPage(context)
  case .register(let id, let filter): registerPage(id, filter, context)
  case .data: dataPage(context)
  case .embedGuide(let id): embedGuide(id, context)
  case .search: searchPage(context)
  case .revisions: revisionsPage(context)
  case .editions: editionsPage(context)
  case .methods: methodsPage(context)
  case .glossary: glossaryPage(context)
  case .accessibility: accessibilityPage(context)
  default: notFoundPage(context)
  }
}

/// `indicators/x/` for `indicators/x/index.html`.
func canonicalPath(_ path: String) -> String {
  path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
}
