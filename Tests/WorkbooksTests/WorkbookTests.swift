import Files
import HTML
import TestSupport
import Testing

@testable import Workbooks

@Suite struct `Workbooks` {
  private let workbook = Workbook(
    title: "Figures & <words>", creator: "The team", language: "en-GB", created: "2025-11-21",
    sheets: [
      Sheet(name: "Cover", title: "A cover"),
      Sheet(
        name: "It's", title: "=1+1", lines: ["One line."],
        table: Table(
          name: "figures", columns: [.init("Name", width: 20), .init("Value"), .init("Note")],
          rows: [
            [.text("=HYPERLINK(\"x\")"), .number(9.27, decimals: 2), .text("a < b & \"c\"\nnext line")],
            [.text("-cmd"), .number(-1882, decimals: 0), .text("[x]")],
          ])),
    ])

  private var ods: [UInt8] { workbook.openDocument { $2 += "\($0)/\($1)".utf8 } }

  private func parts(_ bytes: [UInt8]) throws -> [ZipPart] { try #require(zipParts(bytes)) }

  @Test func `the same workbook gives the same bytes`() {
    #expect(ods == ods)
    #expect(workbook.officeOpen() == workbook.officeOpen())
  }

  @Test func `an OpenDocument begins with its kind, unpacked`() throws {
    let parts = try parts(ods)
    #expect(
      parts.map(\.name) == ["mimetype", "META-INF/manifest.xml", "meta.xml", "styles.xml", "content.xml"])
    #expect(parts[0].text == "application/vnd.oasis.opendocument.spreadsheet" && parts[0].isStored)
    #expect(parts.dropFirst().allSatisfy { !$0.isStored })
  }

  @Test func `words are words, and numbers whole, in OpenDocument`() throws {
    let content = try #require(try parts(ods).last).text
    #expect(content.contains("<text:p>=HYPERLINK(&quot;x&quot;)</text:p>"))
    #expect(!content.contains("table:formula"))
    #expect(content.contains(#"office:value="9.27" table:style-name="number2"><text:p>9.27/2</text:p>"#))
    #expect(content.contains("<text:p>a &lt; b &amp; &quot;c&quot;</text:p><text:p>next line</text:p>"))
    #expect(content.contains(#"table:target-range-address="'It''s'.A3:'It''s'.C5""#))
  }

  @Test func `words are words, and numbers whole, in Office Open XML`() throws {
    let parts = try parts(workbook.officeOpen())
    let sheet = try #require(parts.first { $0.name == "xl/worksheets/sheet2.xml" }).text
    #expect(
      sheet.contains(
        #"<c r="A4" s="3" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;x&quot;)</t>"#))
    #expect(!sheet.contains("<f>"))
    #expect(sheet.contains(#"<c r="B4" s="6"><v>9.27</v></c>"#))
    #expect(sheet.contains(#"<c r="B5" s="4"><v>-1882.0</v></c>"#))
    let table = try #require(parts.first { $0.name == "xl/tables/table2.xml" }).text
    #expect(table.contains(#"ref="A3:C5""#))
    #expect(!parts.contains { $0.name == "xl/tables/table1.xml" })
  }

  @Test func `every element of every part is closed`() throws {
    for bytes in [ods, workbook.officeOpen()] {
      for part in try parts(bytes) where part.name != "mimetype" {
        #expect(closesEveryElement(part.text.drop { $0 != "\n" }), "\(part.name)")
      }
    }
  }

  @Test func `cells in common are as they would be apart`() {
    func sheet(_ cells: [Cell]) -> Workbook {
      var workbook = workbook
      workbook.sheets[1].table?.rows = [cells, cells]
      return workbook
    }
    let apart = sheet([.text("a < b"), .text("two\nlines"), .number(1.5, decimals: 1)])
    let common = sheet([.common(CommonCells(["a < b", "two\nlines"])), .number(1.5, decimals: 1)])
    #expect(
      apart.openDocument { $2 += "\($0)/\($1)".utf8 } == common.openDocument { $2 += "\($0)/\($1)".utf8 })
    #expect(apart.officeOpen() == common.officeOpen())
  }

  @Test(arguments: [
    0, -0.0, 7, -1882, 0.25, -9.27, 1.0 / 3, 1e-7, 9_007_199_254_740_992, 1e15, 1e16, 1e300, .infinity, .nan,
    .leastNonzeroMagnitude,
  ])
  func `a number is written as its description`(number: Double) {
    var bytes = Array("=".utf8)
    bytes.append(shortestOf: number)
    #expect(String(decoding: bytes, as: UTF8.self) == "=\(number)")
  }

  @Test(arguments: [0, 7, 10, -1882, .max, .min])
  func `a whole number is written in digits`(number: Int) {
    var bytes: [UInt8] = []
    bytes.append(digitsOf: number)
    #expect(String(decoding: bytes, as: UTF8.self) == "\(number)")
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
  func `columns have letters`(index: Int, name: String) { #expect(columnName(index) == name) }

  @Test func `a table without rows still has a place below its header`() throws {
    var empty = workbook
    empty.sheets[1].table?.rows = []
    let parts = try parts(empty.officeOpen())
    #expect(try #require(parts.first { $0.name == "xl/tables/table2.xml" }).text.contains(#"ref="A3:C4""#))
  }
}
