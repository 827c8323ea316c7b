/// How much more areas differ from each other than independent events would make them,
/// and their z scores once that is allowed for. Spiegelhalter (2005), with a tenth of the
/// areas winsorised at each end. Needs ten areas or more to mean anything.
package struct Overdispersion: Sendable, Hashable {
  /// The rate of all areas together, per the rate base.
  package let benchmark: Double
  /// One area's z score if its events were independent, in the order given.
  package let scores: [Double]
  /// The variance of those scores, outliers pulled in: about one without overdispersion.
  package let phi: Double

  /// `nil` when there are no areas, or no events at all.
  package init?(_ rates: [Rate]) {
    guard let pooled = pooledRate(rates, per: 1), pooled > 0 else { return nil }
    benchmark = pooled * (rates.first?.multiplier ?? 1)
    scores = rates.map { rate in
      let expected = pooled * rate.denominator
      return (Double(rate.count) - expected) / expected.squareRoot()
    }
    let sorted = scores.sorted()
    let low = quantile(ofSorted: sorted, 0.1)
    let high = quantile(ofSorted: sorted, 0.9)
    phi =
      scores.reduce(0) { sum, z in
        let pulled = min(max(z, low), high)
        return sum + pulled * pulled
      } / Double(scores.count)
  }

  /// The scores divided by the root of the dispersion, when that is above one.
  package var adjustedScores: [Double] {
    phi > 1 ? scores.map { $0 / phi.squareRoot() } : scores
  }
}

/// How much more an indicator has varied from period to period than independent events
/// would: Pearson's chi-square over its degrees of freedom, about one if they are. `nil` for
/// fewer than two periods or no events. For the dispersion of a ``RateChange``.
package func dispersion(ofHistory rates: [Rate]) -> Double? {
  guard rates.count > 1, let pooled = pooledRate(rates, per: 1), pooled > 0 else { return nil }
  let chiSquare = rates.reduce(0) { sum, rate in
    let expected = pooled * rate.denominator
    let excess = Double(rate.count) - expected
    return sum + excess * excess / expected
  }
  return chiSquare / Double(rates.count - 1)
}

/// The mean of areas' own rates and their standard deviation (divisor n - 1), for bands
/// by standard deviations. The deviation is `nil` for fewer than two.
package func meanAndDeviation(_ values: [Double]) -> (mean: Double, deviation: Double?)? {
  guard let mean = unweightedMean(values) else { return nil }
  guard values.count > 1 else { return (mean, nil) }
  let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  return (mean, (squares / Double(values.count - 1)).squareRoot())
}

/// A quantile of sorted values, by linear interpolation between them (R's type 7).
package func quantile(ofSorted values: [Double], _ p: Double) -> Double {
  guard let last = values.last else { return .nan }
  let position = Double(values.count - 1) * p
  let below = Int(position)
  guard below + 1 < values.count else { return last }
  return values[below] + (position - Double(below)) * (values[below + 1] - values[below])
}
