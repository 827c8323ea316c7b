import TestSupport
import Testing

@testable import Statistics

@Suite struct `Numbers as readers see them` {
  @Test(arguments: try OracleTable("22_format_number").rows)
  func `the worked table`(_ row: OracleTable.Row) throws {
    let style = try #require(NumberFormat.Style(rawValue: row["style"]))
    let places = try #require(row.integer("dp"))
    let value = try #require(row.double("value"))
    let decimal = try #require(ExactDecimal(row["value"]))
    for (minus, column) in [(NumberFormat.Minus.ascii, "text"), (.typographic, "html_text")] {
      let format = NumberFormat(style, decimals: places, minus: minus)
      #expect(format.text(value) == row[column])
      #expect(format.text(decimal) == row[column])
      #expect(format.shorthand(value)?.marker == (row["text"].hasPrefix("[") ? row["text"] : nil))
    }
  }

  @Test func `a text without shorthand shows the digits`() {
    #expect(NumberFormat(.percent, decimals: 1, usesShorthand: false).text(99.96) == "100.0%")
    #expect(NumberFormat(.number, decimals: 0, usesShorthand: false).text(-0.3) == "0")
  }

  @Test func `only a level at 100 that is not 100 is high`() {
    let percent = NumberFormat(.percent, decimals: 1)
    #expect(percent.text(100.04) == "[high]")
    #expect(percent.text(100.05) == "100.1%")
    #expect(NumberFormat(.number, decimals: 1).text(99.96) == "100.0")
  }

  @Test func `a ratio is formatted by what it is, not by the nearest double`() {
    let percent = NumberFormat(.percent, decimals: 0)
    #expect(ExactRatio(1, of: 8, per: 100).flatMap(percent.text) == "13%")
    #expect(ExactRatio(9_999, of: 10_000, per: 100).flatMap(percent.text) == "[high]")
    #expect(ExactRatio(7, of: 7, per: 100).flatMap(percent.text) == "100%")
    #expect(ExactRatio(1, of: 1_000, per: 100).flatMap(percent.text) == "[low]")
    #expect(ExactRatio(0, of: 1_000, per: 100).flatMap(percent.text) == "0%")
  }

  @Test func `very large, very small and absent values`() {
    let number = NumberFormat(decimals: 1)
    #expect(number.text(1e21) == "1,000,000,000,000,000,000,000.0")
    #expect(number.text(-1e15) == "\u{2212}1,000,000,000,000,000.0")
    #expect(number.text(.leastNonzeroMagnitude) == "[low]")
    #expect(number.text(.nan) == "[x]")
    #expect(number.text(-.infinity) == "[x]")
    #expect(number.text(-0.0) == "0.0")
  }

  @Test func `what is written can be read back, to half a unit of the last place`() throws {
    var generator = Generator(state: 5)
    for _ in 0..<20_000 {
      let value = (Double(generator.next() % 2_000_000_000) - 1e9) / 1_237
      let places = Int(generator.next() % 5)
      let text = NumberFormat(decimals: places, minus: .ascii, usesShorthand: false).text(value)
      let again = try #require(Double(text.filter { $0 != "," }))
      #expect(abs(again - value) <= 0.5000001 / Double(powerOfTen(places)))
      // A rounded value is written the same again.
      #expect(NumberFormat(decimals: places, minus: .ascii, usesShorthand: false).text(again) == text)
    }
  }

  @Test func `each group after the first has three digits`() {
    let number = NumberFormat(decimals: 0)
    for (value, text) in [
      (999.0, "999"), (1_000, "1,000"), (10_000, "10,000"), (100_001, "100,001"), (1_000_020, "1,000,020"),
    ] { #expect(number.text(value) == text) }
  }
}

@Suite struct `Shorthand marks` {
  @Test func `the worked table has every mark, in its order`() throws {
    let rows = try OracleTable("30_symbols").rows
    #expect(rows.map { $0["code"] } == Shorthand.allCases.map(\.code))
    for (row, mark) in zip(rows, Shorthand.allCases) {
      #expect(mark.marker == row["marker"])
      #expect(mark.meaning == row["meaning"])
      #expect(mark.use == row["use_when"])
      #expect(mark.role.rawValue == row["role"])
    }
  }

  @Test func `marks are read with brackets or without, and one after another`() {
    for mark in Shorthand.allCases {
      #expect(Shorthand(marker: mark.marker) == mark)
      #expect(Shorthand(marker: mark.code) == mark)
    }
    #expect(Shorthand.markers("[p][r]") == [.provisional, .revised])
    #expect(Shorthand.markers("") == [])
    for text in ["p", "[p]r", "[pr]", "[p] [r]", "[", "[]", "[P]"] { #expect(Shorthand.markers(text) == nil) }
  }
}
