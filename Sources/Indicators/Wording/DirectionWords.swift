/// A verdict in one or two words, for a tag beside a figure, with the reason behind it.
package struct DirectionTag: Sendable, Hashable {
  /// How it is coloured: told apart by word and arrow first.
  package enum Tone: String, Sendable, Hashable { case better, worse, same, neutral }
  package enum Arrow: String, Sendable, Hashable { case up, down, level, none }

  package var word: String
  package var tone: Tone
  package var arrow: Arrow
  /// "Higher is worse; change of more than 2%".
  package var reason: String

  package init(word: String, tone: Tone, arrow: Arrow, reason: String) {
    self.word = word
    self.tone = tone
    self.arrow = arrow
    self.reason = reason
  }
}

extension Judgement {
  /// The direction of travel as a reader sees it.
  package func verdict(polarity: Polarity) -> DirectionTag {
    switch outcome {
    case .notComparable(let obstacle):
      return DirectionTag(word: "No comparison", tone: .neutral, arrow: .none, reason: obstacle.shortReason)
    case .compared(let movement, let method):
      let arrow: DirectionTag.Arrow =
        switch movement {
        case .up: .up
        case .down: .down
        case .unchanged: .level
        }
      let word =
        switch movement {
        case .up: "Higher"
        case .down: "Lower"
        case .unchanged: "Similar"
        }
      let tone: DirectionTag.Tone =
        switch direction {
        case .improving: .better
        case .worsening: .worse
        case .unchanged: .same
        case .notJudged, nil: .neutral
        }
      let meaning =
        switch (movement, polarity) {
        case (.unchanged, _): ""
        case (.up, .higherIsBetter): "higher is better; "
        case (.up, .lowerIsBetter): "higher is worse; "
        case (.down, .higherIsBetter): "lower is worse; "
        case (.down, .lowerIsBetter): "lower is better; "
        case (_, .none): "neither good nor bad in itself; "
        case (_, .withinRange): "judged by its range; "
        }
      return DirectionTag(word: word, tone: tone, arrow: arrow, reason: meaning + method.reason(movement))
    }
  }
}

/// "1%", "1 percentage point".
func leastSizeText(_ size: Double, _ isPoints: Bool) -> String {
  if !isPoints { return shortPercent(size) }
  let number = formatNumber(size, decimals: size == size.rounded() ? 0 : 1)
  return number == "1" ? "1 percentage point" : number + " percentage points"
}

extension Judgement.Method {
  /// Why the rule decided so: "the difference is larger than chance would give".
  package func reason(_ movement: Movement) -> String {
    switch self {
    case .exactRateRatio, .newcombe:
      movement == .unchanged
        ? "the difference is small enough to be chance" : "the difference is larger than chance would give"
    case .dispersed(let times):
      (movement == .unchanged
        ? "the difference is small enough to be chance" : "the difference is larger than chance would give")
        + ", for figures that vary \(formatNumber(times, decimals: 1)) times more than independent cases"
    case .leastSize(let size, let isPoints):
      "more than chance, but less than \(leastSizeText(size, isPoints)), which counts here as no change"
    case .tolerance(let percent):
      "a change of \(movement == .unchanged ? "at most" : "more than") \(shortPercent(percent))"
    }
  }
}

extension Judgement.Obstacle {
  package var shortReason: String {
    switch self {
    case .noLatestFigure: "no figure"
    case .noEarlierFigure(let words): "no figure for \(words.then)"
    case .onlyIllustrativeBefore(let words): "no published figure for \(words.then)"
    case .seriesBreak(let seriesBreak): "break in the series: \(seriesBreak.title)"
    }
  }
}
