import Diagnostics
import Files
import Indicators

enum DataColumn: Int, CSVColumns {
  case category, group, part, area, period, value, cases, base, of, unit, rank, band, status, compared, note
  static let required: [Self] = [.category, .value]
}

/// Reads `data/<slug>.csv`: figures by category that belong to no indicator.
func readDataTable(_ entry: ContentFiles.Entry, into problems: inout Problems) -> DataTable? {
  guard let source = entry.table, var table = CSVTable<DataColumn>(source, into: &problems) else {
    return nil
  }
  var rows: [DataTable.Row] = []
  var firsts: [[String]: Int] = [:]
  let before = problems.count(.error)
  while table.next(into: &problems) {
    guard let row = readDataRow(table, into: &problems) else { continue }
    let key = [
      row.category, row.group ?? "", row.part ?? "", row.area ?? "",
      row.period.map { "\($0.first)\($0.last)" } ?? "",
    ]
    if let first = firsts[key] {
      problems.add(
        .error, "duplicate-row", at: table.rowPosition,
        "line \(first) holds this category, part, area and period already; take one of the two out")
    } else {
      firsts[key] = table.rowPosition.line
      rows.append(row)
    }
  }
  if rows.isEmpty, problems.count(.error) == before {
    problems.add(
      .error, "empty-table", at: FilePosition(file: source.path),
      "the file has a first line and no rows; add some, or take the file away")
  }
  return DataTable(
    slug: entry.slug, folder: entry.folder, rows: rows, position: FilePosition(file: source.path)
  ).protected()
}

private func readDataRow(_ table: CSVTable<DataColumn>, into problems: inout Problems) -> DataTable.Row? {
  let before = problems.count(.error)
  let category = table.requiredText(.category, into: &problems)
  var period: Period?
  if let text = table.located(.period) {
    switch Period.parse(text.value) {
    case .success(let found): period = found
    case .failure(let error):
      problems.add(.error, periodRule(error), at: text.position, error.message)
    }
  }
  var number: PlainDecimal?
  if let cell = table[.value] {
    number = PlainDecimal(table.bytes[cell.range])
    if number == nil {
      problems.add(
        .error, "not-a-number", at: table.position(cell),
        "'\(table.text(cell))' \(numberMistake(table.text(cell)))")
    }
  }
  let note = table.text(.note) ?? ""
  let absence = readAbsence(table, hasValue: table[.value] != nil, note: note, into: &problems)
  var compared: DataTable.Compared?
  if let text = table.located(.compared) {
    compared = DataTable.Compared(rawValue: text.value)
    if compared == nil {
      let words = DataTable.Compared.allCases.map(\.rawValue)
      problems.add(
        .error, "unknown-value", at: text.position,
        "'\(text.value)' is not a way to compare; write \(either(words)), or leave the cell empty")
    }
  }
  let cases = readCount(.cases, table, into: &problems)
  let base = readCount(.base, table, into: &problems)
  let rank = readCount(.rank, table, into: &problems)
  guard let category, problems.count(.error) == before else { return nil }
  var row = DataTable.Row(
    category: category.value, group: table.text(.group), part: table.text(.part), period: period,
    figure: number.map { .value($0.value) } ?? .none(absence ?? .notAvailable),
    decimals: number?.decimals ?? 0, compared: compared, note: note, position: table.rowPosition)
  row.area = table.text(.area)
  (row.cases, row.base, row.rank) = (cases, base, rank)
  row.of = table.text(.of)
  row.unit = table.text(.unit)
  row.band = table.text(.band)
  return row
}

/// A number of people, cases or places, where the file has the column and the row has one.
private func readCount(
  _ column: DataColumn, _ table: CSVTable<DataColumn>, into problems: inout Problems
) -> Int? {
  table[column] == nil ? nil : wholeNumber(column, 0...100_000_000, of: table, into: &problems)
}

/// Why a row has no value. A value beside such a reason, or neither of them, is a mistake.
private func readAbsence(
  _ table: CSVTable<DataColumn>, hasValue: Bool, note: String, into problems: inout Problems
) -> Absence? {
  let reasons: [(letter: String, absence: Absence)] = [
    ("c", .confidential), ("x", .notAvailable), ("z", .notApplicable),
  ]
  guard let text = table.located(.status) else {
    if !hasValue {
      problems.add(
        .error, "no-value", at: table.position(.value),
        "this row has neither a value nor a status that says why: c (hidden), x (not available) or z (not applicable)"
      )
    }
    return nil
  }
  guard let absence = reasons.first(where: { $0.letter == text.value })?.absence else {
    problems.add(
      .error, "unknown-status", at: text.position,
      "'\(text.value)' is not a status of such a table; write c, x or z, or leave the cell empty")
    return nil
  }
  if hasValue {
    problems.add(
      .error, "value-and-absence", at: table.position(.value),
      "this row has a value, and the status '\(text.value)' says that there is none; keep one of the two")
  }
  if note.isEmpty {
    problems.add(
      .error, "absence-without-reason", at: table.position(.note),
      "the note must say why there is no value here")
  }
  return absence
}
