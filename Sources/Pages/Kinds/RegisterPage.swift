import Commentary
import HTML
import Indicators
import Loading

/// An action log or delivery plan, or those of its actions that a reader asks for: complete without script,
/// and ready to print.
func registerPage(_ id: RegisterID, _ filter: ActionFilter?, _ context: PageContext) -> PageContent {
  let register = context.edition.register(id)
  let day = context.edition.day(of: id)
  let document = context.analysis.manuscripts.registers[id.index]
  let summary = context.analysis.manuscripts.registerSummaries[id.index]
  let places = register.actions.indices.filter { place in
    filter.map { $0.holds(register.actions[place], of: register, on: day) } ?? true
  }
  let name = context.plainLine(register.title)
  return PageContent(
    template: .plain,
    title: filter.map { "\($0.name): \(name)" } ?? name,
    description: context.analysis.plainText(summary, in: context.edition),
    breadcrumbs: [("Actions", .actions)] + (filter == nil ? [] : [(name, .register(id, nil))]),
    showsIllustrative: context.showsIllustrative(document) || context.showsIllustrative(summary),
    pieces: [
      "heading": heading(
        filter.map { .text($0.name) } ?? context.line(register.title),
        kicker: filter == nil ? (register.isDraft ? "Draft" : nil) : name),
      "lede": filter == nil ? .el("div", ["class": "lede"], [context.prose(summary)]) : .empty,
      "body": [
        register.isDraft ? draftNotice() : .empty,
        standing(id, register, places.count, filter, context),
        choices(id, filter, context),
        key(register, places),
        actionList(id, register, places, context),
        filter == nil
          ? .el("div", ["class": "register-notes"], [context.writer(hasAnchors: true).write(document)])
          : .empty,
        .el("p", ["class": "chart-source"], [.text("Source: \(register.source).")]),
        .el(
          "p", ["class": "figure-links"],
          [link(context.href(.registerCSV(id)), "These actions, CSV, \(context.size(of: .registerCSV(id)))")]),
      ],
    ])
}

func draftNotice() -> Node {
  .el(
    "p", ["class": "notice"],
    [.el("strong", ["Draft."]), " This plan had not been agreed when it was published. It may change."])
}

/// As of which day the page tells, and what that means for dates.
private func standing(
  _ id: RegisterID, _ register: ActionRegister, _ count: Int, _ filter: ActionFilter?, _ context: PageContext
) -> Node {
  let day = context.edition.day(of: id)
  let whole = register.actions.count
  let shown =
    filter == nil
    ? "\(counted(whole, "action"))" : "\(count) of \(counted(whole, "action"))"
  return .el(
    "p", ["class": "register-day"],
    [
      .text("\(shown), as known on "), .el("time", ["datetime": day.description], [.text(day.long)]),
      .text(
        ". Whether an action is past its target date is judged by that day. A month counts until its last day."
      ),
    ])
}

/// One page for each status, with how many actions it has: filters that need no script.
private func choices(_ id: RegisterID, _ filter: ActionFilter?, _ context: PageContext) -> Node {
  func item(_ title: String, _ route: Route, _ count: Int, isHere: Bool) -> Node {
    .el(
      "li",
      [
        .el(
          "a", ["href": context.href(route), "aria-current": isHere ? "page" : nil],
          [.text("\(title) (\(count))")])
      ])
  }
  let all = context.edition.register(id).actions.count
  return .el(
    "nav", ["class": "choices", "aria-label": "Choose actions"],
    [
      .el(
        "ul",
        [item("All actions", .register(id, nil), all, isHere: filter == nil)]
          + context.edition.filters(of: id).map { choice, count in
            item(choice.name, .register(id, choice), count, isHere: filter == choice)
          })
    ])
}

/// What the statuses on the page mean: the words of the register's author, or the usual ones.
private func key(_ register: ActionRegister, _ places: [Int]) -> Node {
  let used = ActionStatus.allCases.filter { status in
    places.contains { register.actions[$0].status == status }
  }
  guard !used.isEmpty else { return .empty }
  return .el(
    "section", ["class": "key-box", "aria-labelledby": "key"],
    [
      .el("h2", ["id": "key"], ["What the statuses mean"]),
      .el(
        "dl",
        used.map { status in
          .el(
            "div",
            [
              .el("dt", [statusTag(status)]),
              .el("dd", [.text(register.meaning(of: status).sentenceCased)]),
            ])
        }),
    ])
}

