import Testing

@testable import Spreadsheets

@Suite struct `Reading sheets` {
  @Test(arguments: ["xlsx", "ods"])
  func `what openpyxl and odfpy wrote is read cell by cell`(kind: String) throws {
    let grid = try readSheet(fixture("tidy.\(kind)"), named: "Burglary")
    #expect(grid[1, 1] == .text("Residential burglary"))
    #expect(grid[3, 1] == nil)
    #expect(grid[6, 1] == .date("2022-12-31"))
    #expect(grid[6, 3] == number(2.94, 2))
    #expect(grid[8, 3] == .text("3.1"))
    #expect(grid[9, 4] == number(660))
    #expect(grid[8, 1] == nil && grid.shown(8, 1) == .date("2023-12-31"), "a merged cell shows its first")
    #expect(grid.lastRow == 11 && grid.lastColumn == 8)
    let wide = try readSheet(fixture("wide.\(kind)"))
    #expect(wide[5, 2] == number(0.3, 0, percent: true))
    #expect(wide[5, 4] == number(0.35, 1, percent: true))
    #expect(wide.shown(3, 8) == .text("12 months to December 2023"))
  }

  @Test func `cells and rows may leave out where they are`() throws {
    let grid = try readSheet(
      book(
        "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row>")
    )
    #expect(grid[1, 2] == number(2) && grid[5, 3] == number(3) && grid[5, 4] == number(4))
  }

  @Test func `texts are read however they are kept`() throws {
    let grid = try readSheet(
      book(
        "<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>in line</t></is></c><c t=\"str\"><f>A1</f><v>made</v></c>"
          + "<c t=\"b\"><v>1</v></c><c t=\"e\"><v>#DIV/0!</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>",
        sharedTexts: "<si><r><t>rich </t></r><r><t>text</t></r><rPh><t>no</t></rPh></si><si><t> </t></si>"
          + "<si><t>a_x000D_b_x</t></si>"))
    #expect(grid[1, 1] == .text("rich text") && grid[1, 2] == .text("in line") && grid[1, 3] == .text("made"))
    #expect(grid[1, 4] == .truth(true) && grid[1, 5] == .error("#DIV/0!"))
    #expect(grid[1, 6] == nil, "white space alone is nothing")
    #expect(grid[1, 7] == .text("a\rb_x"))
  }

  @Test func `a formula is its saved result, and without one says so`() throws {
    let grid = try readSheet(
      book(
        "<row><c><f>1+1</f><v>2</v></c><c><f>1+1</f><v></v></c><c t=\"str\"><f>\"\"</f><v></v></c><c t=\"str\"><f>A1</f></c></row>"
      ))
    #expect(grid[1, 1] == number(2) && grid[1, 2] == .formulaWithoutValue)
    #expect(grid[1, 3] == nil && grid[1, 4] == .formulaWithoutValue)
    let other = try readSheet(
      openDocument(
        "<table:table-row><table:table-cell table:formula=\"of:=1+1\"/><table:table-cell table:formula=\"of:=1/0\" "
          + "office:value-type=\"string\" calcext:value-type=\"error\" office:string-value=\"\"><text:p>#DIV/0!</text:p>"
          + "</table:table-cell></table:table-row>"))
    #expect(other[1, 1] == .formulaWithoutValue && other[1, 2] == .error("#DIV/0!"))
  }

  @Test func `dates count from 1900 or from 1904, as the workbook says`() throws {
    let styles =
      "<numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-809]mmm\\-yy;@\"/></numFmts>"
      + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs>"
    let row =
      "<row><c s=\"1\"><v>45291</v></c><c s=\"2\"><v>45261.5</v></c><c><v>45291</v></c><c t=\"d\"><v>2023-12-31T00:00:00</v></c></row>"
    let grid = try readSheet(book(row, styles: styles))
    #expect(grid[1, 1] == .date("2023-12-31") && grid[1, 2] == .date("2023-12-01"))
    #expect(grid[1, 3] == number(45_291) && grid[1, 4] == .date("2023-12-31"))
    let later = try readSheet(book(row, styles: styles, properties: "<workbookPr date1904=\"1\"/>"))
    #expect(later[1, 1] == .date("2028-01-01"))
  }

  @Test func `cells and rows that OpenDocument repeats are there so often, if they hold anything`() throws {
    let grid = try readSheet(
      openDocument(
        "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"float\" office:value=\"7\" "
          + "table:number-columns-repeated=\"3\"/><table:table-cell table:number-columns-repeated=\"16381\"/></table:table-row>"
          + "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell/></table:table-row>"
          + "<table:table-row><table:table-cell office:value-type=\"string\"><office:annotation><text:p>a comment</text:p>"
          + "</office:annotation><text:p>one<text:s text:c=\"2\"/>two</text:p><text:p>three</text:p></table:table-cell></table:table-row>"
      ))
    #expect(grid[2, 3] == number(7) && grid[2, 4] == nil)
    #expect(grid[1_048_573, 1] == .text("one  two\nthree"))
    #expect(grid.rows.count == 3)
  }

  @Test(arguments: [
    ("0.00", 2, false, false), ("#,##0.0;[Red]-#,##0.0", 1, false, false), ("0.0%", 1, true, false),
    ("General", 0, false, false), ("dd/mm/yyyy", 0, false, true), ("[h]:mm", 0, false, true),
    ("\"days\" 0", 0, false, false), ("[Red]0.0#", 1, false, false), ("@", 0, false, false),
  ])
  func `a number format tells decimals, percentages and dates`(
    code: String, decimals: Int, isPercent: Bool, isDate: Bool
  ) {
    let format = NumberFormat(code: code)
    #expect(format.decimals == decimals && format.isPercent == isPercent && format.isDate == isDate)
  }

  @Test(arguments: [
    (9.3, 2, "9.30"), (9.300000000000001, 0, "9.3"), (0.1 + 0.2, 0, "0.3"), (-1200, 1, "-1200.0"),
    (999_999_999_999_999, 0, "999999999999999"), (1e-7, 0, "0.0000001"),
    (1.5e15, 0, "1500000000000000"), (-0.5, 1, "-0.5"), (0, 2, "0.00"), (-0.0, 0, "0"),
    (1234567.891, 1, "1234567.891"),
  ])
  func `a number is its digits, with as many decimals as are shown`(
    value: Double, decimals: Int, text: String
  ) {
    #expect(CellNumber(value, shownDecimals: decimals)?.text() == text)
  }

  @Test func `a percentage is moved by its digits, not multiplied`() {
    #expect(CellNumber(0.285, shownDecimals: 1, isPercent: true)?.text(asPercent: true) == "28.5")
    #expect(CellNumber(0.3, shownDecimals: 1, isPercent: true)?.text(asPercent: true) == "30.0")
    #expect(CellNumber(0.00012, isPercent: true)?.text(asPercent: true) == "0.012")
    #expect(CellNumber(12, isPercent: true)?.text(asPercent: true) == "1200")
  }
}
