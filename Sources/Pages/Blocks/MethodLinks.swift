import HTML
import Indicators

extension Judgement {
  /// Where the methods page explains what decided here.
  var anchor: String {
    switch outcome {
    case .compared(_, .exactRateRatio): "exact-test"
    case .compared(_, .dispersed): "dispersion"
    case .compared(_, .newcombe): "newcombe"
    case .compared(_, .tolerance): "tolerance"
    case .compared(_, .leastSize): "least-change"
    case .notComparable(.seriesBreak): "breaks"
    case .notComparable(.onlyIllustrativeBefore): "illustrative"
    case .notComparable(.noLatestFigure), .notComparable(.noEarlierFigure): "direction"
    }
  }
}

/// Five years' trend in a sentence, or why there is none, with the way to the method.
func trendTestSection(_ assessment: Assessment, _ context: PageContext) -> Node {
  guard let trend = assessment.trend else { return .empty }
  let indicator = context.site[assessment.indicator]
  let sentence = trend.sentence(indicator, polarity: context.catalogue.polarity(of: assessment.indicator))
  return .el(
    "section", ["class": "block", "aria-labelledby": "five-years"],
    [
      .el(
        "h2", ["id": "five-years"],
        [.text("The trend over \(numberInWords(indicator.methods.trend.values)) years")]),
      .el(
        "p",
        [
          .text(
            ([sentence] + [indicator.methods.trend.ownWords].compactMap { $0 }).joined(separator: " ") + " "),
          link(context.href(.methods) + "#trend", "How a trend is tested"), .text("."),
        ]),
    ])
}

/// How an area stands to the home area: the verdict as a tag, and its band with an arrow and words below that.
func againstHome(_ assessment: Assessment, _ context: PageContext) -> Node {
  let verdict = homeLink(assessment, context)
  guard let band = assessment.band else { return verdict ?? .text("–") }
  let polarity = context.catalogue.polarity(of: assessment.indicator)
  let tag = band.tag(polarity: polarity, home: context.homeArea.name)
  return [verdict ?? .empty, .el("span", ["class": "area-band"], [arrow(tag.arrow), .text(tag.word)])]
}

/// A figure that misses its threshold and would look the same, once more with one decimal more.
func closeCall(_ judgement: ThresholdJudgement, _ latest: Point, _ indicator: Indicator) -> String {
  guard judgement.isGood == false, let value = latest.value,
    let exact = indicator.figureText(value, apartFrom: judgement.threshold)
  else { return "" }
  return "; the figure is \(exact)"
}

/// What stands below a table of districts: how its bands came about, and that figures are hidden.
func districtNotes(_ id: IndicatorID, _ districts: [Assessment], _ context: PageContext) -> Node {
  var notes: [Node] = []
  let site = context.site
  let banded = districts.compactMap(\.band)
  if let method = banded.first?.method,
    let note = method.note(
      home: context.homeArea.name, source: site[id].methods.bandsSource,
      levels: site.methods(of: id).confidence, dispersion: banded.first?.dispersion)
  {
    notes.append(
      .el(
        "p", ["class": "source"],
        [.text(note + " "), link(context.href(.methods) + "#bands", "How bands are decided"), .text(".")]))
  }
  if banded.isEmpty, site.methods(of: id).bands == .overdispersed, site[id].unit != .percent,
    site[id].unit != .count
  {
    let fewest = site.methods(of: id).minimums.dispersionAreas
    notes.append(
      .el(
        "p", ["class": "source"],
        [
          .text(
            "No bands are given. To tell how much more than chance districts differ takes \(fewest) districts with their numbers of cases. "
          ), link(context.href(.methods) + "#bands", "How bands are decided"), .text("."),
        ]))
  }
  if districts.contains(where: { $0.home?.method == .rest }) {
    notes.append(
      .el(
        "p", ["class": "source"],
        [
          .text(
            "An area with more than a quarter of the cases of \(context.homeArea.name) is compared with the rest of \(context.homeArea.name) without it. "
          ), link(context.href(.methods) + "#comparison", "How areas are compared"), .text("."),
        ]))
  }
  let isHidden = districts.contains { $0.series.points.contains { $0.figure == .none(.confidential) } }
  if isHidden {
    notes.append(
      .el(
        "p", ["class": "source"],
        [
          shorthand("c", "confidential: hidden to protect people"),
          .text(
            " marks a figure that is hidden, because it is small or because it would give away one that is. "),
          link(context.href(.methods) + "#disclosure", "How people are protected"), .text("."),
        ]))
  }
  return .fragment(notes)
}
