import ArgumentParser
import Commentary
import Diagnostics
import Foundation
import Indicators
import Pages

/// `quarterlight check`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read everything and say what is wrong, without making the site.",
    discussion: """
      With --claims it holds a table of claims against the figures in it instead, and prints \
      claim_id,verdict,message for each: the verdict is ok, or the rules it breaks joined by ';'. \
      Findings are what was asked for, so they leave the exit code 0; it is 1 if rows could not be \
      read, 2 if the file could not.

      With --rules it prints what the check of prose looks for, with an example of both sides.

      Examples:
        quarterlight check
        quarterlight check --pages
        quarterlight check --rules
        quarterlight check --quality
        quarterlight check --claims claims.csv
        quarterlight check --claims claims.csv --words-only
      """)

  @OptionGroup var options: ProjectOptions

  @Option(
    help: "A CSV file of claims with the columns quote, current, comparator, basis and comparator_kind.")
  var claims: String?

  @Flag(help: "Leave out of account what a reader noted in claimed_direction and claimed_magnitude.")
  var wordsOnly = false

  @Flag(
    help:
      "Also make every page, and hold it against the rules of accessibility and its links against the site.")
  var pages = false

  @Flag(help: "List the rules that prose is read by.")
  var rules = false
  @Flag(
    help:
      "Also list, edition by edition, how many figures are bound and typed, what was let stand and why, and what remains."
  )
  var quality = false

  func run() throws {
    try exiting {
      if let claims {
        let table = try ClaimsTable(path: claims, usesReading: !wordsOnly)
        FileHandle.standardOutput.write(Data(table.verdicts.utf8))
        if !table.isWhole { throw ExitCode(1) }
        return
      }
      if rules {
        print(RuleBook.text, terminator: "")
        return
      }
      let project = try options.read()
      let site = project.analysis.site
      if quality {
        for id in site.editions.indices.map(EditionID.init) { print(qualityText(project.analysis, id)) }
      }
      print(
        "No mistakes: \(site.indicators.count) indicators, \(site.observations.reduce(0) { $0 + $1.count }) observations, \(site.editions.count) editions."
      )
      guard pages else { return tell(project.reasons) }
      let findings = try project.make(threads: nil) { _ in }
      findings.report()
      tell(project.reasons + findings.reasons)
    }
  }
}

/// What officers see of an edition's prose, as on its quality page.
private func qualityText(_ analysis: SiteAnalysis, _ id: EditionID) -> String {
  let quality = analysis.quality(of: id)
  var lines = ["\(analysis.site[id].slug): \(quality.countSentence)"]
  for accepted in quality.accepted {
    let finding = accepted.finding
    lines.append(
      "\(finding.position): accepted: \(finding.message) [\(finding.rule)] because: \(accepted.reason)")
  }
  lines += quality.open.map { "\($0)" }
  return lines.joined(separator: "\n") + "\n"
}
