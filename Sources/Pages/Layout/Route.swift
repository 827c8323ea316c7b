import Files
package import Indicators

/// One page or file of the site, as one edition sees it.
package enum Route: Sendable, Hashable {
  case home
  case dashboard
  case priority(PriorityID)
  case indicator(IndicatorID)
  case indicatorInArea(IndicatorID, AreaID)
  /// A chart of an indicator's page as a file; the area is `nil` on its own page.
  case indicatorChart(IndicatorID, AreaID?, IndicatorChart)
  case areas
  case area(AreaID)
  case report
  /// How the prose was checked, for officers.
  case quality
  /// A curated page.
  case topic(TopicID)
  /// One choice of a table of a curated page: the folder of the choices, and its own.
  case choice(TopicID, String, String)
  /// Its chart as a file.
  case choiceSVG(TopicID, String, String)
  /// The registers of actions, each register, and those of its actions that a reader asks for.
  case actions
  case register(RegisterID, ActionFilter?)
  case registerCSV(RegisterID)
  /// What an edition revised, and what was put right in its text.
  case revisions
  case revisionsCSV
  /// A chart or table that stands in a text as a file, with its number there.
  case figureSVG(FigureText, Int)
  case figureCSV(FigureText, Int)
  case data
  case indicatorCSV(IndicatorID)
  case indicatorJSON(IndicatorID)
  case indicatorODS(IndicatorID)
  /// Every figure of the edition.
  case allFigures(DataFormat)
  /// The dashboard as a workbook; never as CSV or JSON.
  case dashboardWorkbook(WorkbookFormat)
  /// What the columns of the indicator's CSV hold, for programs.
  case indicatorMetadata(IndicatorID)
  // Once for the whole site, at its root.
  /// How to show an indicator's charts elsewhere; each alone, for a frame; and what oEmbed asks for.
  case embedGuide(IndicatorID)
  case embed(IndicatorID, IndicatorChart)
  case oEmbed(IndicatorID, IndicatorChart)
  case editions
  case methods
  case glossary
  case accessibility
  case notFound
  case apiIndicators
  case apiIndicator(IndicatorID)
  case apiArea(AreaID)
  case apiSchema
  case dataCatalogue
  /// Where readers look for things, and what there is to find.
  case search
  case searchIndex
  case script(Script)
  /// The sign of the site in a browser's tabs.
  case icon
  case sitemap
  case feed
  case robots
  case stylesheet
  case dataCSV(DataTableID)
  /// The address that a page had under an earlier slug: it leads to where the page is now.
  indirect case moved(Route, from: String)
}

package enum DataFormat: String, Sendable, Hashable, CaseIterable { case csv, json, ods }

package enum WorkbookFormat: String, Sendable, Hashable, CaseIterable { case ods, xlsx }

/// A small program of the theme; every page is complete without it.
package enum Script: String, Sendable, Hashable, CaseIterable {
  /// Finds as one types, on the search page.
  case search
  /// Sorts tables, tells figures of charts, keeps an area in sight: on every page that may have any.
  case page
}

/// Where a route is: in the site's root, which is the newest edition, or in an edition's own folder.
package struct Address: Sendable, Hashable {
  package var route: Route
  package var edition: EditionID
  /// Whether it lies at the root rather than below `editions/`.
  package var isRoot: Bool

  package init(_ route: Route, edition: EditionID, isRoot: Bool) {
    self.route = route
    self.edition = edition
    self.isRoot = isRoot
  }
}

extension Route {
  /// Whether every edition has its own; the rest stand once, at the root.
  package var isPerEdition: Bool {
    switch self {
    case .editions, .methods, .glossary, .accessibility, .notFound, .sitemap, .feed, .robots, .stylesheet,
      .dataCSV, .apiIndicators, .apiIndicator, .apiArea, .apiSchema, .dataCatalogue, .search, .searchIndex,
      .script, .icon, .embedGuide, .embed, .oEmbed:
      false
    default: true
    }
  }

  /// Whether it lies in its edition's own folder and nowhere else. A drawing is kept, and its address
  /// should say which edition it is of.
  package var isOfEditionAlone: Bool {
    switch self {
    case .indicatorChart, .figureSVG, .figureCSV, .choiceSVG: true
    default: false
    }
  }

  /// What it is made together with, because they have much in common: the page at the root and the one in the edition's
  /// folder, and with an indicator's page the files of its charts and the pages that embed them. `nil` if it is made by
  /// itself.
  package var work: Route? {
    switch self {
    case .indicator, .indicatorInArea, .area: self
    case .indicatorChart(let id, nil, _), .embed(let id, _), .embedGuide(let id): .indicator(id)
    case .indicatorChart(let id, let area?, _): .indicatorInArea(id, area)
    default: isData ? self : nil
    }
  }

  /// Whether it is a page for people, with the site's frame around it.
  package var isPage: Bool {
    switch self {
    case .indicatorCSV, .indicatorJSON, .indicatorMetadata, .indicatorODS, .allFigures, .dashboardWorkbook,
      .revisionsCSV, .registerCSV, .sitemap, .feed, .robots,
      .stylesheet, .dataCSV, .apiIndicators, .apiIndicator, .apiArea, .apiSchema, .dataCatalogue,
      .searchIndex, .script, .icon, .embed, .oEmbed, .indicatorChart, .figureSVG, .figureCSV, .choiceSVG,
      .moved:
      false
    default: true
    }
  }
}

