import Charting
import HTML
import Indicators

/// The districts beside each other, highest first, with the home area's figure as a line.
func districtSection(_ id: IndicatorID, _ context: PageContext) -> Node {
  guard let picture = picture(.districts, of: id, in: nil, context) else { return .empty }
  return chartSection(
    picture, .districts, of: id, heading: "bars-title",
    ways: [link("#by-district", "The same figures as a table")], context)
}

func districtPicture(
  _ id: IndicatorID, _ districts: [Assessment], _ home: Assessment?, _ context: PageContext
) -> ChartPicture {
  let indicator = context.site[id]
  let period = districts.compactMap(\.latest).map(\.period).max()
  let title = districtTitle(districts, context)
  let chart = ComparisonBars(
    name: ChartName(
      id: "districts", title: title, description: districtDescription(districts, home, context)),
    rows: districts.map { barRow($0, context) },
    comparators: comparatorLines(home, period, context),
    shadeNames: shadeNames(id, context), previousName: context.earlierWords(of: [id]).heading,
    intervalName: "\(context.site.methods(of: id).confidence.interval.percentText) confidence interval"
  ).sorted()
  let shown = districts.flatMap { [$0.latest, $0.earlier].compactMap { $0 } }
  return ChartPicture(
    title: title, subject: context.catalogue.title(of: id),
    subtitle: "\(indicator.unitTitle), \(period?.inSentence ?? "").", chart: chart.node(),
    notes: markNotes(districts.compactMap(\.latest)), sources: [indicator.source],
    isIllustrative: shown.contains(where: \.isIllustrative))
}

/// How districts stand to the home area, in words and signs, by the shades of their bars.
func shadeNames(_ id: IndicatorID, _ context: PageContext) -> [ComparisonBars.ShadeName] {
  let isHigherBetter = context.catalogue.polarity(of: id) == .higherIsBetter
  let name = context.homeArea.name
  return [
    ComparisonBars.ShadeName(.worse, "Worse than \(name)", sign: isHigherBetter ? .down : .up),
    ComparisonBars.ShadeName(.better, "Better than \(name)", sign: isHigherBetter ? .up : .down),
    ComparisonBars.ShadeName(.higher, "Higher than \(name)", sign: .up),
    ComparisonBars.ShadeName(.lower, "Lower than \(name)", sign: .down),
    ComparisonBars.ShadeName(.similar, "Similar to \(name)", sign: .level),
  ]
}

func barRow(_ assessment: Assessment, _ context: PageContext) -> ComparisonBars.Row {
  let indicator = context.site[assessment.indicator]
  let value = assessment.latest?.value
  let (shade, sign): (ComparisonBars.Shade, ComparisonBars.Sign?) =
    switch (assessment.home?.outcome, assessment.home?.isBetter) {
    case (.significantlyHigher, true?): (.better, .up)
    case (.significantlyHigher, false?): (.worse, .up)
    case (.significantlyHigher, nil): (.higher, .up)
    case (.significantlyLower, true?): (.better, .down)
    case (.significantlyLower, false?): (.worse, .down)
    case (.significantlyLower, nil): (.lower, .down)
    case (.similar, _): (.similar, .level)
    default: (.plain, nil)
    }
  var details = [indicator.chartText(assessment.latest)]
  if let limits = assessment.latest?.limits {
    let level = context.site.methods(of: assessment.indicator).confidence.interval.percentText
    details.append(
      "\(level) interval \(indicator.figureText(limits.lowerBound)) to \(indicator.figureText(limits.upperBound))"
    )
  }
  if let before = assessment.earlier {
    details.append("\(assessment.earlierWords.heading) \(indicator.chartText(before))")
  }
  return ComparisonBars.Row(
    name: context.site[assessment.area].name, value: value,
    text: indicator.chartText(assessment.latest),
    previous: assessment.earlier?.value, interval: assessment.latest?.limits, shade: shade, sign: sign,
    doubt: assessment.latest.flatMap { doubt($0.status) }, details: details)
}

private func comparatorLines(
  _ home: Assessment?, _ period: Period?, _ context: PageContext
) -> [ComparisonBars.Comparator] {
  guard let home, let period else { return [] }
  let indicator = context.site[home.indicator]
  guard indicator.unit != .count else { return [] }
  return [home.area, context.site.settings.region].compactMap { $0 }.compactMap { area in
    guard let value = context.catalogue.series(of: home.indicator, in: area)?[period]?.value else {
      return nil
    }
    return ComparisonBars.Comparator(
      value: value, label: "\(context.site[area].name) \(indicator.figureText(value))")
  }
}
