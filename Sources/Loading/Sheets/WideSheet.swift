import Diagnostics
import Files
import Indicators
import Spreadsheets

/// A wide sheet as a table: a row for each area and period that has a cell. An empty cell makes none.
func wideTable(_ meanings: inout SheetMeanings) -> MadeTable? {
  let (grid, layout) = (meanings.grid, meanings.layout)
  let numbers = numberColumns(layout)
  let columns = wideColumns(&meanings)
  var rows: [[MadeTable.Field]?] = [
    (numbers.map(\.name) + ["period", "area", "status", "vintage", "note"]).map {
      ($0, .elsewhere(layout.position))
    }
  ]
  for row in meanings.body {
    rows += wideRows(row, columns, numbers, &meanings)
  }
  return MadeTable(path: meanings.frame.path, sheet: grid.name, rows: rows)
}

/// The columns for numbers that the table needs.
private func numberColumns(_ layout: SheetLayout) -> [ObservationColumn] {
  layout.parts == nil ? [layout.holds] : [.value, .numerator, .denominator, .lower, .upper]
}

private let partColumns: [ObservationColumn] = [
  .value, .numerator, .denominator, .lower, .upper, .status, .vintage, .note,
]

/// What a column of a wide sheet is: of what its cells are, and which part of it.
private struct WideColumn {
  var key: String
  var at: (row: Int, column: Int)
  var part: ObservationColumn?
}

/// The columns right of the labels that have a heading. One whose heading is wrong is reported and left out.
private func wideColumns(_ meanings: inout SheetMeanings) -> [Int: WideColumn] {
  let (grid, layout) = (meanings.grid, meanings.layout)
  var aside = Set(layout.labels)
  if case .column(let column)? = layout.parts { aside.insert(column) }
  var columns: [Int: WideColumn] = [:]
  var partRow: Int?
  if case .row(let row)? = layout.parts { partRow = row }
  let filled = meanings.filledColumns
  for column in 1...max(1, grid.lastColumn) where !aside.contains(column) {
    let before = meanings.problems.count(.error)
    let rows = layout.headers.filter { $0 != partRow }
    guard let head = meanings.joined(rows.map { (row: $0, column: column) }) else {
      if filled.contains(column), meanings.problems.count(.error) == before {
        meanings.report(
          "column-without-name", layout.headers.upperBound, column,
          "there are cells below, and no heading here; write what they are of, or take them out")
      }
      continue
    }
    guard !layout.isIgnored(head.text),
      let key = key(head, isArea: layout.shape == .areasAcross, &meanings)
    else { continue }
    var part: ObservationColumn?
    if let partRow {
      guard let found = wideCellPart(partRow, column, &meanings) else { continue }
      part = found
    }
    columns[column] = WideColumn(key: key, at: head.at, part: part)
  }
  return columns
}

/// The area or the period that a heading or label names, for the table.
private func key(
  _ head: (text: String, at: (row: Int, column: Int)), isArea: Bool, _ meanings: inout SheetMeanings
) -> String? {
  if isArea { return meanings.area(head.text) }
  guard let content = meanings.grid[head.at.row, head.at.column], content.words == head.text else {
    return head.text
  }
  return meanings.period(content, head.at.row, head.at.column)
}

/// What a word like `numerator` beside or above the cells says that they are; `nil` if they are to be left out, or
/// the word is none that is known, which is reported.
private func wideCellPart(_ row: Int, _ column: Int, _ meanings: inout SheetMeanings) -> ObservationColumn? {
  let layout = meanings.layout
  guard let content = meanings.grid.shown(row, column), meanings.isSound(content, row, column) else {
    return nil
  }
  if layout.isIgnored(content.words) { return nil }
  let word = sheetWord(content.words)
  let name = layout.columns[word] ?? word
  if let part = partColumns.first(where: { $0.name == name }) { return part }
  let nearest = didYouMean(name, in: partColumns.map(\.name))
  meanings.report(
    "unknown-column", row, column,
    "'\(content.words)' is not a column\(nearest.isEmpty ? "; say under 'columns' in the layout which it is: \(either(partColumns.map(\.name)))" : nearest)"
  )
  return nil
}

