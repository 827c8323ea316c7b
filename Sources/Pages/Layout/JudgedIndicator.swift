package import Diagnostics
import Indicators
import Statistics

/// All that an edition says of one indicator, and what can be drawn of it.
struct JudgedIndicator: Sendable {
  /// By area; `nil` where the edition knows no figure.
  let assessments: [Assessment?]
  /// By area, whether the edition knows a figure.
  let hasFigures: [Bool]
  /// The newest period of which any district has a figure; all are shown as of this one.
  let districtPeriod: Period?
  /// The districts of that period that show a figure which others show too though they have another rank, by its text.
  let shownAlike: [String: [Ranked]]
  let hasFunnel: Bool
  /// By area, whether its page for the area has a chart of its course, and one of it as a process.
  private let hasTrend: [Bool]
  private let hasControl: [Bool]
  /// The area whose figures lead on its own page.
  private let leadingArea: AreaID
  /// The rows of its downloads.
  let figureCount: Int
  /// Figures that are shown alike and ranked unlike; see `rankFaults`.
  let rankFaults: Problems

  struct Ranked: Sendable {
    var area: AreaID
    /// `nil` for one that is not ranked.
    var place: Int?
  }

  init(_ id: IndicatorID, _ catalogue: Catalogue) {
    let assessments = catalogue.assessments(of: id)
    self.assessments = assessments
    hasFigures = assessments.map { $0 != nil }
    let period = catalogue.site.districts.compactMap { assessments[$0.index]?.latest?.period }.max()
    districtPeriod = period
    let indicator = catalogue.site[id]
    var alike: [String: [Ranked]] = [:]
    for area in catalogue.site.districts {
      guard let assessment = assessments[area.index], let latest = assessment.latest, latest.period == period,
        let value = latest.value
      else { continue }
      alike[indicator.figureText(value), default: []].append(
        Ranked(area: area, place: assessment.rank?.place))
    }
    shownAlike = alike.filter { Set($0.value.map(\.place)).count > 1 }
    hasFunnel = period.map { catalogue.funnel(of: id, at: $0) != nil } ?? false
    hasTrend = assessments.map { $0?.hasCourse(catalogue) ?? false }
    hasControl = assessments.map { $0?.control.map { !$0.points.isEmpty && $0.limits != nil } ?? false }
    leadingArea = catalogue.leadingArea(of: id)
    figureCount = catalogue.figureCount(of: id)
    rankFaults = Pages.rankFaults(id, assessments, at: period, catalogue.site)
  }

  /// Whether it has a chart in an area; `nil` is its own page.
  func has(_ chart: IndicatorChart, in area: AreaID?) -> Bool {
    switch chart {
    case .trend: hasTrend[(area ?? leadingArea).index]
    case .control: hasControl[(area ?? leadingArea).index]
    case .districts: area == nil && districtPeriod != nil
    case .funnel: area == nil && hasFunnel
    }
  }
}

extension Assessment {
  /// Whether there is a figure to be drawn in the chart of its course, its own or one to compare it with.
  fileprivate func hasCourse(_ catalogue: Catalogue) -> Bool {
    series.points.contains { $0.value != nil } || !comparatorSeries(self, catalogue).isEmpty
  }
}

extension EditionAnalysis {
  /// The districts of the home area that have a figure, all as of the newest period that any has.
  func districts(with id: IndicatorID) -> [Assessment] {
    // An older figure must not stand among those of a newer period as if it were one of them.
    guard let newest = self[id].districtPeriod else { return [] }
    return catalogue.site.districts.compactMap { area in
      self[id, area].flatMap { $0.latest == nil ? nil : $0.asOf(newest) }
    }
  }
}

extension SiteAnalysis {
  /// Warns where readers of the newest edition see one published figure twice with different ranks.
  package func checkRanks(into problems: inout Problems) {
    guard let edition = editions.last else { return }
    for id in edition.indicators { problems.add(edition[id].rankFaults) }
  }
}
