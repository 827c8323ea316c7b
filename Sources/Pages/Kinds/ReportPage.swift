import Commentary
import HTML
import Indicators

/// The board's report of an edition, paragraph by numbered paragraph, ready for an agenda pack.
func reportPage(_ context: PageContext) -> PageContent {
  let edition = context.site[context.address.edition]
  let document = context.analysis.manuscripts.reports[context.address.edition.index]
  let headings = document.headings.filter { $0.level == 2 }
  let writer = context.writer(headingLevel: 2, hasAnchors: true)
  return PageContent(
    template: .report,
    title: context.plainLine(edition.title),
    description: context.analysis.plainText(
      context.analysis.manuscripts.summaries[context.address.edition.index], in: context.edition),
    showsIllustrative: context.showsIllustrative(document),
    pieces: [
      "heading": heading(context.line(edition.title), kicker: edition.organisation),
      "details": .el(
        "p", ["class": "report-details"],
        [
          .text("Report for \(edition.period.inSentence), published \(edition.published.long)."),
          context.site.settings.hasQualityPage
            ? [" ", link(context.href(.quality), "How it was checked"), "."] : .empty,
        ]),
      "contents": headings.isEmpty
        ? .empty
        : .el(
          "nav", ["class": "aside-block contents", "aria-labelledby": "contents"],
          [
            .el("h2", ["id": "contents"], ["Contents"]),
            .el(
              "ol",
              headings.map {
                .el("li", [.el("a", ["href": "#\($0.anchor)"], [writer.insideLink.write($0.words)])])
              }),
          ]),
      "body": .el("article", ["class": "report prose"], [writer.write(document)]),
    ])
}
