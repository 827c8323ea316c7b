import Indicators

/// The bytes of a file of data; `nil` for a route that is none.
func dataFile(_ route: Route, _ context: PageContext) -> [UInt8]? {
  switch route {
  case .sitemap: return sitemap(context)
  case .robots: return robots(context)
  case .feed: return context.site.settings.baseURL.map { feed(base: $0, context) } ?? []
  case .indicatorMetadata(let id): return csvwMetadata(id, context)
  case .indicatorODS(let id): return indicatorWorkbook(id, context).ods
  case .allFigures(.csv): return allFiguresCSV(context)
  case .allFigures(.json): return allFiguresJSON(context)
  case .allFigures(.ods): return allFiguresWorkbook(context).ods
  case .dashboardWorkbook(.ods): return dashboardWorkbook(context).ods
  case .dashboardWorkbook(.xlsx): return dashboardWorkbook(context).xlsx
  case .oEmbed(let id, let chart):
    return context.site.settings.baseURL.map { oEmbed(id, chart, base: $0, context) } ?? []
  case .searchIndex: return searchIndex(context)
  case .apiIndicators: return apiIndicators(context)
  case .apiIndicator(let id): return apiIndicator(id, context)
  case .apiArea(let id): return apiArea(id, context)
  case .apiSchema: return apiSchema()
  case .dataCatalogue: return context.site.settings.baseURL.map { dataCatalogue(base: $0, context) } ?? []
  case .revisionsCSV: return revisionsCSV(context)
  case .indicatorCSV(let id): return indicatorCSV(id, context)
  case .indicatorJSON(let id): return indicatorJSON(id, context)
  case .figureCSV(let text, let number): return context.drawnFigure(text, number)?.csv() ?? []
  case .dataCSV(let id): return dataTableCSV(id, context)
  case .registerCSV(let id): return registerCSV(id, context)
  default: return nil
  }
}

extension PageContext {
  /// How large a file of data is, for the words of a link to it: "14 KB".
  func size(of route: Route) -> String {
    let bytes = edition.sizes(of: route).size(of: route) { dataFile(route, self) ?? [] }
    return "\(max(1, (bytes + 512) / 1024))\u{a0}KB"
  }
}

extension Route {
  /// Whether it is a file of figures whose size a page may state.
  package var isData: Bool {
    switch self {
    case .indicatorCSV, .indicatorJSON, .indicatorODS, .indicatorMetadata, .allFigures, .dashboardWorkbook,
      .revisionsCSV, .registerCSV, .dataCSV, .apiIndicators, .apiIndicator, .apiArea, .dataCatalogue:
      true
    default: false
    }
  }
}

extension EditionAnalysis {
  /// Where the size of a file of data is kept.
  func sizes(of route: Route) -> DownloadSizes {
    switch route {
    case .indicatorCSV(let id), .indicatorJSON(let id), .indicatorODS(let id): downloadSizes[id.index]
    default: ownSizes
    }
  }
}
