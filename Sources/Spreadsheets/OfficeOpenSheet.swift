import Files

/// Reads a sheet of an `.xlsx` workbook. Source: ECMA-376 part 1, SpreadsheetML.
func readOfficeOpen(
  _ parts: ZipParts, named wanted: String?, limits: WorkbookLimits
) throws(WorkbookRefusal) -> CellGrid {
  let package = try relations(of: "", parts, limits)
  guard let book = package.first(where: { $0.kind == "officeDocument" }) else { throw .notAWorkbook }
  let workbook = WorkbookTaker()
  try readXML(book.path, of: parts, limits: limits, to: workbook)
  let relations = try relations(of: book.path, parts, limits)
  func path(_ kind: String, _ id: String? = nil) -> String? {
    relations.first { $0.kind == kind && (id == nil || $0.id == id) }?.path
  }
  // Sheets that hold one large chart have other relations.
  let sheets = workbook.sheets.compactMap { sheet in
    path("worksheet", sheet.relation).map { (name: sheet.name, path: $0) }
  }
  let sheet = sheets[try sheetIndex(wanted, among: sheets.map(\.name))]
  let styles = StyleTaker()
  if let path = path("styles") { try readXML(path, of: parts, limits: limits, to: styles) }
  let texts = SharedTextTaker(limit: limits.sharedText)
  if let path = path("sharedStrings") { try readXML(path, of: parts, limits: limits, to: texts) }
  let cells = OfficeOpenTaker(
    formats: styles.formats, texts: texts.texts, countsFrom1904: workbook.countsFrom1904, limits: limits)
  try readXML(sheet.path, of: parts, limits: limits, to: cells)
  return try CellGrid(name: sheet.name, rows: cells.rows, merges: cells.merges, limits: limits)
}

private func relations(
  of part: String, _ parts: ZipParts, _ limits: WorkbookLimits
) throws(WorkbookRefusal) -> [(id: String, kind: String, path: String)] {
  let slash = part.lastIndex(of: "/")
  let folder = slash.map { String(part[...$0]) } ?? ""
  let taker = RelationTaker(folder: folder)
  try readXML(
    "\(folder)_rels/\(part.dropFirst(folder.count)).rels", of: parts, limits: limits, to: taker)
  return taker.relations
}

/// The cells of one sheet.
final class OfficeOpenTaker: XMLTaker {
  var refusal: WorkbookRefusal?
  private(set) var rows: [CellGrid.Row] = []
  private(set) var merges: [(first: CellGrid.Place, last: CellGrid.Place)] = []
  private let formats: [NumberFormat]
  private let texts: [String]
  private let countsFrom1904: Bool
  private let limits: WorkbookLimits

  private var row = CellGrid.Row(number: 0, cells: [])
  private var column = 0
  private var kind = "n"
  private var format = NumberFormat()
  private var value: [UInt8] = []
  private var isText = false
  private var isPhonetic = false
  private var hasFormula = false
  private var hasValue = false
  private var count = 0

