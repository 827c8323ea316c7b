import Diagnostics
import Files

/// `aliases: [earlier-slug]`: the slugs that a page had before, so that old addresses still lead to it.
func readAliases(_ keys: YAMLMapping, of slug: String, into problems: inout Problems) -> [Located<String>] {
  let items = keys.optional("aliases", into: &problems)?.list(into: &problems) ?? []
  var aliases: [Located<String>] = []
  for item in items {
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
