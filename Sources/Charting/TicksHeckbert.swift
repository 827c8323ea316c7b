#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Ticks {
  /// Heckbert's loose labels: round numbers that reach past both ends of the data.
  ///
  /// - Parameter count: About how many, at least 2. Equal ends give one label.
  ///
  /// Source: P. S. Heckbert, "Nice numbers for graph labels", Graphics Gems (1990).
  package static func heckbert(min low: Double, max high: Double, count: Int) -> [Double] {
    guard low < high, low.isFinite, high.isFinite else { return low.isFinite ? [low] : [] }
    let range = niceNumber(high - low, rounding: false)
    let step = niceNumber(range / Double(max(1, count - 1)), rounding: true)
    let first = (low / step).rounded(.down) * step
    let last = (high / step).rounded(.up) * step
    return sequence(from: first, to: last, by: step)
  }

  private static func niceNumber(_ x: Double, rounding: Bool) -> Double {
    let power = pow(10, log10(x).rounded(.down))
    let fraction = x / power
    let nice: Double =
      rounding
      ? (fraction < 1.5 ? 1 : fraction < 3 ? 2 : fraction < 7 ? 5 : 10)
      : (fraction <= 1 ? 1 : fraction <= 2 ? 2 : fraction <= 5 ? 5 : 10)
    return nice * power
  }

  /// Equal steps, the last not beyond `last`, as R's `seq` counts them.
  static func sequence(from first: Double, to last: Double, by step: Double) -> [Double] {
    let steps = ((last - first) / step + 1e-10).rounded(.down)
    guard steps >= 0, steps < 10_000 else { return [first] }
    return (0...Int(steps)).map { Swift.min(first + Double($0) * step, last) }
  }
}
