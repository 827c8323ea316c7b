import Commentary
import Indicators

extension EditionAnalysis {
  /// What this edition's data say, for the checks of prose that is of no quarter.
  func proseFacts() -> ProseFacts {
    let site = catalogue.site
    var facts: [String: IndicatorFacts] = [:]
    // "ASB has decreased or stayed the same" claims nothing, of whatever indicator a sentence speaks.
    let titles = SpokenNames(
      site.indicators.flatMap { [$0.title, $0.shortTitle, $0.shortLabel].compactMap(\.self) })
    for id in indicators { facts[site[id].slug] = indicatorFacts(id, titles) }
    let known = facts
    return ProseFacts(
      indicators: indicators.map { site[$0].slug }, indicator: { known[$0] },
      figure: { resolve($0, in: self) })
  }

  /// The same for the report of the edition's own quarter.
  ///
  /// - Parameter earlier: What earlier reports said without a figure, each with its quarter.
  func reportFacts(_ facts: ProseFacts, earlier: [String: String]) -> ProseFacts {
    let site = catalogue.site
    var facts = facts
    facts.quarter = site[catalogue.edition].period.financial
    facts.published = site[catalogue.edition].published
    facts.earlier = earlier
    facts.expected = indicators.filter(hasNewFigure).map { site[$0].slug }
    return facts
  }

  /// Whether an indicator's newest figure came with this edition, and nothing is noted of it.
  private func hasNewFigure(_ id: IndicatorID) -> Bool {
    let area = leadingArea(of: id)
    guard let latest = self[id, area]?.latest, !latest.isIllustrative, catalogue.notices(of: id).isEmpty
    else {
      return false
    }
    return catalogue.site.observations[id.index].contains { observation in
      observation.area == area && observation.period == latest.period
        && observation.vintage == catalogue.edition
    }
  }

  private func indicatorFacts(_ id: IndicatorID, _ titles: SpokenNames) -> IndicatorFacts {
    let indicator = catalogue.site[id]
    let assessment = self[id, leadingArea(of: id)]
    let basis: Claim.Basis =
      switch indicator.unit {
      case .rate: .rate
      case .percent: .percent
      case .count: .count
      case .ratio: .ratio
      }
    var rateBase: Int?
    if case .rate(let base, _) = indicator.unit { rateBase = base }
    return IndicatorFacts(
      title: indicator.title, names: titles.union(SpokenNames([indicator.noun, indicator.definition])),
      noun: indicator.noun, basis: basis,
      decimals: indicator.decimals, polarity: catalogue.polarity(of: id), rateBase: rateBase,
      window: indicator.window,
      isInArrears: assessment?.isInArrears ?? false, isSignificant: assessment.flatMap(isSignificant),
      history: assessment.map(quarterlyHistory) ?? [], known: known(id, assessment),
      threshold: catalogue.threshold(of: id).map { $0.range(polarity: catalogue.polarity(of: id)) })
  }

  /// Whether the change on the year before is more than chance; `nil` where no test was made.
  private func isSignificant(_ assessment: Assessment) -> Bool? {
    switch assessment.judgement.method {
    case .exactRateRatio, .dispersed, .newcombe, .leastSize: assessment.judgement.movement != .unchanged
    case .tolerance, nil: nil
    }
  }

  /// The newest published values that end three months apart.
  private func quarterlyHistory(_ assessment: Assessment) -> [Double] {
    var values: [Double] = []
    var end: Int?
    for point in assessment.series.published.reversed() {
      let month = point.period.endMonth
      guard let value = point.value, end == nil || end == month + 3 else { break }
      values.append(value)
      end = month
    }
    return values.reversed()
  }

  /// The figures that an author may have typed, the likeliest first, each with the binding that gives it.
  private func known(_ id: IndicatorID, _ assessment: Assessment?) -> [IndicatorFacts.Known] {
    let slug = catalogue.site[id].slug
    var found: [IndicatorFacts.Known] = []
    func add(_ value: Double?, _ options: String, _ change: (inout Binding) -> Void = { _ in }) {
      guard let value else { return }
      var binding = Binding(
        indicator: slug, source: "{\(slug)\(options.isEmpty ? "" : " \(options)")}",
        position: catalogue.site[id].position)
      change(&binding)
      found.append(.init(value: value, binding: binding))
    }
    guard let assessment else { return [] }
    add(assessment.latest?.value, "")
    add(assessment.earlier?.value, "previous") { $0.isPrevious = true }
    for comparison in [assessment.region, assessment.nation].compactMap({ $0 }) {
      let other = catalogue.site[comparison.area].slug
      add(comparison.point.value, "vs=\(other)") { $0.comparator = other }
    }
    if let change = assessment.change?.value { add(abs(change), "change") { $0.part = .change } }
    add(assessment.peak?.value, "peak") { $0.part = .peak }
    for point in (assessment.series.points + assessment.series.others).reversed() where !point.isIllustrative
    {
      let name = point.period.financial ?? point.period.long
      add(point.value, "at=\"\(name)\"") { $0.at = name }
    }
    if let threshold = catalogue.threshold(of: id) {
      switch threshold.kind {
      case .range(let lower, let upper):
        add(lower, "threshold") { $0.part = .threshold }
        add(upper, "threshold") { $0.part = .threshold }
      case .maximum(let level), .minimum(let level), .target(let level):
        add(level, "threshold") { $0.part = .threshold }
      }
    }
    return found
  }
}

extension Threshold {
  /// Where values should lie; infinite on a side that has no bound.
  fileprivate func range(polarity: Polarity) -> ClosedRange<Double> {
    switch kind {
    case .range(let lower, let upper): lower...upper
    case .maximum(let level): -Double.infinity...level
    case .minimum(let level): level...Double.infinity
    case .target(let level):
      polarity == .lowerIsBetter ? -Double.infinity...level : level...Double.infinity
    }
  }
}
