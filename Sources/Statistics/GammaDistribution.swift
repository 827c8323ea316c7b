#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The gamma distribution with scale one: its cumulative function is the regularised
/// incomplete gamma function, and its quantiles are the exact limits of a Poisson count.
package enum GammaDistribution {
  /// The chance of a value at or below `x` for the given shape (above zero): P(shape, x).
  package static func lowerTail(_ x: Double, shape: Double) -> Double {
    guard x > 0 else { return 0 }
    return x < shape + 1 ? series(x, shape) : 1 - fraction(x, shape)
  }

  /// The chance of a value above `x`: Q(shape, x), accurate however small.
  package static func upperTail(_ x: Double, shape: Double) -> Double {
    guard x > 0 else { return 1 }
    return x < shape + 1 ? 1 - series(x, shape) : fraction(x, shape)
  }

  /// The value with chance `p` at or below it, for the given shape (above zero).
  ///
  /// Wilson and Hilferty's approximation to begin with, then Halley's steps kept inside
  /// a bracket, on whichever tail is the smaller.
  package static func quantile(_ p: Double, shape: Double) -> Double {
    guard p > 0 else { return 0 }
    guard p < 1 else { return .infinity }
    let usesLower = p <= 0.5
    let upper = 1 - p
    var low = 0.0
    var high = Double.infinity
    var x = start(p, shape)
    for round in 0..<200 {
      let excess = usesLower ? lowerTail(x, shape: shape) - p : upper - upperTail(x, shape: shape)
      if excess == 0 { return x }
      let density = Densities.poisson(shape, mean: x) * shape / x
      let newton = excess / density
      var next = x - newton / (1 - 0.5 * min(1, newton * ((shape - 1) / x - 1)))
      // A step converges cubically, so after one this small the error is beyond a double. To ask
      // for less would chase the noise of the tail, which can put the bracket on the wrong side.
      if abs(next - x) <= 1e-9 * x { return next }
      if excess > 0 { high = min(high, x) } else { low = max(low, x) }
      // From a poor start the steps can be many and short: then halve every other time.
      let isSlow = round > 20 && round % 2 == 0
      if isSlow || !(next > low && next < high) { next = high.isFinite ? 0.5 * (low + high) : 2 * x }
      x = next
    }
    return x
  }

  private static func start(_ p: Double, _ shape: Double) -> Double {
    let spread = 1 / (9 * shape)
    let root = 1 - spread + NormalDistribution.quantile(p) * spread.squareRoot()
    let wilsonHilferty = shape * root * root * root
    // Far down the lower tail the density is a power of x, and can be inverted outright.
    if root < 0.3 || shape < 0.6 {
      var sign: Int32 = 0
      let power = exp((log(p) + lgamma_r(shape + 1, &sign)) / shape)
      if power < shape { return max(power, 1e-300) }
    }
    return max(wilsonHilferty, 1e-300)
  }

  private static func series(_ x: Double, _ shape: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    var n = shape
    repeat {
      n += 1
      term *= x / n
      sum += term
    } while term > sum * 1e-17
    return Densities.poisson(shape, mean: x) * sum
  }

  /// Lentz's form of the continued fraction.
  private static func fraction(_ x: Double, _ shape: Double) -> Double {
    let tiny = 1e-300
    var b = x + 1 - shape
    var c = 1 / tiny
    var d = 1 / b
    var h = d
    for i in 1..<100_000 {
      let an = -Double(i) * (Double(i) - shape)
      b += 2
      d = an * d + b
      if abs(d) < tiny { d = tiny }
      c = b + an / c
      if abs(c) < tiny { c = tiny }
      d = 1 / d
      let step = d * c
      h *= step
      if abs(step - 1) < 1e-16 { break }
    }
    return Densities.poisson(shape, mean: x) * shape * h
  }
}

/// The chi-square distribution: a gamma distribution of half its degrees, doubled.
package enum ChiSquareDistribution {
  /// The chance of a value at or below `x`.
  package static func cumulative(_ x: Double, degrees: Double) -> Double {
    GammaDistribution.lowerTail(x / 2, shape: degrees / 2)
  }

  /// The chance of a value above `x`.
  package static func upperTail(_ x: Double, degrees: Double) -> Double {
    GammaDistribution.upperTail(x / 2, shape: degrees / 2)
  }

  /// The value with chance `p` at or below it.
  package static func quantile(_ p: Double, degrees: Double) -> Double {
    2 * GammaDistribution.quantile(p, shape: degrees / 2)
  }
}
