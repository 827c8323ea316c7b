import HTML
import Indicators

/// One chart of an indicator for another site's frame: no menu, no footer, one link back.
func embedPage(_ id: IndicatorID, _ chart: IndicatorChart, _ context: PageContext) -> [UInt8] {
  guard let picture = picture(chart, of: id, in: nil, context) else { return [] }
  let settings = context.site.settings
  let subject = picture.subject ?? context.catalogue.title(of: id)
  let oEmbed: Node =
    settings.baseURL == nil
    ? .empty
    : .el(
      "link",
      [
        "rel": "alternate", "type": "application/json+oembed", "title": picture.title,
        "href": context.href(.oEmbed(id, chart)),
      ])
  let page = Node.el(
    "html", ["lang": settings.language],
    [
      .el(
        "head",
        [
          .el("meta", ["charset": "utf-8"]),
          .el("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
          .el("title", [.text("\(subject): \(chart.name.lowercasedFirst) – \(settings.shortTitle)")]),
          .el("meta", ["name": "description", "content": "\(subject): \(picture.title)."]),
          .el("meta", ["name": "color-scheme", "content": "light dark"]),
          // Search engines should find the page that has all of it.
          .el("meta", ["name": "robots", "content": "noindex"]),
          .el("link", ["rel": "icon", "href": context.href(.icon)]), oEmbed,
          .el("link", ["rel": "stylesheet", "href": context.href(.stylesheet)]),
          context.usesScript
            ? .el("script", ["src": context.href(.script(.page)), "defer": ""]) : .empty,
        ]),
      .el(
        "body", ["class": "embed"],
        [
          .el(
            "main", ["id": "main"],
            [
              .el("p", ["class": "kicker"], [.text(subject)]),
              .el("h1", [.text(picture.title)]),
              .el("p", ["class": "sub"], [.text(picture.subtitle)]),
              picture.chart,
              picture.illustrativeWarning.map { .el("p", ["class": "chart-source"], [.text($0)]) } ?? .empty,
              .el(
                "p", ["class": "chart-source"],
                [.text((picture.notes + [sourceSentence(picture.sources)]).joined(separator: " "))]),
              .el(
                "p",
                [
                  .el(
                    "a", ["href": context.href(.indicator(id)), "target": "_top"],
                    [.text("\(context.catalogue.title(of: id)) on \(settings.shortTitle)")])
                ]),
            ])
        ]),
    ])
  return Array("<!DOCTYPE html>\n".utf8) + Markup(page).bytes + Array("\n".utf8)
}

extension ChartPicture {
  /// Room enough for the narrowest layout, in CSS pixels: a frame cannot grow by itself.
  var embedHeight: Int {
    let letters = (notes + sources + [title, title, subtitle]).reduce(0) { $0 + $1.count }
    return Int(445 + chart.plotHeight * 18) + letters / 30 * 20
  }
}

extension Node {
  /// The height of all drawings in this tree, in em.
  fileprivate var plotHeight: Double {
    switch self {
    case .text, .written: 0
    case .fragment(let nodes): nodes.reduce(0) { $0 + $1.plotHeight }
    case .element(let element):
      if element.attributes["class"]?.hasPrefix("plot") == true,
        let height = element.attributes["height"], height.hasSuffix("em")
      {
        Double(height.dropLast(2)) ?? 0
      } else {
        element.children.reduce(0) { $0 + $1.plotHeight }
      }
    }
  }

  /// The words of the first description in this tree.
  var drawnDescription: String? {
    switch self {
    case .text, .written: nil
    case .fragment(let nodes): nodes.lazy.compactMap(\.drawnDescription).first
    case .element(let element):
      element.name == "desc" ? plainText : element.children.lazy.compactMap(\.drawnDescription).first
    }
  }
}
