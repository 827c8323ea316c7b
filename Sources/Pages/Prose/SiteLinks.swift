import Indicators

extension EditionAnalysis {
  /// The page that an author's link from the site's root leads to, and the `#fragment` behind it.
  ///
  /// - Parameter address: `/indicators/total-crime/`, with or without `index.html` or a fragment.
  /// - Returns: `nil` if the address is not of this form, or this edition has no such page.
  func page(at address: String) -> (route: Route, fragment: String)? {
    guard address.hasPrefix("/"), !address.hasPrefix("//") else { return nil }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? "#\(parts[1])" : ""
    let steps = parts[0].split(separator: "/").filter { $0 != "index.html" }.map(String.init)
    guard let route = route(steps), has(route) else { return nil }
    return (route, fragment)
  }

  private func route(_ steps: [String]) -> Route? {
    let site = catalogue.site
    func area(_ slug: String) -> AreaID? { site.areas.firstIndex { $0.slug == slug }.map { AreaID($0) } }
    func indicator(_ slug: String) -> IndicatorID? {
      site.indicators.firstIndex { $0.slug == slug }.map { IndicatorID($0) }
    }
    switch (steps.count, steps.first) {
    case (0, _): return .home
    case (1, let name): return pages[name ?? ""]
    case (2, "indicators"): return indicator(steps[1]).map(Route.indicator)
    case (2, "areas"): return area(steps[1]).map(Route.area)
    case (2, "priorities"):
      return site.priorities.firstIndex { $0.slug == steps[1] }.map { .priority(PriorityID($0)) }
    case (2, "dashboards"):
      return site.topics.firstIndex { $0.slug == steps[1] }.map { .topic(TopicID($0)) }
    case (3, "indicators"):
      guard let id = indicator(steps[1]), let area = area(steps[2]) else { return nil }
      return .indicatorInArea(id, area)
    default: return nil
    }
  }
}

private let pages: [String: Route] = [
  "dashboard": .dashboard, "areas": .areas, "report": .report, "quality": .quality, "data": .data,
  "editions": .editions, "methods": .methods, "glossary": .glossary, "search": .search,
  "accessibility": .accessibility,
]
