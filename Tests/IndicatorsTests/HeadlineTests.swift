import Indicators
import Testing

/// The sentence at the head of a page, in each of its forms.
@Suite struct `The headline` {
  static let rate: [String] = []
  static let count = ["unit: count", "noun: young people", "noun_singular: young person", "decimals: 0"]
  static let share = ["unit: percent", "noun: of homes were burgled", "decimals: 1"]
  static let reduction = ["unit: percent", "noun: reduction in burglary", "decimals: 0"]
  static let ratio = ["unit: ratio", "noun: offences", "per: offender", "decimals: 2"]

  private func headline(
    _ before: String?, _ now: String?, _ keys: [String] = [], others: [String] = [],
    of area: String = "testshire"
  ) throws -> String {
    var rows = [before, now].enumerated().compactMap { index, cells in
      cells.map { "12 months to December \(2022 + index),\(area),\($0),2023-24-q3" }
    }
    rows += others
    let drops =
      keys.isEmpty || keys.allSatisfy { !$0.hasPrefix("unit:") } ? [] : ["rate_base", "noun_singular"]
    let catalogue = try Rows(
      rows, keys: keys, without: drops.filter { drop in !keys.contains { $0.hasPrefix(drop) } }
    )
    .catalogue()
    let assessment = try #require(catalogue.assess(catalogue.burglary, in: catalogue.area(area)))
    return Indicators.headline(assessment, in: catalogue).text
  }

  /// A value without anything else in its row.
  private func plain(_ value: String) -> String { "\(value),,,,," }

  @Test(
    arguments: [
      (
        rate, "8.82", "9.27",
        "The rate in Testshire rose by 5.1% in a year, from 8.82 to 9.27 burglaries per 1,000 people in the 12 months to December 2023."
      ),
      (
        rate, "9.27", "8.82",
        "The rate in Testshire fell by 4.9% in a year, from 9.27 to 8.82 burglaries per 1,000 people in the 12 months to December 2023."
      ),
      (
        rate, "9.00", "9.18",
        "The rate in Testshire was 9.18 burglaries per 1,000 people in the 12 months to December 2023, compared with 9.00 a year before. The difference is within 2% of the earlier figure, which counts here as no change."
      ),
      (
        rate, "9.00", "9.00",
        "The rate in Testshire was 9.00 burglaries per 1,000 people in the 12 months to December 2023, compared with 9.00 a year before. It did not change."
      ),
      (
        rate, "0", "0.5",
        "The rate in Testshire rose in a year, from 0.00 to 0.50 burglaries per 1,000 people in the 12 months to December 2023."
      ),
      (
        count, "150", "100",
        "The number of young people in Testshire fell by 33.3% in a year, from 150 to 100 in the 12 months to December 2023."
      ),
      (
        count, "100", "105",
        "The number of young people in Testshire was 105 in the 12 months to December 2023, compared with 100 a year before. The difference is small enough to be chance."
      ),
      (
        count, "100", "100",
        "The number of young people in Testshire was 100 in the 12 months to December 2023, compared with 100 a year before. It did not change."
      ),
      (
        share, "33.1", "30.8",
        "In Testshire, 30.8% of homes were burgled in the 12 months to December 2023, down 2.3 percentage points from 33.1% a year before."
      ),
      (
        share, "30.8", "33.1",
        "In Testshire, 33.1% of homes were burgled in the 12 months to December 2023, up 2.3 percentage points from 30.8% a year before."
      ),
      (
        share, "33.1", "32.8",
        "In Testshire, 32.8% of homes were burgled in the 12 months to December 2023, compared with 33.1% a year before. The difference is within 2% of the earlier figure, which counts here as no change."
      ),
      (
        reduction, "40", "38",
        "The reduction in burglary in Testshire fell by 2.0 percentage points in a year, from 40% to 38% in the 12 months to December 2023."
      ),
      (
        ratio, "0.80", "0.95",
        "The rate in Testshire rose by 18.8% in a year, from 0.80 to 0.95 offences per offender in the 12 months to December 2023."
      ),
    ] as [([String], String, String, String)])
  func `compared with a year before`(keys: [String], before: String, now: String, text: String) throws {
    #expect(try headline(plain(before), plain(now), keys) == text)
  }

