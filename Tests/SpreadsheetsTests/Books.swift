import Foundation

@testable import Spreadsheets
@testable import Workbooks

/// A workbook that another program made; see Tests/Fixtures/Workbooks/make.py.
func fixture(_ name: String) throws -> [UInt8] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  return Array(try Data(contentsOf: folder.appending(path: "Fixtures/Workbooks/\(name)")))
}

func zipped(_ parts: [(String, String)]) -> [UInt8] {
  archive(parts.map { ($0.0, Array($0.1.utf8), false) }) ?? []
}

private let relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

/// The smallest `.xlsx` workbook around the rows of one sheet.
func book(
  _ rows: String, sharedTexts: String = "", styles: String = "", properties: String = "", after: String = "",
  extra: [(String, String)] = [], prefix: String = ""
) -> [UInt8] {
  zipped(
    [
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"\(relationType)officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "\(prefix)<workbook>\(properties)<sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"b\" xmlns:r=\"r\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"b\" Type=\"\(relationType)worksheet\" Target=\"/xl/sheet.xml\"/>"
          + "<Relationship Id=\"c\" Type=\"\(relationType)sharedStrings\" Target=\"texts.xml\"/>"
          + "<Relationship Id=\"d\" Type=\"\(relationType)styles\" Target=\"styles.xml\"/></Relationships>"
      ),
      ("xl/texts.xml", "<sst>\(sharedTexts)</sst>"),
      ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
      ("xl/sheet.xml", "<worksheet><sheetData>\(rows)</sheetData>\(after)</worksheet>"),
    ] + extra)
}

private let office = "urn:oasis:names:tc:opendocument:xmlns:"

/// The smallest `.ods` workbook around the rows of one sheet.
func openDocument(_ rows: String, manifest: String = "") -> [UInt8] {
  zipped([
    ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
    ("META-INF/manifest.xml", "<manifest>\(manifest)</manifest>"),
    (
      "content.xml",
      "<office:document-content xmlns:office=\"\(office)office:1.0\" xmlns:table=\"\(office)table:1.0\" "
        + "xmlns:text=\"\(office)text:1.0\" xmlns:calcext=\"x\"><office:body><office:spreadsheet>"
        + "<table:table table:name=\"One\">\(rows)</table:table></office:spreadsheet></office:body></office:document-content>"
    ),
  ])
}

func number(_ value: Double, _ decimals: Int = 0, percent: Bool = false) -> CellContent? {
  CellNumber(value, shownDecimals: decimals, isPercent: percent).map(CellContent.number)
}
