import TestSupport
import Testing

/// Mistakes in what an indicator says of itself.
@Suite struct IndicatorMistakeTests {
  @Test func `an unknown key is named with the nearest one`() {
    expectMistakes(
      SiteFiles().replacing("title: Residential", with: "titel: Residential", in: "indicators/burglary.md"),
      [
        "Content/indicators/burglary.md:2:1: error: 'titel' is not a key of an indicator; did "
          + "you mean 'title'? [unknown-key]"
      ])
  }

  @Test func `an unknown priority is named with the nearest one`() {
    expectMistakes(
      SiteFiles().replacing("priority: crime", with: "priority: crimes", in: "indicators/burglary.md"),
      [
        "Content/indicators/burglary.md:3:11: error: priority 'crimes' has no file in "
          + "Content/priorities; did you mean 'crime'? [unknown-priority]"
      ])
  }

  @Test func `an unknown unit is named with the nearest one`() {
    expectMistakes(
      SiteFiles().replacing("unit: rate", with: "unit: rates", in: "indicators/burglary.md"),
      [
        "Content/indicators/burglary.md:5:7: error: 'unit' cannot be 'rates'; did you mean "
          + "'rate'? [unknown-value]"
      ])
  }

  @Test func `a unit like none has the list of units`() {
    expectMistakes(
      SiteFiles().replacing("unit: rate", with: "unit: index", in: "indicators/burglary.md"),
      [
        "Content/indicators/burglary.md:5:7: error: 'unit' cannot be 'index'; write rate, "
          + "percent, count or ratio [unknown-value]"
      ])
  }

  @Test func `a rate has a rate base`() {
    expectMistakes(
      SiteFiles().replacing("rate_base: 1000\n", with: "", in: "indicators/burglary.md"),
      [
        "Content/indicators/burglary.md:2:1: error: an indicator has no 'rate_base'; add a line "
          + "like 'rate_base: …' [missing-key]"
      ])
  }

  @Test func `only a rate has a rate base`() {
    expectMistakes(
      SiteFiles().replacing(
        "decimals: 1", with: "decimals: 1\nrate_base: 100", in: "indicators/repeat-referrals.md"),
      [
        "Content/indicators/repeat-referrals.md:8:1: error: only a rate has a 'rate_base', and "
          + "the unit is percent; take it out [key-without-meaning]"
      ])
  }

  @Test func `a percentage has no per`() {
    expectMistakes(
      SiteFiles().replacing(
        "decimals: 1", with: "decimals: 1\nper: referral", in: "indicators/repeat-referrals.md"),
      [
        "Content/indicators/repeat-referrals.md:8:1: error: only a rate or a ratio has a 'per', "
          + "and the unit is percent; take it out [key-without-meaning]"
      ])
  }

  @Test func `a ratio is for each of something`() {
    expectMistakes(
      SiteFiles()
        .replacing("unit: rate", with: "unit: ratio", in: "indicators/burglary.md")
        .replacing("rate_base: 1000\n", with: "", in: "indicators/burglary.md"),
      [
        "Content/indicators/burglary.md:2:1: error: an indicator has no 'per'; add a line like "
          + "'per: …' [missing-key]"
      ])
  }

  @Test func `decimals are 0 to 3`() {
    expectMistakes(
      SiteFiles().replacing("decimals: 2", with: "decimals: 4", in: "indicators/burglary.md"),
      [
        "Content/indicators/burglary.md:9:11: error: 'decimals' is 4; it must be from 0 to 3 "
          + "[out-of-range]"
      ])
  }

  @Test func `an unknown polarity is named with the nearest one`() {
    expectMistakes(
      SiteFiles().replacing("lower-is-better", with: "lower-is-beter", in: "indicators/burglary.md"),
      [
        "Content/indicators/burglary.md:10:11: error: 'polarity' cannot be 'lower-is-beter'; did "
          + "you mean 'lower-is-better'? [unknown-value]"
      ])
  }

  @Test func `an unknown window is named with the nearest one`() {
    expectMistakes(
      SiteFiles().replacing("rolling-12-months", with: "rolling-12-month", in: "indicators/burglary.md"),
      [
        "Content/indicators/burglary.md:11:9: error: 'window' cannot be 'rolling-12-month'; did "
          + "you mean 'rolling-12-months'? [unknown-value]"
      ])
  }

  @Test func `within range needs a range`() {
    expectMistakes(
      SiteFiles().replacing(
        "thresholds:\n  - {kind: range, lower: 28, upper: 40, label: Recommended range}\n", with: "",
        in: "indicators/repeat-referrals.md"),
      [
        "Content/indicators/repeat-referrals.md:8:1: error: the polarity within-range needs a "
          + "threshold of kind range; add one under 'thresholds' [range-missing]"
      ])
  }

  @Test func `a lower threshold is not above the upper one`() {
    expectMistakes(
      SiteFiles().replacing(
        "lower: 28, upper: 40", with: "lower: 40, upper: 28", in: "indicators/repeat-referrals.md"),
      [
        "Content/indicators/repeat-referrals.md:13:19: error: 'lower' is 40 and 'upper' is 28; "
          + "swap them, or mend one [lower-above-upper]"
      ])
  }

  @Test func `a range has no value`() {
    expectMistakes(
      SiteFiles().replacing(
        "lower: 28, upper: 40", with: "lower: 28, upper: 40, value: 30", in: "indicators/repeat-referrals.md"),
      [
        "Content/indicators/repeat-referrals.md:13:41: error: a threshold of kind range has "
          + "'lower' and 'upper', not 'value'; take it out [key-without-meaning]"
      ])
  }

