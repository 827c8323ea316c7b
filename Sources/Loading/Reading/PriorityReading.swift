import Diagnostics
import Files
import Indicators

/// The front matter of a priority, read far enough to put priorities in order.
struct PriorityFront: Sendable {
  var slug: String
  var order: Int?
  var keys: YAMLMapping?
  var body: Located<String>?

  init(_ entry: ContentFiles.Entry, into problems: inout Problems) {
    slug = entry.slug
    guard let source = entry.text, let front = FrontMatter(source, into: &problems) else { return }
    body = front.body
    keys = YAMLMapping(
      front.keys, of: "a priority", keys: ["title", "short_title", "order", "earlier_titles", "aliases"],
      into: &problems)
    order = keys?.required("order", into: &problems)?.integer(in: 0...10_000, into: &problems)?.value
  }
}

func readPriority(_ front: PriorityFront, names: Names, into problems: inout Problems) -> Priority? {
  guard let keys = front.keys, let body = front.body else { return nil }
  let title = keys.required("title", into: &problems)?.text(into: &problems)
  let shortTitle = keys.optional("short_title", into: &problems)?.text(into: &problems)
  let earlier = readEarlierTitles(keys, names: names, into: &problems)
  let aliases = readAliases(keys, of: front.slug, into: &problems)
  guard let title, let order = front.order else { return nil }
  var priority = Priority(
    slug: front.slug, title: title.value, shortTitle: shortTitle?.value, order: order, earlierTitles: earlier,
    introduction: body, position: keys.position)
  priority.aliases = aliases
  return priority
}
