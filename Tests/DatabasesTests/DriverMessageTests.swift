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

  @Test func `the class of the standard counts, whatever the words are`() {
    #expect(rule("28P01", "nein") == "login-refused")
    for state in ["IM003", "IM004", "IM005", "IM006"] { #expect(rule(state, "nein") == "driver-missing") }
    for state in ["IM002", "IM010", "IM012"] { #expect(rule(state, "nein") == "data-source-unknown") }
    let late = connectionFailure(
      [Diagnostic(state: "HYT01", text: "nein")], to: "the database", Scrubbing(connection: ""))
    #expect(late.message.contains("did not answer in time"))
    func ofQuery(_ state: String) -> QueryFailure {
      queryFailure(
        [Diagnostic(state: state, text: "nein")], Scrubbing(connection: ""), seconds: 5, in: "select 1")
    }
    for state in ["HYT00", "HYT01", "HY008", "57014", "S1T00"] {
      #expect(ofQuery(state).rule == "query-time-out")
    }
    #expect(ofQuery("08S01").rule == "database-unreachable" && ofQuery("08S01").kind == .engine)
    #expect(ofQuery("42000").rule == "query-mistake" && ofQuery("42000").kind == .query)
  }

  @Test func `what a driver says is told once, in one line and without the password`() {
    let scrub = Scrubbing(connection: "UID=reader;PWD=hush-hush")
    let said = Diagnostic(state: "08001", text: "no\n  entry for reader with hush-hush")
    let failures = [
      connectionFailure([said, said], to: "the database", scrub),
      queryFailure([said, said], scrub, seconds: 5, in: "select 1"),
      queryFailure(
        [said, said].map { Diagnostic(state: "42000", text: $0.text) }, scrub, seconds: 5, in: "select 1"),
    ]
    for failure in failures {
      #expect(failure.message.hasSuffix("says: no entry for … with …"), "\(failure.message)")
    }
  }

  @Test func `columns are fetched as whole numbers, as digits or as text`() throws {
    func kind(_ type: Int32) throws -> ResultColumn.Kind { try ResultColumn(name: "x", type: type).kind }
    for type: Int32 in [4, 5, -5, -6] { #expect(try kind(type) == .integer) }
    for type: Int32 in [2, 3] { #expect(try kind(type) == .decimal) }
    for type: Int32 in [1, 12, -1, -8, -9, -10, 91] { #expect(try kind(type) == .text) }
  }

  @Test(arguments: [
    ("12", "12"), ("-12.000", "-12"), ("0.", "0"), ("12.5", nil), ("12.001", nil), (".5", nil), ("", nil),
  ])
  func `a decimal is taken only if it is whole`(text: String, whole: String?) {
    let digits = Array(text.utf8).withUnsafeBufferPointer { bytes in
      wholePart(bytes).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(digits == whole)
  }

  @Test(arguments: SQLType.allCases)
  func `columns of numbers that engines round, and of times, are refused`(type: SQLType) {
    #expect(throws: QueryFailure.self) { try ResultColumn(name: "value", type: type.rawValue) }
  }

  enum SQLType: Int32, CaseIterable {
    case double = 8
    case float = 6
    case real = 7
    case time = 92
    case timestamp = 93
    case bit = -7
    case unknown = 4242
  }
}
