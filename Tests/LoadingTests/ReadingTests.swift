import Diagnostics
import Files
import Indicators
import Loading
import TestSupport
import Testing

/// What good content means, beyond the minimal site.
@Suite struct ReadingTests {
  func load(_ files: SiteFiles) throws -> Site {
    var problems = Problems()
    let site = loadSite(files.sources, into: &problems)
    #expect(problems.sorted.map(\.description) == [])
    return try #require(site)
  }

  func rows(_ csv: String) throws -> [Observation] {
    try load(SiteFiles().adding(csv, at: "indicators/burglary.csv")).observations[0]
  }

  @Test(arguments: [
    ("c", Absence.confidential), ("x", .notAvailable), ("z", .notApplicable), ("x p", .notAvailable),
  ])
  func `a status of no value says why there is none`(status: String, absence: Absence) throws {
    let row = try rows(
      "period,area,value,status,vintage,note\n2022/23,testshire,,\(status),2023-24-q3,why\n")[0]
    #expect(row.figure == .none(absence))
  }

  @Test func `letters with a value are kept with it`() throws {
    let row = try rows("period,area,value,status,vintage\n2022/23,testshire,0.0,low p r,2023-24-q3\n")[0]
    #expect(row.figure == .value(0))
    #expect(row.status == [.low, .provisional, .revised])
  }

  @Test func `columns may come in any order and be left out`() throws {
    let row = try rows("vintage,value,area,period\n2023-24-q3,2.5,testshire,2022/23\n")[0]
    #expect(row.figure == .value(2.5))
    #expect(row.note == "")
    #expect(row.period == .financialYear(2022))
  }

  @Test func `a later vintage may give another figure and its reason`() throws {
    let both = try rows(
      """
      period,area,value,vintage,note
      12 months to June 2022,testshire,2.6,2023-24-q3,Recounted
      12 months to June 2022,testshire,2.5,,

      """)
    #expect(both.map(\.figure) == [.value(2.5), .value(2.6)])
    #expect(both.map(\.vintage) == [EditionID(0), EditionID(1)])
  }

  @Test func `a later vintage may repeat a figure without a reason`() throws {
    _ = try rows(
      """
      period,area,value,vintage,note
      12 months to June 2022,testshire,2.5,,
      12 months to June 2022,testshire,2.50,2023-24-q3,

      """)
  }

  @Test func `a value and its counts may agree by rounding a half either way`() throws {
    for value in ["0.12", "0.13"] {
      let row = try rows(
        "period,area,value,numerator,denominator,vintage\n2022/23,testshire,\(value),1,8000,2023-24-q3\n")[0]
      #expect(row.figure == .value(0.125))
    }
  }

  @Test(arguments: [
    ("12 months to June 2022", 200_000.0), ("12 months to December 2022", 220_000), ("2016/17", 100_000),
  ])
  func `a population is that of the year in the middle, or the newest before it`(
    period: String, people: Double
  )
    throws
  {
    let site = try load(
      SiteFiles()
        .adding(
          """
          area,year,population,source
          testshire,2022,220000,Estimate
          testshire,2011,100000,Census
          testshire,2021,200000,Census
          northam,2021,300000,Census

          """, at: "populations.csv"
        )
        .adding(
          "period,area,numerator,vintage\n\(period),testshire,10,2023-24-q3\n", at: "indicators/burglary.csv")
    )
    #expect(site.observations[0][0].denominator == people)
  }

  @Test func `the population of the year in which a period ends can be asked for`() throws {
    func people(_ site: String, _ indicator: String) throws -> Double? {
      try load(
        SiteFiles().adding(
          "area,year,population,source\ntestshire,2022,100000,Estimate\ntestshire,2023,200000,Estimate\n",
          at: "populations.csv"
        )
        .replacing("tolerance: 2", with: "tolerance: 2\n\(site)", in: "site.yml")
        .replacing("decimals: 2\n", with: "decimals: 2\n\(indicator)\n", in: "indicators/burglary.md")
        .adding(
          "period,area,numerator,vintage\n2022/23,testshire,10,2023-24-q3\n", at: "indicators/burglary.csv")
      ).observations[0][0].denominator
    }
    #expect(try people("", "") == 100_000)
    #expect(try people("population_year: end", "") == 200_000)
    #expect(try people("", "population_year: end") == 200_000)
    #expect(try people("population_year: end", "population_year: middle") == 100_000)
  }

  @Test func `the only population stands for a year before it`() throws {
    let row = try rows("period,area,numerator,vintage\n2016/17,testshire,70,2023-24-q3\n")[0]
    #expect(row.denominator == 700_000)
    #expect(row.figure == .value(0.1))
  }

  @Test func `a count's numerator is its value`() throws {
    let site = try load(
      SiteFiles()
        .replacing("unit: rate", with: "unit: count", in: "indicators/burglary.md")
        .replacing("rate_base: 1000\n", with: "", in: "indicators/burglary.md")
        .adding(
          "period,area,numerator,vintage\n2022/23,testshire,12,2023-24-q3\n", at: "indicators/burglary.csv"))
    #expect(site.indicators[0].unit == .count)
    #expect(site.observations[0][0].figure == .value(12))
  }

