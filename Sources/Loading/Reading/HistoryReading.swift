import Diagnostics
import Files
import Indicators

/// `earlier_titles: [{title: …, until: <edition>}]`, oldest first.
func readEarlierTitles(_ keys: YAMLMapping, names: Names, into problems: inout Problems) -> [EarlierTitle] {
  readEarlier("title", "titles", "it had one title then", keys, names, into: &problems) {
    $0?.text(into: &$1)?.value
  }.map { EarlierTitle(title: $0.value, until: $0.until) }
}

/// `earlier_priorities: [{priority: …, until: <edition>}]`, oldest first.
func readEarlierPriorities(
  _ keys: YAMLMapping, names: Names, into problems: inout Problems
) -> [EarlierPriority] {
  readEarlier("priority", "priorities", "it stood under one priority then", keys, names, into: &problems) {
    names.priority($0, into: &$1)
  }.map { EarlierPriority(priority: $0.value, until: $0.until) }
}

/// What something had until an edition gave it another, once for each such edition.
///
/// - Parameters:
///   - key: The key of each item's value; the list's own is `earlier_` and the plural.
///   - reminder: What is said where two items end with the same edition.
private func readEarlier<Value>(
  _ key: String, _ plural: String, _ reminder: String, _ keys: YAMLMapping, _ names: Names,
  into problems: inout Problems, value read: (YAMLValue?, inout Problems) -> Value?
) -> [(value: Value, until: EditionID)] {
  let items = keys.optional("earlier_\(plural)", into: &problems)?.list(into: &problems) ?? []
  var found: [(value: Value, until: EditionID)] = []
  for item in items {
    let map = YAMLMapping(item, of: "an earlier \(key)", keys: [key, "until"], into: &problems)
    guard let map else { continue }
    let value = read(map.required(key, into: &problems), &problems)
    let until = names.edition(map.required("until", into: &problems), into: &problems)
    guard let value, let until else { continue }
    if found.contains(where: { $0.until == until }) {
      problems.add(
        .error, "duplicate-edition", at: map.position(of: "until"),
        "another earlier \(key) lasts until the same edition; \(reminder)")
    }
    found.append((value, until))
  }
  return found.sorted { $0.until < $1.until }
}

/// `retired: {from: <edition>, reason: …, replaced_by: <indicator>}`.
func readRetirement(
  _ keys: YAMLMapping, of slug: String, names: Names, into problems: inout Problems
) -> Retirement? {
  guard let value = keys.optional("retired", into: &problems),
    let map = YAMLMapping(value, of: "'retired'", keys: ["from", "reason", "replaced_by"], into: &problems)
  else { return nil }
  let from = names.edition(map.required("from", into: &problems), into: &problems)
  let reason = map.required("reason", into: &problems)?.text(into: &problems)
  let successor = names.indicator(map.optional("replaced_by", into: &problems), into: &problems)
  if successor == slug {
    problems.add(
      .error, "replaced-by-itself", at: map.position(of: "replaced_by"),
      "an indicator cannot take its own place; name the one that is reported instead, or take the key out")
  }
  guard let from, let reason else { return nil }
  return Retirement(from: from, reason: reason.value, replacedBy: successor)
}
