import Diagnostics
import Files
import Indicators

/// The options of a table of data, besides those that it shares with charts.
let tableLayoutKeys = [
  "rows", "first", "value", "cases", "ranked_by", "bands", "categories", "groups", "parts", "areas",
  "choices", "signed",
]

/// Reads how a table of data is laid out, and holds every name against its rows.
func readTableLayout(
  _ map: YAMLMapping, _ rows: [DataTable.Row], named slug: String, into problems: inout Problems
) -> TableLayout {
  var layout = TableLayout()
  func text(_ key: String) -> String? { map.optional(key, into: &problems)?.text(into: &problems)?.value }
  /// A list of names that the table has in a column.
  func names(_ key: String, _ column: (DataTable.Row) -> String?) -> [String] {
    var known: [String] = []
    for row in rows { if let name = column(row), !known.contains(name) { known.append(name) } }
    var found: [String] = []
    for item in map.optional(key, into: &problems)?.list(into: &problems) ?? [] {
      guard let name = item.text(into: &problems) else { continue }
      if known.contains(name.value) {
        found.append(name.value)
      } else {
        problems.add(
          .error, "unknown-category", at: name.position,
          "no row of \(slug).csv has '\(name.value)' there\(didYouMean(name.value, in: known))")
      }
    }
    return found
  }
  layout.rows = map.optional("rows", into: &problems)?.choice(into: &problems) ?? .category
  layout.first = text("first")
  layout.value = text("value")
  layout.cases = text("cases")
  layout.rankedBy = text("ranked_by")
  layout.isSigned = map.optional("signed", into: &problems)?.flag(into: &problems) ?? false
  layout.categories = names("categories") { $0.category }
  layout.groups = names("groups") { $0.group }
  layout.parts = names("parts") { $0.part }
  layout.areas = names("areas") { $0.area }
  if let value = map.optional("bands", into: &problems) {
    layout.bands = readBands(value, rows, named: slug, into: &problems)
  }
  for item in map.optional("choices", into: &problems)?.list(into: &problems) ?? [] {
    guard let choices = readChoices(item, rows, named: slug, into: &problems) else { continue }
    if layout.choices.contains(where: { $0.slug == choices.slug }) {
      problems.add(
        .error, "two-pages-one-path", at: item.position,
        "two choices of this table have the folder '\(choices.slug)'; give each its own")
    }
    layout.choices.append(choices)
  }
  if layout.rankedBy == nil, rows.contains(where: { $0.rank != nil }) {
    problems.add(
      .error, "missing-key", at: map.position,
      "the table has ranks; say what they are by in a line like 'ranked_by: number of crimes'")
  }
  return layout
}

/// `bands: [{name: …, meaning: …}]`: every band of the table with what it means.
private func readBands(
  _ value: YAMLValue, _ rows: [DataTable.Row], named slug: String, into problems: inout Problems
) -> [(name: String, meaning: String)] {
  var bands: [(name: String, meaning: String)] = []
  for item in value.list(into: &problems) ?? [] {
    guard let keys = YAMLMapping(item, of: "a band", keys: ["name", "meaning"], into: &problems) else {
      continue
    }
    let name = keys.required("name", into: &problems)?.text(into: &problems)
    let meaning = keys.required("meaning", into: &problems)?.text(into: &problems)
    if let name, let meaning { bands.append((name.value, meaning.value)) }
  }
  for row in rows {
    guard let band = row.band, !bands.contains(where: { $0.name == band }) else { continue }
    problems.add(
      .error, "unknown-band", at: row.position,
      "the band '\(band)' is not among the 'bands' of the table\(didYouMean(band, in: bands.map(\.name)))")
    break
  }
  return bands
}

/// An item of `choices: [{folder: kinds, by: category}]`
private func readChoices(
  _ value: YAMLValue, _ rows: [DataTable.Row], named slug: String, into problems: inout Problems
) -> TableLayout.Choices? {
  guard let keys = YAMLMapping(value, of: "a choice", keys: ["folder", "by"], into: &problems) else {
    return nil
  }
  let folder = keys.required("folder", into: &problems)?.slug(into: &problems)
  let by = keys.required("by", into: &problems)?.choice(TableLayout.Dimension.self, into: &problems)
  guard let folder, let by else { return nil }
  var firsts: [String: String] = [:]
  for row in rows {
    guard let name = by.name(of: row), firsts[slugFrom(name)] != name else { continue }
    if let first = firsts[slugFrom(name)] {
      problems.add(
        .error, "two-pages-one-path", at: row.position,
        "'\(name)' and '\(first)' would have the same page; change one of the two")
      return nil
    }
    firsts[slugFrom(name)] = name
  }
  if firsts.count < 2 {
    problems.add(
      .error, "nothing-to-choose", at: folder.position,
      "the rows of \(slug).csv have fewer than two of this to choose from; take 'choices' out, or choose by something else"
    )
    return nil
  }
  return TableLayout.Choices(slug: folder.value, by: by)
}
