package import Diagnostics
package import Files
package import Indicators

/// Makes new rows for the indicators' CSV files from a table of new figures; pure.
///
/// Reports what only the person who adds can put right: names that are not known, another unit, a figure that is there
/// already, a period left out. Whether the new rows are right in themselves, the site's own rules say when it is
/// loaded with them.
///
/// - Parameters:
///   - input: The table of new figures: `indicator`, `area`, and columns of an indicator's CSV.
///   - files: The project's files, from which `site` was loaded.
/// - Returns: The changed tables by path; `nil` if there is any mistake.
package func addFigures(
  _ input: SourceFile, _ choices: AddingChoices, to files: [SourceFile], of site: Site,
  into problems: inout Problems
) -> [ChangedTable]? {
  var found = Problems()
  defer { problems.add(found) }
  guard let edition = edition(choices, of: site, into: &found),
    let period = period(choices, into: &found),
    let rows = readAddedRows(input, period, site, into: &found)
  else { return nil }
  for row in rows { checkPlace(row, input, site, choices, into: &found) }
  guard !found.hasErrors else { return nil }
  let byIndicator = Dictionary(grouping: rows, by: \.indicator)
  var tables: [ChangedTable] = []
  for id in byIndicator.keys.sorted() {
    if let book = files.first(where: { isWorkbook($0.path) && isTable($0.path, of: site[id].slug) }) {
      found.add(
        .error, "figures-in-workbook",
        at: FilePosition(file: input.path, line: byIndicator[id]![0].line, column: 1),
        "the figures of '\(site[id].slug)' are in \(book.path); add these there by hand")
      continue
    }
    if site[id].query != nil {
      found.add(
        .error, "figures-from-query",
        at: FilePosition(file: input.path, line: byIndicator[id]![0].line, column: 1),
        "the figures of '\(site[id].slug)' come from a query; run 'quarterlight aggregate \(site[id].slug)'")
      continue
    }
    guard let file = files.first(where: { $0.path == "\(contentFolder)/indicators/\(site[id].slug).csv" }),
      let table = changed(file, adding: byIndicator[id]!, site, edition: site[edition].slug, into: &found)
    else { continue }
    tables.append(table)
  }
  return found.hasErrors ? nil : tables
}

private func isTable(_ path: String, of slug: String) -> Bool {
  path.hasPrefix("\(contentFolder)/indicators/\(slug).") && path.split(separator: "/").count == 3
}

/// The choices stand on the command line, so what is wrong with them has no place in a file.
private let commandLine = FilePosition(file: "quarterlight add")

private func edition(
  _ choices: AddingChoices, of site: Site, into problems: inout Problems
) -> EditionID? {
  guard let slug = choices.edition else { return site.newestEdition }
  if let index = site.editions.firstIndex(where: { $0.slug == slug }) { return EditionID(index) }
  problems.add(
    .error, "unknown-edition", at: commandLine,
    "edition '\(slug)' has no folder in \(contentFolder)/editions\(didYouMean(slug, in: site.editions.map(\.slug))); write its report.md there first"
  )
  return nil
}

private func period(_ choices: AddingChoices, into problems: inout Problems) -> Period? {
  switch Period.parse(choices.period) {
  case .success(let period): return period
  case .failure(let error):
    problems.add(.error, periodRule(error), at: commandLine, error.message)
    return nil
  }
}

