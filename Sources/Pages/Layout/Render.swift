import HTML
import Indicators

/// The bytes of one file of the site. A pure function: no clock, no disk, no locale, and no state but sizes of
/// downloads, which are the same whoever measures them.
package func render(_ address: Address, _ analysis: SiteAnalysis, theme: Theme, stylesheet: String) -> [UInt8]
{
  let context = PageContext(analysis, address, stylesheet: stylesheet)
  switch address.route {
  case .stylesheet: return theme.stylesheet
  case .script(.page): return analysis.areasOfScript + (theme.scripts[.page] ?? [])
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
  if let bytes = dataFile(address.route, context) {
    context.edition.sizes(of: address.route).note(bytes.count, of: address.route)
    return bytes
  }
  let content = pageContent(context)
  let main = theme.render(content.template, content.pieces.mapValues { $0.rendered() })
  let site = context.site
  var values: [String: Any] = [
    "language": site.settings.language,
    "title": content.title == site.settings.title
      ? content.title : "\(content.title) – \(titleSuffix(context))",
    "description": content.description,
    "stylesheet": context.href(Address(.stylesheet, edition: address.edition, isRoot: true)),
    "icon": context.href(.icon),
    "kind": content.template.rawValue,
    "site_title": site.settings.shortTitle,
    "organisation": site.settings.organisation,
    "home": context.href(.home),
    "navigation": navigation(context).rendered(),
    "edition": editionBar(context).rendered(),
    "editions": editionLinks(context).rendered(),
    "banner": content.hasIllustrative ? illustrativeBanner().rendered() : "",
    "breadcrumbs": breadcrumbs(content.breadcrumbs, context).rendered(),
    "main": main,
    "footer": footer(context).rendered(),
  ]
  if context.usesScript {
    values["script"] = context.href(.script(.page))
    values["areas"] = address.route.isPage
  }
  if let base = site.settings.baseURL, address.route != .notFound {
    values["canonical"] = base + canonicalPath(context.canonical)
    values["feed"] = context.href(Address(.feed, edition: address.edition, isRoot: true))
  }
  return Array(theme.render(.page, values).utf8)
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

/// Editions say which they are in the title, so that no two pages share one.
private func titleSuffix(_ context: PageContext) -> String {
  let title = context.site.settings.shortTitle
  guard context.address.route.isPerEdition, !context.address.isRoot else { return title }
  return "\(context.site[context.address.edition].name), \(title)"
}

/// `indicators/x/` for `indicators/x/index.html`.
func canonicalPath(_ path: String) -> String {
  path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
}
