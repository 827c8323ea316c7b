import Diagnostics
import Files
import Indicators
import Loading
import TestSupport
import Testing

/// What `build` and `check` hold a frozen result against, without asking anybody.
@Suite struct `Frozen results` {
  @Test func `a site is made of what was frozen, and knows what it was drawn with`() throws {
    var problems = Problems()
    let site = try #require(loadSite(try FrozenSite().files.sources, into: &problems))
    #expect(problems.isEmpty, "\(problems.sorted)")
    let indicator = try #require(site.indicators.first { $0.slug == "burglary" })
    #expect(indicator.query?.engine == "PostgreSQL" && indicator.query?.date == Day(iso: "2024-03-01"))
    #expect(site.indicators.first { $0.slug == "repeat-referrals" }?.query == nil)
  }

  private func expect(_ files: SiteFiles, _ rules: [String], at place: String, says words: String) {
    let problems = FrozenSite.problems(files)
    #expect(problems.map(\.rule) == rules, "\(problems)")
    #expect(problems.first?.position.description == place)
    #expect(problems.first?.message.contains(words) == true, "\(problems)")
  }

  @Test func `a query that changed must be run again`() throws {
    expect(
      try FrozenSite().files.adding("select 2", at: "indicators/burglary.sql"), ["query-changed"],
      at: "Content/indicators/burglary.sql",
      says: "run 'quarterlight aggregate burglary', or put the query back")
  }

  @Test func `a query that is asked elsewhere must be run again`() throws {
    expect(
      try FrozenSite().files.replacing("dsn: police", with: "dsn: police2", in: "indicators/burglary.md"),
      ["query-changed"], at: "Content/indicators/burglary.md:13:1",
      says: "come from 'dsn police', and this says 'dsn police2'")
  }

  @Test func `a table that was changed by hand is an error`() throws {
    expect(
      try FrozenSite().files.replacing("1813", with: "1814", in: "indicators/burglary.csv"),
      ["frozen-result-changed"],
      at: "Content/indicators/burglary.csv", says: "put it back, or run 'quarterlight aggregate burglary'")
  }

  @Test func `line ends of Windows, as git may write them, change nothing`() throws {
    var files = try FrozenSite().files
    for name in ["sql", "csv", "aggregate.json"] {
      files["indicators/burglary.\(name)"] = files["indicators/burglary.\(name)"]?.replacing(
        "\n", with: "\r\n")
    }
    #expect(FrozenSite.problems(files).isEmpty)
  }

  @Test func `a query without its SQL, its result or its place is told of`() throws {
    let files = try FrozenSite().files
    #expect(FrozenSite.problems(files.removing("indicators/burglary.sql")).map(\.rule) == ["missing-file"])
    for name in ["csv", "aggregate.json"] {
      #expect(
        FrozenSite.problems(files.removing("indicators/burglary.\(name)")).map(\.rule) == ["not-aggregated"])
    }
    let placeless = files.replacing("query: {dsn: police}\n", with: "", in: "indicators/burglary.md")
    #expect(FrozenSite.problems(placeless).map(\.rule) == ["query-without-place", "query-without-place"])
  }

  @Test func `a workbook and a query cannot both give the figures`() throws {
    let files = try FrozenSite().files.removing("indicators/burglary.csv")
      .adding("no workbook", at: "indicators/burglary.xlsx")
    #expect(FrozenSite.problems(files).contains { $0.rule == "duplicate-table" })
  }

  @Test func `what stands beside a result is read strictly`() throws {
    let files = try FrozenSite().files
    let broken = files.replacing(
      "\"rows\": 2", with: "\"rows\": two", in: "indicators/burglary.aggregate.json")
    #expect(FrozenSite.problems(broken).map(\.rule) == ["not-a-number"])
    let unknown = files.replacing("\"rows\"", with: "\"rwos\"", in: "indicators/burglary.aggregate.json")
    #expect(FrozenSite.problems(unknown).map(\.rule) == ["unknown-key"])
  }

  @Test func `its text is the same each time, and reads back the same`() throws {
    let result = FrozenResult(
      from: "csv a=x/*.csv", engine: "An \"engine\" \\ of ours", engineVersion: "1", queryDigest: "q",
      resultDigest: "r", rows: 3, date: "2024-02-29", tables: .init(count: 2, digest: "t"))
    #expect(FrozenResult(SourceFile(path: "x.json", bytes: result.json)) == result)
    #expect(result.json.last == UInt8(ascii: "\n"))
  }
}
