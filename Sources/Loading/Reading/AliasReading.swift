import Diagnostics
import Files
import Indicators

/// `aliases: [earlier-slug]`: the slugs that a page had before, so that old addresses still lead to it.
///
/// - Parameter otherFolder: Whether the page may have been a dashboard before: `dashboards/earlier-slug`.
func readAliases(
  _ keys: YAMLMapping, of slug: String, otherFolder: Bool = false, into problems: inout Problems
) -> [Located<String>] {
  let items = keys.optional("aliases", into: &problems)?.list(into: &problems) ?? []
  var aliases: [Located<String>] = []
  for item in items {
    let folder = Topic.Kind.dashboard.folder + "/"
    if otherFolder, let text = item.text(into: &problems), text.value.hasPrefix(folder) {
      if let mistake = slugMistake(String(text.value.dropFirst(folder.count))) {
        problems.add(.error, "bad-slug", at: text.position, mistake)
      } else {
        aliases.append(text)
      }
      continue
    }
    guard let alias = item.slug(into: &problems) else { continue }
    if alias.value == slug || aliases.contains(where: { $0.value == alias.value }) {
      problems.add(
        .error, "duplicate-item", at: alias.position,
        alias.value == slug
          ? "'\(slug)' is what it is called now; an alias is a slug that it had before"
          : "'\(alias.value)' is in the list twice; keep one")
      continue
    }
    aliases.append(alias)
  }
  return aliases
}
