import Foundation
import TestSupport
import Testing

@testable import Databases

@Suite struct `Queries of SQLite` {
  private struct Answer: Equatable {
    var columns: [String] = []
    var rows: [[String]] = []
  }

  private func ask(
    _ query: String, _ database: SQLiteDatabase, limits: QueryLimits = QueryLimits(seconds: 30)
  ) throws(QueryFailure) -> Answer {
    var answer = Answer()
    try database.run(
      query, within: limits, columns: { (names) throws(QueryFailure) in answer.columns = names },
      row: { (row) throws(QueryFailure) in
        var start = 0
        var cells: [String] = []
        for end in row.ends {
          cells.append(String(decoding: row.bytes[start..<end], as: UTF8.self))
          start = end
        }
        answer.rows.append(cells)
      })
    return answer
  }

  private func incidents() throws -> SQLiteDatabase {
    let database = try SQLiteDatabase()
    let table = try database.makeTable("incidents", columns: ["area", "note \"quoted\""])
    for line in ["northam|first", "northam|", "southam|drei für"] {
      let bytes = Array(line.utf8)
      let middle = bytes.firstIndex(of: UInt8(ascii: "|"))!
      try table.add([0..<middle, middle + 1..<bytes.count], of: bytes)
    }
    return database
  }

  private func failure(_ query: String, limits: QueryLimits = QueryLimits(seconds: 30)) throws
    -> QueryFailure?
  {
    let database = try incidents()
    do throws(QueryFailure) {
      _ = try ask(query, database, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test func `whole numbers, text and nothing come as they are`() throws {
    let answer = try ask(
      "select area, count(*) as n, min(\"note \"\"quoted\"\"\") as note, -9223372036854775808 as least, '  x ' as t "
        + "from incidents group by area order by area", incidents())
    #expect(answer.columns == ["area", "n", "note", "least", "t"])
    #expect(
      answer.rows == [
        ["northam", "2", "first", "-9223372036854775808", "x"],
        ["southam", "1", "drei für", "-9223372036854775808", "x"],
      ])
    #expect(try ask("select \"note \"\"quoted\"\"\" from incidents where 0", incidents()).rows.isEmpty)
    #expect(
      try ask(
        "select area, \"note \"\"quoted\"\"\" from incidents where \"note \"\"quoted\"\"\" is null",
        incidents()
      )
      .rows == [["northam", ""]])
  }

  @Test func `a floating-point number is refused by the name of its column`() throws {
    let failure = try failure("select area, avg(1) as value from incidents group by area")
    #expect(failure?.rule == "inexact-number" && failure?.kind == .query)
    #expect(
      failure?.message.contains("'value'") == true && failure?.message.contains("cast(… as integer)") == true)
    #expect(try self.failure("select x'00ff' as value")?.rule == "inexact-number")
  }

  @Test func `a mistake is told with its place`() throws {
    let failure = try failure("select area,\n  cuont(*) from incidents")
    #expect(failure?.rule == "query-mistake" && failure?.kind == .query)
    #expect(failure?.message == "SQLite says: no such function: cuont")
    #expect(failure?.offset == nil || failure?.offset == 15)
    #expect(try self.failure("select * form incidents")?.offset == 9)
  }

  @Test(arguments: [
    "attach database '/etc/passwd' as x", "pragma table_info(incidents)", "delete from incidents",
    "create table x (y)", "insert into incidents values ('a', 'b')", "vacuum into '/dev/null'",
  ])
  func `nothing but reading is allowed`(query: String) throws {
    #expect(try failure(query)?.rule == "query-not-select")
    // Settings that read like tables hold paths of this computer.
    #expect(try failure("select file as area from pragma_database_list") != nil)
  }

  @Test func `a parameter without a value is refused`() throws {
    #expect(try failure("select * from incidents where area = :area")?.rule == "query-parameter")
  }

  @Test func `a query without end is stopped, and so is one with too many rows`() throws {
    let endless = "with recursive n(x) as (select 1 union all select x + 1 from n) select count(*) from n"
    let stopped = try failure(endless, limits: QueryLimits(seconds: 0))
    #expect(stopped?.rule == "query-time-out" && stopped?.kind == .engine)
    #expect(
      try failure("select * from incidents", limits: QueryLimits(seconds: 30, rows: 2))?.rule
        == "too-many-rows")
    #expect(try failure("select * from incidents", limits: QueryLimits(seconds: 30, rows: 3)) == nil)
  }

  @Test func `a file that is no database, is not there, or is reached through a link is refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "period,area\nthis is CSV, and long enough to have a header of one hundred bytes \(folder.path)",
      to: "a.sqlite")
    for path in ["a.sqlite", "missing.sqlite"] {
      #expect(throws: QueryFailure.self) { try SQLiteDatabase(reading: folder.path + "/" + path) }
    }
    // An empty file is an empty database.
    try folder.write("", to: "empty.sqlite")
    #expect(throws: Never.self) { try SQLiteDatabase(reading: folder.path + "/empty.sqlite") }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.sqlite", withDestinationPath: folder.path + "/empty.sqlite")
    #expect(throws: QueryFailure.self) { try SQLiteDatabase(reading: folder.path + "/link.sqlite") }
  }
}
