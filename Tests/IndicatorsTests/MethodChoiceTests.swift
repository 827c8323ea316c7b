import Indicators
import Statistics
import TestSupport
import Testing

/// What each setting of a method changes.
@Suite struct MethodChoiceTests {
  private func year(_ end: String, _ area: String, _ rest: String) -> String {
    "12 months to \(end),\(area),\(rest)"
  }

  private func year(_ end: String, _ rest: String) -> String { year(end, "testshire", rest) }

  private func cases(_ before: Int, _ now: Int) -> [String] {
    [
      year("December 2022", ",\(before),100000,,,,2023-24-q3"),
      year("December 2023", ",\(now),100000,,,,2023-24-q3"),
    ]
  }

  @Test func `from fewer than fifty cases there is a difference and no percentage`() throws {
    let small = try #require(try Rows(cases(49, 98)).assessment()?.change)
    #expect(small == .difference(0.49, decimals: 2))
    #expect(small.sizeText == "0.49" && small.signedText == "+0.49")
    #expect(try Rows(cases(50, 100)).assessment()?.change == .percent(PercentChange(100)))
    let rows = Rows(cases(49, 98), keys: ["minimums: {percent_change: 0}"])
    #expect(try rows.assessment()?.change == .percent(PercentChange(100)))
  }

  @Test func `the intervals shown widen with the confidence asked for`() throws {
    func width(_ keys: [String]) throws -> Double {
      let limits = try #require(try Rows(cases(400, 500), keys: keys).assessment()?.latest?.limits)
      return limits.upperBound - limits.lowerBound
    }
    let usual = try width([])
    #expect(try width(["confidence: {interval: 90}"]) < usual)
    #expect(try width(["confidence: {interval: 99}"]) > usual)
    #expect(try width(["confidence: {interval: 95}"]) == usual)
  }

  @Test func `a test of more confidence sees fewer changes`() throws {
    #expect(try Rows(cases(400, 470)).assessment()?.judgement.movement == .up)
    let rows = Rows(cases(400, 470), keys: ["confidence: {change: 99.8}"])
    #expect(try rows.assessment()?.judgement.movement == .unchanged)
  }

  @Test func `a change can be too small to count`() throws {
    let rows = Rows(cases(40000, 41000), keys: ["minimums: {change: 5}"])
    let judgement = try #require(try rows.assessment()?.judgement)
    #expect(judgement.outcome == .compared(.unchanged, .leastSize(5, isPoints: false)))
    #expect(try Rows(cases(40000, 41000)).assessment()?.judgement.movement == .up)
  }

  @Test func `dispersion is estimated from an area's own years, if there are five`() throws {
    func rows(_ years: [Int]) -> [String] {
      zip(2024 - years.count..<2024, years).map {
        year("December \($0)", ",\($1),100000,,,,2023-24-q3")
      }
    }
    let wild = try Rows(rows([900, 1200, 850, 1250, 1000, 1100]), keys: ["dispersion: history"]).assessment()
    guard case .dispersed(let times)? = wild?.judgement.method else {
      Issue.record("no dispersion")
      return
    }
    let rates = try [900, 1200, 850, 1250, 1000, 1100].map {
      try Statistics.Rate(count: $0, denominator: 100_000, per: 1000)
    }
    #expect(abs(times - (dispersion(ofHistory: rates) ?? 0)) < 1e-9 && times > 10)
    let short = try Rows(rows([900, 1200, 850]), keys: ["dispersion: history"]).assessment()
    #expect(short?.judgement.method == .exactRateRatio)
    let calm = try Rows(rows([1000, 1001, 999, 1000, 1000]), keys: ["dispersion: history"]).assessment()
    #expect(calm?.judgement.method == .exactRateRatio)
  }

  @Test(
    arguments: [
      ("{kind: target, value: 4.8, label: L, mode: close, close_within: 5%}", .close),
      ("{kind: target, value: 4.7, label: L, mode: close, close_within: 5%}", .notMet),
      ("{kind: target, value: 4.8, label: L, mode: close, close_within: 0.2}", .close),
      ("{kind: target, value: 4.9, label: L, mode: close, close_to: 5.5}", .close),
      ("{kind: target, value: 5.2, label: L, mode: interval}", .notDistinguishable),
      ("{kind: target, value: 6, label: L, mode: interval}", .met),
      ("{kind: target, value: 4, label: L, mode: interval}", .notMet),
    ] as [(String, ThresholdJudgement.Outcome)])
  func `a target is held against the figure as its mode says`(
    threshold: String, outcome: ThresholdJudgement.Outcome
  ) throws {
    let rows = Rows(cases(400, 500), keys: ["thresholds:", "  - \(threshold)"])
    #expect(try rows.assessment()?.threshold?.outcome == outcome)
  }

  @Test func `highest first turns ranks round`() throws {
    func rank(_ keys: [String]) throws -> Int? {
      try Rows(
        [
          year("December 2023", "northam", "3,,,,,,2023-24-q3"),
          year("December 2023", "southam", "2,,,,,,2023-24-q3"),
        ], keys: keys
      ).assessment(of: "northam")?.rank?.place
    }
    #expect(try rank([]) == 2)
    #expect(try rank(["rank_order: highest-first"]) == 1)
  }

