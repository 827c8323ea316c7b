import Diagnostics
import Files
import Loading
import TestSupport
import Testing

@Suite struct `Rows of a result` {
  private struct Outcome {
    var table: FrozenTable?
    var problems: [Problem]
    var text: String { table.map { String(decoding: $0.file.bytes, as: UTF8.self) } ?? "" }
    var rules: [String] { problems.map(\.rule) }
  }

  /// The minimal site, whose burglaries come from a query.
  private func site(_ table: String? = nil) -> SiteFiles {
    var files = SiteFiles().replacing(
      "source: Testshire Police", with: "source: Testshire Police\nquery: {dsn: police}",
      in: "indicators/burglary.md"
    ).adding("select 1", at: "indicators/burglary.sql")
    files["indicators/burglary.csv"] = table
    return files
  }

  private func freeze(
    _ columns: [String], _ rows: [[String]], in files: SiteFiles? = nil, edition: String = "2023-24-q3",
    of editions: [String]? = nil, reason: String? = nil
  ) throws -> Outcome {
    var problems = Problems()
    var plan = planAggregates((files ?? site()).sources, of: ["burglary"], into: &problems)
    let item = try #require(plan.items.first)
    #expect(problems.isEmpty, "\(problems.sorted)")
    if let editions { plan.editions = editions }
    let choices = FreezingChoices(edition: edition, reason: reason)
    guard var result = ResultRows(columns: columns, of: item, in: plan, choices, into: &problems) else {
      return Outcome(problems: problems.sorted)
    }
    for row in rows {
      var bytes: [UInt8] = []
      var ends: [Int] = []
      for cell in row {
        // A driver may hand over bytes that are no text.
        bytes += cell == "\u{FFFD}" ? [0xFF] : Array(cell.utf8)
        ends.append(bytes.count)
      }
      result.add(bytes, ends: ends)
    }
    let table = result.frozen(into: &problems)
    return Outcome(table: table, problems: problems.sorted)
  }

