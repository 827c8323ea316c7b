import Files
import Indicators

/// The site of a draft without mistakes; `nil` if a part of it is missing all the same.
func assemble(_ draft: Draft) -> Site? {
  let areas = draft.areas.compactMap(\.area)
  let priorities = draft.priorities.compactMap(\.priority)
  let editions = draft.editions.compactMap(\.edition)
  let indicators = draft.indicators
    .compactMap { draft in draft.indicator.map { (indicator: $0, rows: draft.rows) } }
    .sorted { a, b in
      let (left, right) = (a.indicator, b.indicator)
      return (left.priority.index, left.order, left.slug) < (right.priority.index, right.order, right.slug)
    }
  guard let settings = draft.settings, areas.count == draft.areas.count,
    priorities.count == draft.priorities.count, editions.count == draft.editions.count, !editions.isEmpty,
    indicators.count == draft.indicators.count, !draft.topics.contains(where: { $0 == nil }),
    !draft.tables.contains(where: { $0 == nil }), !draft.registers.contains(where: { $0 == nil }),
    !draft.maps.contains(where: { $0 == nil })
  else { return nil }
  var site = Site(
    settings: settings, areas: areas, populations: draft.populations.populations.map(\.value),
    priorities: priorities,
    indicators: indicators.map(\.indicator), editions: editions,
    observations: indicators.map { $0.rows.observations },
    topics: draft.topics.compactMap(\.self).sorted { isBefore($0, $1) },
    tables: draft.tables.compactMap(\.self), maps: draft.maps.compactMap(\.self))
  site.registers = draft.registers.compactMap(\.self).sorted { ($0.order, $0.slug) < ($1.order, $1.slug) }
  return site
}

/// Dashboards come first, then assessments, then papers; each by its order.
private func isBefore(_ a: Topic, _ b: Topic) -> Bool {
  let kinds = Topic.Kind.allCases
  return (kinds.firstIndex(of: a.kind) ?? 0, a.order, a.slug)
    < (kinds.firstIndex(of: b.kind) ?? 0, b.order, b.slug)
}