  @Test func `an area is ranked in its own group, joint where shared, with the mean of all`() throws {
    var rows = Rows([
      year("December 2023", "northam", "3,,,,,,2023-24-q3"),
      year("December 2023", "elsewhere", "3,,,,,,2023-24-q3"),
      year("December 2023", "far", "6,,,,,,2023-24-q3"),
      year("December 2023", "southam", "1,,,,,,2023-24-q3"),
    ])
    rows.files["areas.csv"] =
      rows.files["areas.csv"]! + ",elsewhere,Elsewhere,district,\n,far,Far,district,\n,none,None,district,\n"
    rows.files["site.yml"] = rows.files["site.yml"]!.replacing(
      "tolerance: 2",
      with: "tolerance: 2\nsimilar_groups: [{area: northam, title: most similar group, members: "
        + "[northam, elsewhere, far, none]}]")
    let standing = try #require(try rows.assessment(of: "northam")?.similar)
    // The district that is in no group is not ranked, nor is the member without a figure.
    #expect(standing.rank == Rank(place: 1, isJoint: true, count: 3))
    #expect(standing.mean == 4 && standing.percentFromMean == -25)
    #expect(standing.members.map(\.rank.place) == [1, 1, 3])
    #expect(try rows.assessment(of: "southam")?.similar == nil)
  }

  @Test func `a published rank is shown from its edition on`() throws {
    let rows = Rows(
      [year("December 2023", "northam", "3,,,,,,2023-24-q3")],
      keys: [
        "supplied_ranks:",
        "  - {area: northam, period: 2020/21, rank: 4, of: 15, group: G, source: S, from: 2024-25-q3}",
      ])
    #expect(try rows.assessment("2023-24-q3", of: "northam")?.suppliedRanks.isEmpty == true)
    #expect(try rows.assessment(of: "northam")?.suppliedRanks.map(\.place) == [4])
  }

