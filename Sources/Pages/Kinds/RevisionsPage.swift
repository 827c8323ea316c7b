import HTML
import Indicators

/// The figures that an edition gives otherwise than an earlier one did, and what was put right in its text.
func revisionsPage(_ context: PageContext) -> PageContent {
  let edition = context.site[context.address.edition]
  let revisions = context.catalogue.revisions
  let rows = revisions.map { revision -> Node in
    let indicator = context.site[revision.indicator]
    func cell(_ figure: Figure) -> Node {
      switch figure {
      case .none(let absence): numberCell(absenceNode(absence))
      case .value(let value):
        numberCell(.el("data", ["value": machineText(value)], [.text(indicator.figureText(value))]))
      }
    }
    let title = context.catalogue.title(of: revision.indicator)
    return .el(
      "tr",
      [
        .el("th", ["scope": "row"], [link(context.href(.indicator(revision.indicator)), title)]),
        .el("td", [.text(context.site[revision.area].name)]),
        .el("td", [periodNode(revision.period)]),
        cell(revision.was), cell(revision.now),
        .el("td", ["class": "source-note"], [.text(revision.reason)]),
        .el(
          "td",
          [
            link(
              context.href(Address(.indicator(revision.indicator), edition: revision.since, isRoot: false)),
              context.site[revision.since].name)
          ]),
      ])
  }
  let table = tableBox(
    .text("Figures that the \(edition.name) edition gives anew"), id: "revisions-table",
    head: [
      columnHead("Indicator"), columnHead("Area"), columnHead("Period"), columnHead("Was", numeric: true),
      columnHead("Is", numeric: true), columnHead("Why"), columnHead("Was given by"),
    ], body: [.el("tbody", rows)])
  return PageContent(
    template: .plain,
    title: "Revisions",
    description:
      "Figures revised and text corrected in the \(edition.name) edition of \(context.site.settings.title).",
    breadcrumbs: [("Editions", .editions)],
    pieces: [
      "heading": heading("Revisions", kicker: edition.name),
      "lede": lede(
        .text(revisionsSentence(revisions.count, isFirst: context.address.edition.index == 0))),
      "body": [
        revisions.isEmpty ? .empty : table,
        .el(
          "p", [link(context.href(.revisionsCSV), "The revisions as a file (CSV)")]),
        corrections(edition),
        .el(
          "p", ["class": "quiet"],
          [
            "A figure counts as revised if it looks different with the decimals shown. An earlier edition keeps the figure it gave."
          ]),
      ],
    ])
}

func revisionsSentence(_ count: Int, isFirst: Bool) -> String {
  if isFirst { return "This is the first edition: there are no earlier figures to revise." }
  switch count {
  case 0: return "No figure of an earlier edition was revised in this one."
  case 1: return "One figure of an earlier edition was revised in this one."
  default: return "\(count) figures of earlier editions were revised in this one."
  }
}

private func corrections(_ edition: Edition) -> Node {
  guard !edition.corrections.isEmpty else { return .empty }
  return [
    .el("h2", ["id": "corrections"], ["Corrections to the text"]),
    .el("ul", edition.corrections.map { .el("li", [.text($0)]) }),
  ]
}
