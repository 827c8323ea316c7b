import HTML
import Indicators
import Loading

/// All registers of actions, each with how its actions stand.
func actionsPage(_ context: PageContext) -> PageContent {
  let items = context.edition.registers.map { id -> Node in
    let register = context.edition.register(id)
    let counts = context.edition.filters(of: id)
    return .el(
      "li",
      [
        .el(
          "h2", [link(context.href(.register(id, nil)), context.plainLine(register.title))]),
        register.isDraft ? .el("p", [.el("strong", ["Draft."])]) : .empty,
        context.prose(context.analysis.manuscripts.registerSummaries[id.index]),
        .el(
          "p",
          [.text("\(counted(register.actions.count, "action")): ")]
            + counts.enumerated().map { index, choice -> Node in
              [
                index == 0 ? .empty : " · ",
                link(
                  context.href(.register(id, choice.filter)), "\(choice.filter.name) (\(choice.count))"),
              ]
            }),
      ])
  }
  return PageContent(
    template: .plain,
    title: "Actions",
    description: "What the board has asked for, of whom, and how far it has come.",
    pieces: [
      "heading": heading("Actions"),
      "lede": lede(
        "What the board has asked for, which role or team answers for it, and how far it has come."),
      "body": .el("ul", ["class": "edition-list"], items),
    ])
}

/// The way to the registers of actions.
func registerLinks(_ context: PageContext) -> Node {
  let ids = context.edition.registers
  guard !ids.isEmpty else { return .empty }
  return .el(
    "section", ["class": "block", "aria-labelledby": "registers"],
    [
      .el("h2", ["id": "registers"], ["Actions"]),
      .el(
        "ul", ["class": "link-list"],
        ids.map {
          .el("li", [link(context.href(.register($0, nil)), context.plainLine(context.site[$0].title))])
        }),
    ])
}
