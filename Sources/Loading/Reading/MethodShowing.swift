import Diagnostics
import Files
import Indicators
import Statistics

/// How strictly a trend is tested, and how changes and axes are shown.

/// `trend: true`, or the numbers that the test goes by: `{level: 99.8, values: 5, leave_one_out: true}`.
func readTrend(_ value: YAMLValue, into problems: inout Problems) -> (Bool, TrendSettings) {
  var trend = TrendSettings()
  guard case .mapping = value.content else { return (value.flag(into: &problems) ?? false, trend) }
  let keys = ["level", "values", "leave_one_out"]
  guard let map = YAMLMapping(value, of: "trend", keys: keys, into: &problems) else { return (true, trend) }
  if let item = map.optional("level", into: &problems), let number = item.number(into: &problems)?.value {
    trend.level = confidence(number, "level", at: item.position, into: &problems) ?? trend.level
  }
  // Of two points every line is a perfect one.
  trend.values =
    map.optional("values", into: &problems)?.integer(in: 4...20, into: &problems)?.value ?? trend.values
  trend.leavesOneOut = map.optional("leave_one_out", into: &problems)?.flag(into: &problems) ?? true
  return (true, trend)
}

/// `change_decimals: {per_cent: 1, points: 1}`.
func readChangeDecimals(_ value: YAMLValue, into problems: inout Problems) -> ChangeDecimals? {
  let keys = ["per_cent", "points"]
  guard let map = YAMLMapping(value, of: "change_decimals", keys: keys, into: &problems) else { return nil }
  var decimals = ChangeDecimals()
  func whole(_ key: String) -> Int? {
    map.optional(key, into: &problems)?.integer(in: 0...3, into: &problems)?.value
  }
  decimals.perCent = whole("per_cent") ?? decimals.perCent
  decimals.points = whole("points") ?? decimals.points
  return decimals
}

/// `years_before: 2`.
func readYearsBefore(_ keys: YAMLMapping, into problems: inout Problems) -> Int? {
  keys.optional("years_before", into: &problems)?.integer(in: 1...10, into: &problems)?.value
}

/// `axis: {ticks: d3, count: 5, zero: true}`.
func readAxis(_ value: YAMLValue, into problems: inout Problems) -> AxisSettings? {
  guard let map = YAMLMapping(value, of: "axis", keys: ["ticks", "count", "zero"], into: &problems) else {
    return nil
  }
  var axis = AxisSettings()
  axis.ticks =
    map.optional("ticks", into: &problems)?.choice(AxisSettings.Ticks.self, into: &problems) ?? axis.ticks
  axis.count =
    map.optional("count", into: &problems)?.integer(in: 2...10, into: &problems)?.value ?? axis.count
  axis.includesZero = map.optional("zero", into: &problems)?.flag(into: &problems) ?? axis.includesZero
  return axis
}
