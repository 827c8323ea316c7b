package import Diagnostics
import Indicators

/// All that an edition says of one indicator, and what can be drawn of it.
struct JudgedIndicator: Sendable {
  /// By area; `nil` where the edition knows no figure.
  let assessments: [Assessment?]
  /// By area, whether the edition knows a figure.
  let hasFigures: [Bool]
  /// The newest period of which any district has a figure; all are shown as of this one.
  let districtPeriod: Period?
  let hasFunnel: Bool
  /// The rows of its downloads.
  let figureCount: Int
  /// Figures that are shown alike and ranked unlike; see `rankFaults`.
  let rankFaults: Problems

  init(_ id: IndicatorID, _ catalogue: Catalogue) {
    let assessments = catalogue.assessments(of: id)
    self.assessments = assessments
    hasFigures = assessments.map { $0 != nil }
    let period = catalogue.site.districts.compactMap { assessments[$0.index]?.latest?.period }.max()
    districtPeriod = period
    hasFunnel = period.map { catalogue.funnel(of: id, at: $0) != nil } ?? false
    figureCount = catalogue.figureCount(of: id)
    rankFaults = Pages.rankFaults(id, assessments, at: period, catalogue.site)
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
