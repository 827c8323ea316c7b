import Diagnostics
import Files
import Indicators

/// The lists in an indicator's front matter, each item a group of keys.

/// `polarity_changes: [{from: <edition>, polarity: …, note: …}]`, oldest first.
func readPolarityChanges(_ keys: YAMLMapping, names: Names, into problems: inout Problems) -> [PolarityChange]
{
  var changes: [PolarityChange] = []
  for map in groups(
    "polarity_changes", "a change of polarity", ["from", "polarity", "note"], keys, &problems)
  {
    let from = names.edition(map.required("from", into: &problems), into: &problems)
    let polarity = map.required("polarity", into: &problems)?.choice(Polarity.self, into: &problems)
    let note = map.required("note", into: &problems)?.text(into: &problems)
    guard let from, let polarity, let note else { continue }
    if changes.contains(where: { $0.from == from }) {
      problems.add(
        .error, "duplicate-edition", at: map.position(of: "from"),
        "the polarity changes twice from the same edition; keep one")
    }
    changes.append(PolarityChange(from: from, polarity: polarity, note: note.value))
  }
  return changes.sorted { $0.from < $1.from }
}

/// `breaks: [{at: 2023-04-01, title: …, note: …, from: <edition>}]`, oldest first.
func readBreaks(_ keys: YAMLMapping, names: Names, into problems: inout Problems) -> [SeriesBreak] {
  var breaks: [SeriesBreak] = []
  for map in groups("breaks", "a series break", ["at", "title", "note", "from"], keys, &problems) {
    let at = map.required("at", into: &problems)?.day(into: &problems)
    let title = map.required("title", into: &problems)?.text(into: &problems)
    let note = map.required("note", into: &problems)?.text(into: &problems)
    let from = names.edition(map.optional("from", into: &problems), into: &problems)
    guard let at, let title, let note else { continue }
    breaks.append(SeriesBreak(at: at, title: title.value, note: note.value, from: from))
  }
  return breaks.sorted { ($0.at, $0.title) < ($1.at, $1.title) }
}

/// `notices: [{edition: …, kind: …, text: …}]`, in the author's order.
func readNotices(_ keys: YAMLMapping, names: Names, into problems: inout Problems) -> [Notice] {
  var notices: [Notice] = []
  for map in groups("notices", "a notice", ["kind", "text", "edition"], keys, &problems) {
    let kind = map.required("kind", into: &problems)?.choice(Notice.Kind.self, into: &problems)
    let text = map.required("text", into: &problems)?.prose(into: &problems)
    let edition = names.edition(map.optional("edition", into: &problems), into: &problems)
    guard let kind, let text else { continue }
    notices.append(Notice(kind: kind, text: text, edition: edition))
  }
  return notices
}

/// `disputed: [{period: …, area: …, also: 15.52, note: …}]`.
func readDisputed(_ keys: YAMLMapping, names: Names, into problems: inout Problems) -> [DisputedFigure] {
  var figures: [DisputedFigure] = []
  for map in groups("disputed", "a disputed figure", ["period", "area", "also", "note"], keys, &problems) {
    let period = map.required("period", into: &problems)?.period(into: &problems)
    let area = names.area(map.required("area", into: &problems), into: &problems)
    let also = map.required("also", into: &problems)?.number(into: &problems)
    let note = map.required("note", into: &problems)?.text(into: &problems)
    guard let period, let area, let also, let note else { continue }
    figures.append(
      DisputedFigure(period: period.value, area: area, also: also.value.value, note: note.value))
  }
  return figures
}

private enum ThresholdName: String, CaseIterable { case range, maximum, minimum, target }

/// `thresholds: [{kind: range, lower: 28, upper: 40, label: …, from: <edition>, until: <edition>}]`.
func readThresholds(_ keys: YAMLMapping, names: Names, into problems: inout Problems) -> [Threshold] {
  var thresholds: [Threshold] = []
  let known = [
    "kind", "value", "lower", "upper", "label", "from", "until", "mode", "close_within", "close_to",
  ]
  for map in groups("thresholds", "a threshold", known, keys, &problems) {
    let kind = readThresholdKind(map, into: &problems)
    let mode = kind.map { readMode(map, $0, into: &problems) }
    let label = map.required("label", into: &problems)?.text(into: &problems)
    let from = names.edition(map.optional("from", into: &problems), into: &problems)
    let until = names.edition(map.optional("until", into: &problems), into: &problems)
    if let from, let until, from > until {
      problems.add(
        .error, "threshold-ends-before-start", at: map.position(of: "until"),
        "'until' is an earlier edition than 'from'; swap them, or mend one")
    }
    guard let kind, let label else { continue }
    thresholds.append(
      Threshold(kind: kind, mode: mode ?? .value, label: label.value, from: from, until: until))
  }
  return thresholds
}

