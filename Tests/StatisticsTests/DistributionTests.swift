import Statistics
import TestSupport
import Testing

@Suite struct DistributionTests {
  @Test func `a normal quantile has the chance it was asked for`() {
    for step in 1..<1000 {
      let p = Double(step) / 1000
      let back = NormalDistribution.cumulative(NormalDistribution.quantile(p))
      #expect(abs(back - p) < 1e-14)
    }
    #expect(abs(NormalDistribution.cumulative(NormalDistribution.quantile(1e-20)) / 1e-20 - 1) < 1e-12)
    #expect(NormalDistribution.quantile(0) == -.infinity)
    #expect(NormalDistribution.quantile(1) == .infinity)
    #expect(NormalDistribution.quantile(2).isNaN)
  }

  @Test func `a gamma quantile has the chance it was asked for, whatever its shape`() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<400 {
      let shape =
        Double.random(in: 0.2...6, using: &random).rounded() * 100
        + Double.random(in: 0.2...9, using: &random)
      let p = Double.random(in: 0.0001...0.9999, using: &random)
      let x = GammaDistribution.quantile(p, shape: shape)
      #expect(abs(GammaDistribution.lowerTail(x, shape: shape) - p) < 1e-11 * max(1, shape.squareRoot()))
      #expect(
        abs(GammaDistribution.upperTail(x, shape: shape) - (1 - p)) < 1e-11 * max(1, shape.squareRoot()))
    }
  }

  @Test func `a beta quantile has the chance it was asked for, from one event to a million`() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<400 {
      let largest = [3.0, 50, 5000, 1_000_000].randomElement(using: &random)!
      let a = Double.random(in: 1...largest, using: &random).rounded()
      let b = Double.random(in: 1...largest, using: &random).rounded()
      for p in [0.001, 0.025, 0.4, 0.975, 0.999] {
        let x = BetaDistribution.quantile(p, a: a, b: b)
        #expect(abs(BetaDistribution.cumulative(x, a: a, b: b) - p) < 1e-8, "\(p) of \(a), \(b)")
      }
    }
  }

  @Test func `a quantile is found from a poor start`() {
    let x = BetaDistribution.quantile(0.2323509477782132, a: 0.7745163531861119, b: 4836)
    #expect(abs(x / 3.08529554620537e-05 - 1) < 1e-9)
  }

  @Test func `the two ends of a beta distribution mirror each other`() {
    for (a, b) in [(1.0, 7.0), (12, 30), (400, 3)] {
      let x = 0.3
      let sum =
        BetaDistribution.cumulative(x, a: a, b: b) + BetaDistribution.cumulative(1 - x, a: b, b: a)
      #expect(abs(sum - 1) < 1e-13)
    }
  }
}
