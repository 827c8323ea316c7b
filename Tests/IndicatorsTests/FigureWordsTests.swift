import Indicators
import Testing

@Suite struct `How figures are said` {
  private func indicator(_ keys: [String]) throws -> Indicator {
    let dropped = keys.contains("unit: rate") ? [] : ["rate_base"]
    let rows = Rows(
      ["12 months to December 2022,testshire,3,,,,,,2023-24-q3"], keys: keys, without: dropped)
    return try rows.site().indicators.first { $0.slug == "burglary" }!
  }

  private func rate(_ decimals: Int = 2) throws -> Indicator {
    try indicator(["unit: rate", "rate_base: 1000", "decimals: \(decimals)"])
  }

  private func count(_ decimals: Int = 0) throws -> Indicator {
    try indicator([
      "unit: count", "noun: young people", "noun_singular: young person", "decimals: \(decimals)",
    ])
  }

  private func share(_ decimals: Int = 1) throws -> Indicator {
    try indicator(["unit: percent", "noun: of homes", "noun_singular: home", "decimals: \(decimals)"])
  }

  @Test(arguments: [
    (9.27, "9.27 burglaries per 1,000 people"), (9, "9.00 burglaries per 1,000 people"),
    (1, "1.00 burglaries per 1,000 people"), (1234.5, "1,234.50 burglaries per 1,000 people"),
    (0, "0.00 burglaries per 1,000 people"), (8.825, "8.83 burglaries per 1,000 people"),
  ])
  func `rates`(value: Double, text: String) throws {
    #expect(try rate().fullText(value) == text)
  }

  @Test func `one is singular only where there are no decimals`() throws {
    #expect(try rate(0).fullText(1) == "1 burglary per 1,000 people")
    #expect(try rate(0).fullText(1.2) == "1 burglary per 1,000 people")
    #expect(try rate(1).fullText(1) == "1.0 burglaries per 1,000 people")
    #expect(try count().fullText(1) == "1 young person")
    #expect(try count(1).fullText(1) == "1.0 young people")
    #expect(try count().fullText(0) == "0 young people")
    #expect(try count().fullText(1882) == "1,882 young people")
  }

  @Test func `shares carry their sign`() throws {
    #expect(try share().fullText(32.8) == "32.8%")
    #expect(try share().figureText(32.8) == "32.8%")
    #expect(try share(0).figureText(32.5) == "33%")
  }

  @Test func `units for heads of columns`() throws {
    #expect(try rate().unitText == "burglaries per 1,000 people")
    #expect(try rate().shortUnitText == "per 1,000 people")
    #expect(try count().unitText == "young people")
    #expect(try count().shortUnitText == "number")
    #expect(try share().unitText == "%")
  }

  @Test(arguments: [
    (8.82, 9.27, "5.1%", "+5.1%"), (9.27, 8.82, "4.9%", "\u{2212}4.9%"), (100, 101, "1.0%", "+1.0%"),
    (100, 100, "0.0%", "0.0%"), (100_000, 100_010, "less than 0.1%", "0.0%"),
    (100_000, 99_990, "less than 0.1%", "0.0%"), (1, 2345, "234,400.0%", "+234,400.0%"),
  ])
  func `changes of rates and counts`(old: Double, new: Double, size: String, signed: String) {
    for unit in [Unit.count, .rate(base: 1000, per: "people"), .ratio(per: "offender")] {
      let change = Change(from: old, to: new, unit: unit)
      #expect(change.sizeText == size)
      #expect(change.signedText == signed)
    }
  }

  @Test(arguments: [
    (33.1, 32.8, "0.3 percentage points", "\u{2212}0.3 pts"), (31, 32, "1.0 percentage points", "+1.0 pts"),
    (31, 31, "0.0 percentage points", "0.0 pts"), (31, 31.01, "less than 0.1 percentage points", "0.0 pts"),
    (0, 12.5, "12.5 percentage points", "+12.5 pts"),
  ])
  func `changes of shares are in points`(old: Double, new: Double, size: String, signed: String) {
    let change = Change(from: old, to: new, unit: .percent)
    #expect(change.sizeText == size)
    #expect(change.signedText == signed)
  }

  @Test func `from nought there is no size in per cent`() {
    let change = Change(from: 0, to: 5, unit: .count)
    #expect(change.sizeText == nil && change.signedText == nil && change.value == nil)
  }

  @Test(
    arguments: [
      (.region, "East Midlands", "the East Midlands"), (.region, "London", "London"),
      (.region, "Yorkshire and The Humber", "Yorkshire and The Humber"), (.nation, "England", "England"),
      (.county, "Leicestershire", "Leicestershire"),
    ] as [(AreaType, String, String)])
  func `a region takes its article`(type: AreaType, name: String, text: String) throws {
    var area = try Rows(["12 months to December 2022,testshire,3,,,,,,2023-24-q3"]).site().areas[0]
    (area.type, area.name) = (type, name)
    #expect(area.inSentence == text)
  }

  @Test(arguments: [
    ("{kind: range, lower: 28, upper: 40, label: L}", "28% to 40%"),
    ("{kind: range, lower: 28.5, upper: 40, label: L}", "28.5% to 40%"),
    ("{kind: maximum, value: 40, label: L}", "at most 40%"),
    ("{kind: minimum, value: 40, label: L}", "at least 40%"),
    ("{kind: target, value: 40, label: L}", "40%"),
  ])
  func `levels of thresholds`(threshold: String, text: String) throws {
    let indicator = try indicator([
      "unit: percent", "noun: of homes", "decimals: 1", "thresholds:", "  - \(threshold)",
    ])
    #expect(indicator.thresholds[0].levelText(indicator) == text)
  }
}
