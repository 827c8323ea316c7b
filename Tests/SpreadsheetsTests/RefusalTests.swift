import Testing

@testable import Spreadsheets

@Suite struct `Workbooks that are refused` {
  private func refusal(_ bytes: [UInt8], named: String? = nil, limits: WorkbookLimits = .init())
    -> WorkbookRefusal?
  {
    do throws(WorkbookRefusal) {
      _ = try readSheet(bytes, named: named, limits: limits)
      return nil
    } catch { return error }
  }

  private let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

  @Test func `the smallest workbooks are taken, so the others are refused for their own fault`() {
    #expect(refusal(book(row)) == nil)
    #expect(refusal(openDocument("")) == nil)
  }

  @Test func `what is no workbook`() {
    #expect(refusal([]) == .notAWorkbook)
    #expect(refusal(Array("period,area,value\n".utf8)) == .notAWorkbook)
    #expect(refusal(zipped([("word/document.xml", "<a/>")])) == .notAWorkbook)
    #expect(refusal(zipped([("content.xml", "<office><text/></office>")])) == .notAWorkbook)
  }

  @Test func `one with a password, and the old kind of Excel`() {
    #expect(refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == .encryptedOrOld)
    #expect(refusal(openDocument("", manifest: "<file-entry><encryption-data/></file-entry>")) == .encrypted)
    // The flag of encryption in the archive's list of parts.
    var bytes = book(row)
    for at in bytes.indices.dropLast(10) where bytes[at...].starts(with: [0x50, 0x4B, 1, 2]) {
      bytes[at + 8] |= 1
    }
    #expect(refusal(bytes) == .encrypted)
  }

  @Test func `one that is cut short or damaged`() {
    let whole = book(row)
    for length in [4, 100, whole.count / 2, whole.count - 1] {
      guard case .broken? = refusal(Array(whole[..<length])) else {
        Issue.record("\(length) bytes of \(whole.count) were taken")
        continue
      }
    }
    for at in stride(from: 0, to: whole.count, by: 7) {
      var bytes = whole
      bytes[at] ^= 0xFF
      // It may be taken if the byte means nothing; it must never stop the program.
      _ = refusal(bytes)
    }
  }

  @Test func `XML that is none, and cells that are nowhere`() {
    for rows in [
      "<row><c><v>1</v></row>", "<row r=\"0\"/>", "<row r=\"1\"><c r=\"A2\"/></row>",
      "<row><c r=\"?\"/></row>",
      "<row><c t=\"s\"><v>9</v></c></row>", "<row><c><v>nan</v></c></row>", "<row><c><v>1e999</v></c></row>",
      "\(row)\(row)", "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
      "<row r=\"9999999999\"/>",
      "<row><c r=\"XFE1\"/></row>",
      String(repeating: "<x>", count: 100) + String(repeating: "</x>", count: 100),
    ] {
      guard case .broken? = refusal(book(rows)) else {
        Issue.record("\(rows.prefix(80)) was taken")
        continue
      }
    }
  }

  @Test(arguments: [
    "<!DOCTYPE workbook SYSTEM \"file:///etc/passwd\">",
    "<!DOCTYPE workbook [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>", "<!DOCTYPE workbook>",
  ])
  func `declarations of types and entities`(declaration: String) {
    #expect(refusal(book(row, prefix: declaration)) == .declaresTypes(part: "xl/workbook.xml"))
  }

  @Test func `names that lead out of the archive`() {
    for name in ["../evil", "/etc/passwd", "a\\b", "C:x", "a/../../b"] {
      guard case .broken? = refusal(book(row, extra: [(name, "x")])) else {
        Issue.record("\(name) was taken")
        continue
      }
    }
    #expect(refusal(book(row, extra: [("XL/WORKBOOK.xml", "x")])) == .broken("two parts of it have one name"))
  }

  @Test func `a bomb is counted while it is unpacked, not believed`() {
    let blanks = String(repeating: " ", count: 4 << 20)
    var limits = WorkbookLimits()
    limits.unpacked = 1 << 20
    #expect(refusal(book(row + blanks), limits: limits) == .tooLarge("more than 1 MiB, unpacked"))
    limits.unpacked = 256 << 20
    limits.ratioFrom = 1 << 20
    limits.ratio = 100
    #expect(
      refusal(book(row + blanks), limits: limits)
        == .tooLarge("a part that becomes more than 100 times as large when it is unpacked"))
    limits.ratioFrom = 16 << 20
    #expect(
      refusal(book(row + blanks), limits: limits) == nil, "formatted blank rows are as dense, and small")
  }

  @Test func `more parts, cells, rows, text and merges than any sheet has`() {
    var limits = WorkbookLimits()
    limits.entries = 6
    limits.cells = 3
    limits.sharedText = 10
    limits.mergedCells = 5
    limits.archive = 100_000
    #expect(refusal(book(row, extra: [("a", "b")]), limits: limits) == .tooLarge("7 parts"))
    let cells = "<row>" + String(repeating: "<c><v>1</v></c>", count: 4) + "</row>"
    #expect(refusal(book(cells), limits: limits) == .tooLarge("more than 3 cells"))
    #expect(
      refusal(book(row, sharedTexts: "<si><t>more than ten</t></si>"), limits: limits)
        == .tooLarge("more than 0 MiB of text"))
    let corner = row + "<row r=\"3\"><c r=\"C3\"><v>1</v></c></row>"
    #expect(
      refusal(
        book(corner, after: "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>"), limits: limits)
        == .tooLarge("more than 5 merged cells"))
    #expect(
      refusal(book(row, after: "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>"), limits: limits)
        == nil,
      "a merge counts as far as there are cells")
    let repeated =
      "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\" "
      + "office:value-type=\"float\" office:value=\"7\"/></table:table-row>"
    #expect(refusal(openDocument(repeated)) == .tooLarge("more than 5000000 cells"))
    limits.cellText = 4
    #expect(
      refusal(book("<row><c t=\"inlineStr\"><is><t>12345</t></is></c></row>"), limits: limits)
        == .tooLarge("more than 0 MiB in one cell"))
    limits.archive = 100
    #expect(refusal(book(row), limits: limits) == .tooLarge("0 MiB"))
  }

  @Test func `a sheet that is not there, and several of which none is named`() throws {
    #expect(refusal(try fixture("tidy.xlsx")) == .severalSheets(["Read me", "Burglary"]))
    #expect(refusal(try fixture("tidy.ods")) == .severalSheets(["Read me", "Burglary"]))
    #expect(refusal(try fixture("tidy.ods"), named: "burglary") == .noSheet(["Read me", "Burglary"]))
  }
}
