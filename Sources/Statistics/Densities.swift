#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Poisson and binomial terms by the saddle-point method (Loader, "Fast and accurate
/// computation of binomial probabilities", 2000).
///
/// Multiplying out powers and factorials loses digits when counts run to hundreds of
/// thousands; the two small corrections below lose none.
enum Densities {
  /// `mean^x * e^-mean / gamma(x + 1)`, for any `x` above zero.
  static func poisson(_ x: Double, mean: Double) -> Double {
    exp(-stirlingError(x) - deviance(x, mean)) / (2 * .pi * x).squareRoot()
  }

  /// `gamma(n + 1) / (gamma(x + 1) gamma(y + 1)) * p^x * q^y`, where `n = x + y` and
  /// `q = 1 - p`, for `x` and `y` above zero. `q` is given so that a tiny one keeps its digits.
  static func binomial(_ x: Double, _ y: Double, p: Double, q: Double) -> Double {
    let n = x + y
    let exponent =
      stirlingError(n) - stirlingError(x) - stirlingError(y) - deviance(x, n * p) - deviance(y, n * q)
    return exp(exponent) * (n / (2 * .pi * x * y)).squareRoot()
  }

  /// `log(n!)` less Stirling's approximation to it.
  private static func stirlingError(_ n: Double) -> Double {
    if n <= 15 {
      var sign: Int32 = 0
      return lgamma_r(n + 1, &sign) - (n + 0.5) * log(n) + n - 0.5 * log(2 * .pi)
    }
    let square = n * n
    var sum = 1.0 / 1188
    sum = 1.0 / 1680 - sum / square
    sum = 1.0 / 1260 - sum / square
    sum = 1.0 / 360 - sum / square
    sum = 1.0 / 12 - sum / square
    return sum / n
  }

  /// `x log(x / mean) + mean - x`, without cancellation when the two are close.
  private static func deviance(_ x: Double, _ mean: Double) -> Double {
    guard abs(x - mean) < 0.1 * (x + mean) else { return x * log(x / mean) + mean - x }
    let v = (x - mean) / (x + mean)
    var sum = (x - mean) * v
    var term = 2 * x * v
    for j in 1..<200 {
      term *= v * v
      let next = sum + term / Double(2 * j + 1)
      if next == sum { break }
      sum = next
    }
    return sum
  }
}
