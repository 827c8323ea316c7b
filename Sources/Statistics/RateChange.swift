#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whether the difference between two rates is more than chance.
///
/// Given all the events of both periods, the later period's share of them is binomial; if
/// nothing changed, its chance is the later period's share of the population. The exact
/// (Clopper-Pearson) interval of that chance gives the interval of the ratio of the rates,
/// and decides. Last year's rate is never treated as fixed: against this year's interval
/// that calls one unchanged series in six a change.
package struct RateChange: Sendable, Hashable {
  package let earlier: Rate
  package let later: Rate

  package init(from earlier: Rate, to later: Rate) {
    self.earlier = earlier
    self.later = later
  }

  /// The later rate less the earlier one.
  package var difference: Double { later.value - earlier.value }

  /// From the unrounded rates; `nil` when the earlier is zero.
  package var percentChange: Double? {
    earlier.count == 0 ? nil : (later.value / earlier.value - 1) * 100
  }

  /// Whether a percentage change is fit to be shown: not from fewer than fifty events, a
  /// common convention of crime statistics. The difference always is.
  package var showsPercentChange: Bool { earlier.count >= 50 }

  /// The later rate as a multiple of the earlier: infinite when only the later has events,
  /// `nil` when neither has.
  package var ratio: Double? {
    if earlier.count == 0 { return later.count == 0 ? nil : .infinity }
    return later.value / earlier.value
  }

  /// What the exact interval says. The two-sided exact chance gives the same answer, and
  /// is the quicker to work out.
  ///
  /// - Parameter dispersion: how many times more than independent events these vary; above
  ///   one, the score test is used with z divided by its square root.
  package func verdict(_ confidence: Confidence = .ninetyFive, dispersion: Double = 1) -> Verdict {
    guard later.count + earlier.count > 0 else { return .noSignificantChange }
    if dispersion > 1 {
      let z = (score ?? 0) / dispersion.squareRoot()
      if abs(z) <= confidence.z { return .noSignificantChange }
      return z > 0 ? .increased : .decreased
    }
    if upperTail < confidence.tail { return .increased }
    if lowerTail < confidence.tail { return .decreased }
    return .noSignificantChange
  }

  /// The exact conditional interval of the ratio; `nil` when neither period has events.
  ///
  /// With a dispersion above one, the interval that the score test of `verdict` implies.
  package func ratioInterval(
    _ confidence: Confidence = .ninetyFive, dispersion: Double = 1
  ) -> Interval? {
    let x0 = Double(earlier.count)
    let x1 = Double(later.count)
    guard x0 + x1 > 0 else { return nil }
    let chance: Interval
    if dispersion > 1 {
      chance = Proportion.wilson(x1, of: x0 + x1, z: confidence.z * dispersion.squareRoot())
    } else {
      chance = Interval(
        x1 == 0 ? 0 : BetaDistribution.quantile(confidence.tail, a: x1, b: x0 + 1),
        x0 == 0 ? 1 : BetaDistribution.quantile(1 - confidence.tail, a: x1 + 1, b: x0))
    }
    func ratio(_ p: Double) -> Double {
      p >= 1 ? .infinity : p / (1 - p) * earlierExposure / laterExposure
    }
    return Interval(
      x1 == 0 ? 0 : ratio(chance.lower), x0 == 0 ? .infinity : ratio(chance.upper))
  }

  /// The central exact chance of a difference at least this large if nothing changed.
  package var exactChance: Double {
    guard earlier.count + later.count > 0 else { return 1 }
    return min(1, 2 * min(lowerTail, upperTail))
  }

  /// As `exactChance`, counting only half of the chance of what was seen.
  package var midChance: Double {
    guard earlier.count + later.count > 0 else { return 1 }
    let half = 0.5 * seen
    return min(1, 2 * min(lowerTail - half, upperTail - half))
  }

  /// The score statistic, which is about a standard normal value if nothing changed.
  package var score: Double? {
    let x0 = Double(earlier.count)
    let x1 = Double(later.count)
    guard x0 + x1 > 0 else { return nil }
    let n0 = earlierExposure
    let n1 = laterExposure
    return (x1 * n0 - x0 * n1) / (n0 * n1 * (x0 + x1)).squareRoot()
  }

  /// The usual large-sample interval of the ratio; `nil` when either count is zero.
  package func logInterval(_ confidence: Confidence = .ninetyFive) -> Interval? {
    guard let ratio, earlier.count > 0, later.count > 0 else { return nil }
    let error = (1 / Double(earlier.count) + 1 / Double(later.count)).squareRoot()
    return Interval(ratio * exp(-confidence.z * error), ratio * exp(confidence.z * error))
  }

  // Rates on different rate bases are compared on the same one.
  private var earlierExposure: Double { earlier.denominator / earlier.multiplier }
  private var laterExposure: Double { later.denominator / later.multiplier }
  private var p: Double { laterExposure / (earlierExposure + laterExposure) }
  private var q: Double { earlierExposure / (earlierExposure + laterExposure) }

  /// The chance of a later count no greater than it was.
  private var lowerTail: Double {
    guard earlier.count > 0 else { return 1 }
    return BetaDistribution.lowerTail(q, p, a: Double(earlier.count), b: Double(later.count) + 1)
  }

  /// The chance of a later count no less than it was.
  private var upperTail: Double {
    guard later.count > 0 else { return 1 }
    return BetaDistribution.lowerTail(p, q, a: Double(later.count), b: Double(earlier.count) + 1)
  }

  /// The chance of exactly the later count.
  private var seen: Double {
    if later.count == 0 { return pow(q, Double(earlier.count)) }
    if earlier.count == 0 { return pow(p, Double(later.count)) }
    return Densities.binomial(Double(later.count), Double(earlier.count), p: p, q: q)
  }
}
