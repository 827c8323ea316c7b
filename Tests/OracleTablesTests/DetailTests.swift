import Foundation
import OracleTables
import Statistics
import Testing

@Suite struct DetailTests {
  @Test func `every point of the control charts is as the table of points has it`() throws {
    let series = try OracleTests.read("10_spc_series").rows
    for row in try OracleTests.read("10_spc_points").rows {
      let chart = try #require(series.first { $0.text("series") == row.text("series") })
      let points = try OracleAdapter.controlChartPoints(chart)
      let answer = try #require(row.integer("index").flatMap { points[$0] }, "\(row.id) has no point")
      for (column, cell) in answer {
        let expected = row.text(column) ?? ""
        #expect(
          agrees(expected, cell.written, within: 1e-9),
          "\(row.id) \(column): \(expected) in the table, \(cell.written) here")
      }
    }
  }

  @Test func `a table's pattern is safe and hides no more than the reference`() throws {
    for row in try OracleTests.read("17_sdc_2d").rows {
      let suppression = try row.tableSuppression()
      #expect(suppression.audit.isSafe, "\(row.id)")
      let hidden = suppression.hidden.count { $0 }
      let reference = try #require(row.integer("n_reference"))
      #expect(hidden <= reference, "\(row.id) hides \(hidden), the reference \(reference)")
    }
  }

  @Test func `a row that makes no sense has no answers, and the others have theirs`() throws {
    func answers(_ table: String, _ rows: [[String: String]]) throws -> [Answer] {
      try #require(OracleTables.named(table)).answer(rows.map { Table.Row(cells: $0) })
    }
    for (table, bad, good) in [
      ("21_round_base", ["count": "7", "base": "0"], ["count": "7", "base": "5"]),
      ("21_round_base", ["count": "9223372036854775807"], ["count": "7", "base": "5"]),
      ("19_round_decimal", ["value": "1.5", "dp": "-1"], ["value": "1.5", "dp": "0"]),
      ("19_round_decimal", ["value": "1.5", "dp": "1000000000000"], ["value": "1.5", "dp": "0"]),
      ("15_rank", ["values": "[1, x]"], ["values": "[1, 2]", "order": "lowest_first", "own_index": "0"]),
      ("17_sdc_2d", ["table": "[[1, 2], [3]]"], ["table": "[[1, 2], [3, 4]]", "threshold": "5"]),
      (
        "31_sdc_recoverable", ["displayed_rate": "0.4", "dp": "1", "denominator": "10", "multiplier": "0"],
        ["displayed_rate": "0.40", "dp": "1", "denominator": "7412", "multiplier": "1000"]
      ),
    ] {
      let found = try answers(table, [bad, good])
      #expect(found.count == 2 && found[0].isEmpty && !found[1].isEmpty, "\(table) \(bad)")
    }
    let exact = try answers(
      "31_sdc_recoverable",
      [["displayed_rate": "0.40", "dp": "1", "denominator": "7412", "multiplier": "1000"]])
    #expect(exact[0]["n_candidates"] == .integer(1))
    #expect(Cell.number(.nan).written.isEmpty && Cell.list([.number(-.infinity)]).written == "[null]")
  }

  @Test func `every table that COLUMNS names is answered, and no other`() throws {
    let known = try OracleTests.read("COLUMNS").rows.compactMap { $0.text("table") }
    #expect(OracleTables.all.map(\.name).sorted() == known.sorted())
  }

  @Test func `answers are written as CSV that reads back the same`() {
    let rows: [(id: String, answer: Answer)] = [
      ("A", ["text": .text("one, \"two\"\nthree"), "list": .list([.integer(1), .none, .truth(true)])]),
      ("B", ["text": .none, "list": .number(0.5)]),
    ]
    let table = Table(csv: answersCSV(["text", "list"], rows))
    #expect(table.rows.map(\.id) == ["A", "B"])
    #expect(table.rows[0].text("text") == "one, \"two\"\nthree")
    #expect(table.rows[0].text("list") == "[1, null, true]")
    #expect(table.rows[1].text("text") == nil)
    #expect(table.rows[1].number("list") == 0.5)
  }
}
