/// What became of a figure since a year before, or as many years as its methods say, and how that was decided.
package struct Judgement: Sendable, Hashable {
  /// The rule that decided, named on the page and explained on the methods page.
  package enum Method: Sendable, Hashable {
    /// Whether chance alone would move a rate or a count so far (exact conditional test).
    case exactRateRatio
    /// As before, allowing for figures that vary so many times more than chance.
    case dispersed(Double)
    /// Whether chance alone would move a share so far (Newcombe's interval).
    case newcombe
    /// No numerators were published: change within so many per cent counts as none.
    case tolerance(percent: Double)
    /// More than chance, but less than so many per cent, or percentage points: too small to count.
    case leastSize(Double, isPoints: Bool)
  }

  /// Why two figures cannot be compared.
  package enum Obstacle: Sendable, Hashable {
    case noLatestFigure
    case noEarlierFigure(EarlierWords)
    /// One was published and the other made up.
    case onlyIllustrativeBefore(EarlierWords)
    case seriesBreak(SeriesBreak)
  }

  package enum Outcome: Sendable, Hashable {
    case compared(Movement, Method)
    case notComparable(Obstacle)
  }

  package var outcome: Outcome
  /// `nil` if the figures cannot be compared.
  package var direction: DirectionOfTravel?

  package var movement: Movement? {
    if case .compared(let movement, _) = outcome { movement } else { nil }
  }

  package var method: Method? {
    if case .compared(_, let method) = outcome { method } else { nil }
  }
}

/// Judges `now` against `before`.
///
/// A test decides where both figures have their numbers of cases; otherwise the
/// site's published tolerance does. A series break between the two, or a made-up
/// figure on one side only, forbids the comparison.
///
/// Source: the methods page, "Direction of travel"; tests in `Statistics`.
package func judge(
  _ now: Point?, against before: Point?, indicator: Indicator, polarity: Polarity, methods: MethodDefaults
) -> Judgement {
  func cannot(_ obstacle: Judgement.Obstacle) -> Judgement {
    Judgement(outcome: .notComparable(obstacle), direction: nil)
  }
  let words = EarlierWords(years: methods.yearsBefore)
  guard let now, let value = now.value else { return cannot(.noLatestFigure) }
  guard let before, let earlier = before.value else { return cannot(.noEarlierFigure(words)) }
  if before.isIllustrative != now.isIllustrative { return cannot(.onlyIllustrativeBefore(words)) }
  if let seriesBreak = indicator.breakBetween(before.period, now.period) {
    return cannot(.seriesBreak(seriesBreak))
  }
  let (movement, method) = movement(
    from: before, earlier, to: now, value, unit: indicator.unit, methods: methods)
  return Judgement(
    outcome: .compared(movement, method), direction: DirectionOfTravel(movement, polarity: polarity))
}

extension Indicator {
  /// The break that keeps the figure of `late` from being compared with that of `early`: one
  /// that took effect after `early` began and not after `late` ended.
  package func breakBetween(_ early: Period, _ late: Period) -> SeriesBreak? {
    breaks.first { early.first < $0.at && $0.at <= late.last }
  }

  /// The same, or a figure between the two whose row says `[b]`: not comparable with earlier ones.
  package func breakBetween(_ early: Period, _ late: Period, in series: Series) -> SeriesBreak? {
    if let declared = breakBetween(early, late) { return declared }
    func isMarked(_ point: Point) -> Bool {
      point.status.contains(.seriesBreak) && early < point.period && point.period <= late
    }
    // By place: a point is long, and this is asked of every pair of figures that is compared.
    let marked =
      series.points.firstIndex(where: isMarked).map { series.points[$0] }
      ?? series.others.firstIndex(where: isMarked).map { series.others[$0] }
    return marked.map { point in
      SeriesBreak(
        at: point.period.first,
        title: "figures from \(point.period.inSentence) on are not comparable with earlier ones",
        note: point.note)
    }
  }
}
