import Diagnostics
import Files
import Indicators
import Statistics

/// The numbers that methods go by, in `site.yml` and in an indicator's front matter.

enum Dispersion {
  case given(Double)
  case estimated(DispersionSource)
}

/// `dispersion: 2.5`, or from what it is estimated.
func readDispersion(_ value: YAMLValue, into problems: inout Problems) -> Dispersion? {
  if case .scalar(let text, _) = value.content, let source = DispersionSource(rawValue: text) {
    return .estimated(source)
  }
  if case .scalar(let text, _) = value.content, text.first?.isLetter == true {
    return value.choice(DispersionSource.self, into: &problems).map { .estimated($0) }
  }
  guard let number = value.number(into: &problems)?.value.value else { return nil }
  if (1...100).contains(number) { return .given(number) }
  problems.add(
    .error, "out-of-range", at: value.position,
    "'dispersion' is how many times more than chance figures vary, from 1 to 100, like 2.5; or history or areas, "
      + "to estimate it")
  return nil
}

/// A level of confidence in per cent.
func confidence(
  _ number: PlainDecimal, _ key: String, at position: FilePosition, into problems: inout Problems
) -> Confidence? {
  if (50...99.9).contains(number.value), number.decimals <= 1 { return Confidence(percent: number.value) }
  problems.add(
    .error, "out-of-range", at: position,
    "'\(key)' is a level of confidence in per cent, from 50 to 99.9 with one decimal at most, like 95 or 99.8"
  )
  return nil
}

/// `confidence: {interval: 95, outer: 99.8, change: 95}`, in per cent.
func readConfidence(_ value: YAMLValue, into problems: inout Problems) -> ConfidenceLevels? {
  let keys = ["interval", "outer", "change"]
  guard let map = YAMLMapping(value, of: "confidence", keys: keys, into: &problems) else { return nil }
  var levels = ConfidenceLevels()
  func level(_ key: String) -> Confidence? {
    guard let item = map.optional(key, into: &problems), let number = item.number(into: &problems)?.value
    else {
      return nil
    }
    return confidence(number, key, at: item.position, into: &problems)
  }
  levels.interval = level("interval") ?? levels.interval
  levels.outer = level("outer") ?? levels.outer
  levels.change = level("change") ?? levels.change
  if levels.outer.level <= levels.interval.level {
    problems.add(
      .error, "lower-above-upper", at: map.position(of: map.has("outer") ? "outer" : "interval"),
      "'outer' is \(levels.outer.percentText) and 'interval' \(levels.interval.percentText); the outer level must be "
        + "the higher one")
    return nil
  }
  return levels
}

/// `minimums: {percent_change: 50, percentage: 20, rate: 10, funnel: 6, change: 0, dispersion_years: 5,
/// dispersion_areas: 10}`.
func readMinimums(_ value: YAMLValue, into problems: inout Problems) -> Minimums? {
  let keys = [
    "percent_change", "percentage", "rate", "funnel", "change", "dispersion_years", "dispersion_areas",
  ]
  guard let map = YAMLMapping(value, of: "minimums", keys: keys, into: &problems) else { return nil }
  var minimums = Minimums()
  func whole(_ key: String, from least: Int) -> Int? {
    map.optional(key, into: &problems)?.integer(in: least...10_000, into: &problems)?.value
  }
  minimums.percentChange = whole("percent_change", from: 0) ?? minimums.percentChange
  minimums.percentage = whole("percentage", from: 0) ?? minimums.percentage
  minimums.rate = whole("rate", from: 0) ?? minimums.rate
  minimums.funnel = whole("funnel", from: 3) ?? minimums.funnel
  minimums.dispersionYears = whole("dispersion_years", from: 3) ?? minimums.dispersionYears
  minimums.dispersionAreas = whole("dispersion_areas", from: 3) ?? minimums.dispersionAreas
  if let item = map.optional("change", into: &problems),
    let number = item.number(into: &problems)?.value.value
  {
    if (0...100).contains(number) {
      minimums.change = number
    } else {
      problems.add(
        .error, "out-of-range", at: item.position,
        "'change' is the least change that counts, in per cent or percentage points, from 0 to 100")
    }
  }
  return minimums
}

private enum RankOrderName: String, CaseIterable {
  case lowestFirst = "lowest-first"
  case highestFirst = "highest-first"
}

func readRankOrder(_ value: YAMLValue, into problems: inout Problems) -> RankOrder? {
  value.choice(RankOrderName.self, into: &problems).map { $0 == .lowestFirst ? .lowestFirst : .highestFirst }
}

