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