  @Test func `what a figure is judged against lies as many years back as is said`() throws {
    let rows = [
      year("December 2021", ",4000,100000,,,,2023-24-q3"),
      year("December 2022", ",5000,100000,,,,2023-24-q3"),
      year("December 2023", ",4500,100000,,,,2023-24-q3"),
    ]
    #expect(try Rows(rows).assessment()?.judgement.movement == .down)
    let further = try #require(try Rows(rows, keys: ["years_before: 2"]).assessment())
    #expect(further.judgement.movement == .up && further.earlier?.value == 40 && further.yearsBefore == 2)
    #expect(further.earlierWords.heading == "2 years before")
    #expect(
      EarlierWords(ofAll: [1, 2]).ago == "an earlier year"
        && EarlierWords(ofAll: [2, 2]).ago == "2 years before")
    #expect(EarlierWords(ofAll: []).heading == "Year before")
  }

  @Test func `changes are shown with the decimals asked for`() throws {
    func size(_ keys: [String]) throws -> String? {
      try Rows(cases(4000, 4321), keys: keys).assessment()?.change?.signedText
    }
    #expect(try size([]) == "+8.0%")
    #expect(try size(["change_decimals: {per_cent: 0}"]) == "+8%")
    #expect(try size(["change_decimals: {per_cent: 2}"]) == "+8.03%")
    #expect(Change(from: 30, to: 31, unit: .percent).sizeText == "1.0 percentage points")
    var whole = ChangeDecimals()
    whole.points = 0
    #expect(Change(from: 30, to: 31, unit: .percent, decimals: whole).sizeText == "1 percentage point")
    #expect(
      Change(from: 30, to: 30.2, unit: .percent, decimals: whole).sizeText == "less than 1 percentage point")
    #expect(Change(from: 30, to: 30, unit: .percent, decimals: whole).sizeText == "0 percentage points")
  }

  private func districts(_ counts: [Int], keys: [String]) -> Rows {
    let names = ["northam", "southam", "eastam"]
    var rows = Rows(
      zip(names, counts).map { year("December 2023", $0, ",\($1),100000,,,,2023-24-q3") }
        + [year("December 2023", ",\(counts.reduce(0, +)),300000,,,,2023-24-q3")], keys: keys)
    rows.files["areas.csv"] = rows.files["areas.csv"]! + ",eastam,Eastam,district,testshire\n"
    return rows
  }

  @Test func `bands can allow for how much more than chance districts differ`() throws {
    let counts = [800, 1000, 1200]
    let plain = try districts(counts, keys: []).assessment(of: "northam")?.band
    #expect(plain?.level == .computed(.verySignificantlyLow))
    let few = ["bands: overdispersed", "minimums: {dispersion_areas: 3}"]
    let band = try #require(try districts(counts, keys: few).assessment(of: "northam")?.band)
    #expect(band.level == .computed(.average) && band.method == .overdispersed)
    let rates = try counts.map { try Statistics.Rate(count: $0, denominator: 100_000, per: 1000) }
    #expect(band.dispersion == Overdispersion(rates)?.phi)
    // Three districts are too few to tell, unless that is said to be enough.
    #expect(try districts(counts, keys: ["bands: overdispersed"]).assessment(of: "northam")?.band == nil)
  }

  @Test func `from how many years or districts dispersion is estimated can be set`() throws {
    let counts = [800, 1000, 1200]
    let years = counts.enumerated().map { year("December \(2021 + $0)", ",\($1),100000,,,,2023-24-q3") }
    #expect(
      try Rows(years, keys: ["dispersion: history"]).assessment()?.judgement.method == .exactRateRatio)
    let rows = Rows(years, keys: ["dispersion: history", "minimums: {dispersion_years: 3}"])
    guard case .dispersed? = try rows.assessment()?.judgement.method else {
      Issue.record("three years were not enough")
      return
    }
    let twice = counts.map { $0 + 1 }
    func method(_ keys: [String]) throws -> Judgement.Method? {
      var rows = districts(counts, keys: ["dispersion: areas"] + keys)
      let earlier = zip(["northam", "southam", "eastam"], twice).map {
        year("December 2022", $0, ",\($1),100000,,,,2023-24-q3,Why.")
      }
      rows.files["indicators/burglary.csv"] =
        rows.files["indicators/burglary.csv"]! + earlier.joined(separator: "\n") + "\n"
      return try rows.assessment(of: "northam")?.judgement.method
    }
    #expect(try method([]) == .exactRateRatio)
    guard case .dispersed? = try method(["minimums: {dispersion_areas: 3}"]) else {
      Issue.record("three districts were not enough")
      return
    }
  }

  @Test func `a trend is tested over as many years as are asked for, at the level asked for`() throws {
    func trend(_ counts: [Int], _ setting: String) throws -> TrendJudgement? {
      let first = 2023 - counts.count
      let rows = counts.enumerated().map {
        "\(first + $0)/\(String(first + $0 + 1).suffix(2)),testshire,,\($1),100000,,,,2023-24-q3"
      }
      return try Rows(rows, keys: ["window: financial-year", "trend: \(setting)"]).assessment()?.trend
    }
    let four = [1000, 1100, 1200, 1300]
    #expect(try trend(four, "true") == .notTested(.tooFewPoints))
    #expect(
      try trend(four, "{values: 4}")
        == .tested(.increasing, from: .financialYear(2019), through: .financialYear(2022)))
    let faint = [1000, 1020, 1040, 1060, 1085]
    guard case .tested(.noSignificantChange, _, _)? = try trend(faint, "true"),
      case .tested(.increasing, _, _)? = try trend(faint, "{level: 90}")
    else {
      Issue.record("the level was passed over")
      return
    }
    var settings = TrendSettings()
    #expect(settings.ownWords == nil)
    settings.values = 6
    settings.leavesOneOut = false
    #expect(
      settings.ownWords == "The test is at 99.8% over six values, and the trend may hang on a single one.")
  }

  @Test func `two of three near a limit are no signal where that is said`() throws {
    func causes(_ setting: String) throws -> Set<Statistics.ControlChart.Cause> {
      let values = [10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 13, 12, 13]
      let rows = values.enumerated().map { place, value in
        "\(2019 + place / 4)/\(20 + place / 4) Q\(place % 4 + 1),testshire,,\(value)000,1000000,,,,2023-24-q3"
      }
      let chart = try Rows(rows, keys: ["window: quarter", "spc: \(setting)"]).assessment()?.control?.chart
      return Set(try #require(chart).points.map(\.cause))
    }
    #expect(try causes("true").contains(.twoOfThreeAbove))
    #expect(try !causes("{two_of_three: false}").contains(.twoOfThreeAbove))
  }

  @Test func `a group's mean can be of all cases together, and without the area itself`() throws {
    func mean(_ setting: String) throws -> Double? {
      var rows = Rows([
        year("December 2023", "northam", ",300,100000,,,,2023-24-q3"),
        year("December 2023", "southam", ",100,100000,,,,2023-24-q3"),
        year("December 2023", "far", ",1800,300000,,,,2023-24-q3"),
      ])
      rows.files["areas.csv"] = rows.files["areas.csv"]! + ",far,Far,district,\n"
      rows.files["site.yml"] = rows.files["site.yml"]!.replacing(
        "tolerance: 2",
        with: "tolerance: 2\nsimilar_groups: [{area: northam, title: most similar group, members: "
          + "[northam, southam, far]\(setting)}]")
      return try rows.assessment(of: "northam")?.similar?.mean
    }
    #expect(isSame(try #require(try mean("")), 10.0 / 3))
    #expect(isSame(try #require(try mean(", mean: pooled")), 4.4))
    #expect(isSame(try #require(try mean(", own_in_mean: false")), 3.5))
    #expect(isSame(try #require(try mean(", mean: pooled, own_in_mean: false")), 4.75))
  }
}
