import Diagnostics
import Files
import Indicators
import Loading
import TestSupport
import Testing

@Suite struct `Adding figures` {
  private struct Outcome {
    var tables: [ChangedTable]?
    var problems: [Problem]
    var rules: [String] { problems.map(\.rule) }
  }

  private func add(
    _ input: String, _ period: String = "2023/24 Q4", to files: SiteFiles = SiteFiles(),
    edition: String? = nil,
    allowsGaps: Bool = false
  ) throws -> Outcome {
    var problems = Problems()
    let site = try #require(loadSite(files.sources, into: &problems))
    let tables = addFigures(
      SourceFile(path: "new.csv", bytes: Array(input.utf8)),
      AddingChoices(period: period, edition: edition, allowsGaps: allowsGaps), to: files.sources, of: site,
      into: &problems)
    return Outcome(tables: tables, problems: problems.sorted)
  }

  private func text(_ table: ChangedTable) -> String { String(decoding: table.file.bytes, as: UTF8.self) }

  /// The minimal site's rolling figures lie a year apart, so a quarter later is no gap.
  private let row = "indicator,area,value,note\nburglary,testshire,2.41,\"Report, paragraph 3\"\n"

  @Test func `writes the rows at the end of the file, in its columns and its manner`() throws {
    let outcome = try add(row)
    let table = try #require(outcome.tables?.first)
    #expect(table.file.path == "Content/indicators/burglary.csv")
    #expect(
      table.rows == ["12 months to March 2024,testshire,2.41,,,,,,2023-24-q3,\"Report, paragraph 3\""])
    #expect(text(table) == SiteFiles()["indicators/burglary.csv"]! + table.rows[0] + "\n")
    #expect(table.inputLine(of: table.firstLine) == 2)
  }

  @Test(arguments: ["\n", "\r\n"], [true, false])
  func `keeps the line ends, the mark of UTF-8 and the end of the file`(lineEnd: String, isEnded: Bool) throws
  {
    var old = "\u{FEFF}" + SiteFiles()["indicators/burglary.csv"]!.replacing("\n", with: lineEnd)
    if !isEnded { old.removeLast(1) }
    let table = try #require(
      try add(row, to: SiteFiles().adding(old, at: "indicators/burglary.csv")).tables?.first)
    #expect(text(table) == old + (isEnded ? "" : lineEnd) + table.rows[0] + (isEnded ? lineEnd : ""))
  }

  @Test func `takes GSS codes, a unit that is right, and a period of its own`() throws {
    let outcome = try add(
      "indicator,area,unit,period,value\nrepeat-referrals,E10000099,percent,12 months to March 2024,31.5\n")
    #expect(outcome.tables?.first?.rows == ["12 months to March 2024,testshire,31.5,,,,2023-24-q3,"])
  }

  @Test(arguments: [
    ("indicator,area,value\nburglry,testshire,1\n", "unknown-indicator", 2),
    ("indicator,area,value\nburglary,testshir,1\n", "unknown-area", 2),
    ("indicator,area,value,unit\nburglary,testshire,1,percent\n", "other-unit", 2),
    ("indicator,area,value,period\nburglary,testshire,1,Q3 2023\n", "ambiguous-period", 2),
    ("indicator,area,value,period\nburglary,testshire,1,12 months to December 2023\n", "figure-there", 2),
    (
      "indicator,area,value,period\nburglary,testshire,1,12 months to September 2023\n",
      "period-before-newest", 2
    ),
    ("indicator,area,value,period\nburglary,testshire,1,12 months to December 2026\n", "period-gap", 2),
    ("indicator,area,value\nburglary,testshire,1\nburglary,testshire,2\n", "duplicate-observation", 3),
    ("indicator,area,value\n", "no-observations", 1),
    ("indicator,area,values\nburglary,testshire,1\n", "unknown-column", 1),
    ("indicator,value\nburglary,1\n", "missing-column", 1),
    ("indicator,area,value\n,testshire,1\n", "empty-cell", 2),
    ("", "empty-file", 1),
  ])
  func `refuses what cannot be meant, at its line`(input: String, rule: String, line: Int) throws {
    let outcome = try add(input)
    #expect(outcome.tables == nil)
    #expect(outcome.rules == [rule])
    #expect(outcome.problems.first?.position.line == line)
  }

  @Test func `refuses a cell for which the file has no column`() throws {
    let outcome = try add("indicator,area,value,lower\nrepeat-referrals,testshire,31,30\n")
    #expect(outcome.rules == ["missing-column"])
    #expect(outcome.problems.first?.position.file == "Content/indicators/repeat-referrals.csv")
  }

  @Test func `adds over a gap when told to`() throws {
    #expect(try add(row, "2026/27 Q3", allowsGaps: true).tables?.count == 1)
  }

  @Test func `refuses a period or an edition that there is not`() throws {
    #expect(try add(row, "soon").rules == ["bad-period"])
    #expect(try add(row, edition: "2023-24-q4").rules == ["unknown-edition"])
  }
}
