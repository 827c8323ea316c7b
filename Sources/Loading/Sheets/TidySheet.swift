import Diagnostics
import Files
import Indicators
import Spreadsheets

/// What the columns of a tidy sheet are.
struct TidyColumns {
  /// Columns whose cells are numbers, with the one that says what became of a figure, if there is one.
  var numbers: Set<String>
  /// Of these, those that are percentages where the figure is.
  var percentages: Set<String>
  /// Whether the figure of a row is a percentage, by its other cells.
  var isPercent: ([String: String]) -> Bool

  static let ofAnIndicator: Set<String> = ["value", "numerator", "denominator", "lower", "upper"]
  static let inItsUnit: Set<String> = ["value", "lower", "upper"]
}

/// A tidy sheet as a table. Line 5 of it is row 5 of the sheet.
func tidyTable(_ meanings: inout SheetMeanings, _ columns: TidyColumns) -> MadeTable? {
  let (grid, layout, path) = (meanings.grid, meanings.layout, meanings.frame.path)
  let headerRow = layout.headers.upperBound
  guard let heads = headings(&meanings) else { return nil }
  guard !heads.isEmpty else {
    meanings.report(
      "empty-file", headerRow, 1,
      "row \(headerRow) of the sheet names no columns; say in the layout which row does: 'headers: 4'")
    return nil
  }
  let names = heads.map(\.name)
  let given = layout.all.filter { !names.contains($0.key.name) }.sorted { $0.key.rawValue < $1.key.rawValue }
  // A mark in a figure's cell is a status though the sheet has no column of that name.
  let needsStatus = !names.contains("status") && layout.all[.status] == nil
  let needsNote = !layout.notes.isEmpty && !names.contains("note") && layout.all[.note] == nil
  var rows = [[MadeTable.Field]?](repeating: nil, count: max(headerRow, meanings.lastRow))
  rows[headerRow - 1] =
    heads.map { ($0.name, .cell(row: headerRow, column: $0.column)) }
    + given.map { ($0.key.name, .elsewhere($0.value.position)) }
    + (needsStatus ? [("status", .cell(row: headerRow, column: heads[0].column))] : [])
    + (needsNote ? [("note", .cell(row: headerRow, column: heads[0].column))] : [])
  for row in meanings.body {
    if let cells = tidyRow(row.number, heads, columns, &meanings) {
      rows[row.number - 1] =
        cells.fields
        + given.map { key, text in
          switch key {
          case .status: (([text.value] + cells.marks).joined(separator: " "), .elsewhere(text.position))
          case .note: (layout.note(cells.marks) ?? text.value, .elsewhere(text.position))
          default: (text.value, .elsewhere(text.position))
          }
        }
        + (needsStatus
          ? [(cells.marks.joined(separator: " "), .cell(row: row.number, column: cells.markColumn))] : [])
        + (needsNote
          ? [(layout.note(cells.marks) ?? "", .cell(row: row.number, column: cells.markColumn))] : [])
    }
  }
  return MadeTable(path: path, sheet: grid.name, rows: rows)
}

private struct Heading {
  var name: String
  var column: Int
}

/// The columns that have a heading and are not to be left out. A column with figures and no heading is reported.
private func headings(_ meanings: inout SheetMeanings) -> [Heading]? {
  let (grid, layout) = (meanings.grid, meanings.layout)
  var heads: [Heading] = []
  var sound = true
  let filled = meanings.filledColumns
  for column in 1...max(1, grid.lastColumn) {
    let before = meanings.problems.count(.error)
    guard let head = meanings.joined(layout.headers.map { (row: $0, column: column) }) else {
      if meanings.problems.count(.error) > before { sound = false }
      if filled.contains(column), sound {
        meanings.report(
          "column-without-name", layout.headers.upperBound, column,
          "there are cells below, and no heading here; write one")
        sound = false
      }
      continue
    }
    if layout.isIgnored(head.text) { continue }
    let word = sheetWord(head.text)
    heads.append(Heading(name: layout.columns[word] ?? word, column: column))
  }
  return sound ? heads : nil
}

/// One row's fields, and the marks that stood in its figures; `nil` if it holds nothing, is to be left out, or
/// cannot be read.
private func tidyRow(
  _ row: Int, _ heads: [Heading], _ columns: TidyColumns, _ meanings: inout SheetMeanings
) -> (fields: [MadeTable.Field], marks: [String], markColumn: Int)? {
  let grid = meanings.grid
  var texts: [String: String] = [:]
  var sound = true
  // Words first: whether a number may be a percentage can depend on them.
  for head in heads where !columns.numbers.contains(head.name) {
    let isKey = ["area", "period", "indicator"].contains(head.name)
    guard let content = isKey ? grid.shown(row, head.column) : grid[row, head.column] else { continue }
    guard meanings.isSound(content, row, head.column) else {
      sound = false
      continue
    }
    let text = content.words
    if isKey, meanings.layout.isIgnored(text) { return nil }
    switch head.name {
    case "area": texts[head.name] = meanings.area(text)
    case "period":
      let period = meanings.period(content, row, head.column)
      if period == nil { sound = false }
      texts[head.name] = period
    default: texts[head.name] = text
    }
  }
  let isPercent = columns.isPercent(texts)
  var marks: [String] = []
  var markColumn = heads[0].column
  for head in heads where columns.numbers.contains(head.name) {
    guard let content = grid[row, head.column] else { continue }
    guard meanings.isSound(content, row, head.column) else {
      sound = false
      continue
    }
    let figure = content.figure(isPercent: isPercent && columns.percentages.contains(head.name))
    texts[head.name] = figure.number
    for mark in figure.marks where !marks.contains(mark) {
      marks.append(mark)
      markColumn = head.column
    }
  }
  guard sound else { return nil }
  if let status = texts["status"] {
    texts["status"] = withMarks(status, marks)
  } else if heads.contains(where: { $0.name == "status" }) {
    texts["status"] = marks.joined(separator: " ")
  }
  if texts["note"] == nil { texts["note"] = meanings.layout.note(marks) }
  let isEmpty = heads.allSatisfy { grid[row, $0.column] == nil }
  return isEmpty
    ? nil : (heads.map { (texts[$0.name] ?? "", .cell(row: row, column: $0.column)) }, marks, markColumn)
}
