import Charting
import HTML
import Indicators
import Loading

/// From a year before to the newest figure: several indicators of one area, or one indicator of several areas.
func dumbbellFigure(_ drawing: SeriesDrawing) throws(FigureFault) -> DrawnFigure {
  let (context, site) = (drawing.context, drawing.site)
  var shown: [Assessment] = []
  if drawing.figure.hasManyIndicators {
    for id in drawing.figure.indicators {
      let area = drawing.figure.areas.first ?? context.edition.leadingArea(of: id)
      shown.append(try drawing.assessment(id, area))
    }
  } else {
    for area in try drawing.areas() { shown.append(try drawing.assessment(drawing.indicator, area)) }
  }
  let periods = Set(shown.compactMap { $0.latest?.period })
  func name(_ assessment: Assessment) -> String {
    let name =
      drawing.figure.hasManyIndicators
      ? drawing.catalogue.rowTitle(of: assessment.indicator) : site[assessment.area].name
    guard periods.count > 1, let period = assessment.latest?.period else { return name }
    return "\(name), to \(period.lastMonthText)"
  }
  let words = EarlierWords(ofAll: shown.map(\.yearsBefore))
  let made = dumbbellTitle(shown.map(\.judgement), words, drawing)
  let title = drawing.head.title ?? made
  func texts(_ assessment: Assessment) -> String {
    let indicator = site[assessment.indicator]
    guard assessment.earlier?.value != nil else { return indicator.chartText(assessment.latest) }
    let before = indicator.figureText(assessment.earlier?.value ?? 0)
    return "\(before) to \(indicator.chartText(assessment.latest))"
  }
  let (from, to) = sharedPeriods(periods, shown[0].yearsBefore, words)
  let chart = Dumbbell(
    name: ChartName(
      id: drawing.head.id, title: title,
      description: made + ". "
        + shown.map { "\(name($0)), \(texts($0))" }.joined(separator: "; ") + "."),
    fromName: from, toName: to,
    rows: shown.map { assessment in
      let (shade, sign) = assessment.judgement.shade
      return Dumbbell.Row(
        name: name(assessment), from: assessment.earlier?.value, to: assessment.latest?.value,
        text: texts(assessment), shade: shade, sign: sign, isJoined: !assessment.judgement.isAcrossBreak)
    })
  let points = shown.flatMap { [$0.earlier, $0.latest].compactMap { $0 } }
  var notes = ["▲ higher and ▼ lower than \(words.ago); ● no clear difference."]
  if shown.contains(where: { $0.judgement.movement == nil }) {
    notes.append("A row’s sign is left out where its figures cannot be compared.")
  }
  return DrawnFigure(
    title: title,
    subtitle: dumbbellSubtitle(periods, words, drawing),
    chart: chart.node(),
    table: FigureTable(
      caption: title,
      head: [
        drawing.figure.hasManyIndicators ? "Indicator" : "Area", words.heading, "Newest figure", "Change",
      ],
      rows: shown.map { assessment in
        let indicator = site[assessment.indicator]
        return (
          name(assessment),
          [
            figureNode(assessment.earlier, indicator), figureNode(assessment.latest, indicator),
            .text(assessment.change?.signedText ?? "–"),
          ]
        )
      }), notes: notes + drawing.markNotes(points), sources: drawing.sources,
    indicators: drawing.figure.indicators, isIllustrative: points.contains(where: \.isIllustrative))
}

/// Of several indicators only what their units share: "Per 1,000 people, …".
private func dumbbellSubtitle(
  _ periods: Set<Period>, _ words: EarlierWords, _ drawing: SeriesDrawing
) -> String {
  let span =
    periods.count == 1
    ? "\(periods.first?.inSentence ?? "") and \(words.then)" : "newest figure and \(words.then)"
  let unit = drawing.site[drawing.indicator]
  guard drawing.figure.hasManyIndicators, unit.unit != .percent else { return drawing.subtitle(span) }
  return drawing.head.subtitle ?? "\(unit.shortUnitText.sentenceCased), \(span)."
}

private func sharedPeriods(
  _ periods: Set<Period>, _ years: Int, _ words: EarlierWords
) -> (String, String) {
  guard periods.count == 1, let period = periods.first, words == EarlierWords(years: years) else {
    return (words.heading, "Newest figure")
  }
  return (period.yearsBefore(years).short.sentenceCased, period.short.sentenceCased)
}

/// "Of 4 indicators, 1 was higher than a year before, 1 lower and 2 much the same"
private func dumbbellTitle(
  _ judgements: [Judgement], _ earlier: EarlierWords, _ drawing: SeriesDrawing
) -> String {
  let compared = judgements.compactMap(\.movement)
  let isOne = (compared.isEmpty ? judgements.count : compared.count) == 1
  let noun = (drawing.figure.hasManyIndicators ? "indicator" : "area") + (isOne ? "" : "s")
  func count(_ movement: Movement, _ words: String) -> String? {
    let number = compared.count { $0 == movement }
    return number == 0 ? nil : "\(number) \(words)"
  }
  let parts = [count(.up, "higher"), count(.down, "lower"), count(.unchanged, "much the same")].compactMap {
    $0
  }
  let start = drawing.figure.hasManyIndicators ? "" : "\(drawing.name): "
  guard !parts.isEmpty else {
    let words = "newest \(judgements.count == 1 ? "figure" : "figures") of \(judgements.count) \(noun)"
    return start.isEmpty ? words.sentenceCased : start + words
  }
  if parts.count == 1 {
    let all =
      switch compared.count {
      case 1: judgements.count == 1 ? "the one \(noun)" : "the one \(noun) that can be compared"
      case 2: "both \(noun)"
      default: "all \(compared.count) \(noun)"
      }
    let verb = compared.count == 1 ? "was" : "were"
    let words =
      switch compared[0] {
      case .up: "higher than \(earlier.ago)"
      case .down: "lower than \(earlier.ago)"
      case .unchanged: "much the same as \(earlier.ago)"
      }
    return start.isEmpty ? "\(all.sentenceCased) \(verb) \(words)" : "\(start)\(words) in \(all)"
  }
  let of = "\(start.isEmpty ? "Of" : "of") \(compared.count) \(noun)"
  return "\(start)\(of), \(listed(parts)) compared with \(earlier.ago)"
}
