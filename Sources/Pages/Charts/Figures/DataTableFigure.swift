import HTML
import Indicators
import Loading

/// A table of data alone: rows of one kind, columns of all that else tells its values apart, under one row of
/// headings or two.
func dataTableFigure(_ drawing: CategoryDrawing) -> DrawnFigure {
  let figure = drawing.figure
  let rows = figure.shown(of: drawing.table)
  let layout = DataLayout(figure, rows)
  let title = drawing.head.title ?? ""
  var table = FigureTable(caption: title, head: [layout.firstTitle], rows: [])
  // A rank and a band are of one list; where several stand side by side, they are on the pages of each.
  let hasRanks = layout.columns.count == 1 && rows.contains { $0.rank != nil }
  let hasBands = layout.columns.count == 1 && rows.contains { $0.band != nil }
  let hasBases = rows.contains { $0.of != nil || $0.base != nil && $0.unit != "rank" }
  if hasRanks { table.head.append("Rank") }
  let inner: [String] =
    [layout.casesTitle, layout.valueTitle].compactMap(\.self)
  let isPaired = layout.casesTitle != nil
  for column in layout.columns {
    let name = column.last ?? ""
    table.head += isPaired ? inner : [name.isEmpty ? layout.valueTitle ?? figure.unit.sentenceCased : name]
  }
  if hasBands { table.head.append("Band") }
  if hasBases { table.head.append("Of") }
  table.wordColumns = Set(
    (hasBands || hasBases ? [table.head.count - 1] : [])
      + (hasBands && hasBases ? [table.head.count - 2] : []))
  table.spans = layout.spans(
    width: isPaired ? 2 : 1, before: hasRanks ? 1 : 0, after: (hasBands ? 1 : 0) + (hasBases ? 1 : 0))
  var section: String?
  for name in layout.rowNames {
    let own = rows.filter { layout.rowName($0) == name }
    if let group = own.first?.group, layout.isByCategory, group != section {
      table.sections[table.rows.count] = group
      section = group
    }
    if let total = figure.total, name.category == total { table.totals.insert(table.rows.count) }
    var cells: [Node] = []
    if hasRanks {
      cells.append(
        own.compactMap(\.rank).first.map { .el("data", ["value": "\($0)"], [.text("\($0)")]) } ?? .empty)
    }
    for column in layout.columns {
      let row = own.first { layout.columnName($0) == column }
      if isPaired { cells.append(drawing.casesNode(row)) }
      cells.append([drawing.node(row), .text(row?.compared.map { $0 == .higher ? " ▲" : " ▼" } ?? "")])
    }
    if hasBands { cells.append(.text(own.compactMap(\.band).first ?? "")) }
    if hasBases { cells.append(.text(own.first.map(baseWords) ?? "")) }
    table.rows.append((name.text, cells))
    if let period = name.period { table.periods.append(period) }
  }
  var notes = drawing.notes(of: rows)
  if let basis = figure.layout.rankedBy, hasRanks { notes.append("Ranked by \(basis), the highest first.") }
  notes += figure.layout.bands.filter { band in hasBands && rows.contains { $0.band == band.name } }
    .map { "\($0.name): \($0.meaning)." }
  if let other = figure.comparedWith, rows.contains(where: { $0.compared != nil }) {
    notes.append("▲ significantly higher, ▼ significantly lower than \(other).")
  }
  return DrawnFigure(
    title: title,
    subtitle: drawing.head.subtitle ?? (figure.unit == "%" ? "Per cent" : figure.unit.sentenceCased),
    chart: .empty, table: table, notes: notes, sources: [figure.source], data: figure.table)
}

/// "the 120 assessments": whom a percentage is of, in words and number.
private func baseWords(_ row: DataTable.Row) -> String {
  guard row.unit != "rank" else { return "" }
  return [row.base.map { "\($0)" }, row.of].compactMap(\.self).joined(separator: " ")
}

/// What the rows and the columns of a table of data are.
private struct DataLayout {
  /// A row's name, by what the rows are of.
  struct RowName: Equatable {
    var text: String
    var category: String?
    var group: String?
    var period: Period?
  }

  let rows: TableLayout.Dimension
  let figure: CategoryFigure
  /// What tells the values of a row apart, the outer heading first.
  let dimensions: [TableLayout.Dimension]
  private let hasGroupsAcross: Bool
  private(set) var rowNames: [RowName] = []
  private(set) var columns: [[String]] = []

  init(_ figure: CategoryFigure, _ data: [DataTable.Row]) {
    self.figure = figure
    rows = figure.layout.rows
    let down = figure.layout.rows
    let all: [TableLayout.Dimension] =
      down == .category ? [.part, .area, .period] : [.category, .part, .area, .period]
    dimensions = all.filter { dimension in
      guard dimension != down else { return false }
      let names = data.compactMap { Self.name($0, dimension) }
      return Set(names).count > 1
    }
    hasGroupsAcross = down != .category && Set(data.map(\.group)).count > 1
    for row in data {
      let name = rowName(row)
      if !rowNames.contains(name) { rowNames.append(name) }
      let column = columnName(row)
      if !columns.contains(column) { columns.append(column) }
    }
  }

  var isByCategory: Bool { rows == .category }

  var firstTitle: String {
    if let first = figure.layout.first { return first }
    return switch rows {
    case .category: "Category"
    case .part: "Part"
    case .area: "Area"
    case .period: "Period"
    }
  }

  /// With many columns there is no room for two numbers in each.
  var casesTitle: String? { columns.count > 6 ? nil : figure.layout.cases }
  var valueTitle: String? {
    figure.layout.value
      ?? (figure.layout.cases == nil ? nil : figure.unit == "%" ? "Per cent" : figure.unit.sentenceCased)
  }

  func rowName(_ row: DataTable.Row) -> RowName {
    RowName(
      text: Self.name(row, rows) ?? "", category: rows == .category ? row.category : nil,
      group: rows == .category ? row.group : nil,
      period: rows == .period ? row.period : nil)
  }

  /// Where categories stand across, their groups stand above them.
  func columnName(_ row: DataTable.Row) -> [String] {
    (hasGroupsAcross ? [row.group ?? ""] : []) + dimensions.map { Self.name(row, $0) ?? "" }
  }

  /// The headings above the last row of headings.
  func spans(width: Int, before: Int, after: Int) -> [(title: String, count: Int)] {
    let names = dimensions.count + (hasGroupsAcross ? 1 : 0)
    let depth = width > 1 ? names : names - 1
    guard depth > 0 else { return [] }
    var spans: [(title: String, count: Int)] = before > 0 ? [("", before)] : []
    let start = spans.count
    for column in columns {
      let title = column.prefix(depth).joined(separator: ", ")
      if spans.count > start, spans[spans.count - 1].title == title {
        spans[spans.count - 1].count += width
      } else {
        spans.append((title, width))
      }
    }
    if after > 0 { spans.append(("", after)) }
    return spans
  }

  private static func name(_ row: DataTable.Row, _ dimension: TableLayout.Dimension) -> String? {
    switch dimension {
    case .category: row.category
    case .part: row.part
    case .area: row.area
    case .period: row.period?.short.sentenceCased
    }
  }
}
