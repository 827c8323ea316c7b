import HTML
import Indicators
import Testing

@testable import Pages

/// What a reader is told before the figures, for the table of sentences.
extension MadeUpCharts {
  func addNotices(to rows: inout Rows) throws {
    rows.section("Notices")
    for slug in ["noted", "old", "reasoned"] {
      let context = context(of: slug)
      let assessment = context.edition[site.indicator(slug), site.area("testshire")]
      let block = noticesBlock(site.indicator(slug), assessment, context)
      #expect(block != .empty, "\(slug)")
      for notice in block.paragraphs { rows.add(slug, notice) }
    }
    rows.add("made-up figures on a page", illustrativeBanner().words)
    var picture = ChartPicture(
      title: "", subtitle: "", chart: .empty, notes: [], sources: [], isIllustrative: true)
    rows.add("made-up figures in a chart’s file", picture.illustrativeWarning ?? "")
    picture.notes = markNotes(try made(up: "made-up"))
    rows.add("the same, where a note says it", picture.illustrativeWarning ?? "")
    rows.add("edition, newest", editionBar(context(.dashboard, isRoot: false)).words)
    rows.add("edition, older", editionBar(context(.dashboard, edition: "2022-23-q2", isRoot: false)).words)
    rows.add("draft", draftNotice().words)
    rows.add("no figure", noFigureSentence(site.indicator("rising"), "Testshire", context(of: "rising")))
    rows.add(
      "no figure, with a reason", noFigureSentence(site.indicator("noted"), "Testshire", context(of: "noted"))
    )
    rows.add("no figure, in the dashboard", context(.dashboard).reasonForNoFigure(site.indicator("rising")))
    let retired = retiredPage(
      site.indicator("rising"),
      Retirement(from: newest, reason: "The author says why.", replacedBy: "falling"), context(of: "rising"))
    rows.add("retired", retired.pieces["lede"]?.words ?? "")
    rows.add("retired, described", retired.description)
    for paragraph in retired.pieces["body"]?.paragraphs ?? [] { rows.add("retired, below", paragraph) }
    for count in 0...2 { rows.add("\(count) hidden", hiddenText(count)) }
  }

  private func made(up slug: String) throws -> [Point] {
    try #require(catalogue.series(of: site.indicator(slug), in: site.area("testshire"))).points
  }
}

extension Node {
  /// The words of each paragraph.
  fileprivate var paragraphs: [String] {
    switch self {
    case .text, .written: []
    case .fragment(let nodes): nodes.flatMap(\.paragraphs)
    case .element(let element): element.name == "p" ? [words] : element.children.flatMap(\.paragraphs)
    }
  }
}
