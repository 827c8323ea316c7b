/// The seven bands of an area map, from very significantly low to very significantly high.
package enum Band: String, Sendable, Hashable, CaseIterable, Comparable {
  case verySignificantlyLow = "very_significantly_low"
  case significantlyLow = "significantly_low"
  case belowAverage = "below_average"
  case average
  case aboveAverage = "above_average"
  case significantlyHigh = "significantly_high"
  case verySignificantlyHigh = "very_significantly_high"

  /// How many bands above (or below) the average: -3 to 3.
  package var step: Int {
    switch self {
    case .verySignificantlyLow: -3
    case .significantlyLow: -2
    case .belowAverage: -1
    case .average: 0
    case .aboveAverage: 1
    case .significantlyHigh: 2
    case .verySignificantlyHigh: 3
    }
  }

  package static func < (a: Band, b: Band) -> Bool { a.step < b.step }

  /// By control limits, the default: significant beyond the area's 95% limits, very
  /// significant beyond the 99.8% ones, and above or below average beyond one standard
  /// error. About seven areas in ten that are truly average come out average.
  package init(limits68: Interval, limits95: Interval, limits998: Interval, benchmark: Double) {
    if let significant = Band(limits95: limits95, limits998: limits998, benchmark: benchmark) {
      self = significant
    } else if benchmark < limits68.lower {
      self = .aboveAverage
    } else {
      self = benchmark <= limits68.upper ? .average : .belowAverage
    }
  }

  /// By control limits, with any excess at all called above average. Not the default:
  /// it calls nearly half of the areas that are truly average above it.
  package init(
    anyExcess value: Double, limits95: Interval, limits998: Interval, benchmark: Double
  ) {
    if let significant = Band(limits95: limits95, limits998: limits998, benchmark: benchmark) {
      self = significant
    } else if isSame(value, benchmark) {
      self = .average
    } else {
      self = value > benchmark ? .aboveAverage : .belowAverage
    }
  }

  /// By standard deviations of the areas' own rates about their mean. It takes no account
  /// of how small an area is, so its bands are not statements of significance.
  package init(standardDeviations z: Double) {
    let magnitude = abs(z)
    let step = magnitude >= 3 ? 3 : magnitude >= 2 ? 2 : magnitude >= 1 ? 1 : 0
    self = Band(step: z < 0 ? -step : step)
  }

  /// By a z score that has been allowed for overdispersion: only significant, very
  /// significant or average. See ``Overdispersion``.
  package init(
    overdispersed z: Double, inner: Confidence = .ninetyFive, outer: Confidence = .threeSigma
  ) {
    let magnitude = abs(z)
    let step = magnitude > outer.z ? 3 : magnitude > inner.z ? 2 : 0
    self = Band(step: z < 0 ? -step : step)
  }

  /// The four bands of a display that only tells high areas apart.
  package var four: FourBand {
    switch self {
    case .verySignificantlyHigh: .verySignificantlyHigh
    case .significantlyHigh: .significantlyHigh
    case .aboveAverage: .aboveAverage
    case .average, .belowAverage, .significantlyLow, .verySignificantlyLow: .averageOrBelow
    }
  }

  private init?(limits95: Interval, limits998: Interval, benchmark: Double) {
    if benchmark < limits998.lower {
      self = .verySignificantlyHigh
    } else if benchmark < limits95.lower {
      self = .significantlyHigh
    } else if benchmark > limits998.upper {
      self = .verySignificantlyLow
    } else if benchmark > limits95.upper {
      self = .significantlyLow
    } else {
      return nil
    }
  }

  private init(step: Int) {
    self = Band.allCases[step + 3]
  }
}

/// The four bands of a display that only tells high areas apart. The lowest is never
/// called "average", since it holds the areas that are significantly low as well.
package enum FourBand: String, Sendable, Hashable, CaseIterable {
  case averageOrBelow = "average_or_below"
  case aboveAverage = "above_average"
  case significantlyHigh = "significantly_high"
  case verySignificantlyHigh = "very_significantly_high"
}
