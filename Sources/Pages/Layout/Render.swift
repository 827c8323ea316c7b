import HTML
import Indicators

/// The bytes of one file of the site. A pure function: no clock, no disk, no locale, and no state but sizes of
/// downloads, which are the same whoever measures them.
package func render(_ address: Address, _ analysis: SiteAnalysis, theme: Theme, stylesheet: String) -> [UInt8]
{
  let context = PageContext(analysis, address, stylesheet: stylesheet)
  if let bytes = file(context, theme) { return bytes }
  let content = pageContent(context)
  return framed(content, markup(of: content, theme), context, theme)
}

/// The bytes of one or two files of the site that have the same route in the same edition, at the root and in the
/// edition's folder, as `render` makes each; what they have in common is made once.
package func render(_ places: [Address], _ analysis: SiteAnalysis, theme: Theme, stylesheet: String)
  -> [[UInt8]]
{
  guard places.count == 2 else {
    return places.map { render($0, analysis, theme: theme, stylesheet: stylesheet) }
  }
  if places[0].route.isData {
    let bytes = render(places[0], analysis, theme: theme, stylesheet: stylesheet)
    return [bytes, bytes]
  }
  let both = PageContext(analysis, places[0], twin: places[1], stylesheet: stylesheet)
  let content = pageContent(both)
  let markup = markup(of: content, theme)
  let frame = content.withoutPieces
  return places.indices.map { place in
    framed(
      frame, TwoWays.chosen(place, in: markup),
      PageContext(analysis, places[place], stylesheet: stylesheet), theme)
  }
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

/// The pieces of a page as its template arranges them.
private func markup(of content: PageContent, _ theme: Theme) -> [UInt8] {
  theme.render(content.template, markup: content.pieces.mapValues { Markup($0).bytes })
}

/// A page within the site's frame.
private func framed(
  _ content: PageContent, _ main: [UInt8], _ context: PageContext, _ theme: Theme
) -> [UInt8] {
  let site = context.site
  let address = context.address
  var text: [String: String] = [
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
  ]
  if context.usesScript {
    text["script"] = context.href(.script(.page))
  }
  if let base = site.settings.baseURL, address.route != .notFound {
    text["canonical"] = base + canonicalPath(context.canonical)
    text["feed"] = context.href(Address(.feed, edition: address.edition, isRoot: true))
  }
  let frame: [String: Node] = [
    "edition": editionBar(context), "editions": editionLinks(context),
    "banner": content.hasIllustrative ? illustrativeBanner() : .empty,
    "breadcrumbs": breadcrumbs(content.breadcrumbs, context),
  ]
  var markup = frame.mapValues { Markup($0).bytes }
  markup["main"] = main
  markup["header"] = theme.part(.header, "navigation", navigation(context), context)
  markup["footer"] = theme.part(.footer, "about", footer(context), context)
  return theme.render(
    .page, text: text, flags: ["areas": context.usesScript && address.route.isPage], markup: markup)
}

extension Theme {
  /// The head or the foot of a page round its one piece, as the theme lays it out.
  fileprivate func part(_ kind: TemplateKind, _ name: String, _ piece: Node, _ context: PageContext)
    -> [UInt8]
  {
    let settings = context.site.settings
    var bytes = render(
      kind,
      text: [
        "site_title": settings.shortTitle, "organisation": settings.organisation, "home": context.href(.home),
      ],
      markup: [name: Markup(piece).bytes, "logo": logo])
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return bytes
  }
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
