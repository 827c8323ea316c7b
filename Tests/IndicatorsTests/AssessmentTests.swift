import Indicators
import Statistics
import Testing

@Suite struct `What is said of an indicator in an area` {
  private func year(_ end: String, _ area: String, _ rest: String) -> String {
    "12 months to \(end),\(area),\(rest)"
  }

  private func year(_ end: String, _ rest: String) -> String { year(end, "testshire", rest) }

  /// Values of rolling years to the end of each quarter from March 2021 on, published in the last edition.
  private func quarters(_ values: [String]) -> [String] {
    values.enumerated().map { index, value in
      let month = ["March", "June", "September", "December"][index % 4]
      return year("\(month) \(2021 + index / 4)", "\(value),,,,,,2024-25-q3")
    }
  }

  @Test func `the newest figure is a published one, wherever there is any`() throws {
    let rows = Rows([
      year("December 2022", "2.94,,,,,,2023-24-q3"), year("March 2023", "2.5,,,,,illustrative,2023-24-q3"),
    ])
    let assessment = try #require(try rows.assessment())
    #expect(assessment.latest?.value == 2.94)
    #expect(assessment.series.points.count == 2)
  }

  @Test func `where all is made up, the newest is made up and says so`() throws {
    let rows = Rows([year("December 2022", "2.94,,,,,illustrative,2023-24-q3")])
    #expect(try rows.assessment()?.latest?.isIllustrative == true)
  }

  @Test func `the size of a change is there only where the figures can be compared`() throws {
    let rows = [year("December 2022", "8.82,,,,,,2023-24-q3"), year("December 2023", "9.27,,,,,,2023-24-q3")]
    guard case .percent(let size?)? = try Rows(rows).assessment()?.change else {
      Issue.record("no change")
      return
    }
    #expect(abs(size.value - 5.102) < 0.001)
    let broken = Rows(
      rows, keys: ["breaks:", "  - {at: 2023-04-01, title: New system, note: Counted anew.}"])
    let assessment = try #require(try broken.assessment())
    #expect(assessment.change == nil && assessment.earlier?.value == 8.82)
  }

  @Test(
    arguments: [
      ("2.5", .lower), ("3.1", .same), ("3.2", .higher),
    ] as [(String, Comparison.Outcome)])
  func `figures without limits are set side by side`(value: String, outcome: Comparison.Outcome) throws {
    let rows = Rows([
      year("December 2023", "\(value),,,,,,2023-24-q3"),
      year("December 2023", "mid-region", "3.10,,,,,,2023-24-q3"),
    ])
    #expect(try rows.assessment()?.region?.outcome == outcome)
  }

  @Test(
    arguments: [
      ("2.1", .significantlyHigher, false), ("2.2", .similar, nil), ("2.5", .similar, nil),
      ("2.8", .similar, nil),
      ("2.9", .significantlyLower, true),
    ] as [(String, Comparison.Outcome, Bool?)])
  func `limits decide where there are any, and they are inside`(
    region: String, outcome: Comparison.Outcome, isBetter: Bool?
  ) throws {
    let rows = Rows([
      year("December 2023", "2.5,,,2.2,2.8,,2023-24-q3"),
      year("December 2023", "mid-region", "\(region),,,,,,2023-24-q3"),
    ])
    let comparison = try #require(try rows.assessment()?.region)
    #expect(comparison.outcome == outcome)
    #expect(comparison.isBetter == isBetter)
  }

  @Test func `areas are compared for the same period only, and never with themselves`() throws {
    let rows = Rows([
      year("December 2023", "2.5,,,,,,2023-24-q3"),
      year("September 2023", "mid-region", "3.1,,,,,,2023-24-q3"),
    ])
    let assessment = try #require(try rows.assessment())
    #expect(assessment.region == nil && assessment.home == nil)
  }

  @Test func `only the comparators that the indicator names are used`() throws {
    let rows = Rows(
      [
        year("December 2023", "2.5,,,,,,2023-24-q3"),
        year("December 2023", "mid-region", "3.1,,,,,,2023-24-q3"),
      ],
      keys: ["comparators: [nation]"])
    #expect(try rows.assessment()?.region == nil)
  }

  @Test(
    arguments: [
      ("{kind: range, lower: 28, upper: 40, label: L}", "28", .within),
      ("{kind: range, lower: 28, upper: 40, label: L}", "40", .within),
      ("{kind: range, lower: 28, upper: 40, label: L}", "27.99", .below),
      ("{kind: range, lower: 28, upper: 40, label: L}", "40.01", .above),
      ("{kind: maximum, value: 40, label: L}", "40", .met),
      ("{kind: maximum, value: 40, label: L}", "40.1", .notMet),
      ("{kind: minimum, value: 40, label: L}", "40", .met),
      ("{kind: minimum, value: 40, label: L}", "39.9", .notMet),
      ("{kind: target, value: 40, label: L}", "40", .met),
      ("{kind: target, value: 40, label: L}", "41", .notMet),
    ] as [(String, String, ThresholdJudgement.Outcome)])
  func `the edges of a threshold are inside`(
    threshold: String, value: String, outcome: ThresholdJudgement.Outcome
  ) throws {
    let rows = Rows(
      [year("December 2023", "\(value),,,,,,2023-24-q3")], keys: ["thresholds:", "  - \(threshold)"])
    #expect(try rows.assessment()?.threshold?.outcome == outcome)
  }

