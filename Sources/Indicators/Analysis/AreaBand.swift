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

extension Catalogue {
  /// The band of a district's figure; `nil` where it is hidden or missing, where nothing can be reckoned without
  /// counts, and for areas that are no districts of the home area.
  func band(of point: Point, in area: AreaID, indicator id: IndicatorID) -> AreaBand? {
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
      let values = site.districts.compactMap { series(of: id, in: $0)?[point.period]?.value }
      guard let (mean, deviation) = meanAndDeviation(values), let deviation, deviation > 0 else { return nil }
      return AreaBand(
        level: .computed(Band(standardDeviations: (value - mean) / deviation)), method: method)
    case .overdispersed: return overdispersedBand(of: point, in: area, indicator: id, methods)
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

  /// Beside what the rate of all districts together would give the area, allowing for how much more than chance they
  /// differ; `nil` where too few districts have counts to tell.
  private func overdispersedBand(
    of point: Point, in area: AreaID, indicator id: IndicatorID, _ methods: MethodDefaults
  ) -> AreaBand? {
    guard site[id].unit != .percent, let multiplier = site[id].unit.multiplier else { return nil }
    let known = site.districts.compactMap { district -> (area: AreaID, rate: Statistics.Rate)? in
      guard let found = series(of: id, in: district)?[point.period], found.value != nil,
        let rate = rate(found.numerator, found.denominator, multiplier)
      else { return nil }
      return (district, rate)
    }
    guard known.count >= methods.minimums.dispersionAreas,
      let place = known.firstIndex(where: { $0.area == area }),
      let dispersion = Overdispersion(known.map(\.rate))
    else { return nil }
    let band = Band(
      overdispersed: dispersion.adjustedScores[place], inner: methods.confidence.interval,
      outer: methods.confidence.outer)
    return AreaBand(level: .computed(band), method: .overdispersed, dispersion: max(1, dispersion.phi))
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
