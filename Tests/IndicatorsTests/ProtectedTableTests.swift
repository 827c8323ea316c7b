import Files
import Indicators
import Testing

/// Which values of a table of data are hidden because they stand for too few people.
@Suite struct ProtectedTableTests {
  func row(
    _ category: String, _ value: Double, cases: Int? = nil, base: Int? = nil, group: String? = nil,
    unit: String? = nil, of: String? = nil
  ) -> DataTable.Row {
    var row = DataTable.Row(
      category: category, group: group, figure: .value(value), compared: .higher,
      position: FilePosition(file: "t.csv"))
    (row.cases, row.base, row.unit, row.of) = (cases, base, unit, of)
    return row
  }

  func shown(_ rows: [DataTable.Row]) -> [Double?] {
    DataTable(slug: "t", rows: rows, position: FilePosition(file: "t.csv")).protected().rows.map(
      \.figure.value)
  }

  @Test func `from one to four are hidden, noughts and five are not`() {
    let rows = [0, 1, 4, 5, 9].map { row("\($0)", Double($0), cases: $0) }
    #expect(shown(rows) == [0, nil, nil, 5, 9])
  }

  @Test func `one alone of a group takes the next smallest with it`() {
    #expect(
      shown([row("a", 16, cases: 4), row("b", 6, cases: 9), row("c", 50, cases: 30)]) == [nil, nil, 50])
    #expect(
      shown([row("a", 16, cases: 4, group: "g"), row("b", 6, cases: 9, group: "h")]) == [nil, 6],
      "groups do not add up to one another")
  }

  @Test func `a percentage is judged by the people that it stands for`() {
    #expect(
      shown([row("a", 3, base: 30, of: "answers"), row("b", 54, base: 30, of: "answers")]) == [nil, 54])
    #expect(shown([row("a", 2, base: 15, unit: "rank")]) == [2], "a rank stands for nobody")
  }

  @Test func `a table that says nothing of people is as it was`() {
    #expect(shown([row("a", 1), row("b", 2)]) == [1, 2])
  }

  @Test func `what is hidden leaves neither its cases nor its sign`() {
    let table = DataTable(
      slug: "t", rows: [row("a", 16, cases: 4), row("b", 3, cases: 2)], position: FilePosition(file: "t.csv"))
    for row in table.protected().rows {
      #expect(row.cases == nil && row.compared == nil && row.figure == .none(.confidential))
      #expect(row.note.contains("hidden"))
    }
  }
}
