import Indicators

extension PageContext {
  /// Whether the page loads the script of tables, charts and areas. The search page has its own, and one
  /// that is shown for a wrong address has nothing to sort.
  var usesScript: Bool {
    guard site.settings.hasScripts else { return false }
    return switch address.route {
    case .search, .notFound: false
    case .embed: true
    default: address.route.isPage
    }
  }

}

extension SiteAnalysis {
  /// The districts that a reader can follow through the site, as the first line of the script: once for all pages, of
  /// which each would be so much longer otherwise.
  var areasOfScript: [UInt8] {
    let areas = site.districts.map { JSON.array([.text(site[$0].slug), .text(site[$0].name)]) }
    return Array("const areasToFollow = \(JSON.array(areas).inLine);\n".utf8)
  }
}
