import Indicators

/// What a page needs to know of where it stands: the edition it tells of, and the way to other pages.
struct PageContext: Sendable {
  let analysis: SiteAnalysis
  let address: Address
  let stylesheet: String
  /// Kept, because to fetch it anew for each word of a page takes longer than to write the word.
  let edition: EditionAnalysis
  /// Where this page lies below the output folder.
  var path: String
  /// The charts of the page, where other files show them too and they were drawn for all of them.
  var drawnCharts: DrawnCharts?
  /// Where the same page stands a second time, if its text is made for both places at once.
  private let twin: Twin?

  private struct Twin {
    var address: Address
    var path: String
  }

  /// - Parameter twin: Where the same page stands a second time: ways to other pages are then `TwoWays`.
  init(_ analysis: SiteAnalysis, _ address: Address, twin: Address? = nil, stylesheet: String) {
    self.analysis = analysis
    self.address = address
    self.stylesheet = stylesheet
    edition = analysis[address.edition]
    path = analysis.site.path(of: address, stylesheet: stylesheet)
    self.twin = twin.map { Twin(address: $0, path: analysis.site.path(of: $0, stylesheet: stylesheet)) }
  }

  /// The site as the page's edition saw it.
  var site: Site { catalogue.site }
  var catalogue: Catalogue { edition.catalogue }
  var homeArea: Area { site[site.settings.area] }

  /// The way to a page of the same edition, or to one that stands once for the whole site.
  func href(_ route: Route) -> String {
    let there = site.path(of: there(route, from: address), stylesheet: stylesheet)
    guard let twin else { return way(to: there) }
    let other = site.path(of: self.there(route, from: twin.address), stylesheet: stylesheet)
    return TwoWays.written(way(to: there), relativePath(from: twin.path, to: other))
  }

  /// Where a page of the same edition is on the host, without the `index.html` that servers add.
  func canonicalPath(of route: Route) -> String {
    func path(from place: Address) -> String {
      Pages.canonicalPath(site.path(of: there(route, from: place), stylesheet: stylesheet))
    }
    return twin.map { TwoWays.written(path(from: address), path(from: $0.address)) } ?? path(from: address)
  }

  /// Where a page or file of the same edition lies below the output folder.
  func path(of route: Route) -> String {
    site.path(of: there(route, from: address), stylesheet: stylesheet)
  }

  /// Where a route is for a reader of a page.
  private func there(_ route: Route, from place: Address) -> Address {
    Address(
      route, edition: place.edition,
      isRoot: place.isRoot && !route.isOfEditionAlone || !route.isPerEdition)
  }

  func href(_ address: Address) -> String {
    let there = site.path(of: address, stylesheet: stylesheet)
    guard let twin else { return way(to: there) }
    return TwoWays.written(way(to: there), relativePath(from: twin.path, to: there))
  }

  private func way(to there: String) -> String {
    // A server shows this page at any address, so that only ways from the host's root lead anywhere.
    if address.route == .notFound, let root = site.settings.rootPath { return root + there }
    return relativePath(from: path, to: there)
  }

  /// The one address that search engines should know this page by: the newest edition's is the root's.
  var canonical: String {
    guard !address.isRoot, address.edition == site.newestEdition else { return path }
    let root = Address(address.route, edition: address.edition, isRoot: true)
    return site.path(of: root, stylesheet: stylesheet)
  }

  /// The same page in another edition, if that edition has it.
  func counterpart(in edition: EditionID, isRoot: Bool) -> Address? {
    let there = Address(address.route, edition: edition, isRoot: isRoot)
    return analysis[edition].has(address.route) ? there : nil
  }
}

extension EditionAnalysis {
  /// Whether this edition has a page or file for a route.
  func has(_ route: Route) -> Bool {
    switch route {
    case .indicator(let id): indicators.contains(id) || retirement(of: id) != nil
    case .indicatorCSV(let id), .indicatorJSON(let id), .indicatorMetadata(let id), .apiIndicator(let id):
      indicators.contains(id)
    case .indicatorInArea(let id, let area): hasPage(of: id, in: area)
    case .indicatorODS(let id): indicators.contains(id) && givesSpreadsheet(of: id)
    case .allFigures(let format): givesAllFigures(as: format)
    case .area(let area), .apiArea(let area): hasPage(of: area)
    case .priority(let id): !indicators(of: id).isEmpty
    case .topic(let id): topics.contains(id)
    case .choice(let id, let folder, let slug):
      choices.contains { $0.topic == id && $0.folder == folder && $0.slug == slug }
    case .choiceSVG(let id, let folder, let slug):
      choices.contains { $0.topic == id && $0.folder == folder && $0.slug == slug && $0.hasChart }
    case .actions: !registers.isEmpty
    case .register(let id, let filter): hasPage(of: id, filter)
    case .registerCSV(let id): registers.contains(id)
    case .script(.page): catalogue.site.settings.hasScripts
    case .quality: catalogue.site.settings.hasQualityPage
    default: true
    }
  }
}
