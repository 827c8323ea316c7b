import HTML
import Indicators

/// Every edition, newest first: each stays as it was published.
func editionsPage(_ context: PageContext) -> PageContent {
  let site = context.site
  let items = site.editions.indices.reversed().map(EditionID.init).map { id -> Node in
    let edition = site[id]
    let home = context.href(Address(.home, edition: id, isRoot: false))
    let report = context.href(Address(.report, edition: id, isRoot: false))
    let dashboard = context.href(Address(.dashboard, edition: id, isRoot: false))
    let revisions = context.href(Address(.revisions, edition: id, isRoot: false))
    return .el(
      "li",
      [
        .el("h2", [link(home, edition.name)]),
        .el(
          "p", ["class": "quiet"],
          [.text("Published \(edition.published.long) by the \(edition.organisation)")]),
        ProseInEdition(context, id).summary,
        .el(
          "p",
          [
            link(report, "Read the report"), .el("span", ["class": "hidden"], [.text(" of \(edition.name)")]),
            " · ",
            link(dashboard, "See the dashboard"),
            .el("span", ["class": "hidden"], [.text(" of \(edition.name)")]),
            " · ",
            link(revisions, "Revisions"), .el("span", ["class": "hidden"], [.text(" of \(edition.name)")]),
          ]),
      ])
  }
  return PageContent(
    template: .plain,
    title: "Editions",
    description: "Every quarterly edition of \(site.settings.title), as it was published.",
    pieces: [
      "heading": heading("Editions"),
      "lede": lede(
        "Each quarter’s pages stay as they were published. A figure that was revised later changes later editions only."
      ),
      "body": [
        .el("ul", ["class": "edition-list"], items),
        site.settings.baseURL == nil
          ? .empty
          : .el(
            "p",
            [
              link(context.href(.feed), "Follow new editions by feed (Atom)"),
              ": each entry says what changed.",
            ]),
      ],
    ])
}

/// The summary of another edition, with that edition's figures.
private struct ProseInEdition {
  let summary: Node

  init(_ context: PageContext, _ id: EditionID) {
    var there = PageContext(
      context.analysis, Address(.home, edition: id, isRoot: false), stylesheet: context.stylesheet)
    // Its figures and pages are those of its own edition; the way to them begins here.
    there.path = context.path
    summary = there.prose(context.analysis.manuscripts.summaries[id.index])
  }
}
