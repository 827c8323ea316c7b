import Diagnostics
import Files
import Indicators
import Loading
import TestSupport
import Testing
import Workbooks

@Suite struct `Figures from workbooks` {
  @Test(arguments: ["xlsx", "ods"])
  func `a tidy sheet gives the observations of the CSV that says the same`(kind: String) throws {
    let found = observations(
      siteFiles(try workbookFixture("tidy.\(kind)"), kind: kind, layout: tidyLayout))
    #expect(found.problems == [])
    #expect(found.rows == observations(minimalSite()).rows)
  }

  @Test(arguments: ["xlsx", "ods"])
  func `so does a wide sheet with two rows of headings`(kind: String) throws {
    let found = observations(
      siteFiles(try workbookFixture("wide.\(kind)"), of: "repeat-referrals", kind: kind, layout: wideLayout),
      "repeat-referrals")
    #expect(found.problems == [])
    #expect(found.rows == observations(minimalSite(), "repeat-referrals").rows)
  }

  @Test(arguments: ["xlsx", "ods"])
  func `areas may stand across, periods be dates, and shorthand stand in cells`(kind: String) throws {
    let layout = """
      layout:
        shape: areas-across
        ignore: [Total]
        dates: end
        all: {vintage: 2023-24-q3}
        notes: {x: Not recorded before 2023, c: Few cases}

      """
    let csv = """
      period,area,value,status,vintage,note
      12 months to December 2022,testshire,2.94,,2023-24-q3,
      12 months to December 2022,northam,,x,2023-24-q3,Not recorded before 2023
      12 months to December 2023,testshire,2.59,p,2023-24-q3,
      12 months to December 2023,northam,2.2,,2023-24-q3,
      12 months to December 2023,southam,,c,2023-24-q3,Few cases

      """
    let found = observations(siteFiles(try workbookFixture("across.\(kind)"), kind: kind, layout: layout))
    #expect(found.problems == [])
    #expect(found.rows == observations(SiteFiles().adding(csv, at: "indicators/burglary.csv").sources).rows)
  }

  @Test func `the parts of a figure may stand below each other`() {
    let bytes = sheet(
      ["Area", "What", "12 months to December 2023"],
      [
        [.text("Northam"), .text("Numerator"), .number(660, decimals: 0)],
        [.text("Southam"), .text("Rate"), .number(2.5, decimals: 2)],
      ])
    let layout = """
      layout: {shape: areas-down, headers: 2, labels: A, parts: B, columns: {Rate: value}, all: {vintage: 2023-24-q3}}

      """
    let csv = """
      period,area,value,numerator,vintage
      12 months to December 2023,northam,,660,2023-24-q3
      12 months to December 2023,southam,2.50,,2023-24-q3

      """
    let found = observations(siteFiles(bytes, layout: layout))
    #expect(found.problems == [])
    #expect(found.rows == observations(SiteFiles().adding(csv, at: "indicators/burglary.csv").sources).rows)
  }

  @Test func `a heading that is repeated over each part of a figure is one heading`() {
    let period = "12 months to December 2023"
    func made(_ parts: [String]) -> [UInt8] {
      sheet(
        ["Area", period, period],
        [
          [.text("")] + parts.map { .text($0) },
          [.text("Northam"), .number(660, decimals: 0), .number(51000, decimals: 0)],
        ])
    }
    let layout = "layout: {shape: areas-down, headers: 2-3, parts: 3, all: {vintage: 2023-24-q3}}\n"
    let csv = "period,area,numerator,denominator,vintage\n\(period),northam,660,51000,2023-24-q3\n"
    let found = observations(siteFiles(made(["numerator", "denominator"]), layout: layout))
    #expect(found.problems == [])
    #expect(found.rows == observations(SiteFiles().adding(csv, at: "indicators/burglary.csv").sources).rows)
    // The same part twice is two figures for one period.
    let twice = observations(siteFiles(made(["value", "value"]), layout: layout))
    #expect(twice.problems.contains { $0.contains("[duplicate-observation]") })
  }