  @Test func `a maximum has a value`() {
    expectMistakes(
      SiteFiles()
        .replacing(
          "kind: range, lower: 28, upper: 40", with: "kind: maximum", in: "indicators/repeat-referrals.md"
        )
        .replacing("within-range", with: "none", in: "indicators/repeat-referrals.md"),
      [
        "Content/indicators/repeat-referrals.md:13:5: error: a threshold has no 'value'; add a "
          + "line like 'value: …' [missing-key]"
      ])
  }

  @Test func `a threshold does not end before it starts`() {
    expectMistakes(
      SiteFiles().replacing(
        "label: Recommended range",
        with: "label: Recommended range, from: 2023-24-q3, "
          + "until: 2022-23-q2", in: "indicators/repeat-referrals.md"),
      [
        "Content/indicators/repeat-referrals.md:13:85: error: 'until' is an earlier edition than "
          + "'from'; swap them, or mend one [threshold-ends-before-start]"
      ])
  }

  @Test func `a comparator is one of the list`() {
    expectMistakes(
      SiteFiles().replacing(
        "window:", with: "comparators: [region, last-year]\nwindow:", in: "indicators/burglary.md"),
      [
        "Content/indicators/burglary.md:11:23: error: 'comparators' cannot be 'last-year'; write "
          + "previous-year, region or nation [unknown-value]"
      ])
  }

  @Test func `a comparator is given once`() {
    expectMistakes(
      SiteFiles().replacing(
        "window:", with: "comparators: [region, region]\nwindow:", in: "indicators/burglary.md"),
      [
        "Content/indicators/burglary.md:11:23: error: 'region' is in the list twice; keep one "
          + "[duplicate-item]"
      ])
  }

  @Test func `a notice is of a kind in the list`() {
    expectMistakes(
      SiteFiles().replacing(
        "window:", with: "notices: [{kind: arears, text: Late.}]\nwindow:", in: "indicators/burglary.md"),
      [
        "Content/indicators/burglary.md:11:18: error: 'kind' cannot be 'arears'; did you mean "
          + "'arrears'? [unknown-value]"
      ])
  }

  @Test func `also is true or false`() {
    expectMistakes(
      SiteFiles().replacing("window:", with: "also: yes\nwindow:", in: "indicators/burglary.md"),
      [
        "Content/indicators/burglary.md:11:7: error: 'also' must be true or false [wrong-type]"
      ])
  }

  @Test func `a series break has a date`() {
    expectMistakes(
      SiteFiles().replacing(
        "window:", with: "breaks: [{at: April 2023, title: New, note: New.}]\nwindow:",
        in: "indicators/burglary.md"),
      [
        "Content/indicators/burglary.md:11:15: error: 'April 2023' is not a date; write year, "
          + "month and day like 2024-03-22 [bad-date]"
      ])
  }

  @Test func `a disputed figure has a row beside it`() {
    expectMistakes(
      SiteFiles().replacing(
        "window:",
        with: "disputed: [{period: 12 months to June 2020, area: testshire, "
          + "also: 3, note: Other.}]\nwindow:", in: "indicators/burglary.md"),
      [
        "Content/indicators/burglary.md:11:1: error: burglary.csv has no row for 12 months to "
          + "June 2020 in the same area; it holds the figure that is used [disputed-without-row]"
      ])
  }

  @Test func `a disputed figure differs from the row`() {
    expectMistakes(
      SiteFiles().replacing(
        "window:",
        with: "disputed: [{period: 12 months to December 2022, area: testshire, "
          + "also: 2.94, note: Other.}]\nwindow:", in: "indicators/burglary.md"),
      [
        "Content/indicators/burglary.md:11:1: error: 2.94 is also the figure in burglary.csv for "
          + "12 months to December 2022; 'also' is the other one [disputed-agrees]"
      ])
  }

  @Test func `an ambiguous period is refused in front matter too`() {
    expectMistakes(
      SiteFiles().replacing(
        "window:",
        with: "disputed: [{period: Q2 2022, area: testshire, also: 2.94, note: "
          + "Other.}]\nwindow:", in: "indicators/burglary.md"),
      [
        "Content/indicators/burglary.md:11:21: error: 'Q2 2022' could be April to June 2022 or "
          + "July to September 2022; write '2022/23 Q1' or '2022/23 Q2' [ambiguous-period]"
      ])
  }

  @Test func `a source is linked by https`() {
    expectMistakes(
      SiteFiles().replacing(
        "window:", with: "source_url: javascript:alert(1)\nwindow:", in: "indicators/burglary.md"),
      [
        "Content/indicators/burglary.md:11:13: error: 'javascript:alert(1)' is not an address to "
          + "link to; begin it with https:// [bad-address]"
      ])
  }

  @Test func `polarity changes once from an edition`() {
    expectMistakes(
      SiteFiles().replacing(
        "window:",
        with: "polarity_changes:\n  - {from: 2023-24-q3, polarity: none, note: "
          + "A.}\n  - {from: 2023-24-q3, polarity: none, note: B.}\nwindow:", in: "indicators/burglary.md"),
      [
        "Content/indicators/burglary.md:13:6: error: the polarity changes twice from the same "
          + "edition; keep one [duplicate-edition]"
      ])
  }

  @Test func `one mistake in an indicator gives no others`() {
    expectMistakes(
      SiteFiles()
        .replacing("order: 1", with: "order: one", in: "indicators/burglary.md")
        .replacing("window:", with: "subset_of: burglary\nwindow:", in: "indicators/repeat-referrals.md"),
      [
        "Content/indicators/burglary.md:4:8: error: 'one' is not a number; write it like 12.4 "
          + "[not-a-number]"
      ])
  }
}