/// The rows of the table that one row of the sheet makes.
private func wideRows(
  _ row: CellGrid.Row, _ columns: [Int: WideColumn], _ numbers: [ObservationColumn],
  _ meanings: inout SheetMeanings
) -> [[MadeTable.Field]?] {
  let layout = meanings.layout
  let cells = row.cells.filter { columns[$0.column] != nil }
  let labels = layout.labels.map { (row: row.number, column: $0) }
  let before = meanings.problems.count(.error)
  guard let label = meanings.joined(labels) else {
    if let first = cells.first, meanings.problems.count(.error) == before {
      meanings.report(
        "row-without-name", row.number, layout.labels.first ?? 1,
        "this row has figures (the first in cell \(columnName(first.column - 1))\(row.number)) and no label here; "
          + "write what they are of, or take them out")
    }
    return []
  }
  guard !layout.isIgnored(label.text) else { return [] }
  // A footnote has words in the place of a label and no figures.
  guard !cells.isEmpty, let key = key(label, isArea: layout.shape == .areasDown, &meanings) else { return [] }
  var rowPart: ObservationColumn?
  if case .column(let column)? = layout.parts {
    guard let part = wideCellPart(row.number, column, &meanings) else { return [] }
    rowPart = part
  }
  var figures: [(head: WideColumn, cells: [(ObservationColumn, CellGrid.Place, CellContent)])] = []
  for cell in cells {
    let head = columns[cell.column]!
    guard meanings.isSound(cell.content, row.number, cell.column) else { continue }
    let part = head.part ?? rowPart ?? layout.holds
    let place = CellGrid.Place(row.number, cell.column)
    // One heading may be merged over all parts of a figure, or stand over each. A part that is there twice is another
    // figure for the same period, and told as such.
    let same = figures.firstIndex { figure in
      figure.head.key == head.key && !figure.cells.contains { $0.0 == part }
    }
    if let same, head.part != nil {
      figures[same].cells.append((part, place, cell.content))
    } else {
      figures.append((head, [(part, place, cell.content)]))
    }
  }
  return figures.map { figure in
    fields(figure.cells, of: figure.head, key, label.at, numbers, meanings)
  }
}

private func fields(
  _ cells: [(ObservationColumn, CellGrid.Place, CellContent)], of head: WideColumn, _ key: String,
  _ label: (row: Int, column: Int), _ numbers: [ObservationColumn], _ meanings: SheetMeanings
) -> [MadeTable.Field] {
  let (layout, frame) = (meanings.layout, meanings.frame)
  let first = MadeTable.Origin.cell(row: cells[0].1.row, column: cells[0].1.column)
  var marks: [String] = []
  var found: [ObservationColumn: MadeTable.Field] = [:]
  for (part, place, content) in cells {
    let origin = MadeTable.Origin.cell(row: place.row, column: place.column)
    guard numbers.contains(part) else {
      found[part] = (content.words, origin)
      continue
    }
    let isPercent = frame.unit == .percent && TidyColumns.inItsUnit.contains(part.name)
    let figure = content.figure(isPercent: isPercent)
    found[part] = (figure.number, origin)
    marks += figure.marks.filter { !marks.contains($0) }
  }
  let headField = (head.key, MadeTable.Origin.cell(row: head.at.row, column: head.at.column))
  let labelField = (key, MadeTable.Origin.cell(row: label.row, column: label.column))
  func given(_ column: ObservationColumn) -> MadeTable.Field {
    found[column] ?? layout.all[column].map { ($0.value, .elsewhere($0.position)) } ?? ("", first)
  }
  var status = given(.status)
  if !marks.isEmpty { status = (withMarks(status.text, marks), first) }
  if found[.note] == nil, let reason = layout.note(marks) { found[.note] = (reason, first) }
  let isAcross = layout.shape == .areasAcross
  return numbers.map { found[$0] ?? ("", first) }
    + [
      isAcross ? labelField : headField, isAcross ? headField : labelField, status, given(.vintage),
      given(.note),
    ]
}
