import Statistics
import TestSupport
import Testing

@Suite struct EstimateTests {
  static let levels = [0.5, 0.8, 0.95, 0.99, 0.998].map { Confidence(level: $0) }

  @Test func `the limits of a rate hold it, and widen with confidence`() throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<500 {
      let most = [9, 40, 100_000].randomElement(using: &random)!
      let rate = try Rate(
        count: .random(in: 0...most, using: &random), denominator: .random(in: 1...500_000, using: &random))
      var inner = Interval(rate.value, rate.value)
      for level in Self.levels {
        let limits = rate.interval(level)
        #expect(limits.contains(rate.value))
        #expect(limits.lower >= 0)
        // Only nought cannot be undercut.
        #expect(limits.lower < inner.lower || (rate.count == 0 && limits.lower == 0))
        #expect(limits.upper > inner.upper)
        inner = limits
      }
    }
  }

  @Test func `the limits of a proportion hold it, widen with confidence and stay within the whole`() throws {
    var random = SplitMix64(seed: 4)
    for _ in 0..<500 {
      let n = Int.random(in: 1...3000, using: &random)
      let share = try Proportion(count: .random(in: 0...n, using: &random), denominator: n)
      var inner = Interval(share.value, share.value)
      for level in Self.levels {
        let limits = share.interval(level)
        #expect(limits.contains(share.value))
        #expect(limits.lower >= 0 && limits.upper <= 100)
        // Only none and all are at an end.
        #expect(limits.lower < inner.lower || (share.count == 0 && limits.lower == 0))
        #expect(limits.upper > inner.upper || (share.count == n && limits.upper == 100))
        inner = limits
      }
    }
  }

  @Test func `none and all reach the ends exactly`() throws {
    for n in [1, 7, 50, 12_345] {
      #expect(try Proportion(count: 0, denominator: n).interval().lower == 0)
      #expect(try Proportion(count: n, denominator: n).interval().upper == 100)
    }
  }

  @Test func `the part and the rest have mirrored limits`() throws {
    let part = try Proportion(count: 13, denominator: 80).shareInterval()
    let rest = try Proportion(count: 67, denominator: 80).shareInterval()
    #expect(isSame(part.lower, 1 - rest.upper))
    #expect(isSame(part.upper, 1 - rest.lower))
  }

  @Test func `limits rise with the count across the change of method`() {
    for count in 0..<40 {
      let limits = CountInterval.limits(count)
      let next = CountInterval.limits(count + 1)
      #expect(limits.lower < next.lower && limits.upper < next.upper)
    }
    #expect(CountInterval.method(9) == .exact)
    #expect(CountInterval.method(10) == .byar)
  }

  @Test func `the count is examined before the denominator`() {
    #expect(throws: NoEstimate.missingCount) { try Rate(count: nil, denominator: -1) }
    #expect(throws: NoEstimate.negativeCount) { try Rate(count: -1, denominator: nil) }
    #expect(throws: NoEstimate.negativeDenominator) { try Rate(count: 1, denominator: -1) }
    #expect(throws: NoEstimate.zeroDenominator) { try Rate(count: 1, denominator: 0) }
    #expect(throws: NoEstimate.countExceedsDenominator) { try Proportion(count: 3, denominator: 2) }
    #expect(throws: Never.self) { try Rate(count: 3, denominator: 2) }
  }

  @Test func `only wrong data is an error`() {
    #expect(!NoEstimate.missingCount.isError && !NoEstimate.zeroDenominator.isError)
    #expect(NoEstimate.negativeCount.isError && NoEstimate.countExceedsDenominator.isError)
  }
}
