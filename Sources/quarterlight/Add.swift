import ArgumentParser
import Diagnostics
import FileSystem
import Files
import Foundation
import Loading
import Output

/// `quarterlight add`
struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Add the next period's figures to the indicators' CSV files.",
    discussion: """
      The table is a CSV file, or a sheet of an .xlsx or .ods workbook. It has a row for each figure, and the columns indicator and area, and value or numerator; \
      denominator, lower, upper, status, note, unit and period may be there too. All rows are added, at \
      the ends of the files, or none; nothing that is there is changed.

      Examples:
        quarterlight add "2025/26 Q3" --from figures.csv --dry-run
        quarterlight add "2025/26 Q3" --from figures.csv
        quarterlight add "2025/26 Q3" --from figures.xlsx --sheet New --header-row 4
      """)

  @Argument(help: "What the figures are of, like '2025/26 Q3'; of 12 months, those that end with it.")
  var period: String

  @Option(help: ArgumentHelp("The table of new figures.", valueName: "file.csv|.xlsx|.ods"))
  var from: String

  @Option(help: "The sheet of a workbook that has several.")
  var sheet: String?

  @Option(help: "The row of a workbook's sheet that names the columns.")
  var headerRow = 1

  @OptionGroup var options: ProjectOptions

  @Option(help: "The edition that publishes the figures first; the newest if none is given.")
  var edition: String?

  @Flag(help: "Add figures even if periods before theirs are missing, or later ones there.")
  var allowGap = false

  @Flag(help: "Show what would be added, and write nothing.")
  var dryRun = false

  func run() throws {
    try exiting {
      var problems = Problems()
      let files = try options.files(into: &problems)
      let given = try table()
      let choices = AddingChoices(period: period, edition: edition, allowsGaps: allowGap)
      guard let site = loadSite(files.filter { $0.path.hasPrefix("Content/") }, into: &problems) else {
        report(problems, errorsMean: "Put these right first; nothing was added.")
        throw ExitCode(1)
      }
      guard let input = NewFigures(given, sheet: sheet, headerRow: headerRow, site: site, into: &problems)
      else {
        try refuse(problems)
      }
      let tables = addFigures(input.table, choices, to: files, of: site, into: &problems)
      guard let tables, !problems.hasErrors else { try refuse(input.placed(problems)) }
      try check(files, with: tables, input)
      for table in tables {
        print("\(table.file.path), after line \(table.firstLine - 1):")
        for row in table.rows { print("+ \(row)") }
      }
      let count = tables.reduce(0) { $0 + $1.rows.count }
      let what =
        "\(count) row\(count == 1 ? "" : "s") for \(tables.count) indicator\(tables.count == 1 ? "" : "s")"
      if dryRun {
        print("\(what). Nothing was written.")
      } else {
        try write(tables)
        print("\(what) added.")
      }
    }
  }

  private func table() throws -> SourceFile {
    guard from.split(separator: ".").last?.lowercased() != "xls" else {
      throw CouldNotRun(
        "'\(from)' is of the kind that Excel wrote before 2007; save it as .xlsx and give that")
    }
    guard headerRow >= 1 else { throw CouldNotRun("--header-row is \(headerRow); rows are counted from 1") }
    do {
      return try givenFile(from)
    } catch {
      throw CouldNotRun("'\(from)' cannot be read: \(error.reason)")
    }
  }

  private func refuse(_ problems: Problems) throws -> Never {
    // Whose quarter has ended, but whose report is not begun.
    let isEarly = edition == nil && problems.sorted.contains { $0.rule == "period-after-vintage" }
    report(
      problems,
      errorsMean: "Nothing was added."
        + (isEarly
          ? " Begin the report of the quarter's own edition first: Content/editions/<quarter>/report.md."
          : ""))
    throw ExitCode(1)
  }

  /// Loads the project with the new rows in it, and reports mistakes at the lines that these were made of.
  private func check(_ files: [SourceFile], with tables: [ChangedTable], _ input: NewFigures) throws {
    var problems = Problems()
    let changed = files.map { file in tables.first { $0.file.path == file.path }?.file ?? file }
    _ = Project(files: changed, theme: options.theme, into: &problems)
    var told = Problems()
    for problem in problems.sorted {
      var problem = problem
      if let table = tables.first(where: { $0.file.path == problem.position.file }),
        let line = table.inputLine(of: problem.position.line)
      {
        problem.position = FilePosition(file: input.table.path, line: line, column: 1)
      }
      told.add(problem)
    }
    told = input.placed(told)
    if told.hasErrors { try refuse(told) }
    report(told)
  }

  private func write(_ tables: [ChangedTable]) throws {
    func named(_ file: SourceFile) -> OutputFile {
      OutputFile(path: String(file.path.split(separator: "/").last ?? ""), bytes: file.bytes)
    }
    try replaceFiles(
      in: options.path("Content/indicators"), tables.map { named($0.file) }, of: tables.map { named($0.old) })
  }
}
