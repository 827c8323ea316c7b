/// The site as one edition saw it: every figure that had been published by then,
/// in its newest vintage, and the series breaks that it knew of. Pages are pure
/// functions of a catalogue and a route.
package struct Catalogue: Sendable {
  package let site: Site
  package let edition: EditionID
  /// By indicator, then by area; `nil` where the edition knew no figure at all.
  private let series: [[Series?]]

  package init(site: Site, edition: EditionID) { self.init(site: site, edition: edition) { $0.map($1) } }

  /// - Parameter remembered: Gives the series of indicators, of each by area: what it is handed makes them, or they are
  ///   the same from before.
  package init(
    site: Site, edition: EditionID,
    series remembered: ([IndicatorID], @Sendable (IndicatorID) -> [Series?]) -> [[Series?]]
  ) {
    var site = site
    for index in site.indicators.indices {
      site.indicators[index].breaks.removeAll { ($0.from ?? edition) > edition }
      if let earlier = site.indicators[index].earlierPriorities.first(where: { edition <= $0.until }) {
        site.indicators[index].priority = earlier.priority
      }
    }
    self.site = site
    self.edition = edition
    let known = site
    series = remembered(site.indicators.indices.map(IndicatorID.init)) { id in
      known[id].isRetired(in: edition)
        ? [Series?](repeating: nil, count: known.areas.count)
        : seriesByArea(
          of: known[id], rows: known.observations[id.index], upTo: edition, areas: known.areas.count,
          known.methods(of: id))
    }
  }

  package func series(of indicator: IndicatorID, in area: AreaID) -> Series? {
    series[indicator.index][area.index]
  }

  /// The areas that have figures for an indicator, in the order of `areas.csv`.
  package func areas(with indicator: IndicatorID) -> [AreaID] {
    series[indicator.index].compactMap { $0?.area }
  }

  package var indicatorIDs: [IndicatorID] { site.indicators.indices.map(IndicatorID.init) }

  package func indicators(of priority: PriorityID) -> [IndicatorID] {
    indicatorIDs.filter { site[$0].priority == priority }
  }

  /// Whether this edition or an earlier one said anything of an indicator: a figure or a notice.
  package func knows(_ indicator: IndicatorID) -> Bool {
    guard !site[indicator].isRetired(in: edition) else { return false }
    return series[indicator.index].contains { $0 != nil }
      || site[indicator].notices.contains { $0.edition.map { $0 <= edition } ?? false }
  }

  /// Whether any edition before one said anything of an indicator.
  package func wasKnown(_ indicator: IndicatorID, before edition: EditionID) -> Bool {
    site.observations[indicator.index].contains { $0.vintage < edition }
      || site[indicator].notices.contains { $0.edition.map { $0 < edition } ?? false }
  }

  /// The notices that a reader of this edition needs.
  package func notices(of indicator: IndicatorID) -> [Notice] {
    site[indicator].notices.filter { $0.edition == nil || $0.edition == edition }
  }

  package func threshold(of indicator: IndicatorID) -> Threshold? {
    site[indicator].thresholds.first {
      ($0.from ?? edition) <= edition && edition <= ($0.until ?? edition)
    }
  }

  package func polarity(of indicator: IndicatorID) -> Polarity {
    site[indicator].polarityChanges.last { $0.from <= edition }?.polarity ?? site[indicator].polarity
  }

  package func title(of indicator: IndicatorID) -> String {
    title(site[indicator].title, earlier: site[indicator].earlierTitles)
  }

  /// The name for a row of a table: short where the indicator has a short title.
  package func rowTitle(of indicator: IndicatorID) -> String {
    let title = title(of: indicator)
    return title == site[indicator].title ? site[indicator].shortTitle ?? title : title
  }

  /// The name for a narrow table of many columns.
  package func label(of indicator: IndicatorID) -> String {
    let title = title(of: indicator)
    return title == site[indicator].title ? site[indicator].shortLabel ?? rowTitle(of: indicator) : title
  }

  package func title(of priority: PriorityID) -> String {
    title(site[priority].title, earlier: site[priority].earlierTitles)
  }

  private func title(_ now: String, earlier: [EarlierTitle]) -> String {
    earlier.filter { edition <= $0.until }.min { $0.until < $1.until }?.title ?? now
  }
}

/// Groups an indicator's rows by area and keeps, for each period, the newest vintage that the edition knew.
private func seriesByArea(
  of indicator: Indicator, rows: [Observation], upTo edition: EditionID, areas: Int,
  _ methods: MethodDefaults
) -> [Series?] {
  var result = [Series?](repeating: nil, count: areas)
  var start = rows.startIndex
  while start < rows.endIndex {
    let area = rows[start].area
    let end = rows[start...].firstIndex { $0.area != area } ?? rows.endIndex
    var points: [Point] = []
    // Nearly always all of them: an array that grows takes half as much again as it needs.
    points.reserveCapacity(periods(rows[start..<end]))
    var others: [Point] = []
    var next = start
    while next < end {
      let period = rows[next].period
      let periodEnd = rows[next..<end].firstIndex { $0.period != period } ?? end
      let known = rows[next..<periodEnd].filter { $0.vintage <= edition }
      // A made-up figure fills a gap until a figure is published, and never takes the place of one.
      let published = known.filter { !$0.status.contains(.illustrative) }
      if let newest = published.last ?? known.last {
        let point = point(newest, before: published.dropLast(), of: indicator, methods)
        if indicator.window.holds(period) { points.append(point) } else { others.append(point) }
      }
      next = periodEnd
    }
    if !(points.isEmpty && others.isEmpty) {
      result[area.index] = Series(area: area, points: points, others: others)
    }
    start = end
  }
  return result
}

/// How many periods rows of one area are for.
private func periods(_ rows: ArraySlice<Observation>) -> Int {
  rows.indices.dropFirst().reduce(rows.isEmpty ? 0 : 1) { count, row in
    rows[row].period == rows[row - 1].period ? count : count + 1
  }
}

/// - Parameter before: What earlier editions published for the same period, oldest first.
private func point(
  _ row: Observation, before: ArraySlice<Observation>, of indicator: Indicator, _ methods: MethodDefaults
) -> Point {
  func shown(_ value: Double) -> String { formatNumber(value, decimals: indicator.decimals) }
  // A revision is one that a reader can see: it changes the figure as it is shown.
  let earlier = row.figure.value.flatMap { value in
    before.lazy.compactMap(\.figure.value).last { shown($0) != shown(value) }
  }
  let isRevised = earlier != nil
  return Point(
    period: row.period, figure: row.figure, numerator: row.numerator, denominator: row.denominator,
    limits: limits(of: row, unit: indicator.unit, methods.confidence.interval),
    status: (isRevised ? row.status.union(.revised) : row.status).union(
      doubt(row, indicator.unit, methods.minimums)),
    vintage: row.vintage, note: row.note, earlier: isRevised ? earlier : nil)
}

/// A percentage of too few, or a rate from too few, is of low reliability. Our own rule.
private func doubt(_ row: Observation, _ unit: Unit, _ minimums: Minimums) -> Status {
  guard row.figure.value != nil else { return [] }
  let isUnreliable =
    switch unit {
    case .percent: row.denominator.map { $0 < Double(minimums.percentage) } ?? false
    case .rate: row.numerator.map { $0 < Double(minimums.rate) } ?? false
    case .count, .ratio: false
    }
  return isUnreliable ? .unreliable : []
}
