import ArgumentParser
import Foundation
import Indicators
import Pages

/// `quarterlight check`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read everything and say what is wrong, without making the site.",
    discussion: """
      With --claims it holds a table of claims against the figures in it instead, and prints a \
      verdict for each: ok, doubtful, wrong or not-checkable.

      Examples:
        quarterlight check
        quarterlight check --claims claims.csv
        quarterlight check --claims claims.csv --words-only
      """)

  @OptionGroup var options: ProjectOptions

  @Option(
    help: "A CSV file of claims with the columns quote, current, comparator, basis and comparator_kind.")
  var claims: String?

  @Flag(help: "Leave out of account what a reader noted in claimed_direction and claimed_magnitude.")
  var wordsOnly = false

  func run() throws {
    try exiting {
      if let claims {
        let (text, flagged) = try ClaimsTable(path: claims, usesReading: !wordsOnly).verdicts()
        FileHandle.standardOutput.write(Data(text.utf8))
        if flagged > 0 { throw ExitCode(1) }
        return
      }
      let project = try options.read()
      let site = project.analysis.site
      print(
        "No mistakes: \(site.indicators.count) indicators, \(site.observations.reduce(0) { $0 + $1.count }) observations, \(site.editions.count) editions."
      )
    }
  }
}
