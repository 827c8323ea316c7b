import HTML
import Indicators

/// What a server shows for an address that leads nowhere.
func notFoundPage(_ context: PageContext) -> PageContent {
  PageContent(
    template: .plain,
    title: "Page not found",
    description: "There is no page at this address.",
    pieces: [
      "heading": heading("Page not found"),
      "lede": lede(
        "There is no page at this address. It may have been typed wrongly, or belong to an edition that is not here."
      ),
      "body": .el(
        "ul", ["class": "link-list"],
        [
          .el("li", [link(context.href(.home), "The front page")]),
          .el("li", [link(context.href(.dashboard), "Every indicator on one page")]),
          .el("li", [link(context.href(.areas), "All areas")]),
          .el("li", [link(context.href(.search), "Search by name")]),
          .el("li", [link(context.href(.editions), "All editions")]),
        ]),
    ])
}
