import Files
import Foundation
import TestSupport
import Testing

@Suite struct `Sites from workbooks` {
  private func fixture(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: repository.appending(path: "Tests/Fixtures/Workbooks/\(name)")))
  }

  /// Puts a workbook in the place of an indicator's CSV, with a layout.
  private func replace(_ slug: String, by name: String, _ layout: String, in project: TemporaryFolder) throws
  {
    let kind = name.split(separator: ".").last ?? ""
    let folder = "Content/indicators/"
    try FileManager.default.removeItem(at: project.url.appending(path: "\(folder)\(slug).csv"))
    try project.write(try fixture(name), to: "\(folder)\(slug).\(kind)")
    let text = try project.text("\(folder)\(slug).md")
    try project.write(text.replacing("source: ", with: layout + "source: "), to: "\(folder)\(slug).md")
  }

  @Test(arguments: ["xlsx", "ods"])
  func `the same figures give the same site, but for the digest of what it was made of`(kind: String) throws {
    let project = try TemporaryFolder.builtMinimalSite()
    let before = try project.files(below: "Public").filter { $0 != "manifest.json" }
    let bytes = try before.map { try Data(contentsOf: project.url.appending(path: "Public/\($0)")) }
    try replace(
      "burglary", by: "tidy.\(kind)",
      """
      layout:
        sheet: Burglary
        headers: 4-5
        columns: {Year ending: period, Place: area, Rate: value, Number of offences: numerator, Edition: vintage, Remark: note}
        ignore: [Internal only, All areas]
        dates: end

      """, in: project)
    try replace(
      "repeat-referrals", by: "wide.\(kind)",
      """
      layout:
        shape: areas-down
        headers: 3-4
        parts: 4
        columns: {"Repeats, %": value, Repeats: numerator, All: denominator, Source: note, Release: vintage}
        ignore: [Total, "Source:*"]
        all: {vintage: 2022-23-q2}

      """, in: project)
    let outcome = try Program.run(["build"], in: project.url)
    #expect(outcome.code == 0 && outcome.errors == "", "\(outcome.errors)")
    #expect(try project.files(below: "Public").filter { $0 != "manifest.json" } == before)
    for (path, old) in zip(before, bytes) {
      #expect(try Data(contentsOf: project.url.appending(path: "Public/\(path)")) == old, "\(path)")
    }
  }

  @Test func `add takes a workbook, and says what it would write`() throws {
    let project = try TemporaryFolder.builtMinimalSite()
    try project.write(try fixture("new.xlsx"), to: "new.xlsx")
    let early = try Program.run(["add", "2023/24 Q4", "--from", "new.xlsx"], in: project.url)
    #expect(early.code == 1 && early.errors.contains("new.xlsx:Sheet!A2: error: the edition 2023-24-q3"))
    let report = try project.text("Content/editions/2023-24-q3/report.md")
    try project.write(
      report.replacing("2024-03-22", with: "2024-06-21").replacing("Q3", with: "Q4"),
      to: "Content/editions/2023-24-q4/report.md")
    let outcome = try Program.run(["add", "2023/24 Q4", "--from", "new.xlsx"], in: project.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("2 rows for 2 indicators added."))
    #expect(
      try project.text("Content/indicators/repeat-referrals.csv")
        .hasSuffix("\n12 months to March 2024,testshire,31.5,,,,2023-24-q4,\"Report, paragraph 4\"\n"))
    let old = try Program.run(["add", "2023/24 Q4", "--from", "new.xls"], in: project.url)
    #expect(old.code == 2 && old.errors.contains("save it as .xlsx"))
  }
}
