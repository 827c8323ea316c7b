/// The kinds of chart that a fence may ask for, and the options that each takes.
enum ChartKind: String, CaseIterable {
  case trend, bars, multiples
  case heatMap = "heat-map"
  case dumbbell, spine, sparkline, slope, control, funnel, stacked, grouped, shares, twin

  var options: [String] {
    let own =
      switch self {
      case .trend: ["indicator", "area", "comparators", "from", "to", "events"]
      case .bars: ["indicator", "areas", "comparators"]
      case .multiples: ["indicator", "areas", "from", "to"]
      case .heatMap: ["indicator", "indicators", "areas", "from", "to"]
      case .dumbbell: ["indicator", "indicators", "area", "areas"]
      case .spine: ["indicators", "area"]
      case .sparkline: ["indicator", "indicators", "area", "areas", "from", "to"]
      case .slope: ["indicator", "areas", "from", "to"]
      case .control: ["indicator", "area"]
      case .funnel: ["indicator"]
      case .stacked, .shares, .grouped: ["data", "unit", "source", "total", "combine", "periods"]
      case .twin: ["data", "unit", "source", "compared_with", "cases"]
      }
    return ["kind", "title", "subtitle"] + own
  }

  var series: SeriesFigure.Kind? {
    switch self {
    case .trend: .trend
    case .bars: .bars
    case .multiples: .multiples
    case .heatMap: .heatMap
    case .dumbbell: .dumbbell
    case .spine: .spine
    case .sparkline: .sparkline
    case .slope: .slope
    case .control: .control
    case .funnel: .funnel
    case .stacked, .grouped, .shares, .twin: nil
    }
  }

  /// As a message calls it: `a heat-map chart`.
  var subject: String { "a \(rawValue) chart" }

  /// Every option of any kind, to know a slip by when the kind is not known.
  static var allOptions: [String] {
    var seen: [String] = []
    for option in allCases.flatMap(\.options) where !seen.contains(option) { seen.append(option) }
    return seen
  }
}
