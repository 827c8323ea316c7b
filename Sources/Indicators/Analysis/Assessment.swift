package import Statistics

/// Everything the pages say of one indicator in one area, decided once.
package struct Assessment: Sendable {
  package var indicator: IndicatorID
  package var area: AreaID
  package var series: Series
  /// The newest figure; a published one wherever there is any. It has no value if it is hidden.
  package var latest: Point?
  /// The one that it is judged against; see `MethodDefaults.yearsBefore`.
  package var earlier: Point?
  package var yearsBefore: Int
  package var change: Change?
  package var judgement: Judgement
  package var region: Comparison?
  package var nation: Comparison?
  /// Against the home area; `nil` for the home area itself.
  package var home: Comparison?
  package var threshold: ThresholdJudgement?
  package var peak: Point?
  package var trough: Point?
  package var run: Run?
  /// Among the districts of the home area; see `MethodDefaults.rankOrder`.
  package var rank: Statistics.Rank?
  /// Among the areas that it is most like.
  package var similar: SimilarStanding?
  /// Ranks that others published, the newest last.
  package var suppliedRanks: [SuppliedRank]
  /// How far from the home area's figure, among districts.
  package var band: AreaBand?
  /// The newest five years, where the indicator asks for the test.
  package var trend: TrendJudgement?
  /// Its months or quarters as a process, where the indicator asks for that.
  package var control: ProcessControl?
  /// The figures end before the edition's period does.
  package var isInArrears: Bool
}

extension Catalogue {
  /// Judges one indicator in every area; `nil` where this edition knows no figure of it.
  package func assessments(of id: IndicatorID) -> [Assessment?] {
    // Most areas' newest figures are of one period, of which what all districts have in common is found once.
    var known: [Period: DistrictStanding] = [:]
    return site.areas.indices.map { index in
      assess(id, in: AreaID(index)) { period in
        if let standing = known[period] { return standing }
        let standing = districtStanding(of: id, at: period)
        known[period] = standing
        return standing
      }
    }
  }

  /// Judges one indicator in one area; `nil` where this edition knows no figure of it.
  package func assess(_ id: IndicatorID, in area: AreaID) -> Assessment? {
    assess(id, in: area) { districtStanding(of: id, at: $0) }
  }

  private func assess(
    _ id: IndicatorID, in area: AreaID, among districts: (Period) -> DistrictStanding
  ) -> Assessment? {
    guard let series = series(of: id, in: area) else { return nil }
    let indicator = site[id]
    let polarity = polarity(of: id)
    // A made-up figure must never stand in for a published one.
    let firm = series.published.contains { $0.value != nil } ? series.published : series.points
    // Of a figure that is hidden the page says so; an older one must not stand in for it.
    let latest = firm.last { $0.value != nil || $0.figure == .none(.confidential) }
    // Nothing is highest or lowest across a series break.
    let comparable = firm.filter { point in
      guard point.value != nil, let latest else { return false }
      return indicator.breakBetween(point.period, latest.period, in: series) == nil
    }
    var methods = site.methods(of: id)
    let earlier = latest.flatMap { series[$0.period.yearsBefore(methods.yearsBefore)] }
    let standing = latest.map { districts($0.period) }
    if let source = methods.dispersionSource {
      methods.dispersion = estimatedDispersion(of: id, in: series, from: source, at: latest) ?? 1
    }
    var judgement = judge(
      latest, against: earlier, indicator: indicator, polarity: polarity, methods: methods)
    if judgement.movement != nil, let latest, let earlier,
      let marked = indicator.breakBetween(earlier.period, latest.period, in: series)
    {
      judgement = Judgement(outcome: .notComparable(.seriesBreak(marked)), direction: nil)
    }
    var change: Change?
    if judgement.movement != nil, let latest, let earlier, latest.value != nil, earlier.value != nil {
      change = Change(
        from: earlier, to: latest, of: indicator, methods: methods)
    }
    func beside(_ other: AreaID?) -> Comparison? {
      // Numbers of cases in places of different size say nothing of each other.
      guard let latest, let other, other != area, indicator.unit != .count else { return nil }
      return compare(latest, in: area, with: other, of: id, polarity: polarity)
    }
    return Assessment(
      indicator: id, area: area, series: series, latest: latest, earlier: earlier,
      yearsBefore: methods.yearsBefore, change: change,
      judgement: judgement,
      region: indicator.comparators.contains(.region) ? beside(site.settings.region) : nil,
      nation: indicator.comparators.contains(.nation) ? beside(site.settings.nation) : nil,
      home: beside(site.settings.area),
      threshold: latest.flatMap { latest in
        threshold(of: id).flatMap { threshold in
          latest.value.flatMap {
            threshold.outcome(of: $0, limits: latest.limits, polarity: polarity)
          }.map {
            ThresholdJudgement(threshold: threshold, outcome: $0)
          }
        }
      },
      peak: comparable.max { ($0.value ?? 0) < ($1.value ?? 0) },
      trough: comparable.min { ($0.value ?? 0) < ($1.value ?? 0) },
      run: run(endingAt: firm, of: indicator, in: series),
      rank: standing?.ranks[area],
      similar: latest.flatMap { similarStanding(of: $0, in: area, indicator: id) },
      suppliedRanks: indicator.methods.suppliedRanks.filter {
        $0.area == area && ($0.vintage ?? edition) <= edition
      },
      band: latest.flatMap { point in
        standing.flatMap { band(of: point, in: area, indicator: id, among: $0.spread) }
      },
      trend: indicator.methods.hasTrendTest ? trendJudgement(of: firm, indicator) : nil,
      control: indicator.methods.hasControlChart ? ProcessControl(series, indicator, polarity) : nil,
      isInArrears: latest.map { $0.period.last < site[edition].period.last } ?? false)
  }

