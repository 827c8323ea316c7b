import Commentary
import Diagnostics
import FileSystem
import Files
import Foundation
import Loading

/// A table of claims, one a row, each with its words and the figures they are about.
///
/// Used to see how the rules do on claims that people have labelled. Other columns are passed over.
struct ClaimsTable {
  struct Row {
    var id: String
    var claim: Claim
  }

  var rows: [Row] = []

  /// Whether every row could be read.
  private(set) var isWhole = true

  init(path: String, usesReading: Bool) throws {
    let source: SourceFile
    do {
      source = try givenFile(path)
    } catch {
      throw CouldNotRun("cannot read '\(path)': \(error.reason)")
    }
    var problems = Problems()
    guard var reader = CSVReader(source, into: &problems) else {
      report(problems)
      throw CouldNotRun("'\(path)' is not a table in UTF-8")
    }
    var cells: [CSVField] = []
    guard reader.next(&cells, into: &problems) else {
      report(problems)
      throw CouldNotRun("'\(path)' is empty")
    }
    let header = cells.map { Self.plain(reader.text($0)).lowercased() }
    guard header.contains("quote") else {
      throw CouldNotRun(
        "'\(path)' needs a column quote in its first row; others it may have are "
          + Claim.columns.dropFirst().joined(separator: ", "))
    }
    while reader.next(&cells, into: &problems) {
      let texts = cells.map { Self.plain(reader.text($0)) }
      func cell(_ name: String) -> String {
        header.firstIndex(of: name).flatMap { $0 < texts.count ? texts[$0] : nil } ?? ""
      }
      let id = cell("claim_id")
      rows.append(
        Row(id: id.isEmpty ? "\(rows.count + 1)" : id, claim: Claim(row: cell, usesReading: usesReading)))
    }
    isWhole = !problems.hasErrors
    report(problems)
  }

  private static func plain(_ text: String) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines.union(["\u{FEFF}"]))
  }

  /// A line for each claim: `ok`, or the rules that it breaks with what they say, the gravest first.
  ///
  /// What a rule only advises makes no claim wrong, so it is left out.
  var verdicts: String {
    var lines = ["claim_id,verdict,message"]
    for row in rows {
      let grave = row.claim.check().filter { $0.weight != .advice }
      var rules: [String] = []
      for finding in grave where !rules.contains(finding.rule.rawValue) {
        rules.append(finding.rule.rawValue)
      }
      let message = grave.map(\.message).joined(separator: "; ")
      lines.append(
        "\(Self.cell(row.id)),\(rules.isEmpty ? "ok" : rules.joined(separator: ";")),\(Self.cell(message))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func cell(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
