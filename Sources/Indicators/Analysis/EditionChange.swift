package import Files

/// What became of one indicator between two editions.
package struct EditionChange: Sendable, Hashable {
  package enum Outcome: Sendable, Hashable {
    /// Reported for the first time, or again.
    case new
    case improved
    case worsened
    case similar
    /// It moved, and neither way is good in itself.
    case moved
    /// There is a newer figure, but it cannot be held against the earlier one.
    case notComparable(Judgement.Obstacle)
    /// Its newest figure is the one that the earlier edition had.
    case noNewFigure
    /// This edition has no new figure of it, and says why.
    case missing(reason: Located<String>)
    /// Reported before, and no longer.
    case retired(Retirement)
  }

  package var indicator: IndicatorID
  /// The newest figure of the earlier edition, and of this one.
  package var before: Point?
  package var now: Point?
  package var outcome: Outcome
}

extension Catalogue {
  /// What this edition tells that an earlier one did not, one entry an indicator, in the site's order.
  ///
  /// The newest figures of the two editions are judged by the rule that judges direction of travel, but for
  /// two things. Where their periods overlap, as rolling twelve months do from quarter to quarter, no test of
  /// chance holds, and the tolerance decides. And a quarter or a month is held against the same one of the year
  /// before, because seasons differ.
  package func changes(since earlier: Catalogue) -> [EditionChange] {
    indicatorIDs.compactMap { id in
      if let retired = site[id].retired, retired.from <= edition {
        let wasThere = earlier.knows(id)
        return wasThere
          ? EditionChange(
            indicator: id, before: earlier.newest(of: id), now: nil, outcome: .retired(retired)) : nil
      }
      guard knows(id) else { return nil }
      let (before, now) = (earlier.newest(of: id), newest(of: id))
      return EditionChange(
        indicator: id, before: before, now: now,
        outcome: outcome(of: id, before: before, now: now, isNew: !earlier.knows(id)))
    }
  }

  /// The newest published figure for the home area, or for the only wider area that has any.
  func newest(of id: IndicatorID) -> Point? {
    series(of: id, in: leadingArea(of: id))?.published.last { $0.value != nil }
  }

  /// The area that a figure is of when nothing is said: the home area, or the first wider one that has figures.
  package func leadingArea(of id: IndicatorID) -> AreaID {
    let home = site.settings.area
    if series(of: id, in: home) != nil { return home }
    // Never a district: what is said of all of them cannot be said of one.
    let districts = Set(site.districts)
    return areas(with: id).first { !districts.contains($0) } ?? home
  }

  private func outcome(
    of id: IndicatorID, before: Point?, now: Point?, isNew: Bool
  ) -> EditionChange.Outcome {
    if isNew { return .new }
    guard let now, before?.period != now.period || before?.figure != now.figure else {
      return missingReason(of: id).map { .missing(reason: $0) } ?? .noNewFigure
    }
    guard let before else { return .new }
    let indicator = site[id]
    let series = series(of: id, in: leadingArea(of: id))
    let yearsBefore = site.methods(of: id).yearsBefore
    let against = indicator.window.isWithinYear ? series?[now.period.yearsBefore(yearsBefore)] : before
    if let against, let series,
      let marked = indicator.breakBetween(against.period, now.period, in: series)
    {
      return .notComparable(.seriesBreak(marked))
    }
    let judgement =
      against.map { now.period.overlaps($0.period) } ?? false
      ? judgeByTolerance(now, against: against, of: id)
      : judge(
        now, against: against, indicator: indicator, polarity: polarity(of: id),
        methods: site.methods(of: id))
    switch judgement.outcome {
    case .notComparable(let obstacle): return .notComparable(obstacle)
    case .compared:
      switch judgement.direction {
      case .improving: return .improved
      case .worsening: return .worsened
      case .unchanged: return .similar
      case .notJudged, nil: return .moved
      }
    }
  }

  /// For figures that share months, and so do not vary independently.
  private func judgeByTolerance(_ now: Point, against before: Point?, of id: IndicatorID) -> Judgement {
    guard let new = now.value, let old = before?.value else {
      let words = EarlierWords(years: site.methods(of: id).yearsBefore)
      return Judgement(outcome: .notComparable(.noEarlierFigure(words)), direction: nil)
    }
    let (movement, method) = movement(from: old, to: new, within: site.methods(of: id).tolerance)
    return Judgement(
      outcome: .compared(movement, method),
      direction: DirectionOfTravel(movement, polarity: polarity(of: id)))
  }

  /// Why this edition has no figure, in the author's words.
  private func missingReason(of id: IndicatorID) -> Located<String>? {
    notices(of: id).first {
      $0.edition == edition && ($0.kind == .notAvailable || $0.kind == .arrears || $0.kind == .verdictOnly)
    }?.text
  }
}