/// Reads the table row by row; `nil` if it can be read not at all, or holds nothing.
private func readAddedRows(
  _ input: SourceFile, _ period: Period, _ site: Site, into problems: inout Problems
) -> [AddedRow]? {
  guard var table = CSVTable<AddedColumn>(input, into: &problems) else { return nil }
  var rows: [AddedRow] = []
  var isEmpty = true
  while table.next(into: &problems) {
    isEmpty = false
    let names = (
      table.requiredText(.indicator, into: &problems), table.requiredText(.area, into: &problems)
    )
    guard let indicatorName = names.0, let areaName = names.1,
      let indicator = indicator(indicatorName, site, into: &problems),
      let area = area(areaName, site, into: &problems)
    else { continue }
    checkUnit(table, site[indicator], into: &problems)
    guard let period = rowPeriod(table, period, site[indicator], into: &problems) else { continue }
    var cells: [String: String] = [:]
    for column in AddedColumn.allCases where ![.indicator, .period, .unit].contains(column) {
      cells[column.name] = table.text(column)
    }
    cells["area"] = site[area].slug
    let row = AddedRow(
      indicator: indicator, area: area, period: period, cells: cells, line: table.rowPosition.line)
    if let first = rows.first(where: {
      $0.indicator == row.indicator && $0.area == row.area && $0.period == row.period
    }) {
      problems.add(
        .error, "duplicate-observation", at: table.rowPosition,
        "this is the second figure of '\(site[indicator].slug)' for '\(site[area].slug)', the first is on line "
          + "\(first.line); take one out")
    }
    rows.append(row)
  }
  if isEmpty, !problems.hasErrors {
    problems.add(
      .error, "no-observations", at: FilePosition(file: input.path, line: 1, column: 1),
      "there are no rows below the names of the columns")
  }
  return isEmpty ? nil : rows
}

private func indicator(
  _ name: Located<String>, _ site: Site, into problems: inout Problems
) -> IndicatorID? {
  if let index = site.indicators.firstIndex(where: { $0.slug == name.value }) { return IndicatorID(index) }
  problems.add(
    .error, "unknown-indicator", at: name.position,
    "indicator '\(name.value)' has no file in \(contentFolder)/indicators"
      + didYouMean(name.value, in: site.indicators.map(\.slug)))
  return nil
}

/// An area by its slug or its GSS code, as other people's tables have it.
private func area(_ name: Located<String>, _ site: Site, into problems: inout Problems) -> AreaID? {
  let index = site.areas.firstIndex { $0.slug == name.value || (!$0.code.isEmpty && $0.code == name.value) }
  if let index { return AreaID(index) }
  problems.add(
    .error, "unknown-area", at: name.position,
    "area '\(name.value)' is not in \(contentFolder)/areas.csv\(didYouMean(name.value, in: site.areas.map(\.slug)))"
  )
  return nil
}

private func checkUnit(
  _ table: CSVTable<AddedColumn>, _ indicator: Indicator, into problems: inout Problems
) {
  guard let unit = table.located(.unit) else { return }
  let own =
    switch indicator.unit {
    case .rate: "rate"
    case .percent: "percent"
    case .count: "count"
    case .ratio: "ratio"
    }
  guard unit.value != own else { return }
  problems.add(
    .error, "other-unit", at: unit.position,
    "the unit of '\(indicator.slug)' is \(own), and this figure is said to be of the unit '\(unit.value)'; "
      + "convert it, or correct the name")
}

/// The period of a row: its own, or that part of the given one that the indicator's figures are of.
private func rowPeriod(
  _ table: CSVTable<AddedColumn>, _ given: Period, _ indicator: Indicator, into problems: inout Problems
) -> Period? {
  guard let cell = table.located(.period) else {
    if let period = indicator.window.period(endingWith: given) { return period }
    problems.add(
      .error, "period-of-other-kind", at: table.rowPosition,
      "'\(indicator.slug)' has figures of the kind '\(indicator.window.rawValue)', and none of these ends with "
        + "\(given.long); add a column 'period' that says what this figure is of, or leave the row out")
    return nil
  }
  switch Period.parse(cell.value) {
  case .success(let period): return period
  case .failure(let error):
    problems.add(.error, periodRule(error), at: cell.position, error.message)
    return nil
  }
}

extension Window {
  /// The period of this window that ends when another does: the 12 months to December for October to December.
  fileprivate func period(endingWith given: Period) -> Period? {
    if holds(given) { return given }
    guard given.last.isLastOfMonth else { return nil }
    let year = Period.rolling12Months(to: given.last.year, given.last.month)
    return holds(year) ? year : nil
  }
}
