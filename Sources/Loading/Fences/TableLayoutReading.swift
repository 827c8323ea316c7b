import Diagnostics
import Files
import Indicators

/// The options of a table of data, besides those that it shares with charts.
let tableLayoutKeys = [
  "rows", "first", "value", "cases", "ranked_by", "bands", "categories", "groups", "parts", "areas",
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
  layout.categories = names("categories") { $0.category }
  layout.groups = names("groups") { $0.group }
  layout.parts = names("parts") { $0.part }
  layout.areas = names("areas") { $0.area }
  if let value = map.optional("bands", into: &problems) {
    layout.bands = readBands(value, rows, named: slug, into: &problems)
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
