package import Statistics

/// What a funnel plot shows: the districts' figures by their size, and where chance would keep them.
package struct FunnelData: Sendable {
  package struct Place: Sendable {
    package var area: AreaID
    package var size: Double
    package var value: Double
    package var band: Statistics.Band
  }

  package struct Limits: Sendable {
    package var size: Double
    package var inner: ClosedRange<Double>
    package var outer: ClosedRange<Double>
  }

  package var indicator: IndicatorID
  package var period: Period
  /// The districts' figure together.
  package var benchmark: Double
  package var places: [Place]
  /// By size, from the smallest.
  package var limits: [Limits]
  /// How many times more than chance the districts differ; `nil` for fewer than `Minimums.dispersionAreas`.
  package var dispersion: Double?
}

extension Catalogue {
  /// `nil` where too few districts have counts for the newest period, and for indicators that are plain counts.
  package func funnel(of id: IndicatorID, at period: Period) -> FunnelData? {
    let unit = site[id].unit
    guard let multiplier = unit.multiplier else { return nil }
    let known = districtRates(of: id, at: period, per: multiplier)
    let methods = site.methods(of: id)
    let confidence = methods.confidence
    guard known.count >= methods.minimums.funnel,
      let benchmark = pooledRate(known.map(\.rate), per: multiplier), benchmark > 0
    else { return nil }
    let isShare = unit == .percent
    let sizes = known.map(\.rate.denominator)
    let limits = curve(
      benchmark, per: multiplier, isShare: isShare, confidence, from: (sizes.min() ?? 1) * 0.8,
      to: (sizes.max() ?? 1) * 1.1)
    let places = known.map { item -> FunnelData.Place in
      let band: Band
      if isShare {
        let inner = Funnel.proportionLimits(
          population: item.rate.denominator, benchmark: benchmark, per: multiplier, confidence.interval)
        let outer = Funnel.proportionLimits(
          population: item.rate.denominator, benchmark: benchmark, per: multiplier, confidence.outer)
        band = place(item.value, inner, outer)
      } else {
        band = Band(
          limits68: item.rate.interval(.oneSigma), limits95: item.rate.interval(confidence.interval),
          limits998: item.rate.interval(confidence.outer), benchmark: benchmark)
      }
      return FunnelData.Place(area: item.area, size: item.rate.denominator, value: item.value, band: band)
    }
    let dispersion =
      known.count >= methods.minimums.dispersionAreas && !isShare
      ? Overdispersion(known.map(\.rate))?.phi : nil
    return FunnelData(
      indicator: id, period: period, benchmark: benchmark, places: places, limits: limits,
      dispersion: dispersion)
  }

  /// The districts that have a figure with its counts.
  func districtRates(
    of id: IndicatorID, at period: Period, per multiplier: Double
  ) -> [(area: AreaID, rate: Statistics.Rate, value: Double)] {
    site.districts.compactMap { area in
      guard let point = series(of: id, in: area)?[period], let value = point.value,
        let rate = rate(point.numerator, point.denominator, multiplier)
      else { return nil }
      return (area, rate, value)
    }
  }

  private func place(_ value: Double, _ inner: Interval, _ outer: Interval) -> Band {
    if outer.contains(value) {
      return inner.contains(value) ? .average : value > inner.upper ? .significantlyHigh : .significantlyLow
    }
    return value > outer.upper ? .verySignificantlyHigh : .verySignificantlyLow
  }

  /// The limits at some forty sizes. Those of a rate run through whole numbers of cases, so each size takes the nearest
  /// number of cases that reaches it.
  private func curve(
    _ benchmark: Double, per multiplier: Double, isShare: Bool, _ levels: ConfidenceLevels,
    from first: Double, to last: Double
  ) -> [FunnelData.Limits] {
    (0...40).map { step in
      let size = first + (last - first) * Double(step) / 40
      func limits(_ confidence: Confidence) -> ClosedRange<Double> {
        if isShare {
          let interval = Funnel.proportionLimits(
            population: size, benchmark: benchmark, per: multiplier, confidence)
          return interval.lower...interval.upper
        }
        let expected = benchmark * size / multiplier
        let upper = crossing(expected) { CountInterval.limits($0, confidence).lower }
        let lower = crossing(expected) { CountInterval.limits($0, confidence).upper }
        return max(0, lower / size * multiplier)...max(lower, upper) / size * multiplier
      }
      return FunnelData.Limits(size: size, inner: limits(levels.interval), outer: limits(levels.outer))
    }
  }

  /// The number of cases, not always whole, whose limit is the expected number; limits rise with cases.
  private func crossing(_ expected: Double, _ limit: (Int) -> Double) -> Double {
    var (below, above) = (0, 1)
    while limit(above) < expected {
      below = above
      above *= 2
    }
    while above - below > 1 {
      let middle = (below + above) / 2
      if limit(middle) < expected { below = middle } else { above = middle }
    }
    let (low, high) = (limit(below), limit(above))
    return high > low ? Double(below) + max(0, (expected - low) / (high - low)) : Double(above)
  }
}
