import HTML
import Indicators

/// The editions as an Atom feed, newest first, each with what it changed.
///
/// Source: RFC 4287. A feed's addresses are absolute, so a site without a base URL has none.
func feed(base: String, _ context: PageContext) -> [UInt8] {
  let site = context.site
  func address(_ edition: EditionID) -> String {
    base + canonicalPath(site.path(of: Address(.home, edition: edition, isRoot: false), stylesheet: ""))
  }
  func moment(_ day: Day) -> Node { .text("\(day)T00:00:00Z") }
  let entries = site.editions.indices.reversed().map(EditionID.init).map { id -> Node in
    let edition = site[id]
    return .el(
      "entry",
      [
        .el("title", [.text(context.analysis.plainLine(edition.title, in: context.analysis[id]))]),
        .el("id", [.text(address(id))]),
        feedLink("alternate", "text/html", address(id)),
        .el("published", [moment(edition.published)]),
        .el("updated", [moment(edition.published)]),
        .el(
          "summary",
          [
            .text(
              context.analysis.plainText(
                context.analysis.manuscripts.summaries[id.index], in: context.analysis[id]))
          ]),
        .el("content", ["type": "html"], [.text(content(id, context).rendered())]),
      ])
  }
  let root = Node.el(
    "feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": site.settings.language],
    [
      .el("title", [.text(site.settings.title)]),
      .el("subtitle", [.text(site.settings.description)]),
      .el("id", [.text(base)]),
      feedLink("self", "application/atom+xml", base + "feed.xml"),
      feedLink("alternate", "text/html", base),
      .el("updated", [moment(site[site.newestEdition].published)]),
      .el("author", [.el("name", [.text(site.settings.organisation)])]),
      .fragment(entries),
    ])
  return root.xmlFile
}

private func feedLink(_ relation: String, _ type: String, _ address: String) -> Node {
  .closed("link", ["rel": relation, "type": type, "href": address])
}

/// What an edition changed, in plain lists, for readers of feeds.
private func content(_ id: EditionID, _ context: PageContext) -> Node {
  let catalogue = context.analysis[id].catalogue
  guard let changes = context.analysis.changeGroups(of: id) else {
    let count = context.analysis[id].indicators.count
    return .el("p", [.text("The first edition: \(count) \(count == 1 ? "indicator" : "indicators").")])
  }
  return .fragment(
    [.el("p", [.text("What changed since the \(context.site[changes.since].name) edition.")])]
      + changes.groups.flatMap { group -> [Node] in
        [
          .el("h2", [.text(group.title)]),
          .el(
            "ul",
            group.changes.map { change in
              .el(
                "li",
                [
                  .text(
                    "\(catalogue.rowTitle(of: change.indicator)): \(changes.detail(change, context.analysis))"
                  )
                ])
            }),
        ]
      })
}
