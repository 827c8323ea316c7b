import Foundation
import TestSupport
import Testing

@Suite struct `A new site` {
  private func begin() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(["init", "testshire"], in: folder.url)
    #expect(outcome.code == 0)
    return folder
  }

  @Test func `builds at once, without a warning, and says that its figures are made up`() throws {
    let folder = try begin()
    let outcome = try Program.run(["build", "--project", "testshire"], in: folder.url)
    #expect(outcome.code == 0)
    #expect(outcome.errors == "")
    #expect(try folder.text("testshire/Public/manifest.json").contains("illustrative"))
    #expect(try folder.text("testshire/Public/index.html").contains("Testshire"))
  }

  @Test func `has the default theme as it is in the repository`() throws {
    let folder = try begin()
    let theme = repository.appending(path: "Themes/default")
    let names = try FileManager.default.subpathsOfDirectory(atPath: theme.path).filter { $0.contains(".") }
      .sorted()
    #expect(try folder.files(below: "testshire/Themes/default") == names)
    for name in names {
      let own = try Data(contentsOf: folder.url.appending(path: "testshire/Themes/default/\(name)"))
      #expect(own == (try Data(contentsOf: theme.appending(path: name))), "\(name)")
    }
  }

  @Test func `has a workbook whose examples can be added`() throws {
    let folder = try begin()
    let report = try folder.text("testshire/Content/editions/2025-26-q2/report.md")
    try folder.write(
      report.replacing("2025/26 Q2", with: "2025/26 Q3").replacing("2025-12-12", with: "2026-03-12"),
      to: "testshire/Content/editions/2025-26-q3/report.md")
    let outcome = try Program.run(
      [
        "add", "2025/26 Q3", "--from", "testshire/new-figures.xlsx", "--header-row", "3", "--project",
        "testshire",
      ], in: folder.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("3 rows for 3 indicators added."))
  }

  @Test func `is never written over another`() throws {
    let folder = try begin()
    try folder.write("mine", to: "testshire/Content/site.yml")
    let outcome = try Program.run(["init", "testshire"], in: folder.url)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("testshire holds files already"))
    #expect(try folder.text("testshire/Content/site.yml") == "mine")
  }

  @Test func `takes the next quarter's figures, all or none, and shows them first`() throws {
    let folder = try begin()
    func add(_ extra: [String] = [], _ rows: String) throws -> Program.Outcome {
      try folder.write("indicator,area,numerator,denominator,status,note\n" + rows, to: "new.csv")
      return try Program.run(
        ["add", "2025/26 Q3", "--from", "new.csv", "--project", "testshire", "--edition", "2025-26-q3"]
          + extra,
        in: folder.url)
    }
    let report = try folder.text("testshire/Content/editions/2025-26-q2/report.md")
    try folder.write(
      report.replacing("2025/26 Q2", with: "2025/26 Q3").replacing("2025-12-12", with: "2026-03-12"),
      to: "testshire/Content/editions/2025-26-q3/report.md")
    let table = "testshire/Content/indicators/burglary.csv"
    let before = try folder.text(table)

    let wrong = try add([], "burglary,testshire,210,270000,,\nburglary,northam,nine,120000,,\n")
    #expect(wrong.code == 1)
    #expect(wrong.errors.contains("new.csv:3:1: error: 'nine'"))
    #expect(try folder.text(table) == before)

    let good = "burglary,testshire,210,270000,,\nrepeat-referrals,northam,31,99,illustrative,Made up\n"
    let dry = try add(["--dry-run"], good)
    #expect(dry.code == 0)
    #expect(dry.output.contains("+ 2025/26 Q3,testshire,,210,270000,,2025-26-q3,"))
    #expect(dry.output.contains("2 rows for 2 indicators. Nothing was written."))
    #expect(try folder.text(table) == before)

    #expect(try add([], good).code == 0)
    #expect(try folder.text(table) == before + "2025/26 Q3,testshire,,210,270000,,2025-26-q3,\n")
    #expect(try Program.run(["build", "--project", "testshire"], in: folder.url).code == 0)
    let again = try add([], good)
    #expect(again.code == 1)
    #expect(again.errors.contains("has a figure for 'testshire'"))
    #expect(try folder.files(below: "testshire/Content").allSatisfy { !$0.hasPrefix(".") })
  }
}
