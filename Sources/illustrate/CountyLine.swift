/// A county figure, published or made up, that district figures can be made from.
struct CountyFigure {
  let period: String
  let end: Quarter
  let value: Decimal
  let vintage: String
  let isIllustrative: Bool
}

/// The made-up quarter ends between the published figures of a rolling indicator.
///
/// A line runs only between two published figures of one series: never before the first, after the
/// last or across a break. Each made-up figure keeps the direction of the smooth line.
func countyLine(
  _ indicator: Indicator, published: [CountyFigure], in place: Place
) -> [CountyFigure] {
  let inOrder = published.sorted { $0.end < $1.end }
  var series: [[CountyFigure]] = []
  for figure in inOrder {
    if let last = series.last?.last, !isBroken(indicator, from: last.end, to: figure.end) {
      series[series.count - 1].append(figure)
    } else {
      series.append([figure])
    }
  }
  return series.flatMap { line(indicator, through: $0, in: place) }
}

/// Whether a break lies after the first quarter of one rolling year and not after the end of another.
private func isBroken(_ indicator: Indicator, from early: Quarter, to late: Quarter) -> Bool {
  indicator.breaks.contains { early - 3 < $0 && $0 <= late }
}

private func line(
  _ indicator: Indicator, through published: [CountyFigure], in place: Place
) -> [CountyFigure] {
  var anchors: [Quarter: Double] = [:]
  for figure in published { anchors[figure.end] = figure.value.value }
  guard let first = anchors.keys.min(), let last = anchors.keys.max(), first < last else { return [] }
  let known = Set(anchors.keys)
  for point in waypoints where point.indicator == indicator.slug && first...last ~= point.quarter {
    anchors[point.quarter] = anchors[point.quarter] ?? point.value
  }
  let curve = Interpolation(anchors.keys.sorted().map { (Double($0), anchors[$0] ?? 0) })
  let places = published.map(\.value.places).max() ?? 0
  return (first...last).filter { !known.contains($0) }.map { quarter in
    // An edition that did not know the next published figure must not see the way to it.
    let next = published.first { $0.end > quarter }
    let here = curve(Double(quarter))
    let step = min(abs(here - curve(Double(quarter - 1))), abs(here - curve(Double(quarter + 1))))
    // A quarter of the smaller step, so a rise stays a rise.
    let wobble = anchors[quarter] == nil ? level("\(indicator.slug)|county|\(quarter)") * step / 4 : 0
    return CountyFigure(
      period: rollingYear(to: quarter), end: quarter,
      value: Decimal(here + wobble, places: places),
      vintage: place.vintage(ending: quarter, notBefore: next?.vintage ?? ""), isIllustrative: true)
  }
}
