import Diagnostics
import Files
import Indicators

/// Every name that another file may refer to.
///
/// A thing has its name even when the rest of it is wrong, so that one mistake in
/// an indicator does not make a hundred references to it look like mistakes. A
/// list is `nil` when nothing at all could be read of it; then no reference to it
/// is judged.
struct Names: Sendable, Equatable {
  var areas: [String: AreaID]?
  var editions: [String: EditionID]?
  var priorities: [String: PriorityID]?
  var indicators: Set<String> = []

  func area(_ slug: Located<String>, into problems: inout Problems) -> AreaID? {
    find(slug, in: areas, "unknown-area", "area", "is not in \(contentFolder)/areas.csv", into: &problems)
  }

  func edition(_ slug: Located<String>, into problems: inout Problems) -> EditionID? {
    find(
      slug, in: editions, "unknown-edition", "edition", "has no folder in \(contentFolder)/editions",
      into: &problems)
  }

  func priority(_ slug: Located<String>, into problems: inout Problems) -> PriorityID? {
    find(
      slug, in: priorities, "unknown-priority", "priority", "has no file in \(contentFolder)/priorities",
      into: &problems)
  }

  func indicator(_ slug: Located<String>, into problems: inout Problems) -> String? {
    if indicators.contains(slug.value) { return slug.value }
    problems.add(
      .error, "unknown-indicator", at: slug.position,
      "indicator '\(slug.value)' has no file in \(contentFolder)/indicators"
        + didYouMean(slug.value, in: indicators))
    return nil
  }

  private func find<ID>(
    _ slug: Located<String>, in known: [String: ID]?, _ rule: String, _ noun: String, _ lack: String,
    into problems: inout Problems
  ) -> ID? {
    guard let known else { return nil }
    if let id = known[slug.value] { return id }
    problems.add(
      .error, rule, at: slug.position,
      "\(noun) '\(slug.value)' \(lack)\(didYouMean(slug.value, in: known.keys))")
    return nil
  }
}

extension Names {
  func area(_ value: YAMLValue?, into problems: inout Problems) -> AreaID? {
    value?.slug(into: &problems).flatMap { area($0, into: &problems) }
  }

  func edition(_ value: YAMLValue?, into problems: inout Problems) -> EditionID? {
    value?.slug(into: &problems).flatMap { edition($0, into: &problems) }
  }

  func priority(_ value: YAMLValue?, into problems: inout Problems) -> PriorityID? {
    value?.slug(into: &problems).flatMap { priority($0, into: &problems) }
  }

  func indicator(_ value: YAMLValue?, into problems: inout Problems) -> String? {
    value?.slug(into: &problems).flatMap { indicator($0, into: &problems) }
  }
}
