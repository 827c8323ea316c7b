import HTML
import Indicators

/// What the trend shows, in a few words that follow from the figures.
func trendTitle(_ assessment: Assessment, _ context: PageContext) -> String {
  let indicator = context.site[assessment.indicator]
  guard let latest = assessment.latest else { return context.catalogue.title(of: assessment.indicator) }
  let year =
    changeSpan(years: assessment.yearsBefore, to: latest.period) + extremeWords(assessment, latest, indicator)
  switch assessment.judgement.outcome {
  case .compared(.up, _): return "Up \(assessment.change?.sizeText.map { "\($0) " } ?? "")\(year)"
  case .compared(.down, _): return "Down \(assessment.change?.sizeText.map { "\($0) " } ?? "")\(year)"
  case .compared(.unchanged, _): return "Little change \(year)"
  case .notComparable:
    let count = assessment.series.points.count { $0.value != nil }
    return count == 1
      ? "One figure so far, for \(latest.period.inSentence)"
      : "The \(indicator.figureName) up to \(latest.period.lastMonthText)"
  }
}

/// "in the year to December 2023", "in the 3 years to December 2023": over what time a figure has changed.
func changeSpan(years: Int, to period: Period) -> String {
  "in the \(years == 1 ? "year" : "\(years) years") to \(period.lastMonthText)"
}

/// ", the lowest of 8 figures", where the newest figure is the highest or lowest of at least five that
/// were published since the last series break; ties say nothing.
private func extremeWords(_ assessment: Assessment, _ latest: Point, _ indicator: Indicator) -> String {
  let known = assessment.series.published
    .filter { indicator.breakBetween($0.period, latest.period, in: assessment.series) == nil }.compactMap(
      \.value)
  guard known.count >= 5, let value = latest.value, known.count(where: { $0 == value }) == 1 else {
    return ""
  }
  if value == known.max() { return ", the highest of \(known.count) figures" }
  return value == known.min() ? ", the lowest of \(known.count) figures" : ""
}

func trendSubtitle(_ assessment: Assessment, _ context: PageContext) -> String {
  let indicator = context.site[assessment.indicator]
  return "\(indicator.unitTitle), \(windowText(indicator))."
}

extension Indicator {
  /// The unit at the head of a chart or a table: "Offences per 1,000 people", "Per cent".
  var unitTitle: String { unit == .percent ? "Per cent" : unitText.sentenceCased }
}

/// What stretch of time each point of a series covers.
func windowText(_ indicator: Indicator) -> String {
  switch indicator.window {
  case .rolling12Months: "12 months to the end of each quarter"
  case .month: "each month"
  case .quarter: "each quarter"
  case .financialYear: "financial years, April to March"
  case .calendarYear: "calendar years"
  case .octoberYear: "years from October to September"
  case .cohort, .survey: "years"
  }
}

/// What a person who cannot see the chart should know: start, end, highest, lowest, comparators, breaks.
func trendDescription(_ assessment: Assessment, others: [Series], _ context: PageContext) -> String {
  let indicator = context.site[assessment.indicator]
  let place = context.site[assessment.area].name
  let known = assessment.series.points.filter { $0.value != nil }
  guard let first = known.first, let last = known.last else { return "No figures for \(place)." }
  func told(_ point: Point) -> String {
    "\(indicator.figureText(point.value ?? 0)) in \(point.period.inSentence)"
  }
  var text = "\(place): \(told(last))."
  if known.count > 1 { text = "\(place): from \(told(first)) to \(told(last))." }
  if known.count > 2, let high = known.max(by: { $0.value! < $1.value! }),
    let low = known.min(by: { $0.value! < $1.value! })
  {
    text += high.value == low.value ? " It did not vary." : " Highest, \(told(high)); lowest, \(told(low))."
  }
  for series in others {
    if let point = series.latest { text += " \(context.site[series.area].name): \(told(point))." }
  }
  if let threshold = context.catalogue.threshold(of: assessment.indicator) {
    text += " \(threshold.label.sentenceCased): \(threshold.levelText(indicator))."
  }
  for item in indicator.breaks where first.period.first < item.at && item.at <= last.period.last {
    text += " The series breaks on \(item.at.long): \(item.title)."
  }
  let made = known.count(where: \.isIllustrative)
  return text + illustrativeSentence(made, of: known.count)
}

/// " 3 of the 8 figures are illustrative.", to end a text with; nothing where none is.
func illustrativeSentence(_ made: Int, of all: Int) -> String {
  switch made {
  case 0: ""
  case all:
    switch all {
    case 1: " The figure is illustrative."
    case 2: " Both figures are illustrative."
    default: " All \(all) figures are illustrative."
    }
  default: " \(made) of the \(all) figures \(made == 1 ? "is" : "are") illustrative."
  }
}

/// Why lines through these series break, and what their marks mean; each only where it occurs.
func lineNotes(_ all: [Series], of indicator: Indicator, _ context: PageContext) -> [String] {
  let points = all.flatMap(\.points)
  var notes = indicator.breaks
    .filter { item in
      points.contains { $0.period.first < item.at } && points.contains { $0.period.last >= item.at }
    }
    .map { "\($0.at.long): \($0.note)" }
  for series in all {
    for (_, point) in markedBreaks(of: series) {
      let place = all.count > 1 ? "\(context.site[series.area].name): figures" : "Figures"
      notes.append(
        "\(place) from \(point.period.inSentence) on cannot be compared with earlier ones, [b]."
          + (point.note.isEmpty ? "" : " \(point.note)\(point.note.hasSuffix(".") ? "" : ".")"))
    }
  }
  if points.contains(where: { $0.value == nil }) {
    notes.append("The line breaks where a figure is missing.")
  }
  return notes + markNotes(points)
}

func districtTitle(_ districts: [Assessment], _ context: PageContext) -> String {
  let ranked = byValue(districts)
  guard let top = ranked.first, let bottom = ranked.last, ranked.count > 1,
    top.latest?.value != bottom.latest?.value
  else { return "District by district" }
  return "Highest in \(context.site[top.area].name), lowest in \(context.site[bottom.area].name)"
}

func districtDescription(_ districts: [Assessment], _ home: Assessment?, _ context: PageContext) -> String {
  let parts = byValue(districts).compactMap { assessment in
    assessment.latest?.value.map {
      "\(context.site[assessment.area].name) \(context.site[assessment.indicator].figureText($0))"
    }
  }
  var text = parts.joined(separator: "; ") + "."
  if let home, let value = home.latest?.value {
    text += " \(context.site[home.area].name) as a whole: \(context.site[home.indicator].figureText(value))."
  }
  return text
}

private func byValue(_ districts: [Assessment]) -> [Assessment] {
  // Places are sorted, not assessments, which are large.
  districts.enumerated().compactMap { place, item in item.latest?.value.map { (place: place, value: $0) } }
    .sorted { $0.value > $1.value }
    .map { districts[$0.place] }
}
