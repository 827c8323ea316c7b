import Diagnostics
import Files
import Indicators

/// Reads the options of a chart or table of indicators.
struct SeriesFenceReading {
  let map: YAMLMapping
  let site: Site

  func read(_ kind: SeriesFigure.Kind, into problems: inout Problems) -> SeriesFigure? {
    let before = problems.count(.error)
    let indicators = names("indicator", "indicators", into: &problems) { indicator($0, into: &$1) }
    var areas = names("area", "areas", isRequired: false, into: &problems) { area($0, into: &$1) }
    let comparators =
      map.has("comparators") ? list("comparators", into: &problems) { area($0, into: &$1) } : nil
    let from = map.optional("from", into: &problems)?.period(into: &problems)
    let to = map.optional("to", into: &problems)?.period(into: &problems)
    if let from, let to, from.value >= to.value {
      problems.add(
        .error, "period-order", at: to.position,
        "'to' is \(to.value.inSentence), which does not come after \(from.value.inSentence)")
    }
    let events = readEvents(into: &problems)
    let isMany = map.has("indicators")
    let choices =
      kind == .map
      ? MapFenceReading(map: map, site: site).read(&areas, into: &problems) : MapChoices()
    checkTogether(kind, isMany: isMany, indicators, areas, into: &problems)
    guard problems.count(.error) == before, !indicators.isEmpty else { return nil }
    return SeriesFigure(
      kind: kind, indicators: indicators, areas: areas, comparators: comparators, from: from?.value,
      to: to?.value, events: events, hasManyIndicators: isMany, map: choices)
  }

  /// Options that exclude or need one another.
  private func checkTogether(
    _ kind: SeriesFigure.Kind, isMany: Bool, _ indicators: [IndicatorID], _ areas: [AreaID],
    into problems: inout Problems
  ) {
    func refuse(_ key: String, _ why: String) {
      guard map.has(key) else { return }
      problems.add(.error, "options-together", at: map.position(of: key), why)
    }
    switch kind {
    case .heatMap where isMany:
      for key in ["from", "to"] {
        refuse(key, "a heat map of several indicators shows the newest figure of each; take '\(key)' out")
      }
    case .dumbbell where isMany:
      refuse("areas", "a dumbbell chart of several indicators is of one area; write 'area: …'")
      let units = Set(indicators.map { site[$0].unit })
      if units.count > 1 {
        problems.add(
          .error, "units-differ", at: map.position(of: "indicators"),
          "these indicators have different units (\(listedUnits(indicators))), and one scale cannot hold them; choose indicators of one unit"
        )
      }
    case .dumbbell:
      refuse("area", "a dumbbell chart of one indicator is of several areas; write 'areas: […]'")
    case .sparkline where isMany:
      refuse("areas", "a sparkline chart of several indicators is of one area; write 'area: …'")
    case .sparkline:
      refuse("area", "a sparkline chart of one indicator is of several areas; write 'areas: […]'")
    case .spine: checkSpine(indicators, areas, into: &problems)
    case .slope:
      for key in ["from", "to"] where !map.has(key) {
        problems.add(
          .error, "missing-key", at: map.position,
          "a slope chart has no '\(key)'; it compares two periods, so add a line like '\(key): …'")
      }
    default: break
    }
  }

  /// A spine sets one district against the home area, so numbers of cases have no place in it.
  private func checkSpine(_ indicators: [IndicatorID], _ areas: [AreaID], into problems: inout Problems) {
    if !map.has("area") {
      problems.add(
        .error, "missing-key", at: map.position,
        "a spine chart has no 'area'; name the district that is compared in a line like 'area: …'")
    }
    if areas.first == site.settings.area {
      problems.add(
        .error, "compared-with-itself", at: map.position(of: "area"),
        "a spine chart compares an area with \(site[site.settings.area].name); name another area")
    }
    if let count = indicators.first(where: { site[$0].unit == .count }) {
      problems.add(
        .error, "counts-compared", at: map.position(of: "indicators"),
        "'\(site[count].slug)' counts cases, and places of different size cannot be compared by counts; take it out"
      )
    }
  }

  /// `events: [{at: 2020-03-23, title: …}]`
  private func readEvents(into problems: inout Problems) -> [(at: Day, title: String)] {
    guard map.has("events") else { return [] }
    var events: [(at: Day, title: String)] = []
    for item in map.optional("events", into: &problems)?.list(into: &problems) ?? [] {
      guard let keys = YAMLMapping(item, of: "an event", keys: ["at", "title"], into: &problems) else {
        continue
      }
      let at = keys.required("at", into: &problems)?.day(into: &problems)
      let title = keys.required("title", into: &problems)?.text(into: &problems)
      if let at, let title { events.append((at, title.value)) }
    }
    return events
  }

  private func listedUnits(_ indicators: [IndicatorID]) -> String {
    var seen: [String] = []
    for indicator in indicators {
      let unit = site[indicator].shortUnitText
      if !seen.contains(unit) { seen.append(unit) }
    }
    return listed(seen)
  }

  /// One name under `one` or several under `many`, as far as the kind knows these keys.
  private func names<ID: Equatable>(
    _ one: String, _ many: String, isRequired: Bool = true, into problems: inout Problems,
    _ find: (YAMLValue, inout Problems) -> ID?
  ) -> [ID] {
    if map.has(one), map.has(many) {
      problems.add(
        .error, "options-together", at: map.position(of: many),
        "\(map.subject) has both '\(one)' and '\(many)'; keep one of the two")
      return []
    }
    if map.has(many) { return list(many, into: &problems, find) }
    if !map.has(one), !isRequired { return [] }
    return map.required(one, into: &problems).flatMap { find($0, &problems) }.map { [$0] } ?? []
  }

  private func list<ID: Equatable>(
    _ key: String, into problems: inout Problems, _ find: (YAMLValue, inout Problems) -> ID?
  ) -> [ID] {
    var found: [ID] = []
    guard let items = map.optional(key, into: &problems)?.list(into: &problems) else { return [] }
    if items.isEmpty {
      problems.add(
        .error, "empty-value", at: map.position(of: key), "'\(key)' is an empty list; name at least one")
    }
    for item in items {
      guard let id = find(item, &problems) else { continue }
      if found.contains(id) {
        problems.add(.error, "name-twice", at: item.position, "this is in '\(key)' already; take it out")
      } else {
        found.append(id)
      }
    }
    return found
  }

  private func indicator(_ value: YAMLValue, into problems: inout Problems) -> IndicatorID? {
    guard let slug = value.text(into: &problems) else { return nil }
    if let index = site.indicators.firstIndex(where: { $0.slug == slug.value }) { return IndicatorID(index) }
    problems.add(
      .error, "unknown-indicator", at: slug.position,
      "there is no indicator '\(slug.value)'\(didYouMean(slug.value, in: site.indicators.map(\.slug)))")
    return nil
  }

  func area(_ value: YAMLValue, into problems: inout Problems) -> AreaID? {
    guard let slug = value.text(into: &problems) else { return nil }
    if let index = site.areas.firstIndex(where: { $0.slug == slug.value }) { return AreaID(index) }
    problems.add(
      .error, "unknown-area", at: slug.position,
      "there is no area '\(slug.value)' in areas.csv\(didYouMean(slug.value, in: site.areas.map(\.slug)))")
    return nil
  }
}
