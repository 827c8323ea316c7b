package import Statistics

/// How an area's figure stands to the home area's, in one of a few bands, and by which method.
package struct AreaBand: Sendable, Hashable {
  package enum Level: Sendable, Hashable {
    case computed(Statistics.Band)
    /// As a partner put it.
    case supplied(String)
  }

  package var level: Level
  package var method: BandMethod
  /// How many times more than chance the districts differ, where the band allows for that.
  package var dispersion: Double?
}

/// How the districts' figures of one period lie beside each other: the same for the bands of all of them.
enum DistrictSpread {
  /// Nothing is known of it, or needed.
  case unknown
  case around(mean: Double, deviation: Double)
  /// By district, how far it is from what all of them together would make it expect, in standard deviations that allow
  /// for how much more than chance they differ; and how much that is.
  case expected(scores: [AreaID: Double], dispersion: Double)
}

extension Catalogue {
  /// The band of a district's figure; `nil` where it is hidden or missing, where nothing can be reckoned without
  /// counts, and for areas that are no districts of the home area.
  ///
  /// - Parameter spread: Of the point's period.
  func band(
    of point: Point, in area: AreaID, indicator id: IndicatorID, among spread: DistrictSpread
  ) -> AreaBand? {
    guard let value = point.value, area != site.settings.area, site.districts.contains(area) else {
      return nil
    }
    let methods = site.methods(of: id)
    let method = methods.bands
    switch method {
    case .none: return nil
    case .supplied:
      return site[id].methods.suppliedBands.first { $0.area == area && $0.period == point.period }
        .map { AreaBand(level: .supplied($0.label), method: method) }
    case .zScore:
      guard case .around(let mean, let deviation) = spread else { return nil }
      return AreaBand(
        level: .computed(Band(standardDeviations: (value - mean) / deviation)), method: method)
    case .overdispersed:
      guard case .expected(let scores, let dispersion) = spread, let score = scores[area] else { return nil }
      let band = Band(
        overdispersed: score, inner: methods.confidence.interval, outer: methods.confidence.outer)
      return AreaBand(level: .computed(band), method: method, dispersion: dispersion)
    case .controlLimits, .anyExcess:
      guard let benchmark = series(of: id, in: site.settings.area)?[point.period]?.value,
        let interval = interval(of: point, site[id].unit)
      else { return nil }
      let (limits95, limits998) = (interval(methods.confidence.interval), interval(methods.confidence.outer))
      let band =
        method == .anyExcess
        ? Band(anyExcess: value, limits95: limits95, limits998: limits998, benchmark: benchmark)
        : Band(
          limits68: interval(.oneSigma), limits95: limits95, limits998: limits998, benchmark: benchmark)
      return AreaBand(level: .computed(band), method: method)
    }
  }

  /// How the districts' figures of a period lie beside each other, where the indicator's bands rest on that.
  func districtSpread(of id: IndicatorID, at period: Period) -> DistrictSpread {
    let methods = site.methods(of: id)
    switch methods.bands {
    case .zScore:
      let values = site.districts.compactMap { series(of: id, in: $0)?[period]?.value }
      guard let (mean, deviation) = meanAndDeviation(values), let deviation, deviation > 0 else {
        return .unknown
      }
      return .around(mean: mean, deviation: deviation)
    case .overdispersed:
      guard site[id].unit != .percent, let multiplier = site[id].unit.multiplier else { return .unknown }
      let known = districtRates(of: id, at: period, per: multiplier)
      guard known.count >= methods.minimums.dispersionAreas,
        let dispersion = Overdispersion(known.map(\.rate))
      else { return .unknown }
      return .expected(
        scores: Dictionary(uniqueKeysWithValues: zip(known.map(\.area), dispersion.adjustedScores)),
        dispersion: max(1, dispersion.phi))
    case .none, .supplied, .controlLimits, .anyExcess: return .unknown
    }
  }

  /// The point's interval at any level of confidence, from its counts.
  private func interval(of point: Point, _ unit: Unit) -> ((Confidence) -> Interval)? {
    if unit == .percent {
      guard let share = proportion(point.numerator, point.denominator) else { return nil }
      return { share.interval($0) }
    }
    guard let multiplier = unit.multiplier,
      let rate = rate(point.numerator, point.denominator, multiplier)
    else { return nil }
    return { rate.interval($0) }
  }
}