  @Test(arguments: [(28, 100), (56, 200), (7, 25), (29, 100), (57, 100)])
  func `a share worked out from its cases meets the level that it equals`(cases: Int, base: Int) throws {
    let level = cases * 100 / base
    let rows = Rows(
      [year("December 2023", ",\(cases),\(base),,,,2023-24-q3")],
      keys: [
        "unit: percent", "noun: of homes", "thresholds:",
        "  - {kind: range, lower: \(level), upper: \(level), label: L}",
      ], without: ["rate_base", "noun_singular"])
    #expect(try rows.assessment()?.threshold?.outcome == .within)
  }

  @Test func `nobody can meet a target where neither way is good`() throws {
    let rows = Rows(
      [year("December 2023", "3,,,,,,2023-24-q3")],
      keys: ["polarity: none", "thresholds:", "  - {kind: target, value: 2, label: L}"])
    #expect(try rows.assessment()?.threshold == nil)
  }

  @Test func `districts are ranked among themselves, lowest first, for the same period`() throws {
    let rows = Rows([
      year("December 2023", "northam", "3,,,,,,2023-24-q3"),
      year("December 2023", "southam", "2,,,,,,2023-24-q3"),
      year("December 2023", "1,,,,,,2023-24-q3"),
    ])
    #expect(try rows.assessment(of: "northam")?.rank == Rank(place: 2, isJoint: false, count: 2))
    #expect(try rows.assessment(of: "southam")?.rank == Rank(place: 1, isJoint: false, count: 2))
    #expect(try rows.assessment(of: "testshire")?.rank == nil)
  }

  @Test(
    arguments: [
      (["3"], nil), (["3", "3"], nil), (["3", "4"], 1), (["1", "2", "3", "4"], 3), (["5", "4", "3", "4"], 1),
      (["1", "2", "2", "3", "4"], 2), (["1", "2", "3", "3"], nil),
    ] as [([String], Int?)])
  func `a run ends where the way changes or nothing moves`(values: [String], length: Int?) throws {
    #expect(try Rows(quarters(values)).assessment()?.run?.length == length)
  }

  @Test func `a run ends at a gap, at a missing figure and at a series break`() throws {
    var rows = quarters(["1", "2", "3", "4", "5", "6"])
    rows.remove(at: 2)
    #expect(try Rows(rows).assessment()?.run?.length == 2)
    rows = quarters(["1", "2", "", "4", "5", "6"])
    rows[2] = year("September 2021", ",,,,,x,2024-25-q3")
    #expect(try Rows(rows).assessment()?.run?.length == 2)
    let broken = Rows(
      quarters(["1", "2", "3", "4", "5", "6"]),
      keys: ["breaks:", "  - {at: 2022-01-01, title: New system, note: Counted anew.}"])
    // Every year here holds the day of the break.
    #expect(try broken.assessment()?.run == nil)
  }

  @Test func `a run knows which way and since when`() throws {
    let run = try #require(try Rows(quarters(["5", "6", "5", "4"])).assessment()?.run)
    #expect(run.movement == .down && run.length == 2)
    #expect(run.since.inSentence == "the 12 months to June 2021")
  }

  @Test func `the highest and the lowest are of figures that can be compared`() throws {
    let values = quarters(["9", "2", "3", "8", "4", "5", "6", "7"])
    let assessment = try #require(try Rows(values).assessment())
    #expect(assessment.peak?.value == 9 && assessment.trough?.value == 2)
    let broken = Rows(
      values, keys: ["breaks:", "  - {at: 2021-01-01, title: New system, note: Counted anew.}"])
    #expect(try broken.assessment()?.peak?.value == 8)
  }

  @Test func `figures are in arrears when they end before the edition's period`() throws {
    let rows = Rows([year("December 2023", "2.5,,,,,,2023-24-q3")])
    #expect(try rows.assessment("2023-24-q3")?.isInArrears == false)
    #expect(try rows.assessment("2024-25-q3")?.isInArrears == true)
  }

  @Test func `a row that says [b] is not compared with earlier ones`() throws {
    var rows = quarters(["9", "2", "3", "4", "5", "6", "7", "8"])
    rows[5] = year("June 2022", "6,,,,,b,2024-25-q3")
    let assessment = try #require(try Rows(rows).assessment())
    guard case .notComparable(.seriesBreak(let found)) = assessment.judgement.outcome else {
      Issue.record("compared across [b]")
      return
    }
    #expect(found.title == "figures from the 12 months to June 2022 on are not comparable with earlier ones")
    #expect(assessment.change == nil && assessment.run?.length == 2 && assessment.peak?.value == 8)
    #expect(assessment.trough?.value == 6)
  }

  @Test func `a row that says [b] is compared with later ones`() throws {
    var rows = quarters(["1", "2", "3", "4", "5"])
    rows[0] = year("March 2021", "1,,,,,b,2024-25-q3")
    #expect(try Rows(rows).assessment()?.judgement.movement == .up)
  }

  @Test func `a published figure is not held against a made-up one of another area`() throws {
    func rows(_ status: String) -> Rows {
      Rows([
        year("December 2023", "2.5,,,,,\(status),2023-24-q3"),
        year("December 2023", "mid-region", "3.1,,,,,illustrative,2023-24-q3"),
      ])
    }
    #expect(try rows("").assessment()?.region == nil)
    #expect(try rows("illustrative").assessment()?.region?.outcome == .lower)
  }
}