  @Test func `every mistake is told of its cell, all at once`() throws {
    let found = observations(siteFiles(try workbookFixture("mistakes.xlsx")))
    let expected = """
      C2: error: this formula has no saved result; open the workbook in a spreadsheet program and save it again, or \
      put the number itself here [formula-without-value]
      A3: error: the first edition, 2022-23-q2, was published on 2 December 2022, before the period ended on \
      31 December 2022; write the edition that first held this figure [period-after-vintage]
      B3: error: area 'tesshire' is not in Content/areas.csv; did you mean 'testshire'? [unknown-area]
      C3: error: 'three' is not a number; write it like 12.4 [not-a-number]
      A4: error: 'Q3 2023' could be July to September 2023 or October to December 2023; write '2023/24 Q2' or \
      '2023/24 Q3' [ambiguous-period]
      """
    let lines = expected.split(separator: "\n").map { "Content/indicators/burglary.xlsx:Sheet1!\($0)" }
    #expect(found.problems == lines)
  }

  private let wide = "layout: {shape: areas-down, headers: 2, all: {vintage: 2023-24-q3}}\n"

  @Test func `a heading of a wide sheet is wrong once, however many cells it has`() {
    let bytes = sheet(
      ["Area", "12 months to December 2023", "Q3 2023"],
      [
        [.text("Testshire"), .number(2.6, decimals: 2), .number(1, decimals: 0)],
        [.text("Northam"), .text("n/a"), .number(1, decimals: 0)],
        [.text("Southham"), .number(2.6, decimals: 2), .text("12.5%")],
      ])
    let found = observations(siteFiles(bytes, layout: wide))
    #expect(
      found.problems.map { $0.split(separator: ": ")[0] } == [
        "Content/indicators/burglary.xlsx:Sheet1!C2", "Content/indicators/burglary.xlsx:Sheet1!B4",
        "Content/indicators/burglary.xlsx:Sheet1!A5", "Content/indicators/burglary.xlsx:Sheet1!C5",
      ])
    #expect(
      found.problems.contains { $0.contains("area 'Southham'") && $0.contains("did you mean 'southam'?") })
    #expect(
      found.problems.contains { $0.contains("'12.5%' has a per cent sign; leave it out and write 12.5") })
  }

  @Test func `figures without a label or a heading are no figures of anything`() {
    let bytes = sheet(
      ["Area", "12 months to December 2023", " "],
      [
        [.text("Testshire"), .number(2.6, decimals: 2), .text("")],
        [.text(""), .number(2.7, decimals: 2), .text("x")],
      ])
    let found = observations(siteFiles(bytes, layout: wide))
    #expect(found.problems.count == 2)
    #expect(
      found.problems[0].hasPrefix("Content/indicators/burglary.xlsx:Sheet1!C2: error: there are cells below"))
    #expect(
      found.problems[1].hasPrefix("Content/indicators/burglary.xlsx:Sheet1!A4: error: this row has figures"))
  }

  @Test func `a row that is there twice names the cell of the first`() {
    let bytes = sheet(
      ["Area", "12 months to December 2023"],
      [[.text("Testshire"), .number(2.6, decimals: 2)], [.text("testshire"), .number(2.7, decimals: 2)]])
    let found = observations(siteFiles(bytes, layout: wide))
    #expect(found.problems.count == 1)
    #expect(found.problems[0].hasPrefix("Content/indicators/burglary.xlsx:Sheet1!B4: error:"))
    #expect(found.problems[0].contains("the first in cell B3;"))
  }

  @Test func `what holds for all rows is wrong where it is written`() {
    let bytes = sheet(
      ["Area", "12 months to December 2023"],
      [[.text("Testshire"), .number(2.6, decimals: 2)], [.text("Northam"), .number(2.7, decimals: 2)]])
    let found = observations(
      siteFiles(
        bytes, layout: "layout: {shape: areas-down, headers: 2, all: {vintage: 2023-24-q4}}\n"))
    #expect(found.problems.count == 1)
    #expect(found.problems.first?.hasPrefix("Content/indicators/burglary.md:") == true)
    #expect(found.problems.first?.contains("edition '2023-24-q4'") == true)
  }

  @Test func `a date is a period only if the layout says which end of it`() throws {
    let layout = "layout: {shape: areas-across, ignore: [Total], all: {vintage: 2023-24-q3}}\n"
    let found = observations(siteFiles(try workbookFixture("across.xlsx"), layout: layout))
    #expect(found.problems.count == 2 && found.problems.allSatisfy { $0.contains("[date-not-period]") })
    #expect(
      found.problems[0].hasPrefix(
        "Content/indicators/burglary.xlsx:By district!A2: error: 2022-12-31 is a date"))
  }

  @Test func `a sheet that is not there comes with the nearest name`() throws {
    let layout = tidyLayout.replacing("sheet: Burglary", with: "sheet: Burglry")
    let found = observations(siteFiles(try workbookFixture("tidy.xlsx"), layout: layout))
    #expect(found.problems.count == 1)
    #expect(found.problems[0].hasPrefix("Content/indicators/burglary.md:"))
    #expect(
      found.problems[0].contains(
        "burglary.xlsx has no sheet 'Burglry'; did you mean 'Burglary'? There are Read me, Burglary"))
  }

  @Test(arguments: [
    ([0xD0, 0xCF, 0x11, 0xE0], "workbook-encrypted"), (Array("area,value\n".utf8), "not-a-workbook"),
    (Array("PK\u{3}\u{4} and no more".utf8), "workbook-broken"),
  ])
  func `a workbook that cannot be read is one mistake`(bytes: [UInt8], rule: String) {
    let found = observations(siteFiles(bytes))
    #expect(found.problems.count == 1)
    #expect(found.problems[0].hasPrefix("Content/indicators/burglary.xlsx: error: "))
    #expect(found.problems[0].hasSuffix("[\(rule)]"))
  }

  @Test(arguments: [
    ("layout: {shape: diagonal}\n", "cannot be"), ("layout: {header: 4}\n", "did you mean 'headers'?"),
    ("layout: {headers: first}\n", "[not-rows]"), ("layout: {holds: value}\n", "[key-without-meaning]"),
    ("layout: {shape: areas-down, labels: 1}\n", "[not-a-column]"),
    ("layout: {shape: areas-down, parts: 9}\n", "[not-a-column]"),
    ("layout: {headers: 4, last_row: 4}\n", "[out-of-range]"), ("layout: {columns: [a]}\n", "[wrong-type]"),
    ("layout: {all: {value: 1}}\n", "[unknown-key]"),
  ])
  func `a layout is checked like any other key`(layout: String, message: String) throws {
    let found = observations(siteFiles(try workbookFixture("mistakes.xlsx"), layout: layout))
    #expect(
      found.problems.contains { $0.hasPrefix("Content/indicators/burglary.md:") && $0.contains(message) })
  }

  @Test func `a CSV has no layout, and figures stand in one file`() throws {
    var files = SiteFiles().replacing(
      "source: ", with: "layout: {headers: 2}\nsource: ", in: "indicators/burglary.md"
    ).sources
    #expect(observations(files).problems.first?.contains("[key-without-meaning]") == true)
    files =
      minimalSite() + [
        SourceFile(path: "Content/indicators/burglary.xlsx", bytes: try workbookFixture("tidy.xlsx"))
      ]
    #expect(
      observations(files).problems == [
        "Content/indicators/burglary.xlsx: error: the figures of this indicator stand in another file too, a .csv or a "
          + "workbook; keep one of them [duplicate-table]"
      ])
  }
}
