/// Reads a sheet of an `.ods` workbook. Source: OASIS OpenDocument 1.3 part 3, 9 and 19.
func readOpenDocument(
  _ parts: ZipParts, named wanted: String?, limits: WorkbookLimits
) throws(WorkbookRefusal) -> CellGrid {
  if parts.has("META-INF/manifest.xml") {
    try readXML("META-INF/manifest.xml", of: parts, limits: limits, to: ManifestTaker())
  }
  let taker = OpenDocumentTaker(wanted: wanted, limits: limits)
  try readXML("content.xml", of: parts, limits: limits, to: taker)
  guard taker.isSpreadsheet else { throw .notAWorkbook }
  let index = try sheetIndex(wanted, among: taker.names)
  return try CellGrid(name: taker.names[index], rows: taker.rows, merges: taker.merges, limits: limits)
}

/// The list of parts, which says whether they are encrypted.
private final class ManifestTaker: XMLTaker {
  var refusal: WorkbookRefusal?
  func start(_ name: String, _ attributes: XMLAttributes) {
    if name == "encryption-data" { refusal = .encrypted }
  }
}

/// The names of all sheets, and the cells of one.
private final class OpenDocumentTaker: XMLTaker {
  var refusal: WorkbookRefusal?
  private(set) var isSpreadsheet = false
  private(set) var names: [String] = []
  private(set) var rows: [CellGrid.Row] = []
  private(set) var merges: [(first: CellGrid.Place, last: CellGrid.Place)] = []
  private let wanted: String?
  private let limits: WorkbookLimits

  /// Tables in tables; cells are taken of the outermost one that is wanted.
  private var tables = 0
  private var isWanted = false
  private var row = CellGrid.Row(number: 0, cells: [])
  private var nextRow = 1
  private var rowRepeat = 1
  private var column = 0
  private var isInCell = false
  /// Within a comment or a drawing, whose paragraphs are not the cell's.
  private var aside = 0
  private var cell = OpenDocumentCell()
  private var count = 0

  init(wanted: String?, limits: WorkbookLimits) {
    self.wanted = wanted
    self.limits = limits
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "spreadsheet": isSpreadsheet = true
    case "table":
      tables += 1
      guard tables == 1 else { return }
      let name = shownName(attributes["name"] ?? "")
      names.append(name)
      isWanted = wanted.map { $0 == name } ?? (names.count == 1)
      nextRow = 1
    case "annotation", "frame", "shapes", "custom-shape", "rect", "line": aside += 1
    case "table-row" where isWanted && tables == 1:
      row = CellGrid.Row(number: nextRow, cells: [])
      rowRepeat = repeats(attributes["number-rows-repeated"])
      column = 1
    case "table-cell" where isWanted && tables == 1, "covered-table-cell" where isWanted && tables == 1:
      isInCell = true
      cell = OpenDocumentCell(attributes)
      startMerge(attributes)
    case _ where isInCell && aside == 0: cell.start(name, attributes)
    default: break
    }
  }

  private func startMerge(_ attributes: XMLAttributes) {
    let (columns, rows) = (
      repeats(attributes["number-columns-spanned"]), repeats(attributes["number-rows-spanned"])
    )
    guard columns > 1 || rows > 1 else { return }
    merges.append(
      (CellGrid.Place(row.number, column), CellGrid.Place(row.number + rows - 1, column + columns - 1)))
    if merges.count > limits.mergedCells {
      refusal = .tooLarge("more than \(limits.mergedCells) merged cells")
    }
  }

  /// A number that is missing, or senseless, is 1.
  private func repeats(_ text: String?) -> Int {
    min(limits.rows, max(1, text.flatMap { Int($0) } ?? 1))
  }

  func end(_ name: String) {
    switch name {
    case "table":
      tables -= 1
      if tables == 0 { isWanted = false }
    case "annotation", "frame", "shapes", "custom-shape", "rect", "line": aside -= 1
    case "table-row" where isWanted && tables == 1: endRow()
    case "table-cell" where isWanted && tables == 1, "covered-table-cell" where isWanted && tables == 1:
      isInCell = false
      endCell()
    default: break
    }
  }

  private func endCell() {
    defer { column += cell.repeats }
    guard let content = cell.content else { return }
    if column + cell.repeats - 1 > limits.columns {
      return refusal = .tooLarge("more than \(limits.columns) columns")
    }
    for place in column..<column + cell.repeats { row.cells.append((place, content)) }
  }

  private func endRow() {
    defer { nextRow += rowRepeat }
    guard !row.cells.isEmpty else { return }
    count += row.cells.count * rowRepeat
    if count > limits.cells { return refusal = .tooLarge("more than \(limits.cells) cells") }
    if nextRow + rowRepeat - 1 > limits.rows { return refusal = .tooLarge("more than \(limits.rows) rows") }
    for number in nextRow..<nextRow + rowRepeat {
      rows.append(CellGrid.Row(number: number, cells: row.cells))
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    guard isInCell, aside == 0 else { return }
    cell.text(bytes)
    if cell.size > limits.cellText {
      refusal = .tooLarge("more than \(limits.cellText >> 20) MiB in one cell")
    }
  }
}

/// One cell while it is read.
private struct OpenDocumentCell {
  private(set) var repeats = 1
  private var kind = ""
  private var value: String?
  private var day: String?
  private var truth: String?
  private var given: String?
  private var hasFormula = false
  private var shown: [UInt8] = []
  private var paragraphs = 0
  var size: Int { shown.count }

  init() {}

  init(_ attributes: XMLAttributes) {
    repeats = min(1_048_576, max(1, attributes["number-columns-repeated"].flatMap { Int($0) } ?? 1))
    kind = attributes["value-type"] ?? ""
    value = attributes["value"]
    day = attributes["date-value"]
    truth = attributes["boolean-value"]
    given = attributes["string-value"]
    hasFormula = attributes["formula"] != nil
  }

  mutating func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "p":
      if paragraphs > 0 { shown.append(UInt8(ascii: "\n")) }
      paragraphs += 1
    case "s":
      let spaces = min(1000, attributes["c"].flatMap { Int($0) } ?? 1)
      shown += [UInt8](repeating: UInt8(ascii: " "), count: max(0, spaces))
    case "tab": shown.append(UInt8(ascii: " "))
    case "line-break": shown.append(UInt8(ascii: "\n"))
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer) {
    if paragraphs > 0 { shown.append(contentsOf: bytes) }
  }

  var content: CellContent? {
    let text = String(decoding: shown, as: UTF8.self)
    switch kind {
    case "float", "currency", "percentage":
      guard let number = value.flatMap({ Double($0) }) else {
        return hasFormula ? .formulaWithoutValue : worded(text)
      }
      return CellNumber(number, shownDecimals: decimals(text), isPercent: kind == "percentage")
        .map(CellContent.number)
    case "date": return day.map { .date(String($0.prefix(10))) } ?? worded(text)
    case "boolean": return .truth(truth == "true")
    case "":
      if hasFormula { return .formulaWithoutValue }
      return worded(text)
    default:
      // A formula that failed is saved as text.
      if hasFormula, text.hasPrefix("#") || text.hasPrefix("Err:") { return .error(text) }
      return worded(given.map { $0.isEmpty ? text : $0 } ?? text)
    }
  }

  /// The decimals of a number as it is shown.
  private func decimals(_ text: String) -> Int {
    guard let point = text.utf8.lastIndex(of: UInt8(ascii: ".")) else { return 0 }
    let digits = text.utf8[text.utf8.index(after: point)...].prefix { (48...57).contains($0) }.count
    return min(15, digits)
  }
}
