package import Statistics

/// An indicator's quarters as a process: its average, the range it keeps to, and what steps out of that.
package struct ProcessControl: Sendable, Hashable {
  package let points: [Point]
  /// Positions are those of `points`; breaks of the series begin a new stretch.
  package let chart: Statistics.ControlChart
  package let control: ControlSettings
  /// What one value covers: "month" or "quarter".
  package let step: String
  /// Where neither way is good, a signal is only high or low.
  package let isJudged: Bool

  /// Every period from the first figure to the last has a point, so that a gap breaks a run.
  init(_ series: Series, _ indicator: Indicator, _ polarity: Polarity) {
    let known = series.points.filter { $0.value != nil }
    let points = series.points.filter { point in
      known.first.map { $0.period <= point.period } ?? false
        && known.last.map { point.period <= $0.period } ?? false
    }
    var values: [Double?] = []
    var filled: [Point] = []
    for point in points {
      while let last = filled.last, last.period.next < point.period {
        var gap = last
        gap.period = last.period.next
        gap.figure = .none(.notAvailable)
        gap.numerator = nil
        gap.denominator = nil
        gap.limits = nil
        gap.status = []
        filled.append(gap)
        values.append(nil)
      }
      filled.append(point)
      values.append(point.value)
    }
    control = indicator.methods.control
    step = indicator.window == .month ? "month" : "quarter"
    var settings = Statistics.ControlChart.Settings()
    let starts = indicator.breaks.map(\.at) + control.recalculations.map(\.at)
    settings.rebasedAt = Set(starts.compactMap { at in filled.firstIndex { $0.period.first >= at } }).sorted()
    settings.screensOutliers = control.screensOutliers
    settings.fixedAfter = control.fixAfter
    settings.shiftLength = control.shiftLength
    settings.trendLength = control.trendLength
    settings.marksTwoOfThree = control.marksTwoOfThree
    settings.fullFrom = control.fewestValues
    isJudged = polarity == .higherIsBetter || polarity == .lowerIsBetter
    chart = Statistics.ControlChart(
      values, polarity == .higherIsBetter ? .high : polarity == .lowerIsBetter ? .low : .neutral, settings)
    self.points = filled
  }

  /// The newest stretch, if it is long enough for limits.
  package var limits: Statistics.ControlChart.Limits? {
    guard let last = chart.segments.last, last.count >= control.fewestValues else { return nil }
    return last.limits
  }

  /// How many values the newest stretch has.
  package var count: Int { chart.segments.last?.count ?? 0 }
}
