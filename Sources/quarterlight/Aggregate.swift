import ArgumentParser
import Databases
import Diagnostics
import Files
import Foundation
import Indicators
import Loading
import Output

/// `quarterlight aggregate`
struct Aggregate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the indicators' queries, and freeze what they give as CSV.",
    discussion: """
      The only command that talks to a database. An indicator says under 'query' in its front matter \
      where it is asked; the SQL stands beside it in <slug>.sql. The result becomes <slug>.csv, and \
      <slug>.aggregate.json tells what gave it. Every other command reads these files alone. All \
      results are written, or none.

      Examples:
        quarterlight aggregate --dry-run
        quarterlight aggregate
        quarterlight aggregate burglary vehicle-offences --date 2026-11-21
        quarterlight aggregate burglary --reason "Police recorded 12 crimes late"
      """)

  @Argument(help: "The indicators; all that have a query if none is named.")
  var slugs: [String] = []

  @OptionGroup var options: ProjectOptions

  @Option(help: "The edition that publishes new and changed figures first; the newest if none is given.")
  var edition: String?

  @Option(help: "Why figures that an older edition published are others now: their note.")
  var reason: String?

  @Option(help: "The day on which the figures were drawn, to be noted with them: 2026-11-21.")
  var date: String?

  @Flag(help: "Run the queries, show what would change, and write nothing.")
  var dryRun = false

  func validate() throws {
    if let date, Day(iso: date) == nil {
      throw ValidationError("--date is '\(date)'; write year, month and day like 2026-11-21")
    }
    if let reason, reason.contains(where: \.isNewline) || reason.allSatisfy(\.isWhitespace) {
      throw ValidationError("--reason must be one line of words")
    }
  }

  func run() throws {
    // What drivers hand over is UTF-8, whatever the session is set to.
    setlocale(LC_CTYPE, "C.UTF-8")
    try exiting {
      var problems = Problems()
      let folder = try options.folder()
      let files = folder.files(into: &problems)
      let plan = planAggregates(files.filter { $0.path.hasPrefix("Content/") }, of: slugs, into: &problems)
      let edition = edition(of: plan, into: &problems)
      guard let edition, !problems.hasErrors else {
        try refuse(problems, "Put these right first; no query was run.")
      }
      var asking = Asking(folder, plan, FreezingChoices(edition: edition, reason: reason))
      let results = plan.items.compactMap { asking.freeze($0, date: date) }
      guard !asking.problems.hasErrors else {
        try refuse(asking.problems, "Nothing was written.", code: asking.hasEngineFailed ? 2 : 1)
      }
      try check(results, files, plan)
      try finish(results, files)
    }
  }

  private func refuse(_ problems: Problems, _ consequence: String, code: Int32 = 1) throws -> Never {
    report(problems, errorsMean: consequence)
    throw ExitCode(code)
  }

  private func edition(of plan: AggregatePlan, into problems: inout Problems) -> String? {
    guard let edition else { return plan.editions.last }
    if plan.editions.contains(edition) { return edition }
    problems.add(
      .error, "unknown-edition", at: FilePosition(file: "quarterlight aggregate"),
      "edition '\(edition)' has no folder in Content/editions\(didYouMean(edition, in: plan.editions)); write its report.md there first"
    )
    return nil
  }

  /// Holds the project with the new tables in it against the rules of the loader.
  private func check(_ results: [Frozen], _ files: [SourceFile], _ plan: AggregatePlan) throws {
    let new = results.flatMap(\.files)
    let paths = Set(new.map(\.path))
    let problems = checkFrozen(
      files.filter { $0.path.hasPrefix("Content/") && !paths.contains($0.path) } + new, of: plan)
    if problems.hasErrors { try refuse(problems, "Nothing was written.") }
    report(problems)
  }

  private func finish(_ results: [Frozen], _ files: [SourceFile]) throws {
    for result in results { print(result.summary) }
    let old = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    let new = results.flatMap(\.files).filter { old[$0.path]?.bytes != $0.bytes }
    let count = "\(results.count) indicator\(results.count == 1 ? "" : "s")"
    if dryRun {
      print("\(count) asked. Nothing was written.")
    } else if new.isEmpty {
      print("\(count) asked. All is as it was; nothing was written.")
    } else {
      func named(_ file: SourceFile) -> OutputFile {
        OutputFile(path: String(file.path.split(separator: "/").last ?? ""), bytes: file.bytes)
      }
      try replaceFiles(
        in: options.path("Content/indicators"), new.map(named), of: new.compactMap { old[$0.path].map(named) }
      )
      print("\(count) frozen.")
    }
  }
}