/// `spc: true`, or the numbers that the chart goes by.
func readControl(_ value: YAMLValue, into problems: inout Problems) -> (Bool, ControlSettings) {
  var control = ControlSettings()
  guard case .mapping = value.content else {
    return (value.flag(into: &problems) ?? false, control)
  }
  let keys = ["screening", "fix_after", "shift", "trend", "two_of_three", "fewest", "recalculate"]
  guard let map = YAMLMapping(value, of: "spc", keys: keys, into: &problems) else { return (true, control) }
  func whole(_ key: String, _ range: ClosedRange<Int>) -> Int? {
    map.optional(key, into: &problems)?.integer(in: range, into: &problems)?.value
  }
  control.screensOutliers = map.optional("screening", into: &problems)?.flag(into: &problems) ?? true
  control.fixAfter = whole("fix_after", 12...1000)
  control.shiftLength = whole("shift", 5...20) ?? control.shiftLength
  control.trendLength = whole("trend", 5...20) ?? control.trendLength
  control.marksTwoOfThree = map.optional("two_of_three", into: &problems)?.flag(into: &problems) ?? true
  control.fewestValues = whole("fewest", 2...100) ?? control.fewestValues
  for item in map.optional("recalculate", into: &problems)?.list(into: &problems) ?? [] {
    guard let entry = YAMLMapping(item, of: "a recalculation", keys: ["at", "reason"], into: &problems) else {
      continue
    }
    let at = entry.required("at", into: &problems)?.day(into: &problems)
    let reason = entry.required("reason", into: &problems)?.text(into: &problems)
    guard let at, let reason else { continue }
    control.recalculations.append(ControlSettings.Recalculation(at: at, reason: reason.value))
  }
  control.recalculations.sort { $0.at < $1.at }
  return (true, control)
}

/// `supplied_ranks: [{area: …, period: …, rank: 13, of: 15, joint: false, group: …, source: …, from: <edition>}]`.
func readSuppliedRanks(_ keys: YAMLMapping, names: Names, into problems: inout Problems) -> [SuppliedRank] {
  let known = ["area", "period", "rank", "of", "joint", "group", "source", "from"]
  var ranks: [SuppliedRank] = []
  for item in keys.optional("supplied_ranks", into: &problems)?.list(into: &problems) ?? [] {
    guard let map = YAMLMapping(item, of: "a supplied rank", keys: known, into: &problems) else { continue }
    let area = names.area(map.required("area", into: &problems), into: &problems)
    let period = map.required("period", into: &problems)?.period(into: &problems)
    let place = map.required("rank", into: &problems)?.integer(in: 1...10_000, into: &problems)?.value
    let count = map.required("of", into: &problems)?.integer(in: 2...10_000, into: &problems)?.value
    let joint = map.optional("joint", into: &problems)?.flag(into: &problems) ?? false
    let group = map.required("group", into: &problems)?.text(into: &problems)
    let source = map.required("source", into: &problems)?.text(into: &problems)
    let from = names.edition(map.optional("from", into: &problems), into: &problems)
    guard let area, let period, let place, let count, let group, let source else { continue }
    if place > count {
      problems.add(
        .error, "out-of-range", at: map.position(of: "rank"),
        "'rank' is \(place), and there are only \(count) in the group; mend one")
      continue
    }
    ranks.append(
      SuppliedRank(
        area: area, period: period.value, place: place, count: count, isJoint: joint, group: group.value,
        source: source.value, vintage: from))
  }
  return ranks
}

/// `similar_groups: [{area: …, title: most similar group, members: [its own area first, …]}]`.
func readSimilarGroups(_ value: YAMLValue, names: Names, into problems: inout Problems) -> [SimilarGroup] {
  var groups: [SimilarGroup] = []
  for item in value.list(into: &problems) ?? [] {
    let keys = ["area", "title", "members", "mean", "own_in_mean"]
    guard let map = YAMLMapping(item, of: "a similar group", keys: keys, into: &problems) else { continue }
    let area = names.area(map.required("area", into: &problems), into: &problems)
    let title = map.required("title", into: &problems)?.text(into: &problems)
    var members: [AreaID] = []
    for member in map.required("members", into: &problems)?.list(into: &problems) ?? [] {
      guard let found = names.area(member, into: &problems) else { continue }
      if members.contains(found) {
        problems.add(
          .error, "duplicate-item", at: member.position, "this area is in the group twice; keep one")
      } else {
        members.append(found)
      }
    }
    let mean = map.optional("mean", into: &problems)?.choice(SimilarGroup.Mean.self, into: &problems)
    let holdsOwn = map.optional("own_in_mean", into: &problems)?.flag(into: &problems)
    guard let area, let title, !members.isEmpty else { continue }
    guard members.first == area else {
      problems.add(
        .error, "group-without-area", at: map.position(of: "members"),
        "the area itself is the first member of its group; write it there")
      continue
    }
    guard !groups.contains(where: { $0.area == area }) else {
      problems.add(
        .error, "duplicate-item", at: map.position(of: "area"), "this area has two groups; keep one")
      continue
    }
    groups.append(
      SimilarGroup(
        area: area, title: title.value, members: members, mean: mean ?? .eachOnce,
        meanHoldsOwn: holdsOwn ?? true))
  }
  return groups
}
