import Diagnostics
import Files

/// A parent is an area of the file, and no area is part of itself, however many steps away.
func checkParents(_ draft: Draft, into problems: inout Problems) {
  var parents: [String: String] = [:]
  for area in draft.areas {
    guard let slug = area.slug, let parent = area.parent else { continue }
    if draft.names.area(parent, into: &problems) != nil, parents[slug.value] == nil {
      parents[slug.value] = parent.value
    }
  }
  var reported: Set<String> = []
  for area in draft.areas {
    guard let slug = area.slug, let parent = area.parent, !reported.contains(slug.value),
      let circle = circle(from: slug.value, by: parents)
    else { continue }
    reported.formUnion(circle)
    problems.add(
      .error, "parent-circle", at: parent.position,
      "the parents of '\(slug.value)' lead back to it: \((circle + [slug.value]).joined(separator: ", then ")); "
        + "empty one of these cells")
  }
}

/// The names met on the way from a name back to itself; `nil` if the way ends or goes round without it.
func circle(from start: String, by next: [String: String]) -> [String]? {
  var way = [start]
  while let name = next[way[way.count - 1]] {
    if name == start { return way }
    if way.contains(name) { return nil }
    way.append(name)
  }
  return nil
}
