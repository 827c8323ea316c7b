/// The sentence at the head of an indicator's page: better or worse, by how much,
/// since when, and against whom. Neutral verbs, both values before the size, no causes.
///
/// Source of the forms: GSS "Communicating quality, uncertainty and change" (2018).
package func headline(_ assessment: Assessment, in catalogue: Catalogue) -> Prose {
  let site = catalogue.site
  let indicator = site[assessment.indicator]
  let place = site[assessment.area].name
  guard let latest = assessment.latest, let value = latest.value else {
    if let latest = assessment.latest {
      return Prose([
        .words(
          "The figure for \(place) in \(latest.period.inSentence) is hidden, because it is small enough to point to people or because it would give away one that is."
        )
      ])
    }
    return Prose([.words("No figure for \(place) has been published.")])
  }
  var prose = Prose()
  let figure = Prose.Part.figure(indicator.fullText(value), value: value)
  let when = latest.period.inSentence
  switch assessment.judgement.outcome {
  case .compared(let movement, let method):
    let before = assessment.yearBefore?.value ?? value
    let size = assessment.change?.sizeText.map { " by \($0)" } ?? ""
    switch movement {
    case .up, .down:
      prose +=
        "The \(indicator.figureName) in \(place) \(movement == .up ? "rose" : "fell")\(size) in a year, from \(indicator.figureText(before)) to "
      prose.parts.append(figure)
      prose += " in \(when)."
    case .unchanged:
      prose += "The \(indicator.figureName) in \(place) was "
      prose.parts.append(figure)
      prose += " in \(when), compared with \(indicator.figureText(before)) a year before."
      switch method {
      case .tolerance(let percent):
        prose +=
          " That is a change of less than \(formatNumber(percent, decimals: percent == percent.rounded() ? 0 : 1))%, which counts here as no change."
        if before == value { prose.parts[prose.parts.count - 1] = .words(" It did not change.") }
      case .exactRateRatio, .dispersed, .newcombe:
        prose += " The difference is small enough to be chance."
      }
    }
  case .notComparable(let obstacle):
    prose += "The \(indicator.figureName) in \(place) was "
    prose.parts.append(figure)
    prose += " in \(when)."
    prose += obstacle.sentence
  }
  for comparison in [assessment.home, assessment.region, assessment.nation].compactMap({ $0 }).prefix(1) {
    prose += " " + comparisonSentence(comparison, in: catalogue, indicator: indicator)
  }
  if let threshold = assessment.threshold {
    prose += " " + thresholdSentence(threshold, indicator: indicator)
  }
  return prose
}

extension Judgement.Obstacle {
  /// Why there is no verdict, as a sentence that follows another; empty where the page says it elsewhere.
  package var sentence: String {
    switch self {
    case .noLatestFigure: ""
    case .noFigureYearBefore: " There is no figure for the year before to compare it with."
    case .onlyIllustrativeBefore: " No figure for the year before was published to compare it with."
    case .seriesBreak(let seriesBreak):
      " It cannot be compared with the year before, because of a break in the series: \(seriesBreak.title)."
    }
  }
}

/// "It was below the East Midlands rate (8.40)."
func comparisonSentence(_ comparison: Comparison, in catalogue: Catalogue, indicator: Indicator) -> String {
  let other = catalogue.site[comparison.area].name
  let figure = comparison.point.value.map(indicator.figureText) ?? ""
  let words =
    switch comparison.outcome {
    case .significantlyHigher: "significantly higher than the figure for \(other)"
    case .significantlyLower: "significantly lower than the figure for \(other)"
    case .similar: "similar to the figure for \(other)"
    case .higher: "above the figure for \(other)"
    case .lower: "below the figure for \(other)"
    case .same: "the same as the figure for \(other)"
    }
  return "It was \(words) (\(figure))."
}

/// "It is within the SafeLives recommended range, 28% to 40%."
func thresholdSentence(_ judgement: ThresholdJudgement, indicator: Indicator) -> String {
  let level = judgement.threshold.levelText(indicator)
  let label = judgement.threshold.label
  return switch judgement.outcome {
  case .within: "It is within the \(label), \(level)."
  case .below: "It is below the \(label), \(level)."
  case .above: "It is above the \(label), \(level)."
  case .met: "It meets the \(label) (\(level))."
  case .notMet: "It does not meet the \(label) (\(level))."
  }
}

extension Indicator {
  /// A figure with one more decimal, if it would otherwise look like the level that it misses: "40.04%" beside 40.0%.
  package func figureText(_ value: Double, apartFrom threshold: Threshold) -> String? {
    let levels: [Double] =
      switch threshold.kind {
      case .range(let lower, let upper): [lower, upper]
      case .maximum(let level), .minimum(let level), .target(let level): [level]
      }
    guard levels.contains(where: { figureText($0) == figureText(value) && $0 != value }) else { return nil }
    var finer = self
    finer.decimals += 1
    return finer.figureText(value)
  }
}

extension Threshold {
  /// "28% to 40%", "at most 40%"; whole numbers without their decimals.
  package func levelText(_ indicator: Indicator) -> String {
    func text(_ value: Double) -> String {
      let number = formatNumber(value, decimals: value == value.rounded() ? 0 : indicator.decimals)
      return indicator.unit == .percent ? number + "%" : number
    }
    return switch kind {
    case .range(let lower, let upper): "\(text(lower)) to \(text(upper))"
    case .maximum(let level): "at most \(text(level))"
    case .minimum(let level): "at least \(text(level))"
    case .target(let level): text(level)
    }
  }
}
