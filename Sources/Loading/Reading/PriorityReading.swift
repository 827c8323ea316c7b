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

/// `earlier_titles: [{title: …, until: <edition>}]`, oldest first.
func readEarlierTitles(_ keys: YAMLMapping, names: Names, into problems: inout Problems) -> [EarlierTitle] {
  let items = keys.optional("earlier_titles", into: &problems)?.list(into: &problems) ?? []
  var titles: [EarlierTitle] = []
  for item in items {
    guard let map = YAMLMapping(item, of: "an earlier title", keys: ["title", "until"], into: &problems)
    else {
      continue
    }
    let title = map.required("title", into: &problems)?.text(into: &problems)
    let until = names.edition(map.required("until", into: &problems), into: &problems)
    guard let title, let until else { continue }
    if titles.contains(where: { $0.until == until }) {
      problems.add(
        .error, "duplicate-edition", at: map.position(of: "until"),
        "another earlier title lasts until the same edition; it had one title then")
    }
    titles.append(EarlierTitle(title: title.value, until: until))
  }
  return titles.sorted { $0.until < $1.until }
}
