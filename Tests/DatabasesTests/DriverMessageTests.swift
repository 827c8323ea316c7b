import Testing

@testable import Databases

/// Words that drivers were seen to say.
@Suite struct `What drivers say` {
  private func rule(_ state: String, _ text: String) -> String {
    connectionFailure([Diagnostic(state: state, text: text)], to: "the database", Scrubbing(connection: ""))
      .rule
  }

  @Test func `what keeps a connection from coming about is told apart`() {
    #expect(
      rule("01000", "[unixODBC][Driver Manager]Can't open lib 'nothing.so' : file not found")
        == "driver-missing")
    #expect(rule("IM002", "[unixODBC][Driver Manager]Data source name not found") == "data-source-unknown")
    #expect(rule("08001", "FATAL: password authentication failed for user \"reader\"") == "login-refused")
    #expect(rule("28000", "Login failed for user 'reader'") == "login-refused")
    #expect(rule("HYT00", "Login timeout expired") == "database-unreachable")
    #expect(rule("08001", "could not connect to server: Connection refused") == "database-unreachable")
  }

  @Test func `a mistake is placed where the named word stands, if it stands there once`() {
    let query = "select area, cuont(*) from incident\nwhere area = 'x'"
    #expect(place(of: "ERROR: function cuont(integer) \"cuont\" unknown", in: query) == 13)
    #expect(place(of: "ERROR: column \"area\" is ambiguous", in: query) == nil)
    #expect(place(of: "ERROR: relation \"incidents\" does not exist", in: query) == nil)
    #expect(place(of: "Invalid object name 'incident'.", in: query) == 27)
    #expect(place(of: "nothing is named", in: query) == nil)
  }

  @Test func `a query that the engine stopped took too long`() {
    let said = Diagnostic(state: "57014", text: "ERROR: canceling statement due to statement timeout")
    let failure = queryFailure([said], Scrubbing(connection: ""), seconds: 5, in: "select 1")
    #expect(
      failure.rule == "query-time-out" && failure.kind == .engine && failure.message.contains("5 seconds"))
  }

  @Test(arguments: [SQLType.real, .timestamp, .bit, .unknown])
  func `columns of numbers that engines round, and of times, are refused`(type: SQLType) {
    #expect(throws: QueryFailure.self) { try ResultColumn(name: "value", type: type.rawValue) }
  }

  enum SQLType: Int32, CaseIterable { case real = 8, timestamp = 93, bit = -7, unknown = 4242 }
}
