import Commentary
import HTML
import Indicators
import Loading

/// A curated page: an officer's text with its charts, and the indicators it speaks of.
func topicPage(_ id: TopicID, _ context: PageContext) -> PageContent {
  let topic = context.site[id]
  if topic.kind != .dashboard { return documentPage(id, context) }
  let document = context.analysis.manuscripts.topics[id.index]
  let summary = context.analysis.manuscripts.topicSummaries[id.index]
  return PageContent(
    template: .plain,
    title: context.plainLine(topic.title),
    description: context.analysis.plainText(summary, in: context.edition),
    breadcrumbs: [("Dashboard", .dashboard)],
    showsIllustrative: context.showsIllustrative(document) || context.showsIllustrative(summary),
    pieces: [
      "heading": heading(context.line(topic.title), kicker: topic.kind.name),
      "lede": .el("div", ["class": "lede"], [context.prose(summary)]),
      "body": [
        .el(
          "article", ["class": "topic"], [context.writer(headingLevel: 2, hasAnchors: true).write(document)]),
        spokenOf(document, context),
      ],
    ])
}

extension Topic.Kind {
  /// What it is called above its title.
  var name: String {
    switch self {
    case .dashboard: "Topic"
    case .assessment: "Assessment"
    case .paper: "Paper"
    }
  }

  /// What lists of them are called.
  var listTitle: String {
    switch self {
    case .dashboard: "Topics in depth"
    case .assessment: "Assessments"
    case .paper: "Papers of the board"
    }
  }
}

/// The indicators that a curated page binds or draws, each once, in the site's order.
func spokenOf(_ document: Document, _ context: PageContext) -> Node {
  let ids = context.edition.indicators.filter { context.analysis.speaks(document, of: $0) }
  guard !ids.isEmpty else { return .empty }
  return .el(
    "section", ["class": "block", "aria-labelledby": "indicators"],
    [
      .el("h2", ["id": "indicators"], ["The indicators on this page"]),
      .el(
        "ul", ["class": "link-list"],
        ids.map { .el("li", [link(context.href(.indicator($0)), context.catalogue.title(of: $0))]) }),
    ])
}

extension SiteAnalysis {
  /// Whether a text binds or draws an indicator.
  func speaks(_ document: Document, of id: IndicatorID) -> Bool {
    document.bindings.contains { $0.indicator == site[id].slug }
      || document.fences.contains { fence in
        guard case .series(let figure)? = manuscripts.figures[fence.position]?.request.content else {
          return false
        }
        return figure.indicators.contains(id)
      }
  }
}

/// The way to the curated pages; to those alone that speak of an indicator, if one is given.
func topicLinks(of indicator: IndicatorID? = nil, classes: String = "block", _ context: PageContext) -> Node {
  let ids = context.edition.topics.filter { id in
    indicator.map { context.analysis.speaks(context.analysis.manuscripts.topics[id.index], of: $0) } ?? true
  }
  if indicator != nil { return topicList("More on this topic", id: "topics", ids, classes, context) }
  return .fragment(
    Topic.Kind.allCases.map { kind in
      topicList(
        kind.listTitle, id: kind == .dashboard ? "topics" : kind.folder,
        ids.filter { context.site[$0].kind == kind }, classes, context)
    })
}

private func topicList(
  _ title: String, id: String, _ ids: [TopicID], _ classes: String, _ context: PageContext
) -> Node {
  guard !ids.isEmpty else { return .empty }
  return .el(
    "section", ["class": classes, "aria-labelledby": id],
    [
      .el("h2", ["id": id], [.text(title)]),
      .el(
        "ul", ["class": "link-list"],
        ids.map { .el("li", [link(context.href(.topic($0)), context.plainLine(context.site[$0].title))]) }),
    ])
}
