import HTML
import Indicators

/// What changed since the edition before: what is new, improved, worsened, missing and why.
func sinceLastEdition(_ context: PageContext) -> Node {
  guard let changes = context.changeGroups else { return .empty }
  let before = context.site[changes.since]
  let revisions = context.catalogue.revisions.count
  return .el(
    "section", ["class": "block", "aria-labelledby": "since"],
    [
      .el("h2", ["id": "since"], [.text("Since the \(before.name) edition")]),
      .el(
        "dl", ["class": "since"],
        changes.groups.map { group in
          .el(
            "div",
            [
              .el(
                "dt",
                [.text(group.title), .el("span", ["class": "quiet"], [.text(" \(group.changes.count)")])]),
              .el(
                "dd",
                [isLong(group) ? folded(group, of: changes, context) : items(group, of: changes, context)]),
            ])
        }),
      .el(
        "p",
        [
          link(context.href(.revisions), "Revised figures and corrections"),
          .text(" in this edition: \(revisions == 0 ? "none" : "\(revisions)"). "),
          link(context.href(.methods) + "#direction", "How better and worse are decided"), .text("."),
        ]),
    ])
}

/// What has no news is told on request, where there is much of it.
private func isLong(_ group: ChangeGroups.Group) -> Bool {
  group.changes.count > 6
    && group.changes.allSatisfy {
      switch $0.outcome {
      case .noNewFigure, .missing: true
      default: false
      }
    }
}

private func folded(_ group: ChangeGroups.Group, of changes: ChangeGroups, _ context: PageContext) -> Node {
  .el(
    "details",
    [
      .el("summary", [.text("Show these \(group.changes.count) indicators")]),
      items(group, of: changes, context),
    ])
}

private func items(_ group: ChangeGroups.Group, of changes: ChangeGroups, _ context: PageContext) -> Node {
  .el(
    "ul",
    group.changes.map { change in
      let title = context.catalogue.rowTitle(of: change.indicator)
      let name: Node =
        context.edition.has(.indicator(change.indicator))
        ? link(context.href(.indicator(change.indicator)), title) : .text(title)
      let detail: Node =
        if case .missing(let reason) = change.outcome { context.line(reason) } else {
          .text(changes.detail(change, context.analysis))
        }
      return .el("li", [name, ": ", detail])
    })
}
