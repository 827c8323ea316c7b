import Loading
import TestSupport
import Testing

@Suite struct PlainDecimalTests {
  @Test(arguments: [
    ("0", 0.0, 0), ("7", 7, 0), ("0.80", 0.8, 2), ("-3.25", -3.25, 2), ("123456", 123456, 0), ("10.0", 10, 1),
    ("0.000001", 0.000001, 6), ("9007199254740993", 9_007_199_254_740_992, 0),
  ])
  func `a plain decimal keeps its digits`(text: String, value: Double, decimals: Int) {
    #expect(PlainDecimal(text) == PlainDecimal(value: value, decimals: decimals))
  }

  @Test(arguments: [
    "", "-", ".", "+1", "1e5", "0x10", "nan", "inf", "1,234", " 1", "1 ", "05", "00.5", "-05", ".5", "5.",
    "1..2", "--1",
    "1-", "٣", "1234567890123456789012345678901",
  ])
  func `anything else is no number`(text: String) { #expect(PlainDecimal(text) == nil) }

  @Test func `nought has no sign`() {
    #expect(PlainDecimal("-0.00")?.value.sign == .plus)
    #expect(PlainDecimal("-0.000000000000000000000000")?.value.sign == .plus)
  }

  @Test(arguments: 0..<20) func `every decimal is the nearest Double`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<500 {
      let whole = String(
        UInt64.random(in: 0..<(1 << UInt64.random(in: 1..<50, using: &random)), using: &random))
      let digits = Int.random(in: 0..<12, using: &random)
      let tail = String((0..<digits).map { _ in "0123456789".randomElement(using: &random)! })
      let text = (Bool.random(using: &random) ? "-" : "") + whole + (tail.isEmpty ? "" : "." + tail)
      let number = try #require(PlainDecimal(text), "\(text)")
      #expect(number.value == Double(text), "\(text)")
      #expect(number.decimals == digits)
    }
  }
}
