#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Round numbers for an axis.
package enum Ticks {
  /// The d3 rule: steps of 1, 2 or 5 times a power of ten, about `count` of them.
  ///
  /// Steps below one are worked as whole divisions, so that 0.3 is exactly `3 / 10`.
  /// A `stop` below `start` gives the ticks downwards; equal ends give one tick;
  /// a `count` that is not above nought, or ends that are not finite, give none.
  ///
  /// Source: d3-array 3, `ticks`.
  package static func d3(start: Double, stop: Double, count: Double) -> [Double] {
    guard count > 0, start.isFinite, stop.isFinite else { return [] }
    if start == stop { return [start] }
    let isReversed = stop < start
    let step = isReversed ? TickStep(stop, start, count) : TickStep(start, stop, count)
    guard let step, step.last >= step.first else { return [] }
    let values = stride(from: step.first, through: step.last, by: 1).map(step.tick)
    return isReversed ? values.reversed() : values
  }

  package static func d3(start: Double, stop: Double, count: Int) -> [Double] {
    d3(start: start, stop: stop, count: Double(count))
  }

  /// Widens an interval to round ends: the d3-scale rule, at most ten passes.
  ///
  /// An interval that has not settled by then comes back unchanged.
  ///
  /// - Returns: `nil` when there is nothing to widen: ends equal, reversed or not
  ///   finite, or no ticks wanted.
  package static func niceDomain(start: Double, stop: Double, count: Double) -> ClosedRange<Double>? {
    guard count > 0, start < stop, start.isFinite, stop.isFinite else { return nil }
    var (low, high) = (start, stop)
    var previous: TickStep?
    for _ in 0..<10 {
      guard let step = TickStep(low, high, count) else { break }
      if let previous, previous.size == step.size, previous.isDivision == step.isDivision {
        return low...high
      }
      if step.isDivision {
        low = (low * step.size).rounded(.down) / step.size
        high = (high * step.size).rounded(.up) / step.size
      } else {
        low = (low / step.size).rounded(.down) * step.size
        high = (high / step.size).rounded(.up) * step.size
      }
      previous = step
    }
    return start...stop
  }

  package static func niceDomain(start: Double, stop: Double, count: Int) -> ClosedRange<Double>? {
    niceDomain(start: start, stop: stop, count: Double(count))
  }
}

/// A step between ticks, held so that multiples of it are exact decimals.
struct TickStep {
  /// The step itself, or with `isDivision` how many steps make one.
  var size: Double
  var isDivision: Bool
  /// The first and last multiples inside the interval; `last < first` when there is none.
  var first: Double
  var last: Double
  /// How many decimals a tick needs.
  var decimals: Int

  /// `nil` when the interval is too small or too large to divide.
  init?(_ start: Double, _ stop: Double, _ count: Double) {
    let step = (stop - start) / max(0, count)
    guard step.isFinite, step > 0 else { return nil }
    let power = log10(step).rounded(.down)
    let error = step / pow(10, power)
    let factor: Double =
      error >= 50.squareRoot() ? 10 : error >= 10.squareRoot() ? 5 : error >= 2.squareRoot() ? 2 : 1
    isDivision = power < 0
    size = isDivision ? pow(10, -power) / factor : pow(10, power) * factor
    guard size.isFinite, size > 0 else { return nil }
    if isDivision {
      first = roundHalfUp(start * size)
      last = roundHalfUp(stop * size)
      if first / size < start { first += 1 }
      if last / size > stop { last -= 1 }
    } else {
      first = roundHalfUp(start / size)
      last = roundHalfUp(stop / size)
      if first * size < start { first += 1 }
      if last * size > stop { last -= 1 }
    }
    decimals = isDivision ? Int(-power) - (factor == 10 ? 1 : 0) : 0
    guard first.isFinite, last.isFinite, last - first < 10_000 else { return nil }
    if last < first, count >= 0.5, count < 2 {
      guard let finer = TickStep(start, stop, count * 2) else { return nil }
      self = finer
    }
  }

  func tick(_ multiple: Double) -> Double { isDivision ? multiple / size : multiple * size }
}

/// JavaScript's `Math.round`: halves go up, also below nought.
private func roundHalfUp(_ value: Double) -> Double { (value + 0.5).rounded(.down) }
