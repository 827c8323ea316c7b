import Statistics
import TestSupport
import Testing

@Suite struct SeriesTests {
  @Test func `a rolling difference is the period that came in less the one that went out`() {
    var random = SplitMix64(seed: 10)
    let counts: [Int?] = (0..<40).map { _ in
      Int.random(in: 0..<10, using: &random) == 0 ? nil : Int.random(in: 0...500, using: &random)
    }
    let sums = Rolling.sums(counts, window: 4)
    let differences = Rolling.differences(sums)
    for index in 4..<40 {
      if let difference = differences[index], let new = counts[index], let old = counts[index - 4] {
        #expect(difference == new - old)
      }
      #expect((sums[index] == nil) == counts[index - 3...index].contains(nil))
    }
  }

  @Test func `a rolling percentage is a sum over a sum`() {
    let shares = Rolling.proportions([1, 1, 1, 90], of: [100, 100, 100, 100], window: 4)
    #expect(shares == [nil, nil, nil, 23.25])
    #expect(Rolling.proportions([0], of: [0], window: 1) == [nil])
  }

  @Test func `rolling rates go without a denominator, not wrong`() {
    #expect(Rolling.rates([4, nil, 4, 4], denominators: [2000, 2000, nil, 0]) == [2, nil, nil, nil])
  }

  @Test func `a target is met on its boundary`() {
    #expect(TargetRule.value(target: 0.3).status(value: 0.1 + 0.2, .low) == .met)
    #expect(TargetRule.value(target: 0.3).status(value: 0.1 + 0.2, .high) == .met)
    #expect(TargetRule.tolerance(target: 80, .relative(5)).status(value: 84, .low) == .close)
    #expect(TargetRule.value(target: 1).status(value: 1, .neutral) == .notCompared)
    #expect(TargetRule.interval(target: 1).status(value: 1, .high) == .notCompared)
  }

  @Test func `rounded counts are multiples no more than half a base away`() {
    for count in 0...400 {
      for base in [5, 10] {
        let rounded = BaseRounding.nearest(count, base: base)
        #expect(rounded % base == 0 && 2 * abs(rounded - count) <= base)
      }
    }
    #expect(BaseRounding.shown(2) == .low)
    #expect(BaseRounding.shown(0) == .count(0))
    #expect(BaseRounding.hospitalShown(7) == .confidential)
    #expect(BaseRounding.hospitalShown(8) == .count(10))
  }
}