  @Test
  func
    `are sorted in time, in the columns of a table, with slugs for codes and quotation marks only where they must be`()
    throws
  {
    let outcome = try freeze(
      ["NOTE", "numerator", "area", "period"],
      [
        ["c, d", "5", "southam", "12 months to March 2023"],
        ["a, \"b\"", "7", "E07000901", "12 months to June 2022"],
        ["", "", "E07000901", "12 months to March 2023"],
      ])
    #expect(outcome.problems.isEmpty)
    #expect(
      outcome.text == """
        period,area,numerator,vintage,note
        12 months to June 2022,northam,7,2023-24-q3,"a, ""b""\"
        12 months to March 2023,northam,,2023-24-q3,
        12 months to March 2023,southam,5,2023-24-q3,"c, d"

        """)
    #expect(outcome.table?.rows == 3)
  }

  @Test func `give the same bytes in whatever order they come`() throws {
    var rows = (0..<200).map { ["2023-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)", "area-\($0 / 12)", "\($0)"] }
    let first = try freeze(["period", "area", "value"], rows).text
    var random = SplitMix64(seed: 7)
    rows.shuffle(using: &random)
    #expect(try freeze(["period", "area", "value"], rows).text == first && !first.isEmpty)
  }

  @Test(arguments: [
    (["period", "area", "valeu"], ["unknown-column"]), (["period", "numerator"], ["missing-column"]),
    (["period", "area"], ["missing-column"]), (["period", "area", "AREA", "value"], ["duplicate-column"]),
  ])
  func `need the columns of an indicator`(columns: [String], rules: [String]) throws {
    let outcome = try freeze(columns, [])
    #expect(
      outcome.rules == rules && outcome.problems.first?.position.file == "Content/indicators/burglary.sql")
  }

  @Test(arguments: [
    ("2023/24 Q5", "northam", "bad-period"), ("", "northam", "empty-cell"), ("2023-01", "", "empty-cell"),
    ("2023-01", "a\nb", "control-character"), ("2023-01", "a\u{7F}b", "control-character"),
    ("2023-01", "\u{FFFD}", "control-character"),
  ])
  func `that cannot be frozen are told with what is in them`(period: String, area: String, rule: String)
    throws
  {
    let outcome = try freeze(["period", "area", "value"], [[period, area, "1"]])
    #expect(outcome.rules == [rule] && outcome.table == nil)
  }

  @Test func `none at all is an error, and of many mistakes the first are told`() throws {
    #expect(try freeze(["period", "area", "value"], []).rules == ["no-observations"])
    let many = try freeze(["period", "area", "value"], (0..<50).map { ["nonsense \($0)", "northam", "1"] })
    #expect(many.problems.count == 21 && many.problems.contains { $0.message.hasPrefix("30 more rows") })
  }

  // MARK: Editions

  private let published = """
    period,area,numerator,vintage,note
    12 months to September 2022,northam,7,2022-23-q2,
    12 months to September 2022,southam,9,2022-23-q2,
    12 months to December 2023,northam,1,2023-24-q3,to be drawn anew

    """

  @Test func `what an older edition published stays, and only what is new is added`() throws {
    let outcome = try freeze(
      ["period", "area", "numerator"],
      [
        ["12 months to December 2023", "northam", "3"], ["year ending September 2022", "southam", "9"],
        ["year ending September 2022", "northam", "7"],
      ], in: site(published))
    #expect(outcome.problems.isEmpty, "\(outcome.problems)")
    #expect(
      outcome.text == """
        period,area,numerator,vintage
        12 months to September 2022,northam,7,2022-23-q2
        12 months to September 2022,southam,9,2022-23-q2
        12 months to December 2023,northam,3,2023-24-q3

        """)
  }

  @Test func `a figure that an older edition published changes with a reason only, beside the old one`()
    throws
  {
    let rows = [
      ["12 months to September 2022", "northam", "8"], ["12 months to September 2022", "southam", "9"],
    ]
    let silent = try freeze(["period", "area", "numerator"], rows, in: site(published))
    #expect(silent.rules == ["revision-without-reason"] && silent.table == nil)
    let outcome = try freeze(
      ["period", "area", "numerator"], rows, in: site(published), reason: "Recorded late")
    #expect(
      outcome.text == """
        period,area,numerator,vintage,note
        12 months to September 2022,northam,7,2022-23-q2,
        12 months to September 2022,northam,8,2023-24-q3,Recorded late
        12 months to September 2022,southam,9,2022-23-q2,

        """)
  }

  @Test func `a note of the query goes before the reason`() throws {
    let outcome = try freeze(
      ["period", "area", "numerator", "note"],
      [
        ["12 months to September 2022", "northam", "8", "Own words"],
        ["12 months to September 2022", "southam", "10", ""],
      ], in: site(published), reason: "Recorded late")
    #expect(outcome.text.contains("northam,8,2023-24-q3,Own words\n"), "\(outcome.problems)")
    #expect(outcome.text.contains("southam,10,2023-24-q3,Recorded late\n"))
  }

  @Test func `the note of an older row stays though the query has none`() throws {
    let noted = published.replacing("northam,7,2022-23-q2,", with: "northam,7,2022-23-q2,provisional")
    let outcome = try freeze(
      ["period", "area", "numerator"], [["12 months to September 2022", "northam", "7"]], in: site(noted))
    #expect(outcome.text.contains("northam,7,2022-23-q2,provisional\n"), "\(outcome.problems)")
  }

  @Test func `a figure is held against the newest of the older editions, wherever its row stands`() throws {
    let editions = ["2022-23-q2", "2023-24-q3", "2024-25-q1"]
    for rows in [
      "northam,8,2023-24-q3\n@northam,7,2022-23-q2", "northam,7,2022-23-q2\n@northam,8,2023-24-q3",
    ] {
      let table =
        "period,area,numerator,vintage\n@\(rows)\n".replacing("@", with: "12 months to September 2022,")
      func freeze(_ numerator: String) throws -> Outcome {
        try self.freeze(
          ["period", "area", "numerator"], [["12 months to September 2022", "northam", numerator]],
          in: site(table), edition: "2024-25-q1", of: editions)
      }
      #expect(try freeze("8").table?.rows == 2)
      #expect(try freeze("7").rules == ["revision-without-reason"])
    }
  }

  @Test func `a row without an edition belongs to the oldest`() throws {
    let outcome = try freeze(
      ["period", "area", "numerator"], [["12 months to September 2022", "northam", "7"]],
      in: site("period,area,numerator\n12 months to September 2022,northam,7\n"),
      of: ["2022-23-q2", "2023-24-q3"])
    #expect(
      outcome.text == "period,area,numerator,vintage\n12 months to September 2022,northam,7,2022-23-q2\n")
  }

  // MARK: Before a query is run

  @Test func `mistakes elsewhere are told first, and those of the table to be renewed are not`() {
    func rules(_ files: SiteFiles) -> [String] {
      var problems = Problems()
      _ = planAggregates(files.sources, of: ["burglary"], into: &problems)
      return problems.sorted.map(\.rule)
    }
    #expect(rules(site("nonsense\n")).isEmpty)
    #expect(!rules(site().adding("nonsense\n", at: "indicators/repeat-referrals.csv")).isEmpty)
    let unread = site().removing("editions/2022-23-q2/report.md").removing("editions/2023-24-q3/report.md")
    #expect(!rules(unread).isEmpty)
  }

  @Test func `a figure that the query no longer gives stays, and is told of`() throws {
    let outcome = try freeze(
      ["period", "area", "numerator"], [["12 months to September 2022", "northam", "7"]], in: site(published))
    #expect(outcome.table?.gone == ["12 months to September 2022,southam,9,2022-23-q2"])
    #expect(outcome.table?.rows == 2)
  }

  @Test func `a query with editions of its own is taken at its word`() throws {
    let outcome = try freeze(
      ["period", "area", "numerator", "vintage"],
      [["12 months to September 2022", "northam", "8", "2022-23-q2"]],
      in: site(published))
    #expect(
      outcome.text == "period,area,numerator,vintage\n12 months to September 2022,northam,8,2022-23-q2\n")
  }

  @Test func `nothing is frozen for an edition that a newer one has followed`() throws {
    let outcome = try freeze(
      ["period", "area", "numerator"], [], in: site(published), edition: "2022-23-q2")
    #expect(outcome.rules == ["rows-of-newer-edition"])
  }

  // MARK: Changes

  @Test func `changes are told row by row`() {
    func file(_ text: String) -> SourceFile { SourceFile(path: "a.csv", bytes: Array(text.utf8)) }
    let old = file(
      "period,area,numerator,vintage\n2023-01,northam,1,e\n2023-01,southam,2,e\n2023-02,northam,3,e\n")
    let new = file(
      "period,area,numerator,vintage,note\n2023-01,northam,1,e,\n2023-01,southam,5,e,\n2023-03,northam,4,e,\n"
    )
    let changes = FrozenChanges(from: old, to: new)
    #expect(changes.added.first == ["+ 2023-03, northam, numerator 4, e"])
    #expect(
      changes.changed.first == ["- 2023-01, southam, numerator 2, e\n+ 2023-01, southam, numerator 5, e"])
    #expect(changes.gone.first == ["- 2023-02, northam, numerator 3, e"])
    #expect(FrozenChanges(from: nil, to: old).added.count == 3)
    let many = file("period,area\n" + (0..<25).map { "2023-01,area-\($0)\n" }.joined())
    let added = FrozenChanges(from: old, to: many).added
    #expect(added.count == 25 && added.first.count == 20)
    #expect(FrozenChanges(from: old, to: old).isEmpty && !FrozenChanges(from: nil, to: old).isEmpty)
  }
}
