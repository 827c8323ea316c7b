package import Statistics

extension BandMethod {
  /// What a table's note says of how its bands came about; `nil` where there are none.
  ///
  /// - Parameter dispersion: how many times more than chance the districts differ, where one table is spoken of.
  package func note(
    home: String, source: String?, levels: ConfidenceLevels = ConfidenceLevels(), dispersion: Double? = nil
  ) -> String? {
    let (inner, outer) = (levels.interval.percentText, levels.outer.percentText)
    return switch self {
    case .controlLimits:
      "Bands are by control limits. “Significantly” means that the figure for \(home) lies outside the area’s \(inner) interval, “very significantly” outside its \(outer) interval. “Above” and “below average” mean more than one standard error away."
    case .anyExcess:
      "Bands are by control limits. “Significantly” means that the figure for \(home) lies outside the area’s \(inner) interval, “very significantly” outside its \(outer) interval. Any other difference at all is “above” or “below average”. About half of such differences are chance."
    case .zScore:
      "Bands count standard deviations from the average of the districts’ own figures. More than one is “above” or “below average”, two “high” or “low”, three “very high” or “very low”. They take no account of how few cases a small area has. So they cannot say whether a difference is chance."
    case .overdispersed:
      "Bands say how far a district is from the rate of all districts together. They allow for how much more than chance the districts differ\(dispersion.map { ", here \(formatNumber($0, decimals: 1)) times" } ?? ""). “Significantly” means beyond the \(inner) limits that this gives, “very significantly” beyond the \(outer) limits."
    case .supplied: "\(capitalised(source ?? "a partner")) assigned the bands. Nothing was worked out here."
    case .none: nil
    }
  }
}

private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

extension AreaBand {
  /// "Very significantly high", or as the partner put it.
  package var words: String {
    switch level {
    case .supplied(let label): label
    case .computed(let band):
      switch (band, method) {
      case (.verySignificantlyHigh, .zScore): "Very high"
      case (.significantlyHigh, .zScore): "High"
      case (.significantlyLow, .zScore): "Low"
      case (.verySignificantlyLow, .zScore): "Very low"
      default: band.words
      }
    }
  }

  /// As a tag: word and arrow say which way, and the colour whether that is good.
  package func tag(polarity: Polarity, home: String) -> DirectionTag {
    guard case .computed(let band) = level else {
      return DirectionTag(word: words, tone: .neutral, arrow: .none, reason: "as supplied")
    }
    let arrow: DirectionTag.Arrow = band.step > 0 ? .up : band.step < 0 ? .down : .level
    let isGood: Bool? =
      switch polarity {
      case .higherIsBetter: band.step > 0
      case .lowerIsBetter: band.step < 0
      case .none, .withinRange: nil
      }
    let tone: DirectionTag.Tone =
      switch abs(band.step) {
      case 0: .same
      case 1: .neutral
      default: isGood.map { $0 ? .better : .worse } ?? .neutral
      }
    return DirectionTag(
      word: words, tone: tone, arrow: arrow,
      reason: method == .zScore || method == .overdispersed
        ? "beside the districts together" : "beside \(home)")
  }
}

extension Statistics.Band {
  package var words: String {
    switch self {
    case .verySignificantlyHigh: "Very significantly high"
    case .significantlyHigh: "Significantly high"
    case .aboveAverage: "Above average"
    case .average: "Average"
    case .belowAverage: "Below average"
    case .significantlyLow: "Significantly low"
    case .verySignificantlyLow: "Very significantly low"
    }
  }
}
