import Diagnostics
import Files
import Loading
import Testing

/// CSV files of others, as a query reads them.
@Suite struct `Rows of any table` {
  private func read(_ text: String) -> (columns: [String]?, rows: [[String]], rules: [String]) {
    var problems = Problems()
    var table = RawRows(SourceFile(path: "a.csv", bytes: Array(text.utf8)), into: &problems)
    let columns = table?.columns
    var rows: [[String]] = []
    while table?.next(into: &problems) == true {
      let bytes = table?.bytes ?? []
      rows.append(table?.cells.map { String(decoding: bytes[$0], as: UTF8.self) } ?? [])
    }
    return (columns, rows, problems.sorted.map(\.rule))
  }

  @Test(arguments: [
    ("", "empty-file"), ("Month,\n1,2\n", "column-without-name"), ("Month,MONTH\n1,2\n", "duplicate-column"),
  ])
  func `have names, each of them once in large or small letters`(text: String, rule: String) {
    let outcome = read(text)
    #expect(outcome.columns == nil && outcome.rules == [rule])
  }

  @Test func `have as many cells as the header, with quotation marks as they read`() {
    let outcome = read("a, b\n\"x \"\"y\"\"\",z\n1\n1,2,3\n\"\"\"\",\"4,5\"\n")
    #expect(outcome.columns == ["a", "b"])
    #expect(outcome.rows == [["x \"y\"", "z"], ["\"", "4,5"]])
    #expect(outcome.rules == ["ragged-row", "ragged-row"])
  }
}
