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

  /// The districts that a reader can follow through the site: `blaby:Blaby|charnwood:Charnwood`.
  var areasOfScript: String {
    site.districts.map { "\(site[$0].slug):\(site[$0].name)" }.joined(separator: "|")
  }
}
