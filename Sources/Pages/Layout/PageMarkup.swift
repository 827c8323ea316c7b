import Glibc
import HTML
import Indicators

/// A page whose pieces are written, before the site's frame is put around it.
struct PageMarkup {
  /// The pieces as the page's template arranges them.
  let main: [UInt8]
  private let template: TemplateKind
  private let title: String
  private let description: String
  private let breadcrumbs: [(title: String, route: Route)]
  /// Whether anything on the page was made up, prose and all.
  private let hasIllustrative: Bool

  init(_ content: PageContent, _ theme: Theme) {
    let pieces = content.pieces.mapValues { Markup($0).bytes }
    // The key shows the mark only to explain it.
    hasIllustrative =
      content.showsIllustrative || pieces.contains { $0.key != "key" && holdsIllustrativeMark($0.value) }
    main = theme.render(content.template, markup: pieces)
    template = content.template
    title = content.title
    description = content.description
    breadcrumbs = content.breadcrumbs
  }

  /// The page within the site's frame.
  ///
  /// - Parameter main: The pieces as this place shows them.
  func framed(_ main: [UInt8], _ context: PageContext, _ theme: Theme) -> [UInt8] {
    let site = context.site
    let address = context.address
    var text: [String: String] = [
      "language": site.settings.language,
      "title": title == site.settings.title ? title : "\(title) – \(titleSuffix(context))",
      "description": description,
      "stylesheet": context.href(Address(.stylesheet, edition: address.edition, isRoot: true)),
      "icon": context.href(.icon),
      "kind": template.rawValue,
      "site_title": site.settings.shortTitle,
      "organisation": site.settings.organisation,
      "home": context.href(.home),
    ]
    if context.usesScript { text["script"] = context.href(.script(.page)) }
    if let base = site.settings.baseURL, address.route != .notFound {
      text["canonical"] = base + canonicalPath(context.canonical)
      text["feed"] = context.href(Address(.feed, edition: address.edition, isRoot: true))
    }
    let frame: [String: Node] = [
      "edition": editionBar(context), "editions": editionLinks(context),
      "banner": hasIllustrative ? illustrativeBanner() : .empty,
      "breadcrumbs": Pages.breadcrumbs(breadcrumbs, context),
    ]
    var markup = frame.mapValues { Markup($0).bytes }
    markup["main"] = main
    markup["header"] = theme.part(.header, "navigation", navigation(context), context)
    markup["footer"] = theme.part(.footer, "about", footer(context), context)
    return theme.render(
      .page, text: text, flags: ["areas": context.usesScript && address.route.isPage], markup: markup)
  }
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

/// Editions say which they are in the title, so that no two pages share one.
private func titleSuffix(_ context: PageContext) -> String {
  let title = context.site.settings.shortTitle
  guard context.address.route.isPerEdition, !context.address.isRoot else { return title }
  return "\(context.site[context.address.edition].name), \(title)"
}

/// Whether a figure in finished markup is marked as made up: a mark beside it, or one on a chart.
private func holdsIllustrativeMark(_ markup: [UInt8]) -> Bool {
  let marks: [StaticString] = [#"class="mark-illustrative""#, #"class="figure-marker""#]
  return marks.contains { mark in
    // Of the letters of both, "k" is the one that pages have fewest of.
    let letters = UnsafeRawBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
    let rare = letters.firstIndex(of: UInt8(ascii: "k")) ?? 0
    return markup.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      var at = rare
      while at < bytes.count, let found = memchr(start + at, Int32(letters[rare]), bytes.count - at) {
        let place = UnsafeRawPointer(found) - start - rare
        if place + letters.count <= bytes.count, memcmp(start + place, mark.utf8Start, letters.count) == 0 {
          return true
        }
        at = place + rare + 1
      }
      return false
    }
  }
}
