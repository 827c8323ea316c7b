package import Statistics

/// What the newest years say, tested as Fingertips does, or why they were not tested.
package enum TrendJudgement: Sendable, Hashable {
  case tested(Trend.Marker, from: Period, through: Period)
  case notTested(Trend.NotComputed)
}

/// Tests the newest values that follow one another, five if nothing else is said: years, or the same quarter or month
/// of so many years.
///
/// - Parameter points: of the indicator's own window, oldest first.
func trendJudgement(of points: [Point], _ indicator: Indicator) -> TrendJudgement {
  guard let last = points.last else { return .notTested(.tooFewPoints) }
  let isWithinYear = indicator.window.isWithinYear
  let chosen = isWithinYear ? points.filter { $0.period.last.month == last.period.last.month } : points
  let isOverlapping =
    indicator.window == .rolling12Months
    || zip(chosen, chosen.dropFirst()).contains { $0.period.overlaps($1.period) }
  let basis: Trend.Basis = isOverlapping ? .overlapping : isWithinYear ? .sameQuarter : .annual
  // A year that is not in the file is a gap like one whose figure is missing.
  var slots: [Point?] = []
  var period = last.period
  let settings = indicator.methods.trend
  for _ in 0..<settings.values {
    slots.insert(chosen.first { $0.period == period }, at: 0)
    period = period.yearBefore
  }
  let first = chosen.first?.period ?? last.period
  let known = slots.drop { slot in slot == nil && first > period }
  do {
    let trend = try Trend(
      trendValues(Array(known), indicator.unit), basis,
      Trend.Settings(
        level: settings.level, length: settings.values, leavesOneOut: settings.leavesOneOut))
    return .tested(trend.marker, from: slots.first??.period ?? last.period, through: last.period)
  } catch {
    return .notTested(error)
  }
}

private func trendValues(_ points: [Point?], _ unit: Unit) -> Trend.Values {
  switch unit {
  case .count: return .counts
  case .percent:
    let shares = points.map { point -> (count: Int, denominator: Int)? in
      guard let count = whole(point?.numerator), let denominator = whole(point?.denominator) else {
        return nil
      }
      return (count, denominator)
    }
    return .proportions(shares)
  case .rate, .ratio:
    return .weighted(
      points.map { point in
        guard let point, let value = point.value else { return nil }
        return (value, point.limits.map { Interval($0.lowerBound, $0.upperBound) })
      })
  }
}
