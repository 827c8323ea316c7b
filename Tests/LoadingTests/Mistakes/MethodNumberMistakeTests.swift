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
        "spc: {screening: false, fix_after: 12, shift: 8, trend: 6, fewest: 10, "
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
