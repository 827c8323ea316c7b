import Commentary
import Diagnostics
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

  init(path: String, usesReading: Bool) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CouldNotRun("cannot read '\(path)'")
    }
    var problems = Problems()
    guard var reader = CSVReader(SourceFile(path: path, bytes: Array(data)), into: &problems) else {
      report(problems)
      throw CouldNotRun("'\(path)' is not a table")
    }
    var cells: [CSVField] = []
    guard reader.next(&cells, into: &problems) else { throw CouldNotRun("'\(path)' is empty") }
    let header = cells.map { reader.text($0).trimmingCharacters(in: .whitespaces) }
    guard header.contains("quote"), header.contains("current") else {
      throw CouldNotRun(
        "'\(path)' needs the columns quote and current; others are \(Claim.columns.joined(separator: ", "))")
    }
    while reader.next(&cells, into: &problems) {
      let texts = cells.map { reader.text($0).trimmingCharacters(in: .whitespaces) }
      func cell(_ name: String) -> String {
        header.firstIndex(of: name).flatMap { $0 < texts.count ? texts[$0] : nil } ?? ""
      }
      let id = cell("claim_id")
      rows.append(
        Row(id: id.isEmpty ? "\(rows.count + 1)" : id, claim: Claim(row: cell, usesReading: usesReading)))
    }
    report(problems)
  }

  /// A line a claim: its verdict, the rules that found something, the gravest first, and what they say.
  func verdicts() -> (text: String, flagged: Int) {
    var flagged = 0
    var lines = ["claim_id,verdict,rules,message"]
    for row in rows {
      let findings = row.claim.check()
      let grave = findings.filter { $0.weight != .advice }
      let verdict: String
      if let first = grave.first {
        verdict = first.weight.rawValue
        flagged += 1
      } else {
        verdict = row.claim.isCheckable ? "ok" : "not-checkable"
      }
      let rules = findings.map(\.rule.rawValue).joined(separator: " ")
      let message = findings.map(\.message).joined(separator: "; ").replacing("\"", with: "\"\"")
      lines.append("\(row.id),\(verdict),\(rules),\"\(message)\"")
    }
    return (lines.joined(separator: "\n") + "\n", flagged)
  }
}