/// A status as a shape and a word; the colour comes last.
func statusTag(_ status: ActionStatus) -> Node {
  let shape =
    switch status {
    case .red: "M8 1 15 14H1z"
    case .amber: "M8 1 15 8 8 15 1 8z"
    case .green: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z"
    case .notStarted: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm0 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z"
    case .complete: "M1.5 8.5 3.5 6.5 6.5 9.5 12.5 3 14.5 5 6.5 13.5z"
    case .closed: "M2 2h12v12H2z"
    }
  return .el(
    "span", ["class": "tag status \(status.rawValue)"],
    [
      .el(
        "svg",
        ["class": "arrow", "viewBox": "0 0 16 16", "width": "14", "height": "14", "aria-hidden": "true"],
        [.el("path", ["d": shape])]),
      .text(status.name),
    ])
}

private func actionList(
  _ id: RegisterID, _ register: ActionRegister, _ places: [Int], _ context: PageContext
) -> Node {
  var nodes: [Node] = []
  var objective: String?
  for place in places {
    let action = register.actions[place]
    if let next = action.objective, next != objective {
      nodes.append(.el("h2", ["class": "objective"], [.text(next)]))
    }
    objective = action.objective
    nodes.append(actionArticle(id, register, place, context))
  }
  // Without objectives the actions themselves are the next level of the page's headings.
  return .el("div", ["class": "actions"], nodes)
}

private func actionArticle(
  _ id: RegisterID, _ register: ActionRegister, _ place: Int, _ context: PageContext
) -> Node {
  let action = register.actions[place]
  let level = action.objective == nil ? "h2" : "h3"
  let home = context.href(.register(id, nil))
  let isHere = context.address.route == .register(id, nil)
  func way(_ other: Action) -> Node {
    link((isHere ? "" : home) + "#\(other.anchor)", "action \(other.number)")
  }
  var facts: [(String, Node)] = [
    ("Status", action.status.map(statusTag) ?? .text("No status given"))
  ]
  if let raised = action.raised { facts.append(("Raised", dayNode(.snapshot(raised)))) }
  facts.append(("Target date", targetNode(action, register, context.edition.day(of: id))))
  if let meeting = action.carriedTo { facts.append(("Carried to", .text(meeting))) }
  let others = register.linked(with: place)
  if !others.isEmpty {
    facts.append(
      (
        "Linked with",
        .fragment(others.enumerated().map { [$0 == 0 ? .empty : ", ", way(register.actions[$1])] })
      ))
  }
  facts.append(("Owner", .text(action.owner)))
  return .el(
    "article", ["class": "action", "id": action.anchor],
    [
      .el(
        level,
        [
          .el(
            "a", ["class": "action-number", "href": (isHere ? "" : home) + "#\(action.anchor)"],
            [.el("span", ["class": "hidden"], ["Action "]), .text(action.number)]), " ", .text(action.text),
        ]),
      .el(
        "dl", ["class": "facts"],
        facts.map { name, fact in
          .el(
            "div", ["class": name == "Owner" ? "whole" : nil], [.el("dt", [.text(name)]), .el("dd", [fact])])
        }),
      updates(action),
    ])
}

private func updates(_ action: Action) -> Node {
  guard !action.updates.isEmpty else { return .empty }
  return .el(
    "ol", ["class": "updates", "aria-label": "Updates of action \(action.number)"],
    action.updates.reversed().map { update in
      .el(
        "li",
        [
          dayNode(update.when), .text(": \(update.text)"),
          update.status.map { .text(" Status: \($0.name.lowercased()).") } ?? .empty,
        ])
    })
}

private func targetNode(_ action: Action, _ register: ActionRegister, _ day: Day) -> Node {
  guard let target = action.target else { return .el("span", ["class": "quiet"], ["No target date"]) }
  let date = dayNode(target)
  guard register.isOverdue(action, on: day) else { return date }
  let words = action.status == nil ? "passed, with no status given" : "overdue"
  return [date, " ", .el("strong", ["class": "overdue"], [.text("– \(words)")])]
}

private func dayNode(_ when: Period) -> Node {
  .el(
    "time", ["datetime": targetCode(when)],
    [.text(when.kind == .month ? when.last.monthText : when.last.long)])
}

extension Day {
  /// "March 2024".
  fileprivate var monthText: String { "\(MonthName.long(month)) \(year)" }
}
