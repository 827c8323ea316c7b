import Diagnostics
import Files
import Indicators
import Loading
import TestSupport
import Testing
import Workbooks

@Suite struct `Adding figures from workbooks` {
  private func add(
    _ bytes: [UInt8], headerRow: Int = 1, sheet: String? = nil, to files: [SourceFile] = minimalSite()
  ) throws -> (tables: [ChangedTable]?, problems: [String]) {
    var problems = Problems()
    let site = try #require(loadSite(files, into: &problems))
    let file = SourceFile(path: "new.xlsx", bytes: bytes)
    guard let figures = NewFigures(file, sheet: sheet, headerRow: headerRow, site: site, into: &problems)
    else {
      return (nil, problems.sorted.map(\.description))
    }
    let tables = addFigures(
      figures.table, AddingChoices(period: "2023/24 Q4"), to: files, of: site, into: &problems)
    return (tables, figures.placed(problems).sorted.map(\.description))
  }

  @Test func `a workbook gives the rows that a CSV file would`() throws {
    let outcome = try add(try workbookFixture("new.xlsx"))
    #expect(outcome.problems == [])
    #expect(
      outcome.tables?.flatMap(\.rows) == [
        "12 months to March 2024,testshire,2.41,,,,,,2023-24-q3,\"Report, paragraph 3\"",
        "12 months to March 2024,testshire,31.5,,,,2023-24-q3,\"Report, paragraph 4\"",
      ])
    #expect(outcome.tables?[1].inputLine(of: outcome.tables?[1].firstLine ?? 0) == 3)
  }

  @Test func `mistakes are told of their cells`() throws {
    let bytes = sheet(
      ["indicator", "area", "value"],
      [
        [.text("burglry"), .text("Testshire"), .number(1, decimals: 0)],
        [.text("burglary"), .text("Norham"), .text("2")],
      ])
    #expect(
      try add(bytes, headerRow: 2).problems == [
        "new.xlsx:Sheet1!A3: error: indicator 'burglry' has no file in Content/indicators; did you mean 'burglary'? "
          + "[unknown-indicator]",
        "new.xlsx:Sheet1!B4: error: area 'Norham' is not in Content/areas.csv; did you mean 'northam'? [unknown-area]",
      ])
    #expect(
      try add(bytes).problems.first?.hasPrefix("new.xlsx:Sheet1!B1: error: there are cells below") == true
    )
    #expect(try add(bytes, sheet: "Sheet2").problems.first?.contains("did you mean 'Sheet1'?") == true)
  }

  @Test func `figures that a workbook holds are not added to`() throws {
    let files = siteFiles(try workbookFixture("tidy.ods"), kind: "ods", layout: tidyLayout)
    #expect(
      try add(try workbookFixture("new.xlsx"), to: files).problems == [
        "new.xlsx:Sheet!A2: error: the figures of 'burglary' are in Content/indicators/burglary.ods; add these there by "
          + "hand [figures-in-workbook]"
      ])
  }
}
