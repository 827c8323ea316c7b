import Foundation
import TestSupport
import Testing

@testable import Statistics

@Suite struct `Rounding` {
  @Test(arguments: try OracleTable("19_round_decimal").rows)
  func `decimals round as the worked table has it`(_ row: OracleTable.Row) throws {
    let value = try #require(ExactDecimal(row["value"]))
    let places = try #require(row.integer("dp"))
    #expect(value.rounded(places: places).description == row["half_away"])
    #expect(value.rounded(places: places, ties: .toEven).description == row["half_even"])
    let double = try #require(row.double("value"))
    let format = NumberFormat(.number, decimals: places, minus: .ascii, usesShorthand: false)
    #expect(format.text(double) == row["half_away"])
  }

  @Test(arguments: try OracleTable("20_round_ratio").rows)
  func `ratios round as the worked table has it`(_ row: OracleTable.Row) throws {
    let count = try #require(row.integer("count"))
    let denominator = try #require(row.integer("denominator"))
    let multiplier = try #require(row.integer("multiplier"))
    let ratio = try #require(ExactRatio(count, of: denominator, per: multiplier))
    let places = try #require(row.integer("dp"))
    #expect(ratio.rounded(places: places)?.description == row["text"])
    #expect(ratio.isTie(places: places) == row.bool("exact_tie"))
  }

  @Test func `the quick way agrees with the digits for every value that could be a tie`() {
    for places in 0...4 {
      for units in 0..<20_000 {
        // One digit more than is kept, and it is a 5 or beside one.
        for last in [4, 5, 6] {
          let text =
            "\(ExactDecimal(isNegative: false, units: UInt128(units * 10 + last), scale: places + 1))"
          guard let value = Double(text) else { continue }
          let expected = UInt64(last < 5 ? units : units + 1)
          if roundedUnits(value, places: places) != expected { Issue.record("\(text) to \(places)") }
        }
      }
    }
  }

  @Test func `the quick way agrees with the digits for any value`() {
    var generator = Generator(state: 11)
    for _ in 0..<50_000 {
      let value = Double(generator.next() % 1_000_000_007) / Double(generator.next() % 99_991 + 1)
      let places = Int(generator.next() % 5)
      let exact = ExactDecimal(value).rounded(places: places)
      let format = NumberFormat(decimals: places, minus: .ascii, usesShorthand: false)
      let plain = format.text(value).filter { $0 != "," }
      if plain != exact.description { Issue.record("\(value) to \(places): \(plain), not \(exact)") }
    }
  }

  @Test func `a double from whole numbers rounds as the exact ratio does`() throws {
    for denominator in [7, 8, 40, 125, 200, 400, 800, 1_600, 2_000, 98_123, 712_300] {
      for count in 0..<2_000 {
        for multiplier in [1, 10, 100, 1_000] {
          let value = try #require(ratio(Double(count), of: Double(denominator), per: Double(multiplier)))
          let exact = ExactRatio(count, of: denominator, per: multiplier)
          for places in 0...3 {
            let shown = NumberFormat(decimals: places, minus: .ascii, usesShorthand: false).text(value)
            let wanted = exact?.rounded(places: places)?.description
            if shown.filter({ $0 != "," }) != wanted {
              Issue.record("\(count) of \(denominator) per \(multiplier)")
            }
          }
        }
      }
    }
  }

  @Test func `a ratio agrees with its decimal when that is short`() throws {
    var generator = Generator(state: 3)
    for _ in 0..<5_000 {
      let count = Int(generator.next() % 100_000)
      let places = Int(generator.next() % 4)
      // Over 1,000 per 10 is the count with two digits after the point.
      let ratio = try #require(ExactRatio(count, of: 1_000, per: 10))
      let decimal = ExactDecimal(isNegative: false, units: UInt128(count), scale: 2)
      #expect(ratio.rounded(places: places) == decimal.rounded(places: places))
    }
  }

  @Test(arguments: ["", "-", ".", "1,000", "1.2.3", "1e", "1e99999", "NaN", "inf", "0x10", " 1", "\u{2212}1"])
  func `what is not a decimal is refused`(_ text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test(arguments: [
    ("007.50", 1, "7.5"), ("+.5", 0, "1"), ("-.04", 1, "0.0"), ("5e-324", 2, "0.00"), ("1.5e3", 0, "1500"),
    ("9.995", 2, "10.00"), ("-999.5", 0, "-1000"), ("12", 3, "12.000"), ("0e5", 0, "0"), ("1e-3", 3, "0.001"),
  ])
  func `digits, points and powers`(_ text: String, _ places: Int, _ rounded: String) {
    #expect(ExactDecimal(text)?.rounded(places: places).description == rounded)
  }

  @Test func `a rounded double is the one that its text names`() {
    #expect(rounded(2.675, places: 2) == 2.68)
    #expect(rounded(-1.005, places: 2) == -1.01)
    #expect(rounded(-0.004, places: 2).sign == .plus)
    #expect(rounded(1e300, places: 2) == 1e300)
    #expect(rounded(.infinity, places: 1) == .infinity)
  }

  @Test func `ratios with no sense are refused, and great ones do not trap`() throws {
    #expect(ExactRatio(1, of: 0, per: 100) == nil)
    #expect(ExactRatio(1, of: -5, per: 100) == nil)
    #expect(ExactRatio(1, of: 5, per: 0) == nil)
    #expect(
      try #require(ExactRatio(.max, of: .max, per: 100_000)).rounded(places: 6)?.description
        == "100000.000000")
    #expect(try #require(ExactRatio(.max, of: 1, per: .max)).rounded(places: 12) == nil)
    #expect(try #require(ExactRatio(-1, of: 8, per: 100)).rounded(places: 0)?.description == "-13")
  }
}

/// A small fixed generator, so that a failure can be repeated.
struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 20
  }
}
