import Foundation
import OracleTables
import Testing

@Suite struct OracleTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "StatisticsTests/Oracles")

  static func read(_ name: String) throws -> Table {
    Table(csv: try String(contentsOf: folder.appending(path: "\(name).csv"), encoding: .utf8))
  }

  @Test(arguments: OracleTables.all.map(\.name))
  func `every row of a table is answered as the table has it`(name: String) throws {
    let adapter = try #require(OracleTables.named(name))
    let table = try Self.read(name)
    // Only what COLUMNS.csv calls an input is handed over.
    let columns = try Self.read("COLUMNS").rows.first { $0.text("table") == name }
    let inputs = Set((columns?.text("inputs") ?? "").split(separator: ";").map(String.init) + ["case_id"])
    let questions = table.rows.map { row in
      Table.Row(cells: row.cells.filter { inputs.contains($0.key) })
    }
    let answers = try adapter.answer(questions)
    #expect(answers.count == table.rows.count)
    #expect(adapter.outputs.joined(separator: ";") == columns?.text("outputs"))
    for (row, answer) in zip(table.rows, answers) {
      for column in adapter.outputs {
        let expected = row.text(column) ?? ""
        let given = (answer[column] ?? .none).written
        #expect(
          agrees(expected, given, within: adapter.tolerance),
          "\(row.id) \(column): \(expected) in the table, \(given) here")
      }
    }
  }
}

/// Two cells agree: as numbers within a relative tolerance (also inside JSON), or letter for letter.
func agrees(_ expected: String, _ given: String, within tolerance: Double?) -> Bool {
  if expected == given { return true }
  guard let tolerance else { return false }
  if let a = Double(expected), let b = Double(given) { return close(a, b, tolerance) }
  guard expected.hasPrefix("["), given.hasPrefix("["),
    let a = try? JSONSerialization.jsonObject(with: Data(expected.utf8)),
    let b = try? JSONSerialization.jsonObject(with: Data(given.utf8))
  else { return false }
  return sameJSON(a, b, tolerance)
}

private func sameJSON(_ a: Any, _ b: Any, _ tolerance: Double) -> Bool {
  switch (a, b) {
  case (let a as [Any], let b as [Any]):
    a.count == b.count && zip(a, b).allSatisfy { sameJSON($0, $1, tolerance) }
  case (let a as String, let b as String): a == b
  case (is NSNull, is NSNull): true
  case (let a as NSNumber, let b as NSNumber): close(a.doubleValue, b.doubleValue, tolerance)
  default: false
  }
}

private func close(_ a: Double, _ b: Double, _ tolerance: Double) -> Bool {
  a == b || abs(a - b) <= tolerance * max(abs(a), abs(b)) || abs(a - b) < 1e-13
}
