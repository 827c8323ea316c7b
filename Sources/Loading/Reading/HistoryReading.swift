import Diagnostics
import Files
import Indicators

/// `earlier_priorities: [{priority: …, until: <edition>}]`, oldest first.
func readEarlierPriorities(
  _ keys: YAMLMapping, names: Names, into problems: inout Problems
) -> [EarlierPriority] {
  let items = keys.optional("earlier_priorities", into: &problems)?.list(into: &problems) ?? []
  var priorities: [EarlierPriority] = []
  for item in items {
    let map = YAMLMapping(item, of: "an earlier priority", keys: ["priority", "until"], into: &problems)
    guard let map else { continue }
    let priority = names.priority(map.required("priority", into: &problems), into: &problems)
    let until = names.edition(map.required("until", into: &problems), into: &problems)
    guard let priority, let until else { continue }
    if priorities.contains(where: { $0.until == until }) {
      problems.add(
        .error, "duplicate-edition", at: map.position(of: "until"),
        "another earlier priority lasts until the same edition; it stood under one priority then")
    }
    priorities.append(EarlierPriority(priority: priority, until: until))
  }
  return priorities.sorted { $0.until < $1.until }
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
