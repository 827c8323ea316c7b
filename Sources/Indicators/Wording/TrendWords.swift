import Statistics

extension TrendJudgement {
  /// What five years say, or why nobody asked them: one sentence.
  package func sentence(_ indicator: Indicator, polarity: Polarity) -> String {
    let years = "\(numberInWords(indicator.methods.trend.values)) years"
    switch self {
    case .tested(let marker, let first, let last):
      let span = "from \(first.inSentence) to \(last.inSentence)"
      if marker == .noSignificantChange {
        return
          "No significant change over \(years), \(span). The differences are small enough to be chance, but there may be a trend all the same."
      }
      let way =
        switch (marker, polarity) {
        case (.increasing, .higherIsBetter): "increasing and getting better"
        case (.increasing, .lowerIsBetter): "increasing and getting worse"
        case (.increasing, _): "increasing"
        case (.decreasing, .higherIsBetter): "decreasing and getting worse"
        case (.decreasing, .lowerIsBetter): "decreasing and getting better"
        case (.decreasing, _), (.noSignificantChange, _): "decreasing"
        }
      return "Over \(years), \(span), the \(indicator.figureName) has been \(way)."
    case .notTested(let reason):
      return
        "No trend over \(years) has been tested: \(reason.words(years: years, values: indicator.methods.trend.values))."
    }
  }
}

extension Trend.NotComputed {
  /// The reason in words that follow a colon.
  package func words(years: String, values: Int) -> String {
    switch self {
    case .overlappingPeriods: "the periods overlap, so the same cases would be counted more than once"
    case .notAnnual: "the figures are not for whole years"
    case .unsupportedType:
      "these are plain numbers, and the test needs a rate or a percentage with its interval"
    case .tooFewPoints: "there are fewer than \(years) of figures"
    case .gapInLastFive: "a figure of the newest \(years), or its interval, is missing or hidden"
    case .boundaryProportion: "a percentage of 0 or 100 is among the newest \(numberInWords(values))"
    case .zeroWidthInterval: "an interval among the newest \(numberInWords(values)) has no width"
    }
  }
}

extension TrendSettings {
  /// What differs from the published method, as a sentence; `nil` where nothing does.
  package var ownWords: String? {
    guard self != TrendSettings() else { return nil }
    let rule = leavesOneOut ? "must keep its way whichever one is left out" : "may hang on a single one"
    return "The test is at \(level.percentText) over \(numberInWords(values)) values, and the trend \(rule)."
  }
}
