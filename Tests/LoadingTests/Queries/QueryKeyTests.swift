import Diagnostics
import Files
import Loading
import TestSupport
import Testing

/// What may stand under `query` in an indicator's front matter.
@Suite struct `Where a query is asked` {
  private func problems(_ query: String) -> [Problem] {
    let files = SiteFiles().replacing(
      "source: Testshire Police", with: "source: Testshire Police\n\(query)", in: "indicators/burglary.md"
    ).adding("select 1", at: "indicators/burglary.sql")
    var problems = Problems()
    _ = loadSite(files.sources, into: &problems)
    return problems.sorted
  }

  @Test(arguments: [
    "query: {sqlite: sources/incidents.sqlite}", "query: {dsn: police}", "query: {connection_env: QL_POLICE}",
    "query: {csv: {incidents: sources/police/*/*.csv, areas: areas.csv}, timeout: 60}",
  ])
  func `each kind of place is known, and asks to be frozen first`(query: String) {
    let found = problems(query)
    #expect(found.map(\.rule) == ["not-aggregated"], "\(found)")
    #expect(found.first?.message.contains("quarterlight aggregate burglary") == true)
    #expect(found.first?.position.description == "Content/indicators/burglary.md:13:1")
  }

  @Test(arguments: [
    ("query: {timeout: 5}", "missing-key"), ("query: {sqlite: a.sqlite, dsn: b}", "key-without-meaning"),
    ("query: {sqlite: ../a.sqlite}", "not-a-path"), ("query: {sqlite: /a.sqlite}", "not-a-path"),
    ("query: {sqlite: .hidden/a.sqlite}", "not-a-path"),
    ("query: {sqlite: \"sources/*.sqlite\"}", "not-a-path"),
    ("query: {csv: {a: sources/../../x.csv}}", "not-a-path"),
    ("query: {csv: {A-b: x.csv}}", "not-a-table-name"),
    ("query: {csv: {sqlite_master: x.csv}}", "not-a-table-name"), ("query: {csv: x.csv}", "wrong-type"),
    ("query: {sqlite: a.sqlite, timeout: 0}", "out-of-range"), ("query: {dns: police}", "unknown-key"),
    ("query: {connection_env: 1QL}", "not-a-variable"), ("query: {csv: {1a: x.csv}}", "not-a-table-name"),
    ("query: {csv: {_a: x.csv}}", "not-a-table-name"), ("query: {sqlite: 'a\\b.sqlite'}", "not-a-path"),
    ("query: {dsn: \(String(repeating: "a", count: 65))}", "not-a-data-source"),
    ("query: {connection_env: ql_police}", "not-a-variable"), ("query: police", "wrong-type"),
  ])
  func `other places are refused`(query: String, rule: String) {
    #expect(problems(query).contains { $0.rule == rule }, "\(problems(query))")
  }

  @Test(arguments: [("query: {dsn: police}", 600), ("query: {dsn: police, timeout: 60}", 60)])
  func `a query may take ten minutes, or what it is allowed`(query: String, seconds: Int) {
    let files = SiteFiles().replacing(
      "source: Testshire Police", with: "source: Testshire Police\n\(query)", in: "indicators/burglary.md"
    ).adding("select 1", at: "indicators/burglary.sql")
    var problems = Problems()
    let plan = planAggregates(files.sources, of: [], into: &problems)
    #expect(problems.isEmpty && plan.items.map(\.query.seconds) == [seconds], "\(problems.sorted)")
  }

  @Test(arguments: [
    ("query: {dsn: police, password: Hush-1}", "credentials-in-content"),
    ("query: {dsn: police, PWD: Hush-1}", "credentials-in-content"),
    ("query: {dsn: police, user: Hush-1}", "credentials-in-content"),
    ("query: {access_token: Hush-1}", "credentials-in-content"),
    ("query: {dsn: police, uid: Hush-1}", "credentials-in-content"),
    ("query: {dsn: police, client_secret: Hush-1}", "credentials-in-content"),
    ("query: {dsn: police, credentials: Hush-1}", "credentials-in-content"),
    ("query: {connection_string: Hush-1}", "credentials-in-content"),
    ("query: {dsn: \"police;PWD=Hush-1\"}", "not-a-data-source"),
    ("query: {connection_env: \"Driver=x;PWD=Hush-1\"}", "not-a-variable"),
  ])
  func `users and passwords are errors, and are not repeated in the message`(query: String, rule: String) {
    let found = problems(query)
    #expect(found.contains { $0.rule == rule }, "\(found)")
    #expect(!found.contains { $0.message.contains("Hush-1") })
  }

  @Test func `an indicator whose figures come from a query is given no rows by hand`() throws {
    let frozen = try FrozenSite()
    var problems = Problems()
    let site = try #require(loadSite(frozen.files.sources, into: &problems))
    let tables = addFigures(
      .init(path: "new.csv", bytes: Array("indicator,area,value,note\nburglary,testshire,2.41,x\n".utf8)),
      AddingChoices(period: "2023/24 Q4"), to: frozen.files.sources, of: site, into: &problems)
    #expect(tables == nil && problems.sorted.map(\.rule) == ["figures-from-query"])
    #expect(problems.sorted.first?.message.contains("quarterlight aggregate burglary") == true)
  }
}