extension Site {
  /// Where a file lies below the output folder; pages are `index.html` in a folder of their own.
  package func path(of address: Address, stylesheet: String) -> String {
    let folder =
      address.route.isPerEdition && !address.isRoot ? "editions/\(self[address.edition].slug)/" : ""
    let rest =
      switch address.route {
      case .home: "index.html"
      case .dashboard: "dashboard/index.html"
      case .priority(let id): "priorities/\(self[id].slug)/index.html"
      case .indicator(let id): "indicators/\(self[id].slug)/index.html"
      case .indicatorInArea(let id, let area): "indicators/\(self[id].slug)/\(self[area].slug)/index.html"
      case .indicatorChart(let id, let area, let chart):
        "indicators/\(self[id].slug)/\(area.map { self[$0].slug + "/" } ?? "")\(chart.rawValue).svg"
      case .areas: "areas/index.html"
      case .area(let id): "areas/\(self[id].slug)/index.html"
      case .report: "report/index.html"
      case .quality: "quality/index.html"
      case .topic(let id): "\(self[id].kind.folder)/\(self[id].slug)/index.html"
      case .choice(let id, let folder, let slug):
        "\(self[id].kind.folder)/\(self[id].slug)/\(folder)/\(slug)/index.html"
      case .choiceSVG(let id, let folder, let slug):
        "\(self[id].kind.folder)/\(self[id].slug)/\(folder)/\(slug)/chart.svg"
      case .actions: "actions/index.html"
      case .register(let id, let filter):
        "actions/\(self[id].slug)/\(filter.map { $0.slug + "/" } ?? "")index.html"
      case .registerCSV(let id): "actions/\(self[id].slug)/\(self[id].slug).csv"
      case .revisions: "revisions/index.html"
      case .revisionsCSV: "revisions/revisions.csv"
      case .figureSVG(let id, let number): "\(figureFolder(of: id))chart-\(number).svg"
      case .figureCSV(let id, let number): "\(figureFolder(of: id))chart-\(number).csv"
      case .data: "data/index.html"
      case .indicatorCSV(let id): "data/\(self[id].slug).csv"
      case .indicatorJSON(let id): "data/\(self[id].slug).json"
      case .indicatorMetadata(let id): "data/\(self[id].slug).csv-metadata.json"
      case .indicatorODS(let id): "data/\(self[id].slug).ods"
      case .allFigures(let format): "data/all/figures.\(format.rawValue)"
      case .dashboardWorkbook(let format): "dashboard/dashboard.\(format.rawValue)"
      case .embedGuide(let id): "embed/\(self[id].slug)/index.html"
      case .embed(let id, let chart): "embed/\(self[id].slug)/\(chart.rawValue)/index.html"
      case .oEmbed(let id, let chart): "embed/\(self[id].slug)/\(chart.rawValue)/oembed.json"
      case .apiIndicators: "api/v1/indicators.json"
      case .apiIndicator(let id): "api/v1/indicators/\(self[id].slug).json"
      case .apiArea(let id): "api/v1/areas/\(self[id].slug).json"
      case .apiSchema: "api/v1/schema.json"
      case .dataCatalogue: "data/catalogue.jsonld"
      case .editions: "editions/index.html"
      case .methods: "methods/index.html"
      case .glossary: "glossary/index.html"
      case .accessibility: "accessibility/index.html"
      case .notFound: "404.html"
      case .search: "search/index.html"
      case .searchIndex: "search/entries.js"
      case .script(let script): asset(script.rawValue, ".js", like: stylesheet)
      case .icon: asset("favicon", ".svg", like: stylesheet)
      case .sitemap: "sitemap.xml"
      case .feed: "feed.xml"
      case .robots: "robots.txt"
      case .stylesheet: stylesheet
      case .dataCSV(let id): "\(self[id].folder ?? "data")/\(self[id].slug).csv"
      case .moved(let route, let alias):
        renamed(
          path(of: Address(route, edition: address.edition, isRoot: true), stylesheet: stylesheet), alias)
      }
    return folder + rest
  }

  private func figureFolder(of text: FigureText) -> String {
    switch text {
    case .report: "report/"
    case .topic(let id): "\(self[id].kind.folder)/\(self[id].slug)/"
    case .about(let id): "indicators/\(self[id].slug)/"
    case .introduction(let id): "priorities/\(self[id].slug)/"
    }
  }
}

/// `assets/page-1a2b.js` for `assets/style-1a2b.css`, whose name changes when any of the theme's assets does.
private func asset(_ name: String, _ ending: String, like stylesheet: String) -> String {
  guard stylesheet.hasSuffix(".css") else { return stylesheet }
  let nameStart = stylesheet.utf8.lastIndex(of: UInt8(ascii: "/")).map(stylesheet.utf8.index(after:))
  let (folder, file) = nameStart.map { (stylesheet[..<$0], stylesheet[$0...]) } ?? ("", stylesheet[...])
  let renamed = file.hasPrefix("style") ? name + file.dropFirst("style".count) : String(file)
  return folder + renamed.dropLast(".css".count) + ending
}

/// The way from one file of the site to another, relative, so that the site works
/// from any folder of any host, and from a disk.
package func relativePath(from: String, to: String) -> String {
  let slash = UInt8(ascii: "/")
  // The folders that both are in.
  var shared = 0
  for (place, (a, b)) in zip(from.utf8, to.utf8).enumerated() {
    if a != b { break }
    if a == slash { shared = place + 1 }
  }
  let up = from.utf8.dropFirst(shared).count { $0 == slash }
  return String(repeating: "../", count: up) + to[to.utf8.index(to.startIndex, offsetBy: shared)...]
}
