/// The sentence at the head of an indicator's page: better or worse, by how much,
/// since when, and against whom. Neutral verbs, both values beside the size, no causes.
///
/// Source of the forms: GSS "Communicating quality, uncertainty and change" (2018).
package func headline(_ assessment: Assessment, in catalogue: Catalogue) -> Prose {
  let indicator = catalogue.site[assessment.indicator]
  let place = catalogue.site[assessment.area].inSentence
  guard let latest = assessment.latest else {
    return Prose([.words("No figure for \(place) has been published.")])
  }
  guard latest.value != nil else {
    return Prose([
      .words(
        "The figure for \(place) in \(latest.period.inSentence) is hidden. It is small enough to point to people, or it would give away one that is."
      )
    ])
  }
  var prose = Statement(assessment, in: catalogue).prose
  prose += verdictSentence(assessment)
  if let comparison = [assessment.home, assessment.region, assessment.nation].compactMap({ $0 }).first {
    prose += " " + comparisonSentence(comparison, in: catalogue, indicator: indicator)
  }
  if let threshold = assessment.threshold {
    prose += " " + thresholdSentence(threshold, indicator: indicator)
  }
  return prose
}

/// What the change means, as a sentence that follows the figures; empty where they say all.
private func verdictSentence(_ assessment: Assessment) -> String {
  switch assessment.judgement.outcome {
  case .notComparable(let obstacle): return obstacle.sentence
  case .compared(.up, _), .compared(.down, _): return ""
  case .compared(.unchanged, let method):
    if assessment.change?.value == 0 || assessment.latest?.value == assessment.earlier?.value {
      return " It did not change."
    }
    switch method {
    case .tolerance(let percent):
      return
        " The difference is within \(shortPercent(percent)) of the earlier figure, which counts here as no change."
    case .leastSize(let size, let isPoints):
      return " The difference is less than \(leastSizeText(size, isPoints)), which counts here as no change."
    case .exactRateRatio, .dispersed, .newcombe: return " The difference is small enough to be chance."
    }
  }
}

extension Judgement.Obstacle {
  /// Why there is no verdict, as a sentence that follows another; empty where the page says it elsewhere.
  package var sentence: String {
    switch self {
    case .noLatestFigure: ""
    case .noEarlierFigure(let words): " There is no figure for \(words.then) to compare it with."
    case .onlyIllustrativeBefore(let words): " No figure for \(words.then) was published to compare it with."
    case .seriesBreak(let seriesBreak):
      " It cannot be compared with earlier figures, because of a break in the series: \(seriesBreak.title)."
    }
  }
}

/// "The rate was below that of the East Midlands (8.40)."
func comparisonSentence(_ comparison: Comparison, in catalogue: Catalogue, indicator: Indicator) -> String {
  let other = catalogue.site[comparison.area].inSentence
  let figure = comparison.point.value.map(indicator.figureText) ?? ""
  // "Significantly" says large to most readers, and "similar" says small; a test says neither.
  let words =
    switch comparison.outcome {
    case .significantlyHigher, .significantlyLower:
      comparison.outcome == .significantlyHigher ? "higher than that of" : "lower than that of"
    case .similar: "not clearly different from that of"
    case .higher: "above that of"
    case .lower: "below that of"
    case .same: "the same as that of"
    }
  let reason =
    switch comparison.outcome {
    case .significantlyHigher, .significantlyLower: ", a difference that chance would seldom explain"
    case .similar, .higher, .lower, .same: ""
    }
  return "The \(indicator.figureName) was \(words) \(other) (\(figure))\(reason)."
}

/// "The share was within the SafeLives recommended range, 28% to 40%."
func thresholdSentence(_ judgement: ThresholdJudgement, indicator: Indicator) -> String {
  let threshold = judgement.threshold
  let words =
    switch (judgement.outcome, threshold.kind) {
    case (.within, _): "was within"
    case (.below, _), (.notMet, .minimum): "was below"
    case (.above, _), (.notMet, .maximum): "was above"
    case (.close, _): "was close to"
    case (.notDistinguishable, _): "may lie, by its confidence interval, on either side of"
    case (.met, .maximum): "was at or below"
    case (.met, .minimum): "was at or above"
    case (.met, .target), (.met, .range): "met"
    case (.notMet, .target), (.notMet, .range): "did not meet"
    }
  return "The \(indicator.figureName) \(words) the \(threshold.label), \(threshold.limitText(indicator))."
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
    switch kind {
    case .range, .target: limitText(indicator)
    case .maximum: "at most \(limitText(indicator))"
    case .minimum: "at least \(limitText(indicator))"
    }
  }

  /// The bare level: "40%".
  func limitText(_ indicator: Indicator) -> String {
    func text(_ value: Double) -> String {
      let number = formatNumber(value, decimals: value == value.rounded() ? 0 : indicator.decimals)
      return indicator.unit == .percent ? number + "%" : number
    }
    return switch kind {
    case .range(let lower, let upper): "\(text(lower)) to \(text(upper))"
    case .maximum(let level), .minimum(let level), .target(let level): text(level)
    }
  }
}

extension Threshold.Mode {
  /// What follows a threshold's level where more than the figure alone decides; empty where nothing more does.
  package func words(_ indicator: Indicator) -> String {
    switch self {
    case .value: ""
    case .withinPercent(let percent): "; a shortfall of at most \(shortPercent(percent)) of it is close"
    case .within(let size):
      indicator.unit == .percent
        ? "; a shortfall of at most \(leastSizeText(size, true)) is close"
        : "; a shortfall of at most \(indicator.figureText(size)) is close"
    case .interval: "; judged by the whole confidence interval"
    case .closeTo(let outer): "; between it and \(indicator.figureText(outer)) is close"
    }
  }
}