private enum ModeName: String, CaseIterable { case value, interval, close }

/// `mode: value`, `interval`, or `close` with `close_within: 5%`, `close_within: 2` or `close_to: 45`.
private func readMode(
  _ map: YAMLMapping, _ kind: Threshold.Kind, into problems: inout Problems
) -> Threshold.Mode {
  let name = map.optional("mode", into: &problems)?.choice(ModeName.self, into: &problems) ?? .value
  if case .range = kind, map.has("mode") {
    problems.add(
      .error, "key-without-meaning", at: map.position(of: "mode"),
      "a range is met within its limits and has no 'mode'; take it out")
    return .value
  }
  guard name == .close else {
    for key in ["close_within", "close_to"] where map.has(key) {
      problems.add(
        .error, "key-without-meaning", at: map.position(of: key),
        "only 'mode: close' has '\(key)'; take it out")
    }
    return name == .interval ? .interval : .value
  }
  if map.has("close_within") == map.has("close_to") {
    problems.add(
      .error, "missing-key", at: map.position(of: "mode"),
      "'mode: close' needs either 'close_within', like 5% or 2, or 'close_to', the level up to which a figure is close"
    )
    return .value
  }
  if let value = map.optional("close_to", into: &problems) {
    return value.number(into: &problems).map { .closeTo($0.value.value) } ?? .value
  }
  guard let value = map.optional("close_within", into: &problems), case .scalar(let text, _) = value.content
  else {
    return .value
  }
  let isPercent = text.hasSuffix("%")
  let size = PlainDecimal(isPercent ? String(text.dropLast()) : text)?.value
  guard let size, size >= 0, size <= 1_000_000 else {
    problems.add(
      .error, "not-a-number", at: value.position,
      "'\(text)' is no allowance; write per cent of the level like 5%, or a size in the figure's unit like 2")
    return .value
  }
  return isPercent ? .withinPercent(size) : .within(size)
}

private func readThresholdKind(_ map: YAMLMapping, into problems: inout Problems) -> Threshold.Kind? {
  guard let name = map.required("kind", into: &problems)?.choice(ThresholdName.self, into: &problems) else {
    return nil
  }
  let foreign = name == .range ? ["value"] : ["lower", "upper"]
  for key in foreign where map.has(key) {
    let needs = name == .range ? "'lower' and 'upper'" : "a 'value'"
    problems.add(
      .error, "key-without-meaning", at: map.position(of: key),
      "a threshold of kind \(name.rawValue) has \(needs), not '\(key)'; take it out")
  }
  func number(_ key: String) -> Double? {
    map.required(key, into: &problems)?.number(into: &problems)?.value.value
  }
  guard name == .range else {
    guard let value = number("value") else { return nil }
    return name == .maximum ? .maximum(value) : name == .minimum ? .minimum(value) : .target(value)
  }
  let (lower, upper) = (number("lower"), number("upper"))
  guard let lower, let upper else { return nil }
  if lower > upper {
    problems.add(
      .error, "lower-above-upper", at: map.position(of: "lower"),
      "'lower' is \(shown(lower)) and 'upper' is \(shown(upper)); swap them, or mend one")
    return nil
  }
  return .range(lower: lower, upper: upper)
}

/// The items of a list of groups of keys; anything else in it is reported.
private func groups(
  _ key: String, _ subject: String, _ known: [String], _ keys: YAMLMapping, _ problems: inout Problems
) -> [YAMLMapping] {
  let items = keys.optional(key, into: &problems)?.list(into: &problems) ?? []
  return items.compactMap { YAMLMapping($0, of: subject, keys: known, into: &problems) }
}
