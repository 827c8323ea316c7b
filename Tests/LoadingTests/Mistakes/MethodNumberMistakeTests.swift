import TestSupport
import Testing

/// Mistakes in the numbers that methods go by.
@Suite struct MethodNumberMistakeTests {
  private func burglary(_ line: String, window: String = "rolling-12-months") -> SiteFiles {
    SiteFiles().replacing("decimals: 2\n", with: "decimals: 2\n\(line)\n", in: "indicators/burglary.md")
      .replacing("window: rolling-12-months", with: "window: \(window)", in: "indicators/burglary.md")
      .replacing("polarity: lower", with: "also: true\npolarity: lower", in: "indicators/burglary.md")
  }

  @Test(arguments: [
    "confidence: {interval: 90, outer: 99, change: 99.8}",
    "minimums: {percent_change: 0, percentage: 30, rate: 5, funnel: 10, change: 2.5}",
    "minimums: {dispersion_years: 4, dispersion_areas: 7}", "bands: overdispersed",
    "change_decimals: {per_cent: 0, points: 2}", "axis: {ticks: heckbert, count: 4, zero: false}",
    "disclosure: suppress(3, noughts)", "disclosure: roundTo(10)", "years_before: 3",
    "population_year: end", "statement: values-first",
    "rank_order: highest-first", "dispersion: history", "dispersion: areas",
    "thresholds:\n  - {kind: target, value: 5, label: Goal, mode: interval}",
    "thresholds:\n  - {kind: target, value: 5, label: Goal, mode: close, close_within: 5%}",
    "thresholds:\n  - {kind: target, value: 5, label: Goal, mode: close, close_to: 6}",
    "supplied_ranks:\n  - {area: northam, period: 2020/21, rank: 4, of: 15, joint: true, group: its group, source: S}",
  ])
  func `what is rightly written is taken`(line: String) {
    expectMistakes(burglary(line), [])
  }

  @Test func `a control chart's settings are taken`() {
    expectMistakes(
      burglary(
        "spc: {screening: false, fix_after: 12, shift: 8, trend: 6, two_of_three: false, fewest: 10, "
          + "recalculate: [{at: 2023-04-01, reason: A new way of recording.}]}", window: "quarter"), [])
  }

  @Test(arguments: [
    (
      "confidence: {interval: 40}",
      "10:24: error: 'interval' is a level of confidence in per cent, from 50 to 99.9 with one decimal at most, "
        + "like 95 or 99.8 [out-of-range]"
    ),
    (
      "confidence: {outer: 95}",
      "10:14: error: 'outer' is 95% and 'interval' 95%; the outer level must be the higher one [lower-above-upper]"
    ),
    (
      "minimums: {percent_changes: 50}",
      "10:12: error: 'percent_changes' is not a key of minimums; did you mean 'percent_change'? [unknown-key]"
    ),
    (
      "minimums: {dispersion_area: 7}",
      "10:12: error: 'dispersion_area' is not a key of minimums; did you mean 'dispersion_areas'? [unknown-key]"
    ),
    (
      "change_decimals: {percent: 0}",
      "10:19: error: 'percent' is not a key of change_decimals; did you mean 'per_cent'? [unknown-key]"
    ),
    (
      "change_decimals: {points: 4}",
      "10:27: error: 'points' is 4; it must be from 0 to 3 [out-of-range]"
    ),
    ("years_before: 0", "10:15: error: 'years_before' is 0; it must be from 1 to 10 [out-of-range]"),
    (
      "population_year: start",
      "10:18: error: 'population_year' cannot be 'start'; write middle or end [unknown-value]"
    ),
    (
      "statement: value-first",
      "10:12: error: 'statement' cannot be 'value-first'; did you mean 'values-first'? [unknown-value]"
    ),
    (
      "axis: {ticks: d4}",
      "10:15: error: 'ticks' cannot be 'd4'; did you mean 'd3'? [unknown-value]"
    ),
    (
      "axis: {count: 1}",
      "10:15: error: 'count' is 1; it must be from 2 to 10 [out-of-range]"
    ),
    (
      "dispersion: hist",
      "10:13: error: 'dispersion' cannot be 'hist'; write history or areas [unknown-value]"
    ),
    (
      "rank_order: lowest",
      "10:13: error: 'rank_order' cannot be 'lowest'; write lowest-first or highest-first [unknown-value]"
    ),
    (
      "supplied_ranks:\n  - {area: northam, period: 2020/21, rank: 16, of: 15, group: G, source: S}",
      "11:38: error: 'rank' is 16, and there are only 15 in the group; mend one [out-of-range]"
    ),
    (
      "thresholds:\n  - {kind: target, value: 5, label: Goal, mode: close}",
      "11:43: error: 'mode: close' needs either 'close_within', like 5% or 2, or 'close_to', the level up to which a "
        + "figure is close [missing-key]"
    ),
    (
      "thresholds:\n  - {kind: target, value: 5, label: Goal, close_to: 6}",
      "11:43: error: only 'mode: close' has 'close_to'; take it out [key-without-meaning]"
    ),
  ])
  func `what is wrong is named`(line: String, mistake: String) {
    expectMistakes(burglary(line), ["Content/indicators/burglary.md:\(mistake)"])
  }

