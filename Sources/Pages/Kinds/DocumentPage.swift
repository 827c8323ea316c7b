import Commentary
import Files
import HTML
import Indicators

/// A long document or a paper of a meeting: its details, its contents, its numbered sections or paragraphs.
func documentPage(_ id: TopicID, _ context: PageContext) -> PageContent {
  let topic = context.site[id]
  let document = context.analysis.manuscripts.topics[id.index]
  let summary = context.analysis.manuscripts.topicSummaries[id.index]
  var writer = context.writer(headingLevel: 2, hasAnchors: true)
  if topic.kind == .assessment { writer.headingNumbers = sectionNumbers(document) }
  return PageContent(
    template: .report,
    title: context.plainLine(topic.title),
    description: context.analysis.plainText(summary, in: context.edition),
    breadcrumbs: [("Dashboard", .dashboard)],
    showsIllustrative: context.showsIllustrative(document) || context.showsIllustrative(summary),
    pieces: [
      "heading": heading(context.line(topic.title), kicker: topic.kind.name),
      "details": [
        .el("div", ["class": "lede"], [context.prose(summary)]), details(topic), agenda(topic, context),
      ],
      "contents": contents(document, writer),
      "body": [
        .el(
          "article",
          ["class": topic.kind == .paper ? "report prose topic paper" : "prose topic assessment"],
          [writer.write(document)]),
        nextMeeting(topic),
        spokenOf(document, context),
      ],
    ])
}

/// 1, 1.1, 1.2, 2 … for headings of the first two levels.
private func sectionNumbers(_ document: Commentary.Document) -> [String: String] {
  var numbers: [String: String] = [:]
  var (section, part) = (0, 0)
  for heading in document.headings {
    switch heading.level {
    case 2:
      (section, part) = (section + 1, 0)
      numbers[heading.anchor] = "\(section)"
    case 3:
      part += 1
      numbers[heading.anchor] = "\(section).\(part)"
    default: break
    }
  }
  return numbers
}

/// The sections, and the parts of each below it.
private func contents(_ document: Commentary.Document, _ writer: ProseWriter) -> Node {
  var items: [(heading: Heading, parts: [Heading])] = []
  for heading in document.headings {
    if heading.level == 2 {
      items.append((heading, []))
    } else if heading.level == 3, !items.isEmpty {
      items[items.count - 1].parts.append(heading)
    }
  }
  guard !items.isEmpty else { return .empty }
  func way(_ heading: Heading) -> Node {
    .el(
      "a", ["href": "#\(heading.anchor)"],
      [
        .text(writer.headingNumbers[heading.anchor].map { "\($0) " } ?? ""),
        writer.insideLink.write(heading.words),
      ])
  }
  return .el(
    "nav", ["class": "aside-block contents", "aria-labelledby": "contents"],
    [
      .el("h2", ["id": "contents"], ["Contents"]),
      .el(
        "ol",
        items.map { item in
          .el(
            "li",
            [
              way(item.heading),
              item.parts.isEmpty ? .empty : .el("ol", item.parts.map { .el("li", [way($0)]) }),
            ]
          )
        }),
    ])
}

/// What the document says of itself, as a table of two columns.
private func details(_ topic: Topic) -> Node {
  var rows = topic.details
  if let meeting = topic.meeting { rows.insert(("Meeting", meeting.long), at: 0) }
  guard !rows.isEmpty else { return .empty }
  return .el(
    "table", ["class": "details"],
    [
      .el("caption", [.el("span", ["About this document"])]),
      .el(
        "tbody",
        rows.map { .el("tr", [.el("th", ["scope": "row"], [.text($0.name)]), .el("td", [.text($0.text)])]) }),
    ])
}

/// The items of an agenda with the ways to their papers, and who brings each.
private func agenda(_ topic: Topic, _ context: PageContext) -> Node {
  guard !topic.agenda.isEmpty else { return .empty }
  return tableBox(
    "Agenda", id: "agenda",
    head: [columnHead("Item"), columnHead("Subject"), columnHead("Brought by")],
    body: [
      .el(
        "tbody",
        topic.agenda.enumerated().map { index, item in
          let address = item.paper.flatMap { context.siteAddress($0.value) }
          return .el(
            "tr", ["id": "item-\(index + 1)"],
            [
              .el("th", ["scope": "row", "class": "item"], [.text("\(index + 1)")]),
              .el("td", [address.map { link($0, item.title) } ?? .text(item.title)]),
              .el("td", [.text(item.presenter ?? "")]),
            ])
        })
    ])
}

private func nextMeeting(_ topic: Topic) -> Node {
  guard let next = topic.nextMeeting else { return .empty }
  return .el(
    "p", ["class": "next-meeting"],
    [
      .el("strong", ["Next meeting: "]),
      .el("time", ["datetime": next.description], [.text(next.long)]), ".",
    ])
}