  @Test(
    arguments: [
      (
        rate, "8.82", "9.27",
        "The rate in Testshire was 9.27 burglaries per 1,000 people in the 12 months to December 2023, up from 8.82 a year before (5.1% higher)."
      ),
      (
        count, "150", "100",
        "The number of young people in Testshire was 100 in the 12 months to December 2023, down from 150 a year before (33.3% lower)."
      ),
      (
        share, "30.8", "33.1",
        "In Testshire, 33.1% of homes were burgled in the 12 months to December 2023, up from 30.8% a year before (2.3 percentage points higher)."
      ),
      (
        rate, "0", "0.5",
        "The rate in Testshire was 0.50 burglaries per 1,000 people in the 12 months to December 2023, up from 0.00 a year before."
      ),
    ] as [([String], String, String, String)])
  func `both values go before the size where that is asked for`(
    keys: [String], before: String, now: String, text: String
  ) throws {
    #expect(try headline(plain(before), plain(now), keys + ["statement: values-first"]) == text)
  }

  @Test func `a figure is set beside the one of as many years before as its methods say`() throws {
    let older = "12 months to December 2021,testshire,8.00,,,,,,2023-24-q3"
    #expect(
      try headline(plain("8.82"), plain("9.27"), ["years_before: 2"], others: [older])
        == "The rate in Testshire rose by 15.9% in 2 years, from 8.00 to 9.27 burglaries per 1,000 people in the 12 months to December 2023."
    )
    #expect(
      try headline(plain("8.82"), plain("9.27"), ["years_before: 3"], others: [older])
        == "The rate in Testshire was 9.27 burglaries per 1,000 people in the 12 months to December 2023. There is no figure for 3 years before to compare it with."
    )
  }

  @Test func `shares with their cases are told by chance`() throws {
    #expect(
      try headline("35,140,400,,,", "36.3,145,400,,,", Self.share)
        == "In Testshire, 36.3% of homes were burgled in the 12 months to December 2023, compared with 35.0% a year before. The difference is small enough to be chance."
    )
  }

  @Test func `a change too small to show is still said in words`() throws {
    #expect(
      try headline("30.00,3000000,10000000,,,", "30.08,3008000,10000000,,,", Self.share + ["polarity: none"])
        .contains(", up 0.1 percentage points from 30.0% a year before."))
    #expect(
      try headline("30.00,3000000,10000000,,,", "30.04,3004500,10000000,,,", Self.share + ["polarity: none"])
        .contains(", up less than 0.1 percentage points from 30.0% a year before."))
  }

  @Test(
    arguments: [
      (
        rate,
        "The rate in Testshire was 9.27 burglaries per 1,000 people in the 12 months to December 2023. There is no figure for the year before to compare it with."
      ),
      (
        count,
        "The number of young people in Testshire was 9 in the 12 months to December 2023. There is no figure for the year before to compare it with."
      ),
      (
        share,
        "In Testshire, 9.3% of homes were burgled in the 12 months to December 2023. There is no figure for the year before to compare it with."
      ),
    ] as [([String], String)])
  func `nothing before`(keys: [String], text: String) throws {
    #expect(try headline(nil, plain(keys == Self.count ? "9" : "9.27"), keys) == text)
  }

  @Test func `a made-up figure before is not shown beside a published one`() throws {
    #expect(
      try headline("8.82,,,,,illustrative", plain("9.27"))
        == "The rate in Testshire was 9.27 burglaries per 1,000 people in the 12 months to December 2023. No figure for the year before was published to compare it with."
    )
  }

  @Test func `a series break between`() throws {
    #expect(
      try headline(
        plain("8.82"), plain("9.27"),
        ["breaks:", "  - {at: 2023-04-01, title: New system, note: Counted anew.}"])
        == "The rate in Testshire was 9.27 burglaries per 1,000 people in the 12 months to December 2023. It cannot be compared with earlier figures, because of a break in the series: New system."
    )
  }

  @Test func `no figure at all`() throws {
    #expect(try headline(nil, ",,,,,x") == "No figure for Testshire has been published.")
  }

  @Test(
    arguments: [
      ("3.10", "The rate was below that of the Mid Region (3.10)."),
      ("2.00", "The rate was above that of the Mid Region (2.00)."),
      ("2.50", "The rate was the same as that of the Mid Region (2.50)."),
    ])
  func `beside the region`(region: String, sentence: String) throws {
    let other = "12 months to December 2023,mid-region,\(region),,,,,,2023-24-q3"
    #expect(try headline(nil, plain("2.50"), others: [other]).hasSuffix(" compare it with. " + sentence))
  }

  @Test(arguments: [
    (
      "3.10",
      "The rate was lower than that of Testshire (3.10), a difference that chance would seldom explain."
    ),
    (
      "2.00",
      "The rate was higher than that of Testshire (2.00), a difference that chance would seldom explain."
    ),
    ("2.50", "The rate was not clearly different from that of Testshire (2.50)."),
  ])
  func `a district beside the county, by its limits`(county: String, sentence: String) throws {
    let others = [
      "12 months to December 2023,testshire,\(county),,,,,,2023-24-q3",
      "12 months to December 2023,mid-region,9,,,,,,2023-24-q3",
    ]
    let text = try headline(nil, "2.50,,,2.20,2.80,", others: others, of: "northam")
    #expect(text.hasSuffix(sentence) && !text.contains("Mid Region"))
  }

  @Test(arguments: [
    (
      "{kind: range, lower: 28, upper: 40, label: recommended range}", "35",
      "was within the recommended range, 28% to 40%."
    ),
    (
      "{kind: range, lower: 28, upper: 40, label: recommended range}", "20",
      "was below the recommended range, 28% to 40%."
    ),
    (
      "{kind: range, lower: 28, upper: 40, label: recommended range}", "45",
      "was above the recommended range, 28% to 40%."
    ),
    (
      "{kind: maximum, value: 40, label: recommended limit}", "35",
      "was at or below the recommended limit, 40%."
    ),
    ("{kind: maximum, value: 40, label: recommended limit}", "45", "was above the recommended limit, 40%."),
    (
      "{kind: minimum, value: 40, label: recommended level}", "45",
      "was at or above the recommended level, 40%."
    ),
    ("{kind: minimum, value: 40, label: recommended level}", "35", "was below the recommended level, 40%."),
    ("{kind: target, value: 40, label: board’s target}", "35", "met the board’s target, 40%."),
    ("{kind: target, value: 40, label: board’s target}", "45", "did not meet the board’s target, 40%."),
  ])
  func `against a threshold`(threshold: String, value: String, words: String) throws {
    let text = try headline(nil, plain(value), Self.share + ["thresholds:", "  - \(threshold)"])
    #expect(text.hasSuffix(" The share \(words)"))
  }

  @Test func `the newest figure carries its value for machines`() throws {
    let catalogue = try Rows(["12 months to December 2023,testshire,9.27,,,,,,2023-24-q3"]).catalogue()
    let assessment = try #require(catalogue.assess(catalogue.burglary, in: catalogue.area("testshire")))
    let prose = Indicators.headline(assessment, in: catalogue)
    #expect(prose.parts.contains(.figure("9.27 burglaries per 1,000 people", value: 9.27)))
  }

  @Test(
    arguments: [
      ("8.82", "9.27", "Higher", .worse, .up, "higher is worse; a change of more than 2%"),
      ("9.27", "8.82", "Lower", .better, .down, "lower is better; a change of more than 2%"),
      ("9.00", "9.18", "Similar", .same, .level, "a change of at most 2%"),
    ] as [(String, String, String, DirectionTag.Tone, DirectionTag.Arrow, String)])
  func `the tag says word, way, worth and why`(
    before: String, now: String, word: String, tone: DirectionTag.Tone, arrow: DirectionTag.Arrow,
    reason: String
  ) throws {
    let rows = Rows([
      "12 months to December 2022,testshire,\(before),,,,,,2023-24-q3",
      "12 months to December 2023,testshire,\(now),,,,,,2023-24-q3",
    ])
    let tag = try #require(try rows.assessment()).judgement.verdict(polarity: .lowerIsBetter)
    #expect(tag == DirectionTag(word: word, tone: tone, arrow: arrow, reason: reason))
  }
}
