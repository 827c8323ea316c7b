#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The beta distribution: its cumulative function is the regularised incomplete beta
/// function, and its quantiles are the exact limits of a binomial chance.
package enum BetaDistribution {
  /// The chance of a value at or below `x`, for `a` and `b` above zero.
  package static func cumulative(_ x: Double, a: Double, b: Double) -> Double {
    lowerTail(x, 1 - x, a: a, b: b)
  }

  /// As `cumulative`, with `y = 1 - x` given as well so that a tiny one keeps its digits.
  static func lowerTail(_ x: Double, _ y: Double, a: Double, b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard y > 0 else { return 1 }
    if x <= (a + 1) / (a + b + 2) { return fraction(x, y, a, b) }
    return 1 - fraction(y, x, b, a)
  }

  /// The value with chance `p` at or below it. A normal approximation to begin with
  /// (Abramowitz and Stegun 26.5.22), then Halley's steps kept inside a bracket.
  package static func quantile(_ p: Double, a: Double, b: Double) -> Double {
    guard p > 0 else { return 0 }
    guard p < 1 else { return 1 }
    // Always solved on the smaller tail, where the chance has all its digits.
    return p <= 0.5 ? lowerQuantile(p, a, b) : 1 - lowerQuantile(1 - p, b, a)
  }

  private static func lowerQuantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
    var low = 0.0
    var high = 1.0
    var x = start(p, a, b)
    for round in 0..<200 {
      let excess = lowerTail(x, 1 - x, a: a, b: b) - p
      if excess == 0 { return x }
      let y = 1 - x
      let density = Densities.binomial(a, b, p: x, q: y) * a * b / ((a + b) * x * y)
      let newton = excess / density
      var next = x - newton / (1 - 0.5 * min(1, newton * ((a - 1) / x - (b - 1) / y)))
      // A step converges cubically, so after one this small the error is beyond a double. To ask
      // for less would chase the noise of the tail, which can put the bracket on the wrong side.
      if abs(next - x) <= 1e-9 * x { return next }
      if excess > 0 { high = min(high, x) } else { low = max(low, x) }
      // From a poor start the steps can be many and short: then halve every other time.
      let isSlow = round > 20 && round % 2 == 0
      if isSlow || !(next > low && next < high) { next = 0.5 * (low + high) }
      x = next
    }
    return x
  }

  private static func start(_ p: Double, _ a: Double, _ b: Double) -> Double {
    let guess: Double
    if a >= 1, b >= 1 {
      let z = NormalDistribution.quantile(p)
      let al = (z * z - 3) / 6
      let h = 2 / (1 / (2 * a - 1) + 1 / (2 * b - 1))
      let w =
        -z * (al + h).squareRoot() / h
        - (1 / (2 * b - 1) - 1 / (2 * a - 1)) * (al + 5.0 / 6 - 2 / (3 * h))
      guess = a / (a + b * exp(2 * w))
    } else {
      guess = pow(p * a, 1 / a)
    }
    return guess > 1e-12 && guess < 1 - 1e-12 ? guess : a / (a + b)
  }

  /// Lentz's form of the continued fraction, for `x` no greater than about its mean.
  private static func fraction(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    if abs(d) < tiny { d = tiny }
    d = 1 / d
    var h = d
    for i in 1..<100_000 {
      let m = Double(i)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 + even * d
      if abs(d) < tiny { d = tiny }
      c = 1 + even / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      h *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 + odd * d
      if abs(d) < tiny { d = tiny }
      c = 1 + odd / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      let step = d * c
      h *= step
      if abs(step - 1) < 1e-16 { break }
    }
    return Densities.binomial(a, b, p: x, q: y) * b / (a + b) * h
  }
}
