import Statistics

extension Catalogue {
  /// How many times more than chance an indicator's figures vary: from the area's own figures a year apart, none of
  /// which share a month, or from its districts at one time.
  ///
  /// - Returns: At least 1; `nil` where there are too few years or districts, or no counts.
  func estimatedDispersion(
    of id: IndicatorID, in series: Series, from source: DispersionSource, at latest: Point?
  ) -> Double? {
    guard let latest else { return nil }
    let indicator = site[id]
    let minimums = site.methods(of: id).minimums
    func rate(_ point: Point?) -> Statistics.Rate? {
      guard let point else { return nil }
      if indicator.unit == .count { return Indicators.rate(point.value, 1, 1) }
      guard let multiplier = indicator.unit.multiplier, indicator.unit != .percent else { return nil }
      return Indicators.rate(point.numerator, point.denominator, multiplier)
    }
    switch source {
    case .history:
      var rates: [Statistics.Rate] = []
      var period = latest.period
      while let point = series[period], let found = rate(point),
        point.isIllustrative == latest.isIllustrative,
        indicator.breakBetween(period, latest.period, in: series) == nil
      {
        rates.append(found)
        period = period.yearBefore
      }
      guard rates.count >= minimums.dispersionYears else { return nil }
      return dispersion(ofHistory: rates).map { max(1, $0) }
    case .areas:
      let rates = site.districts.compactMap { rate(self.series(of: id, in: $0)?[latest.period]) }
      guard indicator.unit != .count, rates.count >= minimums.dispersionAreas else { return nil }
      return Overdispersion(rates).map { max(1, $0.phi) }
    }
  }
}