  private func compare(
    _ point: Point, in area: AreaID, with other: AreaID, of id: IndicatorID, polarity: Polarity
  ) -> Comparison? {
    guard let value = point.value, let beside = series(of: id, in: other)?[point.period],
      // A published figure is not held against one that was made up.
      let benchmark = beside.value, point.isIllustrative || !beside.isIllustrative
    else { return nil }
    let outcome: Comparison.Outcome
    let method: Comparison.Method
    if let tested = againstRest(point, of: id, in: area, within: other, beside) {
      method = .rest
      switch tested {
      case .lower: outcome = .significantlyLower
      case .similar: outcome = .similar
      case .higher: outcome = .significantlyHigher
      }
    } else if let limits = point.limits {
      method = .interval
      outcome =
        limits.contains(benchmark) ? .similar : value < benchmark ? .significantlyLower : .significantlyHigher
    } else {
      method = .valuesAlone
      // Figures that look the same to the reader are the same.
      let isSame = site[id].figureText(value) == site[id].figureText(benchmark)
      outcome = isSame ? .same : value < benchmark ? .lower : .higher
    }
    let isLower = outcome == .lower || outcome == .significantlyLower
    let isHigher = outcome == .higher || outcome == .significantlyHigher
    let isBetter: Bool? =
      switch polarity {
      case .lowerIsBetter where isLower || isHigher: isLower
      case .higherIsBetter where isLower || isHigher: isHigher
      default: nil
      }
    return Comparison(area: other, point: beside, outcome: outcome, method: method, isBetter: isBetter)
  }

  private func districtStanding(of id: IndicatorID, at period: Period) -> DistrictStanding {
    DistrictStanding(ranks: districtRanks(of: id, at: period), spread: districtSpread(of: id, at: period))
  }

  /// Competition ranks of the districts that have a figure for the period, in the order that the indicator has.
  package func districtRanks(of indicator: IndicatorID, at period: Period) -> [AreaID: Statistics.Rank] {
    let values = site.districts.map { series(of: indicator, in: $0)?[period]?.value }
    let ranked = ranks(values, site.methods(of: indicator).rankOrder)
    return Dictionary(
      uniqueKeysWithValues: zip(site.districts, ranked).compactMap { area, rank in rank.map { (area, $0) } })
  }
}

extension Threshold {
  /// Where a figure stands; limits are inclusive, whatever the arithmetic did to the last digit.
  ///
  /// - Returns: `nil` for a target where neither way is good: nobody can say from which side to reach it; and for one
  ///   that is judged by an interval where there is none.
  func outcome(of value: Double, limits: ClosedRange<Double>?, polarity: Polarity)
    -> ThresholdJudgement.Outcome?
  {
    let side: Statistics.Polarity
    switch kind {
    case .range(let lower, let upper):
      return isBelow(value, lower) ? .below : isAbove(value, upper) ? .above : .within
    case .maximum: side = .low
    case .minimum: side = .high
    case .target:
      side = polarity == .lowerIsBetter ? .low : polarity == .higherIsBetter ? .high : .neutral
    }
    guard let level else { return nil }
    let rule: TargetRule =
      switch mode {
      case .value: .value(target: level)
      case .withinPercent(let percent): .tolerance(target: level, .relative(percent))
      case .within(let size): .tolerance(target: level, .absolute(size))
      case .interval: .interval(target: level)
      case .closeTo(let outer): .range(lower: min(level, outer), upper: max(level, outer))
      }
    let interval = limits.map { Interval($0.lowerBound, $0.upperBound) }
    return switch rule.status(value: value, limits: interval, side) {
    case .met: .met
    case .close: .close
    case .missed: .notMet
    case .notDistinguishable: .notDistinguishable
    case .notCompared: nil
    }
  }
}

/// How the districts stand to each other in one period.
private struct DistrictStanding {
  var ranks: [AreaID: Statistics.Rank]
  var spread: DistrictSpread
}

/// The longest row of same-way changes that ends at the last point, over evenly
/// spaced periods; a gap, a missing value, an unchanged value or a series break ends it.
private func run(endingAt points: [Point], of indicator: Indicator, in series: Series) -> Run? {
  guard points.count >= 2 else { return nil }
  let step = points[points.count - 1].period.endMonth - points[points.count - 2].period.endMonth
  var movement: Movement?
  var length = 0
  for later in stride(from: points.count - 1, through: 1, by: -1) {
    let (a, b) = (points[later - 1], points[later])
    guard let old = a.value, let new = b.value, old != new,
      b.period.endMonth - a.period.endMonth == step,
      indicator.breakBetween(a.period, b.period, in: series) == nil
    else { break }
    let way: Movement = new > old ? .up : .down
    if let movement, movement != way { break }
    movement = way
    length += 1
  }
  return movement.map { Run(movement: $0, length: length, since: points[points.count - 1 - length].period) }
}
