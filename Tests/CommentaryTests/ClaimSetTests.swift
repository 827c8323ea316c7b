@testable import Commentary
import Foundation
import Testing

/// Made-up claims in the words of board reports, each with what a careful reader says of it.
private struct LabelledClaim {
  var id: String
  var claim: Claim
  /// The rule that finds the fault; empty where the claim is sound.
  var rule: String

  static func all() throws -> [Self] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/claims.csv")
    var rows = csvRows(try String(contentsOf: url, encoding: .utf8))
    let header = rows.removeFirst()
    return rows.map { row in
      let cells = Dictionary(uniqueKeysWithValues: zip(header, row))
      return Self(
        id: cells["claim_id"] ?? "", claim: Claim(row: { cells[$0] ?? "" }), rule: cells["rule"] ?? "")
    }
  }
}

/// Cells of a table in which quotation marks stand around cells with commas.
private func csvRows(_ text: String) -> [[String]] {
  text.split(separator: "\n").map { line in
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}

@Suite struct ClaimSetTests {
  @Test func `sound claims pass, and each other is found by its rule`() throws {
    let claims = try LabelledClaim.all()
    #expect(claims.count > 380)
    for labelled in claims {
      let rules = Set(labelled.claim.check().filter { $0.weight != .advice }.map(\.rule.rawValue))
      if labelled.rule.isEmpty {
        #expect(rules.isEmpty, "\(labelled.id): \(labelled.claim.quote)")
      } else {
        #expect(rules.contains(labelled.rule), "\(labelled.id): \(labelled.claim.quote)")
      }
    }
  }
}
