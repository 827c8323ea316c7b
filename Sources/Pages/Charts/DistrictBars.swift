import Charting
import HTML
import Indicators

/// The districts beside each other, highest first, with the home area's figure as a line.
func districtSection(
  _ id: IndicatorID, _ districts: [Assessment], _ home: Assessment?, _ context: PageContext
) -> Node {
  let indicator = context.site[id]
  let name = context.homeArea.name
  let period = districts.compactMap(\.latest).map(\.period).max()
  let title = districtTitle(districts, context)
  let isHigherBetter = context.catalogue.polarity(of: id) == .higherIsBetter
  let chart = ComparisonBars(
    name: ChartName(
      id: "districts", title: title, description: districtDescription(districts, home, context)),
    rows: districts.map { barRow($0, context) },
    comparators: comparatorLines(home, period, context),
    shadeNames: [
      ComparisonBars.ShadeName(.worse, "Worse than \(name)", sign: isHigherBetter ? .down : .up),
      ComparisonBars.ShadeName(.better, "Better than \(name)", sign: isHigherBetter ? .up : .down),
      ComparisonBars.ShadeName(.higher, "Higher than \(name)", sign: .up),
      ComparisonBars.ShadeName(.lower, "Lower than \(name)", sign: .down),
      ComparisonBars.ShadeName(.similar, "Similar to \(name)", sign: .level),
    ],
    uncertainName: districts.contains { $0.latest?.isIllustrative ?? false } ? "Illustrative" : nil
  ).sorted()
  return .el(
    "section", ["class": "block chart-block", "aria-labelledby": "bars-title"],
    [
      .el("h2", ["id": "bars-title"], [.text(title)]),
      .el(
        "p", ["class": "sub"], [.text("\(indicator.unitTitle), \(period?.inSentence ?? "").")]),
      chart.node(),
      .el("p", ["class": "chart-source"], [link("#by-district", "The same figures as a table")]),
    ])
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
  return ComparisonBars.Row(
    name: context.site[assessment.area].name, value: value,
    text: value.map(indicator.figureText) ?? absenceText(assessment.latest),
    previous: assessment.yearBefore?.value, interval: assessment.latest?.limits, shade: shade, sign: sign,
    isUncertain: assessment.latest?.isIllustrative ?? false)
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

/// The shorthand for why a bar is missing.
private func absenceText(_ point: Point?) -> String {
  switch point?.figure {
  case .none(.confidential)?: "[c]"
  case .none(.notApplicable)?: "[z]"
  case .none(.notAvailable)?, .value?, nil: "[x]"
  }
}
