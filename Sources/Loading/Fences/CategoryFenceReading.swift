import Diagnostics
import Files
import Indicators

/// Reads the options of a chart of a table of data, and holds them against the table.
func readCategoryFence(
  _ kind: CategoryFigure.Kind, _ map: YAMLMapping, site: Site, into problems: inout Problems
) -> CategoryFigure? {
  let table = readTableName(map, site: site, into: &problems)
  let isTable = kind == .table
  // The rows of a table may name their units themselves.
  let unit =
    isTable
    ? map.optional("unit", into: &problems)?.text(into: &problems) ?? Located("", at: map.position)
    : map.required("unit", into: &problems)?.text(into: &problems)
  let source = map.required("source", into: &problems)?.text(into: &problems)
  guard let table else { return nil }
  let rows = site[table].rows
  var categories: [String] = []
  for row in rows where !categories.contains(row.category) { categories.append(row.category) }
  func category(_ value: YAMLValue, into problems: inout Problems) -> String? {
    guard let name = value.text(into: &problems) else { return nil }
    if categories.contains(name.value) { return name.value }
    problems.add(
      .error, "unknown-category", at: name.position,
      "there is no category '\(name.value)' in data/\(site[table].slug).csv\(didYouMean(name.value, in: categories))"
    )
    return nil
  }
  let total = map.optional("total", into: &problems).flatMap { category($0, into: &problems) }
  let combined = readCombinations(map, into: &problems) { category($0, into: &$1) }
  var periods: [Period] = []
  for item in map.optional("periods", into: &problems)?.list(into: &problems) ?? [] {
    guard let period = item.period(into: &problems) else { continue }
    if rows.contains(where: { $0.period == period.value }) {
      periods.append(period.value)
    } else {
      problems.add(
        .error, "unknown-period", at: period.position,
        "data/\(site[table].slug).csv has no row for \(period.value.inSentence)")
    }
  }
  let comparedWith = map.optional("compared_with", into: &problems)?.text(into: &problems)
  guard let unit, let source else { return nil }
  var figure = CategoryFigure(
    kind: kind, table: table, unit: unit.value, source: source.value, total: total, combined: combined,
    periods: periods, comparedWith: comparedWith?.value)
  if kind == .twin {
    figure.layout.cases = map.optional("cases", into: &problems)?.text(into: &problems)?.value
  }
  if isTable { figure.layout = readTableLayout(map, rows, named: site[table].slug, into: &problems) }
  checkTable(figure, site[table], at: map.position(of: "data"), into: &problems)
  return figure
}

private func readTableName(_ map: YAMLMapping, site: Site, into problems: inout Problems) -> DataTableID? {
  guard let slug = map.required("data", into: &problems)?.text(into: &problems) else { return nil }
  // A document's own tables go before those of all.
  let folder = slug.position.file.split(separator: "/").dropFirst().dropLast().joined(separator: "/")
  for place in [folder, nil] {
    if let index = site.tables.firstIndex(where: { $0.slug == slug.value && $0.folder == place }) {
      return DataTableID(index)
    }
  }
  let known = site.tables.filter { $0.folder == nil || $0.folder == folder }.map(\.slug)
  let isOwn = site.tables.contains { $0.folder == folder }
  problems.add(
    .error, "unknown-data", at: slug.position,
    "there is no file \(contentFolder)/\(isOwn ? folder : "data")/\(slug.value).csv\(didYouMean(slug.value, in: known))"
  )
  return nil
}

/// `combine: [{title: …, categories: […]}]`
private func readCombinations(
  _ map: YAMLMapping, into problems: inout Problems,
  _ category: (YAMLValue, inout Problems) -> String?
) -> [CategoryFigure.Combination] {
  var found: [CategoryFigure.Combination] = []
  for item in map.optional("combine", into: &problems)?.list(into: &problems) ?? [] {
    guard
      let keys = YAMLMapping(item, of: "a combination", keys: ["title", "categories"], into: &problems)
    else { continue }
    let title = keys.required("title", into: &problems)?.text(into: &problems)
    let names = keys.required("categories", into: &problems)?.list(into: &problems) ?? []
    let categories = names.compactMap { category($0, &problems) }
    if let title { found.append(.init(title: title.value, categories: categories)) }
  }
  return found
}

/// What a kind asks of its table: at most four parts, no value below nought, and totals that are the sum of their parts.
private func checkTable(
  _ figure: CategoryFigure, _ table: DataTable, at position: FilePosition, into problems: inout Problems
) {
  for row in table.rows {
    if figure.kind != .table, let value = row.figure.value, value < 0 {
      problems.add(
        .error, "below-nought", at: row.position,
        "this value is below nought, and \(figure.kind.rawValue) bars cannot show it")
    }
  }
  let parts = figure.partNames(in: table)
  if parts.count > 4 {
    problems.add(
      .error, "too-many-parts", at: position,
      "these bars would have \(parts.count) parts, and more than 4 colours cannot be told apart; put some together with 'combine: …'"
    )
  }
  if figure.kind == .twin, parts.count != 2 {
    problems.add(
      .error, "not-two-parts", at: position,
      "a twin chart shows two panels, and the column 'part' of data/\(table.slug).csv names \(parts.count)")
  }
  if figure.kind == .twin, figure.comparedWith == nil, table.rows.contains(where: { $0.compared != nil }) {
    problems.add(
      .error, "missing-key", at: position,
      "the column 'compared' says higher or lower; say than what in a line like 'compared_with: the county'")
  }
  guard let total = figure.total else { return }
  for row in table.rows where row.category == total && row.unit != "%" && row.unit != "rank" {
    let others = table.rows.filter {
      $0.category != total && $0.period == row.period && $0.part == row.part && $0.area == row.area
        && $0.group == row.group
    }
    guard let sum = row.figure.value, others.allSatisfy({ $0.figure.value != nil }) else { continue }
    let made = others.reduce(0) { $0 + ($1.figure.value ?? 0) }
    if abs(made - sum) > 1e-6 {
      problems.add(
        .error, "total-not-sum", at: row.position,
        "the total is \(shown(sum)), but its parts make \(shown(made))")
    }
  }
}
