import Charting
import HTML
import Indicators
import Statistics

/// The districts by size, between the limits that chance would keep them to; nothing where they are too few.
func funnelSection(_ id: IndicatorID, _ context: PageContext) -> Node {
  guard let picture = picture(.funnel, of: id, in: nil, context) else { return .empty }
  return chartSection(
    picture, .funnel, of: id, heading: "funnel-title",
    ways: [
      link("#by-district", "The same figures as a table"),
      link(context.href(.methods) + "#funnel", "How a funnel plot works"),
    ], context)
}

func funnelPicture(_ id: IndicatorID, _ districts: [Assessment], _ context: PageContext) -> ChartPicture? {
  guard let period = districts.compactMap(\.latest).map(\.period).max(),
    let funnel = context.catalogue.funnel(of: id, at: period)
  else { return nil }
  let indicator = context.site[id]
  let title = funnelTitle(funnel)
  let chart = funnelPlot(funnel, of: id, chartID: "funnel", title: title, context)
  return ChartPicture(
    title: title, subject: context.catalogue.title(of: id),
    subtitle: "\(indicator.unitTitle), by size of district, \(period.inSentence).",
    chart: chart.node(), notes: funnelNotes(funnel), sources: [indicator.source],
    isIllustrative: districts.contains { $0.latest?.isIllustrative ?? false })
}

/// Whether any district lies outside the 95% limits.
func funnelTitle(_ funnel: FunnelData) -> String {
  let outside = funnel.places.count { abs($0.band.step) >= 2 }
  if outside == 0 { return "No district is further from the rest than chance would give" }
  return "\(outside == 1 ? "1 district lies" : "\(outside) districts lie") outside the limits of chance"
}

/// How its limits come about, and whether the districts differ by more than chance.
func funnelNotes(_ funnel: FunnelData) -> [String] {
  var notes = ["The smaller an area, the wider the limits."]
  if let dispersion = funnel.dispersion, dispersion > 1 {
    notes.append(
      "Districts differ \(formatNumber(dispersion, decimals: 1)) times as much as chance alone would make them."
    )
  }
  return notes
}

/// The plot alone.
func funnelPlot(
  _ funnel: FunnelData, of id: IndicatorID, chartID: String, title: String, _ context: PageContext
) -> FunnelPlot {
  let indicator = context.site[id]
  let polarity = context.catalogue.polarity(of: id)
  let levels = context.site.methods(of: id).confidence
  var rule = context.axisRule(of: id)
  // The limits of chance meet the figures far from nought.
  rule.includesZero = false
  let sizeName =
    switch indicator.unit {
    case .percent: "Answers or cases"
    case .rate(_, let per): per.sentenceCased
    case .ratio(let per): per.sentenceCased
    case .count: ""
    }
  return FunnelPlot(
    name: ChartName(
      id: chartID, title: title, description: funnelDescription(funnel, indicator, context)),
    unit: indicator.unit == .percent ? "%" : indicator.unitText, sizeName: sizeName,
    areas: funnel.places.map { place in
      let point = context.catalogue.series(of: id, in: place.area)?[funnel.period]
      return FunnelPlot.Area(
        name: context.site[place.area].name, size: place.size, value: place.value,
        shade: shade(place.band, polarity), isNamed: abs(place.band.step) >= 2,
        doubt: point.flatMap { doubt($0.status) },
        details: [indicator.chartText(point), place.band.words.sentenceCased])
    },
    limits: funnel.limits.map { FunnelPlot.Limits(size: $0.size, inner: $0.inner, outer: $0.outer) },
    benchmark: funnel.benchmark, benchmarkName: "All districts",
    benchmarkText: indicator.figureText(funnel.benchmark),
    innerName: "\(levels.interval.percentText) limits", outerName: "\(levels.outer.percentText) limits",
    rule: rule)
}

func funnelDescription(_ funnel: FunnelData, _ indicator: Indicator, _ context: PageContext) -> String {
  let names = funnel.places.filter { abs($0.band.step) >= 2 }.map {
    "\(context.site[$0.area].name) \(indicator.figureText($0.value)), \($0.band.words.lowercased())"
  }
  let all =
    "\(funnel.places.count) districts around \(indicator.figureText(funnel.benchmark)), their figure together."
  return names.isEmpty
    ? "\(all) All lie within the \(context.site.methods(of: funnel.indicator).confidence.interval.percentText) limits."
    : "\(all) Outside: \(names.joined(separator: "; "))."
}

private func shade(_ band: Band, _ polarity: Indicators.Polarity) -> ComparisonBars.Shade {
  guard abs(band.step) >= 2 else { return .similar }
  let isHigh = band.step > 0
  return switch polarity {
  case .higherIsBetter: isHigh ? .better : .worse
  case .lowerIsBetter: isHigh ? .worse : .better
  case .none, .withinRange: isHigh ? .higher : .lower
  }
}
