import Diagnostics
import Files
import Indicators

/// Reads a curated page: `dashboards/<slug>.md`, `assessments/<slug>/assessment.md` or `papers/<slug>.md`.
func readTopic(
  _ entry: ContentFiles.Entry, _ kind: Topic.Kind = .dashboard, names: Names, into problems: inout Problems
) -> Topic? {
  guard let source = entry.text, let front = FrontMatter(source, into: &problems),
    let keys = YAMLMapping(
      front.keys, of: kind.subject, keys: ["title", "order", "summary", "from", "aliases"] + kind.keys,
      into: &problems)
  else { return nil }
  let title = keys.required("title", into: &problems)?.prose(into: &problems)
  let order = keys.required("order", into: &problems)?.integer(in: 0...10_000, into: &problems)
  let summary = keys.required("summary", into: &problems)?.prose(into: &problems)
  let from = names.edition(keys.optional("from", into: &problems), into: &problems)
  let aliases = readAliases(keys, of: entry.slug, otherFolder: kind != .dashboard, into: &problems)
  guard let title, let order, let summary else { return nil }
  var topic = Topic(
    slug: entry.slug, title: title, order: order.value, summary: summary, from: from, body: front.body,
    position: keys.position)
  topic.aliases = aliases
  topic.kind = kind
  topic.details = readDetails(keys, into: &problems)
  topic.agenda = readAgenda(keys, into: &problems)
  topic.meeting = keys.optional("meeting", into: &problems)?.day(into: &problems)
  topic.nextMeeting = keys.optional("next_meeting", into: &problems)?.day(into: &problems)
  if let meeting = topic.meeting, let next = topic.nextMeeting, next <= meeting {
    problems.add(
      .error, "date-order", at: keys.position(of: "next_meeting"),
      "the next meeting, \(next), does not come after this one, \(meeting)")
  }
  return topic
}

extension Topic.Kind {
  fileprivate var subject: String {
    switch self {
    case .dashboard: "a dashboard"
    case .assessment: "an assessment"
    case .paper: "a paper"
    }
  }

  fileprivate var keys: [String] {
    switch self {
    case .dashboard: []
    case .assessment: ["details"]
    case .paper: ["details", "agenda", "meeting", "next_meeting"]
    }
  }
}

/// `details: [{name: Area covered, text: North West Leicestershire}]`
private func readDetails(_ map: YAMLMapping, into problems: inout Problems) -> [(name: String, text: String)]
{
  var details: [(name: String, text: String)] = []
  for item in map.optional("details", into: &problems)?.list(into: &problems) ?? [] {
    guard let keys = YAMLMapping(item, of: "a detail", keys: ["name", "text"], into: &problems) else {
      continue
    }
    let name = keys.required("name", into: &problems)?.text(into: &problems)
    let text = keys.required("text", into: &problems)?.text(into: &problems)
    if let text { checkContacts(text, into: &problems) }
    if let name, let text { details.append((name.value, text.value)) }
  }
  return details
}

/// `agenda: [{title: …, paper: /actions/action-log/, presenter: Head of Service}]`
private func readAgenda(_ map: YAMLMapping, into problems: inout Problems) -> [Topic.Item] {
  var agenda: [Topic.Item] = []
  for item in map.optional("agenda", into: &problems)?.list(into: &problems) ?? [] {
    guard
      let keys = YAMLMapping(item, of: "an item", keys: ["title", "paper", "presenter"], into: &problems)
    else { continue }
    let title = keys.required("title", into: &problems)?.text(into: &problems)
    let paper = keys.optional("paper", into: &problems)?.text(into: &problems)
    let presenter = keys.optional("presenter", into: &problems)?.text(into: &problems)
    if let presenter { checkOwner(presenter, into: &problems) }
    if let paper, !paper.value.hasPrefix("/") {
      problems.add(
        .error, "link-leads-nowhere", at: paper.position,
        "'\(paper.value)' is not the address of a page of this site; write it from the root, like /report/")
    }
    if let title { agenda.append(Topic.Item(title: title.value, paper: paper, presenter: presenter?.value)) }
  }
  return agenda
}
