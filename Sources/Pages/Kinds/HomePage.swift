import HTML
import Indicators

/// The front page: what got better, what got worse, what stayed; and the way to one's own district.
func homePage(_ context: PageContext) -> PageContent {
  let site = context.site
  let edition = site[context.address.edition]
  let sorted = SortedIndicators(context)
  return PageContent(
    template: .home,
    title: context.address.isRoot ? site.settings.title : "\(edition.name) edition",
    description: site.settings.description,
    showsIllustrative: false,
    pieces: [
      "heading": heading(
        site.settings.title,
        kicker: "\(edition.name), published \(edition.published.long)"),
      "lede": lede(.text(sorted.sentence)),
      "summary": summary(sorted, context),
      "changes": changes(sorted, context),
      "since": sinceLastEdition(context),
      "areas": areaLinks(context),
      "priorities": .el(
        "div", ["class": "directory"],
        [priorityLinks(context), topicLinks(context), registerLinks(context)]),
      "report": reportSummary(context),
    ])
}

private func summary(_ sorted: SortedIndicators, _ context: PageContext) -> Node {
  let reason = "compared with \(sorted.earlierWords.ago)"
  let items: [(Int, DirectionTag)] = [
    (
      sorted.better.count,
      DirectionTag(word: "Got better", tone: .better, arrow: .none, reason: reason)
    ),
    (
      sorted.worse.count,
      DirectionTag(word: "Got worse", tone: .worse, arrow: .none, reason: reason)
    ),
    (
      sorted.similar.count,
      DirectionTag(word: "Much the same", tone: .same, arrow: .none, reason: reason)
    ),
    (
      sorted.notJudged.count + sorted.notCompared.count,
      DirectionTag(
        word: "Not judged", tone: .neutral, arrow: .none,
        reason: "either way may be good, or an earlier figure is missing")
    ),
  ]
  return .el(
    "ul", ["class": "tally"],
    items.map { count, tag in
      .el("li", [.el("strong", [.text("\(count)")]), " ", tagNode(tag)])
    })
}

private func changes(_ sorted: SortedIndicators, _ context: PageContext) -> Node {
  let groups: [(String, String, [Assessment])] = [
    ("worse", "What got worse", sorted.worse), ("better", "What got better", sorted.better),
    ("similar", "What stayed much the same", sorted.similar),
    ("not-judged", "What moved, neither good nor bad in itself", sorted.notJudged),
    ("not-compared", "New, with nothing to compare", sorted.notCompared),
  ]
  var sections: [Node] = groups.filter { !$0.2.isEmpty }.map { id, title, assessments in
    .el(
      "section", ["class": "block", "aria-labelledby": id],
      [
        .el("h2", ["id": id], [.text(title)]),
        .el("ul", ["class": "changes"], assessments.map { changeItem($0, context) }),
      ])
  }
  if !sorted.older.isEmpty {
    sections.append(
      .el(
        "p", ["class": "quiet"],
        [
          .text(
            "\(sorted.older.count) \(sorted.older.count == 1 ? "indicator has" : "indicators have") no new figure this quarter. "
          ),
          link(context.href(.dashboard), "The dashboard"),
          " gives the newest figure of every indicator, with its date.",
        ]))
  }
  return .fragment(sections)
}

private func changeItem(_ assessment: Assessment, _ context: PageContext) -> Node {
  let indicator = context.site[assessment.indicator]
  return .el(
    "li",
    [
      .el(
        "span", ["class": "change-name"],
        [
          link(
            context.href(.indicator(assessment.indicator)),
            context.catalogue.rowTitle(of: assessment.indicator))
        ]),
      .el(
        "span", ["class": "change-figure"],
        [
          figureNode(assessment.latest, indicator, full: true),
          assessment.earlier?.value == nil
            ? .empty
            : [", ", figureNode(assessment.earlier, indicator), .text(" \(assessment.earlierWords.ago)")],
        ]),
      directionLink(assessment, context),
    ])
}

/// The districts that have pages, as plain links.
func areaLinks(_ context: PageContext) -> Node {
  let districts = context.edition.profileAreas.filter { $0 != context.site.settings.area }
  guard !districts.isEmpty else { return .empty }
  return .el(
    "section", ["class": "block", "aria-labelledby": "areas"],
    [
      .el("h2", ["id": "areas"], ["Find your district"]),
      .el(
        "ul", ["class": "link-grid"],
        districts.map { .el("li", [link(context.href(.area($0)), context.site[$0].name)]) }),
    ])
}

private func priorityLinks(_ context: PageContext) -> Node {
  let ids = context.site.priorities.indices.map(PriorityID.init).filter {
    !context.edition.indicators(of: $0).isEmpty
  }
  return .el(
    "section", ["class": "block", "aria-labelledby": "priorities"],
    [
      .el("h2", ["id": "priorities"], ["The board’s priorities"]),
      .el(
        "ul", ["class": "link-list"],
        ids.map { id in
          let count = context.edition.indicators(of: id).count
          return .el(
            "li",
            [
              link(context.href(.priority(id)), context.catalogue.title(of: id)),
              .el(
                "span", ["class": "quiet"], [.text(" \(count) \(count == 1 ? "indicator" : "indicators")")]),
            ])
        }),
    ])
}

private func reportSummary(_ context: PageContext) -> Node {
  let edition = context.site[context.address.edition]
  return .el(
    "section", ["class": "block", "aria-labelledby": "report"],
    [
      .el("h2", ["id": "report"], ["The board’s report"]),
      context.prose(context.analysis.manuscripts.summaries[context.address.edition.index]),
      .el("p", [link(context.href(.report), "Read the \(edition.name) report")]),
    ])
}
