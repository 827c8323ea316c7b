import Diagnostics
import Files
import Indicators
import Statistics

/// The keys with which an indicator chooses how its figures are judged and protected.
let methodKeys = [
  "tolerance", "dispersion", "bands", "bands_source", "supplied_bands", "disclosure", "spc", "trend",
  "confidence", "minimums", "rank_order", "supplied_ranks", "change_decimals", "axis",
  "years_before", "population_year", "statement",
]

/// Reads those keys, and refuses a method that the indicator's window or unit makes wrong.
func readMethods(
  _ keys: YAMLMapping, names: Names, window: Window?, unit: Unit?, into problems: inout Problems
) -> MethodChoices {
  var methods = MethodChoices()
  methods.tolerance = keys.optional("tolerance", into: &problems)
    .flatMap { readTolerance($0, into: &problems) }
  switch keys.optional("dispersion", into: &problems).flatMap({ readDispersion($0, into: &problems) }) {
  case .given(let number): methods.dispersion = number
  case .estimated(let source): methods.dispersionSource = source
  case nil: break
  }
  methods.confidence = keys.optional("confidence", into: &problems)
    .flatMap { readConfidence($0, into: &problems) }
  methods.minimums = keys.optional("minimums", into: &problems).flatMap { readMinimums($0, into: &problems) }
  methods.rankOrder = keys.optional("rank_order", into: &problems)
    .flatMap { readRankOrder($0, into: &problems) }
  methods.changeDecimals = keys.optional("change_decimals", into: &problems)
    .flatMap { readChangeDecimals($0, into: &problems) }
  methods.axis = keys.optional("axis", into: &problems).flatMap { readAxis($0, into: &problems) }
  methods.yearsBefore = readYearsBefore(keys, into: &problems)
  methods.populationYear = keys.optional("population_year", into: &problems)?
    .choice(PopulationYear.self, into: &problems)
  methods.statement = keys.optional("statement", into: &problems)?
    .choice(StatementOrder.self, into: &problems)
  methods.suppliedRanks = readSuppliedRanks(keys, names: names, into: &problems)
  methods.bands = keys.optional("bands", into: &problems)?.choice(BandMethod.self, into: &problems)
  methods.disclosure = keys.optional("disclosure", into: &problems)
    .flatMap { readDisclosure($0, into: &problems) }
  readSuppliedBands(keys, names: names, methods: &methods, into: &problems)
  if let spc = keys.optional("spc", into: &problems) {
    (methods.hasControlChart, methods.control) = readControl(spc, into: &problems)
  }
  if let trend = keys.optional("trend", into: &problems) {
    (methods.hasTrendTest, methods.trend) = readTrend(trend, into: &problems)
  }
  if let window { refuseUnfit(methods, window, keys, into: &problems) }
  if unit == .percent, methods.dispersion != nil || methods.dispersionSource != nil {
    problems.add(
      .error, "key-without-meaning", at: keys.position(of: "dispersion"),
      "only counts and rates have a 'dispersion', and the unit is percent; take it out")
  }
  if let unit, unit == .percent || unit == .count, methods.bands == .overdispersed {
    problems.add(
      .error, "key-without-meaning", at: keys.position(of: "bands"),
      "only rates have bands by 'overdispersed', and the unit is \(unit == .percent ? "percent" : "count"); choose "
        + "another method of bands, or take it out")
  }
  return methods
}

/// Rolling values share data with their neighbours, and a year is no control chart's step.
private func refuseUnfit(
  _ methods: MethodChoices, _ window: Window, _ keys: YAMLMapping, into problems: inout Problems
) {
  if methods.hasControlChart, window == .rolling12Months {
    problems.add(
      .error, "spc-on-rolling", at: keys.position(of: "spc"),
      "a control chart cannot be made of rolling 12 months: they share data, and three in four points of a steady "
        + "series would be flagged; take 'spc' out, or give separate months or quarters with 'window: month' or 'window: quarter'"
    )
  } else if methods.hasControlChart, !window.isWithinYear {
    problems.add(
      .error, "spc-not-quarterly", at: keys.position(of: "spc"),
      "a control chart is made of separate months or quarters, and the window is \(window.rawValue); take 'spc' out"
    )
  }
  if methods.hasTrendTest, window == .rolling12Months {
    problems.add(
      .error, "trend-on-rolling", at: keys.position(of: "trend"),
      "the trend test cannot be made on rolling 12 months: they share data, and the test would find trends that are "
        + "not there; take 'trend' out, or give separate years")
  }
}

/// `bands: supplied` needs the labels and their source; without it they have no meaning.
private func readSuppliedBands(
  _ keys: YAMLMapping, names: Names, methods: inout MethodChoices, into problems: inout Problems
) {
  guard methods.bands == .supplied else {
    for key in ["supplied_bands", "bands_source"] where keys.has(key) {
      problems.add(
        .error, "key-without-meaning", at: keys.position(of: key),
        "only 'bands: supplied' has '\(key)'; take it out")
    }
    return
  }
  methods.bandsSource = keys.required("bands_source", into: &problems)?.text(into: &problems)?.value
  for item in keys.required("supplied_bands", into: &problems)?.list(into: &problems) ?? [] {
    guard
      let map = YAMLMapping(
        item, of: "a supplied band", keys: ["area", "period", "label"], into: &problems)
    else { continue }
    let area = names.area(map.required("area", into: &problems), into: &problems)
    let period = map.required("period", into: &problems)?.period(into: &problems)
    let label = map.required("label", into: &problems)?.text(into: &problems)
    guard let area, let period, let label else { continue }
    methods.suppliedBands.append(SuppliedBand(area: area, period: period.value, label: label.value))
  }
}

func readTolerance(_ value: YAMLValue, into problems: inout Problems) -> Double? {
  guard let number = value.number(into: &problems)?.value.value else { return nil }
  if (0...100).contains(number) { return number }
  problems.add(
    .error, "out-of-range", at: value.position, "'tolerance' is a number of per cent from 0 to 100, like 2")
  return nil
}

/// Labels belong to an indicator, so a site cannot choose them for all.
func readSiteBands(_ value: YAMLValue, into problems: inout Problems) -> BandMethod? {
  guard let bands = value.choice(BandMethod.self, into: &problems) else { return nil }
  if bands != .supplied { return bands }
  problems.add(
    .error, "unknown-value", at: value.position,
    "'bands' of a site cannot be 'supplied'; write that, with the labels, into an indicator's front matter")
  return nil
}

func readDisclosure(_ value: YAMLValue, into problems: inout Problems) -> DisclosureRule? {
  guard let text = value.text(into: &problems) else { return nil }
  if let rule = DisclosureRule(written: text.value) { return rule }
  problems.add(
    .error, "unknown-value", at: text.position,
    "'disclosure' cannot be '\(text.value)'; write none, suppress(5) with the smallest count that may be shown from "
      + "2 to 100, suppress(5, noughts) to hide true noughts as well, roundTo5, roundTo(10) with what counts are rounded to "
      + "from 2 to 100, or hes")
  return nil
}
