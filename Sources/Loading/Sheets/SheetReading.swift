import Diagnostics
import Files
import Indicators
import Spreadsheets

/// What a sheet is read against, besides its layout.
struct SheetFrame {
  var path: String
  var unit: Unit?
  var window: Window?
  /// Slugs of areas, by themselves, by GSS code and by name.
  var areas: [String: String]

  init(path: String, unit: Unit?, window: Window?, areas: [(slug: String, code: String?, name: String?)]) {
    self.path = path
    self.unit = unit
    self.window = window
    var slugs: [String: String] = [:]
    for area in areas {
      if let name = area.name { slugs[sheetWord(name)] = area.slug }
    }
    for area in areas {
      if let code = area.code, !code.isEmpty { slugs[sheetWord(code)] = area.slug }
    }
    for area in areas { slugs[area.slug] = area.slug }
    self.areas = slugs
  }
}

/// Whether a file's name says that it is a workbook.
package func isWorkbook(_ path: String) -> Bool { path.hasSuffix(".xlsx") || path.hasSuffix(".ods") }

/// Opens a workbook and reads the sheet that a layout names; `nil`, with the mistake reported, if it cannot be read.
///
/// - Parameter naming: How a sheet is named, for the message that none was.
func openSheet(
  _ file: SourceFile, _ layout: SheetLayout, naming: String = "as 'sheet' in the indicator's layout",
  into problems: inout Problems
) -> CellGrid? {
  do throws(WorkbookRefusal) {
    return try readSheet(file.bytes, named: layout.sheet?.value)
  } catch {
    var place = FilePosition(file: file.path)
    var message = error.message
    switch error {
    case .noSheet(let names):
      let wanted = layout.sheet?.value ?? ""
      place = layout.sheet?.position ?? place
      message =
        "\(file.path.split(separator: "/").last ?? "the workbook") has no sheet '\(wanted)'"
        + didYouMean(wanted, among: names)
    case .severalSheets: message += " \(naming)"
    default: break
    }
    problems.add(.error, error.rule, at: place, message)
    return nil
  }
}

/// A sheet while it is made into a table: finds out once what each word means, and reports what no CSV could hold.
struct SheetMeanings {
  let grid: CellGrid
  let layout: SheetLayout
  let frame: SheetFrame
  var problems = Problems()

  init(_ grid: CellGrid, _ layout: SheetLayout, _ frame: SheetFrame) {
    self.grid = grid
    self.layout = layout
    self.frame = frame
  }

  var lastRow: Int { min(grid.lastRow, layout.lastRow ?? grid.lastRow) }

  /// The rows below the headings that are to be read.
  var body: [CellGrid.Row] {
    let last = lastRow
    return grid.rows.filter { layout.headers.upperBound < $0.number && $0.number <= last }
  }

  /// The columns that have cells below the headings.
  var filledColumns: Set<Int> { Set(body.flatMap { $0.cells.map(\.column) }) }

  func position(_ row: Int, _ column: Int) -> FilePosition {
    FilePosition(workbook: frame.path, sheet: grid.name, row: row, column: column)
  }

  mutating func report(_ rule: String, _ row: Int, _ column: Int, _ message: String) {
    problems.add(.error, rule, at: position(row, column), message)
  }

  /// Whether a cell can be read at all.
  mutating func isSound(_ content: CellContent?, _ row: Int, _ column: Int) -> Bool {
    guard content == .formulaWithoutValue else { return true }
    report(
      "formula-without-value", row, column,
      "this formula has no saved result; open the workbook in a spreadsheet program and save it again, or put the "
        + "number itself here")
    return false
  }

  /// The slug of an area by any of its names; a text that is none as it is, for the rules of rows to report.
  func area(_ text: String) -> String {
    let word = sheetWord(text)
    return layout.areas[word] ?? frame.areas[word] ?? text
  }

  /// A cell that names a period, in words; `nil` with the mistake reported for a date that means none.
  mutating func period(_ content: CellContent, _ row: Int, _ column: Int) -> String? {
    guard case .date(let text) = content, let day = Day(iso: text) else { return content.words }
    guard let meaning = layout.dates else {
      report(
        "date-not-period", row, column,
        "\(text) is a date, and does not say how long its period is; "
          + (frame.window == nil
            ? "write the period in words"
            : "write 'dates: end' into the layout if the period ends in this month, 'dates: start' if it starts then, "
              + "or write the period in words"))
      return nil
    }
    guard let window = frame.window else { return text }
    guard let period = window.period(meaning, day) else {
      report(
        "date-not-period", row, column,
        "no period of the window '\(window.rawValue)' \(meaning == .start ? "starts" : "ends") in the month of \(text); "
          + "mend the date, or 'dates' in the layout")
      return nil
    }
    return periodText(period, like: nil)
  }

  /// The words of several headings or labels, from top to bottom or left to right; a merged one counts once.
  mutating func joined(_ places: [(row: Int, column: Int)]) -> (text: String, at: (row: Int, column: Int))? {
    var words: [String] = []
    var last: (row: Int, column: Int)?
    var seen: Set<CellGrid.Place> = []
    for place in places {
      let whole = CellGrid.Place(place.row, place.column)
      let first = grid.merged[whole] ?? whole
      guard seen.insert(first).inserted, let content = grid[first.row, first.column] else { continue }
      guard isSound(content, first.row, first.column) else { return nil }
      words.append(content.words)
      last = (first.row, first.column)
    }
    return last.map { (words.joined(separator: " "), $0) }
  }
}
