package import Indicators

/// One edition with every judgement made: what its pages are drawn from.
package struct EditionAnalysis: Sendable {
  package let catalogue: Catalogue
  /// The indicators that this edition says anything of, in the site's order.
  package let indicators: [IndicatorID]
  /// The areas that have a page: the home area and its districts, where they have figures.
  package let profileAreas: [AreaID]
  /// The charts and tables of its texts.
  var figures: [FigureFile] = []
  /// The choices that tables of its curated pages give.
  var choices: [TableChoice] = []
  /// By indicator.
  let downloadSizes: [DownloadSizes]
  /// Of the files that hold more than one indicator.
  let ownSizes = DownloadSizes()
  /// By indicator.
  private let judged: [JudgedIndicator]
  /// By area, whether it has a page.
  private let hasProfile: [Bool]

  package init(_ catalogue: Catalogue) {
    self.init(catalogue, sizes: catalogue.indicatorIDs.map { _ in DownloadSizes() }) { $0.map($1) }
  }

  /// - Parameter remembered: Gives the judgements of indicators: what it is handed makes them, or they are the same from
  ///   before.
  init(
    _ catalogue: Catalogue, sizes: [DownloadSizes],
    judging remembered: ([IndicatorID], @Sendable (IndicatorID) -> JudgedIndicator) -> [JudgedIndicator]
  ) {
    self.catalogue = catalogue
    downloadSizes = sizes
    let site = catalogue.site
    indicators = catalogue.indicatorIDs.filter(catalogue.knows)
    let made = remembered(catalogue.indicatorIDs) { JudgedIndicator($0, catalogue) }
    judged = made
    let areas = ([site.settings.area] + site.districts).filter { area in
      made.contains { $0.hasFigures[area.index] }
    }
    profileAreas = areas
    hasProfile = site.areas.indices.map(Set(areas.map(\.index)).contains)
  }

  package subscript(id: IndicatorID, area: AreaID) -> Assessment? { judged[id.index].assessments[area.index] }

  subscript(id: IndicatorID) -> JudgedIndicator { judged[id.index] }

  func hasPage(of area: AreaID) -> Bool { hasProfile[area.index] }

  /// Whether an indicator has a page for an area; its own page is that of the home area.
  func hasPage(of id: IndicatorID, in area: AreaID) -> Bool {
    area != catalogue.site.settings.area && hasPage(of: area) && judged[id.index].hasFigures[area.index]
  }

  /// The curated pages that this edition has.
  package var topics: [TopicID] {
    let site = catalogue.site
    return site.topics.indices.map(TopicID.init).filter {
      (site[$0].from ?? catalogue.edition) <= catalogue.edition
    }
  }

  /// A spreadsheet of more rows than this is slow to open and to make: CSV serves better.
  private static let mostSpreadsheetRows = 20_000
  /// A file of all figures of more rows than this would double the size of a large site for no use.
  private static let mostRowsInOneFile = 100_000

  /// How many figures it has, of all indicators.
  var figureCount: Int { indicators.reduce(0) { $0 + self[$1].figureCount } }

  /// Whether an edition of its size gives all its figures in one file of a format.
  func givesAllFigures(as format: DataFormat) -> Bool {
    figureCount <= (format == .ods ? Self.mostSpreadsheetRows : Self.mostRowsInOneFile)
  }

  /// Whether an indicator's figures are given as a spreadsheet.
  func givesSpreadsheet(of id: IndicatorID) -> Bool {
    self[id].figureCount <= Self.mostSpreadsheetRows
  }

  /// The indicators that earlier editions reported and this one no longer does.
  package var retired: [IndicatorID] { catalogue.indicatorIDs.filter { retirement(of: $0) != nil } }

  /// Why an indicator is no longer reported; `nil` if it is, or never was before.
  package func retirement(of id: IndicatorID) -> Retirement? {
    guard let retired = catalogue.site[id].retired, retired.from <= catalogue.edition,
      catalogue.wasKnown(id, before: retired.from)
    else { return nil }
    return retired
  }

  package func indicators(of priority: PriorityID) -> [IndicatorID] {
    indicators.filter { catalogue.site[$0].priority == priority }
  }
}
