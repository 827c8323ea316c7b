import Commentary
import Diagnostics
import HTML
import Indicators

/// How the edition's prose was checked: for officers, and part of the site only if its settings say so.
func qualityPage(_ context: PageContext) -> PageContent {
  let quality = context.analysis.quality(of: context.address.edition)
  let edition = context.site[context.address.edition]
  return PageContent(
    template: .plain,
    title: "How the report was checked",
    description: "What the checks found in the prose of the \(edition.name) edition, and what was let stand.",
    breadcrumbs: [("Report", .report)],
    pieces: [
      "heading": heading("How the report was checked", kicker: edition.name),
      "lede": lede(.text("In the report, its title and its summary \(quality.countSentence)")),
      "body": [acceptedSection(quality, context), openSection(quality)],
    ])
}

private func acceptedSection(_ quality: EditionQuality, _ context: PageContext) -> Node {
  let rows = quality.accepted.map { accepted in
    Node.el(
      "tr",
      [
        .el("th", ["scope": "row"], [.el("code", [.text(accepted.finding.rule)])]),
        .el("td", [.text(accepted.finding.message)]), .el("td", [.text(accepted.reason)]),
        .el("td", ["class": "source-note"], [.text("\(accepted.finding.position)")]),
      ])
  }
  return .el(
    "section", ["class": "block", "aria-labelledby": "accepted"],
    [
      .el("h2", ["id": "accepted"], ["Findings that were let stand"]),
      rows.isEmpty
        ? .el("p", ["None."])
        : tableBox(
          "Each finding with the reason that was given", id: "accepted-table",
          head: ["Rule", "Finding", "Reason", "Place"].map { columnHead($0) }, body: [.el("tbody", rows)]),
    ])
}

private func openSection(_ quality: EditionQuality) -> Node {
  let rows = quality.open.map { problem in
    Node.el(
      "tr",
      [
        .el("th", ["scope": "row"], [.el("code", [.text(problem.rule)])]),
        .el("td", [.text(problem.message)]),
        .el("td", ["class": "source-note"], [.text("\(problem.position)")]),
      ])
  }
  return .el(
    "section", ["class": "block", "aria-labelledby": "open"],
    [
      .el("h2", ["id": "open"], ["Findings that remain"]),
      rows.isEmpty
        ? .el("p", ["None."])
        : tableBox(
          "In every text that this edition shows", id: "open-table",
          head: ["Rule", "Finding", "Place"].map { columnHead($0) }, body: [.el("tbody", rows)]),
    ])
}