  @Test func `a trend test's settings are taken, and mistakes in them are named`() {
    let yearly = { (line: String) in
      burglary(line, window: "financial-year").replacing(
        "12 months to December 2022", with: "2021/22", in: "indicators/burglary.csv"
      ).replacing("12 months to December 2023", with: "2022/23", in: "indicators/burglary.csv")
    }
    expectMistakes(yearly("trend: {level: 95, values: 6, leave_one_out: false}"), [])
    expectMistakes(
      yearly("trend: {levels: 95}"),
      [
        "Content/indicators/burglary.md:10:9: error: 'levels' is not a key of trend; did you mean 'level'? "
          + "[unknown-key]"
      ])
    expectMistakes(
      yearly("trend: {values: 3}"),
      ["Content/indicators/burglary.md:10:17: error: 'values' is 3; it must be from 4 to 20 [out-of-range]"])
  }

  @Test func `a trend test on rolling months is refused, however it is asked for`() {
    expectMistakes(
      burglary("trend: {values: 6}"),
      [
        "Content/indicators/burglary.md:10:1: error: the trend test cannot be made on rolling 12 months: they share "
          + "data, and the test would find trends that are not there; take 'trend' out, or give separate years "
          + "[trend-on-rolling]"
      ])
  }

  @Test func `percentages have no bands that allow for dispersion`() {
    expectMistakes(
      SiteFiles().replacing(
        "decimals: 1", with: "decimals: 1\nbands: overdispersed", in: "indicators/repeat-referrals.md"),
      [
        "Content/indicators/repeat-referrals.md:8:1: error: only rates have bands by 'overdispersed', and the unit is "
          + "percent; choose another method of bands, or take it out [key-without-meaning]"
      ])
  }

  @Test func `the methods of a site are held to the same`() {
    func site(_ line: String) -> SiteFiles {
      SiteFiles().replacing("tolerance: 2", with: "tolerance: 2\n\(line)", in: "site.yml")
    }
    for line in [
      "axis: {ticks: extended, count: 6, zero: true}", "change_decimals: {per_cent: 0, points: 1}",
      "bands: overdispersed", "minimums: {dispersion_areas: 7}", "disclosure: roundTo(10)",
      "years_before: 2", "population_year: end", "statement: values-first",
    ] { expectMistakes(site(line), []) }
    expectMistakes(
      site("axes: {count: 6}"),
      ["Content/site.yml:15:1: error: 'axes' is not a key of the site; did you mean 'axis'? [unknown-key]"])
    expectMistakes(
      site(
        "similar_groups: [{area: northam, title: group, members: [northam, southam], mean: pool, own_in_mean: true}]"
      ),
      [
        "Content/site.yml:15:83: error: 'mean' cannot be 'pool'; did you mean 'pooled'? [unknown-value]"
      ])
  }

  @Test func `a group begins with its own area`() {
    expectMistakes(
      SiteFiles().replacing(
        "tolerance: 2",
        with: "tolerance: 2\nsimilar_groups: [{area: northam, title: group, members: [southam, northam]}]",
        in: "site.yml"),
      [
        "Content/site.yml:15:48: error: the area itself is the first member of its group; write it there "
          + "[group-without-area]"
      ])
  }
}
