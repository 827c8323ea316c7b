import HTML
import Indicators

/// What stands at the address of an indicator that an edition no longer reports: why, and where its figures are.
func retiredPage(_ id: IndicatorID, _ retirement: Retirement, _ context: PageContext) -> PageContent {
  let title = context.catalogue.title(of: id)
  let successor = retirement.replacedBy.flatMap { slug in
    context.catalogue.indicatorIDs.first {
      context.site[$0].slug == slug && context.edition.has(.indicator($0))
    }
  }
  let earlier = context.site.editions.indices.reversed().map(EditionID.init).filter {
    $0 < retirement.from && context.analysis[$0].indicators.contains(id)
  }
  return PageContent(
    template: .plain,
    title: title,
    description: "\(title) is no longer reported. \(retirement.reason)",
    breadcrumbs: [("Dashboard", .dashboard)],
    pieces: [
      "heading": heading(title, kicker: "No longer reported"),
      "lede": lede(
        .text(
          "Not reported since the \(context.site[retirement.from].name) edition. \(retirement.reason)")),
      "body": [
        successor.map { other in
          .el(
            "p",
            [
              "Reported in its place: ",
              link(context.href(.indicator(other)), context.catalogue.title(of: other)), ".",
            ])
        } ?? .empty,
        earlier.isEmpty
          ? .empty
          : [
            .el("h2", ["id": "earlier"], ["Its figures, as they were published"]),
            .el(
              "ul", ["class": "link-list"],
              earlier.map { edition in
                .el(
                  "li",
                  [
                    link(
                      context.href(Address(.indicator(id), edition: edition, isRoot: false)),
                      context.site[edition].name)
                  ])
              }),
          ],
      ],
    ])
}
