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