  @Test func `a ratio is its numerator for each of its denominator`() throws {
    let site = try load(
      SiteFiles()
        .replacing("unit: rate", with: "unit: ratio", in: "indicators/burglary.md")
        .replacing("rate_base: 1000\n", with: "per: offender\n", in: "indicators/burglary.md")
        .adding(
          "period,area,numerator,denominator,vintage\n2022/23,testshire,9,4,2023-24-q3\n",
          at: "indicators/burglary.csv"))
    #expect(site.indicators[0].unit == .ratio(per: "offender"))
    #expect(site.observations[0][0].figure == .value(2.25))
  }

  @Test func `other periods are welcome where the front matter says so`() throws {
    let site = try load(
      SiteFiles()
        .replacing("window:", with: "also: true\nwindow:", in: "indicators/burglary.md")
        .adding(
          "period,area,value,vintage\n2022/23 Q1,testshire,1,2023-24-q3\n", at: "indicators/burglary.csv"))
    #expect(site.observations[0][0].period == .quarter(financialYear: 2022, 1))
  }

  @Test func `an indicator says all that it can`() throws {
    let text = """
      ---
      title: "Burglary: homes"
      short_title: Burglary
      short_label: Homes
      priority: crime
      order: 1
      earlier_titles:
        - {title: Dwelling burglary, until: 2022-23-q2}
      unit: rate
      noun: burglaries
      rate_base: 10000
      per: households
      decimals: 1
      polarity: none
      polarity_changes:
        - {from: 2023-24-q3, polarity: lower-is-better, note: Agreed.}
      window: rolling-12-months
      source: Testshire Police
      source_url: https://example.org/data?a=1
      definition: Burglaries of homes.
      comparators: [region, previous-year]
      thresholds:
        - {kind: maximum, value: 4, label: Limit}
        - {kind: minimum, value: 1.5, label: Floor, from: 2022-23-q2, until: 2022-23-q2}
        - {kind: target, value: -0.5, label: Aim}
      breaks:
        - {at: 2023-04-01, title: New rules, note: "Counted anew: all of them."}
      notices:
        - {kind: arrears, text: Late.}
        - {edition: 2022-23-q2, kind: caveat, text: Early.}
      disputed:
        - {period: 12 months to December 2022, area: testshire, also: 2.95, note: Both are printed.}
      ---

      About it.

      ---

      More about it.

      """
    let site = try load(
      SiteFiles().adding(text, at: "indicators/burglary.md")
        .adding(
          "period,area,value,vintage\n12 months to December 2022,testshire,2.94,2023-24-q3\n",
          at: "indicators/burglary.csv"))
    let indicator = site.indicators[0]
    #expect(indicator.title == "Burglary: homes")
    #expect(indicator.shortTitle == "Burglary")
    #expect(indicator.shortLabel == "Homes")
    #expect(indicator.earlierTitles == [EarlierTitle(title: "Dwelling burglary", until: EditionID(0))])
    #expect(indicator.unit == .rate(base: 10000, per: "households"))
    #expect(
      indicator.polarityChanges == [
        PolarityChange(from: EditionID(1), polarity: .lowerIsBetter, note: "Agreed.")
      ])
    #expect(indicator.sourceURL == "https://example.org/data?a=1")
    #expect(indicator.comparators == [.region, .previousYear])
    #expect(
      indicator.thresholds == [
        Threshold(kind: .maximum(4), label: "Limit"),
        Threshold(kind: .minimum(1.5), label: "Floor", from: EditionID(0), until: EditionID(0)),
        Threshold(kind: .target(-0.5), label: "Aim"),
      ])
    #expect(indicator.breaks.map(\.note) == ["Counted anew: all of them."])
    #expect(indicator.notices.map(\.edition) == [nil, EditionID(0)])
    #expect(indicator.disputed.map(\.also) == [2.95])
    #expect(indicator.about.value == "\nAbout it.\n\n---\n\nMore about it.\n")
    #expect(
      indicator.about.position == FilePosition(file: "Content/indicators/burglary.md", line: 34, column: 1))
  }

  @Test func `many areas and periods keep their places`() throws {
    let areas = (0..<300).map { "E08\(100_000 + $0),area-\($0),Area \($0),district,testshire\n" }
    let cells = (0..<300).flatMap { area in
      (1...12).map { month in
        "12 months to 2022-\(month < 10 ? "0" : "")\(month),area-\(area),\(area).\(month),2023-24-q3\n"
      }
    }
    let files = SiteFiles()
    let site = try load(
      files
        .adding((files["areas.csv"] ?? "") + areas.joined(), at: "areas.csv")
        .adding("period,area,value,vintage\n" + cells.reversed().joined(), at: "indicators/burglary.csv"))
    let rows = site.observations[0]
    #expect(rows.count == 3600)
    #expect(rows.map(\.area.index) == (0..<300).flatMap { Array(repeating: $0 + 5, count: 12) })
    #expect(rows.prefix(12).map(\.period.last.month) == Array(1...12))
    #expect(rows[15].figure == .value(1.4))
  }
}
