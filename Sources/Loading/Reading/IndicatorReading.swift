import Diagnostics
import Files
import Indicators

/// Reads an indicator's Markdown file.
func readIndicator(_ entry: ContentFiles.Entry, names: Names, into problems: inout Problems) -> IndicatorDraft
{
  var draft = IndicatorDraft(slug: entry.slug)
  guard let source = entry.text, let front = FrontMatter(source, into: &problems) else { return draft }
  let known =
    [
      "title", "short_title", "short_label", "priority", "earlier_priorities", "order", "earlier_titles",
      "retired", "unit", "noun",
      "noun_singular",
      "rate_base", "per", "decimals", "polarity", "polarity_changes", "window", "also", "source",
      "source_url",
      "definition", "comparators", "thresholds", "breaks", "notices", "disputed", "subset_of", "aliases",
      "layout", "query",
    ] + methodKeys
  guard let keys = YAMLMapping(front.keys, of: "an indicator", keys: known, into: &problems) else {
    return draft
  }
  draft.keys = keys

  func text(_ key: String) -> String? { keys.required(key, into: &problems)?.text(into: &problems)?.value }
  func optionalText(_ key: String) -> String? {
    keys.optional(key, into: &problems)?.text(into: &problems)?.value
  }
  let title = text("title")
  let shortTitle = optionalText("short_title")
  let shortLabel = optionalText("short_label")
  let priority = names.priority(keys.required("priority", into: &problems), into: &problems)
  let order = keys.required("order", into: &problems)?.integer(in: 0...10_000, into: &problems)?.value
  let earlier = readEarlierTitles(keys, names: names, into: &problems)
  let earlierPriorities = readEarlierPriorities(keys, names: names, into: &problems)
  let retired = readRetirement(keys, of: entry.slug, names: names, into: &problems)
  let unit = readUnit(keys, into: &problems)
  let noun = text("noun")
  let singular = optionalText("noun_singular")
  let decimals = keys.required("decimals", into: &problems)?.integer(in: 0...3, into: &problems)?.value
  let polarity = keys.required("polarity", into: &problems)?.choice(Polarity.self, into: &problems)
  let changes = readPolarityChanges(keys, names: names, into: &problems)
  let window = keys.required("window", into: &problems)?.choice(Window.self, into: &problems)
  draft.allowsOtherPeriods = keys.optional("also", into: &problems)?.flag(into: &problems) ?? false
  let sourceLine = text("source")
  let sourceURL = keys.optional("source_url", into: &problems)?.link(relative: false, into: &problems)
  let definition = text("definition")
  let comparators = readComparators(keys, into: &problems)
  let thresholds = readThresholds(keys, names: names, into: &problems)
  let breaks = readBreaks(keys, names: names, into: &problems)
  let notices = readNotices(keys, names: names, into: &problems)
  let disputed = readDisputed(keys, names: names, into: &problems)
  let aliases = readAliases(keys, of: entry.slug, into: &problems)
  draft.layout = readLayout(keys, into: &problems)
  draft.query = readQuery(keys, into: &problems)
  let subsetOf = names.indicator(keys.optional("subset_of", into: &problems), into: &problems)

  let methods = readMethods(keys, names: names, window: window, unit: unit, into: &problems)

  guard let title, let priority, let order, let unit, let noun, let decimals, let polarity, let window,
    let sourceLine, let definition
  else { return draft }
  draft.indicator = Indicator(
    slug: entry.slug, title: title, shortTitle: shortTitle, shortLabel: shortLabel, priority: priority,
    earlierPriorities: earlierPriorities, order: order, earlierTitles: earlier, retired: retired, unit: unit,
    noun: noun, nounSingular: singular, decimals: decimals,
    polarity: polarity, polarityChanges: changes, window: window, source: sourceLine, sourceURL: sourceURL,
    definition: definition, comparators: comparators, thresholds: thresholds, breaks: breaks,
    notices: notices,
    disputed: disputed, subsetOf: subsetOf, methods: methods, about: front.body, position: keys.position)
  draft.indicator?.aliases = aliases
  return draft
}

private enum UnitName: String, CaseIterable { case rate, percent, count, ratio }

/// `unit`, with the keys that say what one of it is.
private func readUnit(_ keys: YAMLMapping, into problems: inout Problems) -> Unit? {
  guard let name = keys.required("unit", into: &problems)?.choice(UnitName.self, into: &problems) else {
    return nil
  }
  func refuse(_ key: String, _ units: String) {
    guard keys.has(key) else { return }
    problems.add(
      .error, "key-without-meaning", at: keys.position(of: key),
      "only \(units) has a '\(key)', and the unit is \(name.rawValue); take it out")
  }
  if name != .rate { refuse("rate_base", "a rate") }
  switch name {
  case .percent, .count:
    refuse("per", "a rate or a ratio")
    return name == .percent ? .percent : .count
  case .rate:
    let base = keys.required("rate_base", into: &problems)?.integer(in: 1...1_000_000, into: &problems)?.value
    let per = keys.optional("per", into: &problems)?.text(into: &problems)?.value
    return base.map { .rate(base: $0, per: per ?? "people") }
  case .ratio:
    return keys.required("per", into: &problems)?.text(into: &problems).map { .ratio(per: $0.value) }
  }
}

private func readComparators(_ keys: YAMLMapping, into problems: inout Problems) -> Set<Comparator> {
  guard let value = keys.optional("comparators", into: &problems) else { return Set(Comparator.allCases) }
  var comparators: Set<Comparator> = []
  for item in value.list(into: &problems) ?? [] {
    guard let comparator = item.choice(Comparator.self, into: &problems) else { continue }
    if !comparators.insert(comparator).inserted {
      problems.add(
        .error, "duplicate-item", at: item.position, "'\(comparator.rawValue)' is in the list twice; keep one"
      )
    }
  }
  return comparators
}
