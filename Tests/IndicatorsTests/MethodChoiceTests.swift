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
}
