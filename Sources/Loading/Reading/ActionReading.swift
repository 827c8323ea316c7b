import Diagnostics
import Files
import Indicators

/// Reads an action register: `actions/<slug>.md`, the `.csv` beside it and perhaps `.updates.csv`.
func readRegister(_ entry: ContentFiles.Entry, names: Names, into problems: inout Problems)
  -> ActionRegister?
{
  guard var register = readRegisterFront(entry, names: names, into: &problems),
    let table = entry.table, let actions = readActions(table, into: &problems)
  else { return nil }
  register.actions = actions
  if let updates = entry.updates { readUpdates(updates, of: &register.actions, into: &problems) }
  return register
}

private func readRegisterFront(
  _ entry: ContentFiles.Entry, names: Names, into problems: inout Problems
) -> ActionRegister? {
  let keys = ["title", "order", "summary", "source", "from", "as_at", "draft", "key", "finished"]
  guard let source = entry.text, let front = FrontMatter(source, into: &problems),
    let map = YAMLMapping(front.keys, of: "a register of actions", keys: keys, into: &problems)
  else { return nil }
  let title = map.required("title", into: &problems)?.prose(into: &problems)
  let order = map.required("order", into: &problems)?.integer(in: 0...10_000, into: &problems)
  let summary = map.required("summary", into: &problems)?.prose(into: &problems)
  let origin = map.required("source", into: &problems)?.text(into: &problems)
  let from = names.edition(map.optional("from", into: &problems), into: &problems)
  let asAt = map.optional("as_at", into: &problems)?.day(into: &problems)
  let isDraft = map.optional("draft", into: &problems)?.flag(into: &problems) ?? false
  let key = readKey(map, into: &problems)
  let finished = map.optional("finished", into: &problems)?.list(into: &problems)?.compactMap {
    $0.choice(ActionStatus.self, into: &problems)
  }
  guard let title, let order, let summary, let origin else { return nil }
  return ActionRegister(
    slug: entry.slug, title: title, order: order.value, summary: summary, from: from, asAt: asAt,
    isDraft: isDraft, source: origin.value, key: key, finished: finished ?? [.complete, .closed],
    body: front.body, position: map.position)
}

/// `key: {amber: under way, green: done}`
private func readKey(_ map: YAMLMapping, into problems: inout Problems) -> [ActionStatus: String] {
  guard let value = map.optional("key", into: &problems),
    let keys = YAMLMapping(
      value, of: "a key of statuses", keys: ActionStatus.allCases.map(\.rawValue), into: &problems)
  else { return [:] }
  var key: [ActionStatus: String] = [:]
  for status in ActionStatus.allCases {
    if let words = keys.optional(status.rawValue, into: &problems)?.text(into: &problems) {
      key[status] = words.value
    }
  }
  return key
}
