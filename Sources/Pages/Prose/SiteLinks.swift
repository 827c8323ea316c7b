import Indicators

extension EditionAnalysis {
  /// The page that an author's link from the site's root leads to, and the `#fragment` behind it.
  ///
  /// - Parameter address: `/indicators/total-crime/`, with or without `index.html` or a fragment.
  /// - Returns: `nil` if the address is not of this form, or this edition has no such page.
  func page(at address: String) -> (route: Route, fragment: String)? {
    guard let (steps, fragment) = parts(of: address), let route = route(steps), has(route) else { return nil }
    return (route, fragment)
  }

  /// Whether an author's link names a page that some edition may have: one of a thing that the site knows.
  func isPageOfSite(_ address: String) -> Bool {
    guard let (steps, _) = parts(of: address) else { return false }
    if steps.count == 2, Topic.Kind.allCases.contains(where: { $0.folder == steps[0] }),
      catalogue.site.laterTopics?.contains(steps[1]) == true
    {
      return true
    }
    if steps.first == "actions", steps.count > 1, catalogue.site.laterRegisters.contains(steps[1]) {
      return true
    }
    return route(steps) != nil
  }

  /// The folders of an author's link from the site's root, and the `#fragment` behind them.
  private func parts(of address: String) -> (steps: [String], fragment: String)? {
    guard address.hasPrefix("/"), !address.hasPrefix("//") else { return nil }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? "#\(parts[1])" : ""
    return (parts[0].split(separator: "/").filter { $0 != "index.html" }.map(String.init), fragment)
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
    case (2, "dashboards"), (2, "assessments"), (2, "papers"):
      return site.topics.firstIndex { $0.slug == steps[1] && $0.kind.folder == steps[0] }.map {
        .topic(TopicID($0))
      }
    case (4, "dashboards"), (4, "assessments"), (4, "papers"):
      return site.topics.firstIndex { $0.slug == steps[1] && $0.kind.folder == steps[0] }.map {
        .choice(TopicID($0), steps[2], steps[3])
      }
    case (2, "actions"), (3, "actions"):
      guard let id = site.registers.firstIndex(where: { $0.slug == steps[1] }).map({ RegisterID($0) }) else {
        return nil
      }
      guard steps.count == 3 else { return .register(id, nil) }
      return ActionFilter(slug: steps[2]).map { .register(id, $0) }
    case (3, "indicators"):
      guard let id = indicator(steps[1]), let area = area(steps[2]) else { return nil }
      return .indicatorInArea(id, area)
    default: return nil
    }
  }
}

private let pages: [String: Route] = [
  "dashboard": .dashboard, "actions": .actions, "areas": .areas, "report": .report, "quality": .quality,
  "data": .data,
  "editions": .editions, "methods": .methods, "glossary": .glossary, "search": .search,
  "accessibility": .accessibility,
]
