#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A recent trend by the method of Fingertips: the five latest consecutive values, tested
/// at 99.8%, and only believed if it survives leaving out any one of them.
package struct Trend: Sendable, Hashable {
  /// How the periods of the values lie to each other.
  package enum Basis: String, Sendable, CaseIterable {
    case annual
    /// The same quarter of successive years; ours, not Fingertips'.
    case sameQuarter = "same_quarter"
    /// Rolling or pooled values, which share data and make the test fire too often.
    case overlapping
    /// Months or quarters one after the other.
    case subAnnual = "sub_annual"
  }

  /// The values of the latest periods, oldest first; `nil` for a period without one.
  package enum Values: Sendable {
    /// Anything with a 95% interval but a proportion: rates above all.
    case weighted([(value: Double, limits: Interval?)?])
    /// Counts and their denominators.
    case proportions([(count: Int, denominator: Int)?])
    /// Plain counts, which are not tested.
    case counts
  }

  package enum Marker: String, Sendable, CaseIterable {
    case increasing, decreasing
    case noSignificantChange = "no_significant_change"
  }

  /// Why no trend was worked out.
  package enum NotComputed: String, Error, Sendable, CaseIterable {
    case overlappingPeriods = "overlapping_periods"
    case notAnnual = "not_annual"
    case unsupportedType = "unsupported_type"
    case tooFewPoints = "too_few_points"
    case gapInLastFive = "gap_in_last_five"
    case boundaryProportion = "boundary_proportion"
    case zeroWidthInterval = "zero_width_interval"
  }

  /// One degree of freedom.
  package let chiSquare: Double
  /// Per period: in the value's unit, or in log odds for proportions.
  package let slope: Double
  /// The slope has the same sign whichever one value is left out.
  package let keepsSign: Bool
  package let marker: Marker

  package var isSignificant: Bool { marker != .noSignificantChange }

  /// The chi-square value beyond which a trend is significant at 99.8%.
  package static let critical = 9.549535706083237

  /// How strict the test is. What is set if nothing is said is the published method.
  package struct Settings: Sendable, Hashable {
    package var level: Confidence
    /// How many of the latest values are tested; at least 3.
    package var length: Int
    /// The slope must keep its sign whichever one value is left out.
    package var leavesOneOut: Bool

    package init(level: Confidence = .threeSigma, length: Int = 5, leavesOneOut: Bool = true) {
      self.level = level
      self.length = length
      self.leavesOneOut = leavesOneOut
    }

    /// With one degree of freedom chi-square is the square of a normal variable.
    package var critical: Double { level == .threeSigma ? Trend.critical : level.z * level.z }
  }

  package init(
    _ values: Values, _ basis: Basis, _ settings: Settings = Settings()
  ) throws(NotComputed) {
    switch basis {
    case .overlapping: throw .overlappingPeriods
    case .subAnnual: throw .notAnnual
    case .annual, .sameQuarter: break
    }
    let line: Line
    switch values {
    case .counts: throw .unsupportedType
    case .weighted(let values):
      line = try Self.weighted(values, settings.length)
      chiSquare = line.slope * line.slope * line.information
    case .proportions(let values):
      let shares = try Self.complete(values, settings.length) { $0.denominator > 0 ? $0 : nil }
      guard shares.allSatisfy({ 0 < $0.count && $0.count < $0.denominator }) else {
        throw .boundaryProportion
      }
      line = Line(
        shares.map { log(Double($0.count) / Double($0.denominator - $0.count)) },
        weights: shares.map { _ in 1 })
      chiSquare = Self.cochranArmitage(shares)
    }
    slope = line.slope
    let rising = !line.isFalling
    keepsSign = (0..<settings.length).allSatisfy { line.leavingOut($0).isFalling != rising }
    if chiSquare > settings.critical, keepsSign || !settings.leavesOneOut {
      marker = rising ? .increasing : .decreasing
    } else {
      marker = .noSignificantChange
    }
  }

  /// The marker in words for a machine, with what it means where one way is better.
  package func label(_ polarity: Polarity) -> String {
    guard isSignificant, polarity != .neutral else { return marker.rawValue }
    let better = (marker == .increasing) == (polarity == .high)
    return "\(marker.rawValue)_getting_\(better ? "better" : "worse")"
  }

  private static func complete<Value, Usable>(
    _ values: [Value?], _ length: Int, _ usable: (Value) -> Usable?
  ) throws(NotComputed) -> [Usable] {
    guard values.count >= length else { throw .tooFewPoints }
    let found = values.suffix(length).compactMap { $0.flatMap(usable) }
    guard found.count == length else { throw .gapInLastFive }
    return found
  }

  private static func weighted(
    _ values: [(value: Double, limits: Interval?)?], _ length: Int
  ) throws(NotComputed) -> Line {
    let points = try complete(values, length) { point in point.limits.map { (point.value, $0) } }
    guard points.allSatisfy({ $0.1.upper > $0.1.lower }) else { throw .zeroWidthInterval }
    let weights = points.map { point in
      // The published method divides by this literal, not by twice the full-precision z.
      let error = (point.1.upper - point.1.lower) / 3.92
      return 1 / (error * error)
    }
    return Line(points.map(\.0), weights: weights)
  }

  /// The test for a trend in proportions (Armitage 1955).
  private static func cochranArmitage(_ shares: [(count: Int, denominator: Int)]) -> Double {
    var n = 0.0
    var c = 0.0
    var nt = 0.0
    var ntt = 0.0
    var ct = 0.0
    for (index, share) in shares.enumerated() {
      let t = Double(index + 1)
      let count = Double(share.count)
      let denominator = Double(share.denominator)
      n += denominator
      c += count
      nt += denominator * t
      ntt += denominator * t * t
      ct += count * t
    }
    let covariance = n * ct - c * nt
    return n * covariance * covariance / (c * (n - c) * (n * ntt - nt * nt))
  }
}

/// A weighted least-squares line through values at 1, 2, 3 …
private struct Line {
  private let values: [Double]
  private let weights: [Double]
  private let times: [Double]
  let slope: Double
  /// One over the slope's squared standard error, if weights are one over squared errors.
  let information: Double

  init(_ values: [Double], weights: [Double]) {
    self.init(values, weights, times: values.indices.map { Double($0 + 1) })
  }

  private init(_ values: [Double], _ weights: [Double], times: [Double]) {
    self.values = values
    self.weights = weights
    self.times = times
    // From the first value, so that a level series has a slope of exactly zero.
    let origin = values.first ?? 0
    var total = 0.0
    var wt = 0.0
    var wv = 0.0
    for index in values.indices {
      total += weights[index]
      wt += weights[index] * times[index]
      wv += weights[index] * (values[index] - origin)
    }
    let meanTime = wt / total
    let meanValue = wv / total
    var spread = 0.0
    var product = 0.0
    for index in values.indices {
      let t = times[index] - meanTime
      spread += weights[index] * t * t
      product += weights[index] * t * (values[index] - origin - meanValue)
    }
    slope = product / spread
    information = spread
  }

  /// The slope is below zero by more than the noise of the arithmetic; level counts as rising.
  var isFalling: Bool {
    slope < -1e-13 * (values.map(abs).max() ?? 0)
  }

  /// The line without one value; the others keep their times.
  func leavingOut(_ index: Int) -> Line {
    func others(_ list: [Double]) -> [Double] {
      list.indices.filter { $0 != index }.map { list[$0] }
    }
    return Line(others(values), others(weights), times: others(times))
  }
}
