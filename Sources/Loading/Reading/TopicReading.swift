import Diagnostics
import Files
import Indicators

/// Reads a curated page, `dashboards/<slug>.md`.
func readTopic(_ entry: ContentFiles.Entry, names: Names, into problems: inout Problems) -> Topic? {
  guard let source = entry.text, let front = FrontMatter(source, into: &problems),
    let keys = YAMLMapping(
      front.keys, of: "a dashboard", keys: ["title", "order", "summary", "from", "aliases"], into: &problems)
  else { return nil }
  let title = keys.required("title", into: &problems)?.prose(into: &problems)
  let order = keys.required("order", into: &problems)?.integer(in: 0...10_000, into: &problems)
  let summary = keys.required("summary", into: &problems)?.prose(into: &problems)
  let from = names.edition(keys.optional("from", into: &problems), into: &problems)
  let aliases = readAliases(keys, of: entry.slug, into: &problems)
  guard let title, let order, let summary else { return nil }
  var topic = Topic(
    slug: entry.slug, title: title, order: order.value, summary: summary, from: from, body: front.body,
    position: keys.position)
  topic.aliases = aliases
  return topic
}
