import HTML
import Indicators

/// What stands at an address that a page had before: browsers go on by themselves, people and search
/// engines are told where.
///
/// It has no frame, so that nothing is seen of it on the way. The redirect is immediate, as WCAG's
/// technique H76 wants it; a server can send a 301 in its place.
func movedPage(to route: Route, _ context: PageContext) -> [UInt8] {
  let target = Address(route, edition: context.address.edition, isRoot: context.address.isRoot)
  let there = PageContext(context.analysis, target, stylesheet: context.stylesheet)
  let way = context.href(target)
  let title = pageContent(there).title
  let canonical = context.site.settings.baseURL.map { $0 + canonicalPath(there.canonical) } ?? way
  let page = Node.el(
    "html", ["lang": context.site.settings.language],
    [
      .el(
        "head",
        [
          .el("meta", ["charset": "utf-8"]),
          .el("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
          .el("title", ["\(title) has moved"]),
          .el("meta", ["http-equiv": "refresh", "content": "0; url=\(way)"]),
          .el("meta", ["name": "robots", "content": "noindex"]),
          .el("link", ["rel": "canonical", "href": canonical]),
          .el("link", ["rel": "icon", "href": context.href(.icon)]),
        ]),
      .el(
        "body",
        [
          .el(
            "main",
            [
              .el("h1", ["This page has moved"]),
              .el("p", ["It is now at ", .el("a", ["href": way], [.text(title)]), "."]),
            ])
        ]),
    ])
  var bytes = Array("<!DOCTYPE html>\n".utf8)
  page.write(into: &bytes)
  bytes.append(UInt8(ascii: "\n"))
  return bytes
}