  init(formats: [NumberFormat], texts: [String], countsFrom1904: Bool, limits: WorkbookLimits) {
    self.formats = formats
    self.texts = texts
    self.countsFrom1904 = countsFrom1904
    self.limits = limits
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "row":
      // Rows and cells may leave out where they are; then each follows the one before.
      row = CellGrid.Row(number: attributes["r"].flatMap { Int($0) } ?? row.number + 1, cells: [])
      column = 0
      if row.number < 1 || row.number > limits.rows { refusal = .broken("a sheet has a row \(row.number)") }
    case "c": startCell(attributes)
    case "v":
      isText = true
      hasValue = true
    case "t": isText = kind == "inlineStr" && !isPhonetic
    case "rPh": isPhonetic = true
    case "f": hasFormula = true
    case "mergeCell":
      let ends = (attributes["ref"] ?? "").split(separator: ":").compactMap(place)
      if let first = ends.first, let last = ends.last { merges.append((first, last)) }
      if merges.count > limits.mergedCells {
        refusal = .tooLarge("more than \(limits.mergedCells) merged cells")
      }
    default: break
    }
  }

  private func startCell(_ attributes: XMLAttributes) {
    column += 1
    if let reference = attributes["r"] {
      guard let place = place(Substring(reference)), place.row == row.number else {
        return refusal = .broken("a cell '\(reference.prefix(20))' stands in row \(row.number)")
      }
      column = place.column
    }
    if column > limits.columns { return refusal = .tooLarge("more than \(limits.columns) columns") }
    kind = attributes["t"] ?? "n"
    let style = attributes["s"].flatMap { Int($0) } ?? 0
    format = formats.indices.contains(style) ? formats[style] : NumberFormat()
    value.removeAll(keepingCapacity: true)
    hasFormula = false
    hasValue = false
  }

  func end(_ name: String) {
    switch name {
    case "v", "t": isText = false
    case "rPh": isPhonetic = false
    case "c":
      guard let content = content() else { return }
      count += 1
      if count > limits.cells { return refusal = .tooLarge("more than \(limits.cells) cells") }
      row.cells.append((column, content))
    case "row": if !row.cells.isEmpty { rows.append(row) }
    default: break
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    guard isText else { return }
    value.append(contentsOf: bytes)
    if value.count > limits.cellText {
      refusal = .tooLarge("more than \(limits.cellText >> 20) MiB in one cell")
    }
  }

  private func content() -> CellContent? {
    let raw = String(decoding: value, as: UTF8.self)
    switch kind {
    case "s":
      guard let index = Int(raw), texts.indices.contains(index) else {
        refusal = .broken("a cell refers to a text that is not there")
        return nil
      }
      return worded(texts[index])
    // Of a formula that gives text, an empty text is a result too.
    case "str": return hasFormula && !hasValue ? .formulaWithoutValue : worded(unescaped(value))
    case "inlineStr": return worded(unescaped(value))
    case "b": return raw.isEmpty ? nil : .truth(raw == "1" || raw == "true")
    case "e": return .error(raw)
    case "d": return raw.isEmpty ? nil : .date(String(raw.prefix(10)))
    default:
      if raw.isEmpty { return hasFormula ? .formulaWithoutValue : nil }
      guard let number = Double(raw), number.isFinite else {
        refusal = .broken("cell \(columnName(column - 1))\(row.number) holds '\(raw.prefix(20))' as a number")
        return nil
      }
      if format.isDate { return date(number, countsFrom1904: countsFrom1904) }
      return CellNumber(number, shownDecimals: format.decimals, isPercent: format.isPercent)
        .map(CellContent.number)
    }
  }
}

/// Text that shows anything.
func worded(_ text: String) -> CellContent? {
  if let first = text.utf8.first, (0x21...0x7E).contains(first) { return .text(text) }
  return text.allSatisfy(\.isWhitespace) ? nil : .text(text)
}

/// `C14` as its row and column; dollar signs do not matter.
private func place(_ reference: Substring) -> CellGrid.Place? {
  var (row, column, digits) = (0, 0, 0)
  for byte in reference.utf8 where byte != UInt8(ascii: "$") {
    switch byte {
    case 65...90 where digits == 0 && column <= 16_384: column = column * 26 + Int(byte) - 64
    case 48...57 where column > 0 && digits < 7:
      row = row * 10 + Int(byte) - 48
      digits += 1
    default: return nil
    }
  }
  guard (1...16_384).contains(column), (1...1_048_576).contains(row) else { return nil }
  return CellGrid.Place(row, column)
}

/// The day of a serial number. Excel counts a 29 February 1900 that never was, so days before March 1900 are not
/// sure and stay numbers.
func date(_ serial: Double, countsFrom1904: Bool) -> CellContent? {
  guard serial >= (countsFrom1904 ? 0 : 61), serial < 2_958_466 else {
    return CellNumber(serial).map { .number($0) }
  }
  let (year, month, day) = civilDate(daysSince1970: Int(serial) - (countsFrom1904 ? 24_107 : 25_569))
  func padded(_ number: Int, _ length: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, length - digits.count)) + digits
  }
  return .date("\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))")
}
