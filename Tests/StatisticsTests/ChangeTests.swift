import Statistics
import TestSupport
import Testing

@Suite struct ChangeTests {
  @Test func `the exact interval and the exact chance give the same verdict`() throws {
    try forEachChange { change in
      let interval = try #require(change.ratioInterval())
      let byInterval: Verdict =
        interval.lower > 1 ? .increased : interval.upper < 1 ? .decreased : .noSignificantChange
      #expect(change.verdict() == byInterval)
      #expect((change.exactChance < 0.05) == (byInterval != .noSignificantChange))
      if let ratio = change.ratio { #expect(interval.contains(ratio)) }
      #expect(change.midChance <= change.exactChance)
    }
  }

  @Test func `turned round in time, a change turns round`() throws {
    try forEachChange { change in
      let back = RateChange(from: change.later, to: change.earlier)
      let opposite: [Verdict: Verdict] = [.increased: .decreased, .decreased: .increased]
      #expect(back.verdict() == opposite[change.verdict()] ?? change.verdict())
      #expect(isSame(back.exactChance, change.exactChance))
    }
  }

  @Test func `dispersion widens the interval and agrees with its score test`() throws {
    try forEachChange { change in
      let plain = try #require(change.ratioInterval(dispersion: 1.0001))
      let wide = try #require(change.ratioInterval(dispersion: 3))
      #expect(wide.lower <= plain.lower && wide.upper >= plain.upper)
      let verdict = change.verdict(dispersion: 3)
      #expect((verdict == .increased) == (wide.lower > 1))
      #expect((verdict == .decreased) == (wide.upper < 1))
    }
  }

  @Test func `no events in either period are no change`() throws {
    let none = try Rate(count: 0, denominator: 1000)
    let change = RateChange(from: none, to: none)
    #expect(change.verdict() == .noSignificantChange)
    #expect(change.ratio == nil && change.ratioInterval() == nil && change.percentChange == nil)
    #expect(change.exactChance == 1)
  }

  @Test func `rates on different rate bases are compared alike`() throws {
    let change = RateChange(
      from: try Rate(count: 40, denominator: 6500, per: 1000),
      to: try Rate(count: 61, denominator: 6600, per: 100_000))
    #expect(isSame(try #require(change.ratio), 61 / 6600 * 6500 / 40 * 100))
    #expect(change.verdict() == .increased)
  }

  @Test func `a difference of proportions lies in its interval`() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<500 {
      func share() throws -> Proportion {
        let n = Int.random(in: 1...900, using: &random)
        return try Proportion(count: .random(in: 0...n, using: &random), denominator: n)
      }
      let change = ProportionChange(from: try share(), to: try share())
      let narrow = change.pointsInterval()
      let wide = change.pointsInterval(.threeSigma)
      #expect(narrow.lower <= change.points + 1e-9 && change.points <= narrow.upper + 1e-9)
      #expect(wide.lower <= narrow.lower && wide.upper >= narrow.upper)
      #expect(
        (-100.000001...100.000001).contains(wide.lower) && (-100.000001...100.000001).contains(wide.upper))
    }
  }

  @Test func `polarity decides whether a rise is good, and stability is never judged`() {
    #expect(Verdict.increased.direction(.high) == .improved)
    #expect(Verdict.increased.direction(.low) == .deteriorated)
    #expect(Verdict.decreased.direction(.low) == .improved)
    #expect(Verdict.decreased.direction(.neutral) == .decreased)
    for polarity in Polarity.allCases {
      #expect(Verdict.stable.direction(polarity) == .stable)
      #expect(Verdict.noSignificantChange.direction(polarity) == .noSignificantChange)
      #expect(Verdict.notComparable.direction(polarity) == .notComparable)
    }
  }

  @Test func `a percentage change is not worked out from zero, nor shown from a small count`() throws {
    #expect(percentChange(from: 0, to: 5) == nil)
    #expect(percentChange(from: -5, to: -4) == 20)
    let small = RateChange(
      from: try Rate(count: 49, denominator: 1000), to: try Rate(count: 60, denominator: 1000))
    #expect(!small.showsPercentChange)
    #expect(RateChange(from: small.later, to: small.earlier).showsPercentChange)
  }

  private func forEachChange(_ body: (RateChange) throws -> Void) throws {
    var random = SplitMix64(seed: 6)
    for _ in 0..<500 {
      let most = [4, 30, 2000, 60_000].randomElement(using: &random)!
      let earlier = Int.random(in: 0...most, using: &random)
      let later = Int(Double(earlier) * Double.random(in: 0.7...1.4, using: &random)) + 1
      try body(
        RateChange(
          from: try Rate(count: earlier, denominator: .random(in: 80_000...120_000, using: &random)),
          to: try Rate(count: later, denominator: .random(in: 80_000...120_000, using: &random))))
    }
  }
}
