import TestSupport
import Testing

/// Mistakes in how figures are to be judged and protected.
@Suite struct MethodMistakeTests {
  private func burglary(_ line: String, window: String = "rolling-12-months") -> SiteFiles {
    SiteFiles().replacing("decimals: 2\n", with: "decimals: 2\n\(line)\n", in: "indicators/burglary.md")
      .replacing("window: rolling-12-months", with: "window: \(window)", in: "indicators/burglary.md")
      .replacing("polarity: lower", with: "also: true\npolarity: lower", in: "indicators/burglary.md")
  }

  @Test func `no control chart is made of rolling 12 months`() {
    expectMistakes(
      burglary("spc: true"),
      [
        "Content/indicators/burglary.md:10:1: error: a control chart cannot be made of rolling 12 months: they share "
          + "data, and three in four points of a steady series would be flagged; take 'spc' out, or give separate "
          + "months or quarters with 'window: month' or 'window: quarter' [spc-on-rolling]"
      ])
  }

  @Test func `no control chart is made of years`() {
    expectMistakes(
      burglary("spc: true", window: "financial-year"),
      [
        "Content/indicators/burglary.md:10:1: error: a control chart is made of separate months or quarters, and the "
          + "window is financial-year; take 'spc' out [spc-not-quarterly]"
      ])
  }

  @Test func `no trend is tested on rolling 12 months`() {
    expectMistakes(
      burglary("trend: true"),
      [
        "Content/indicators/burglary.md:10:1: error: the trend test cannot be made on rolling 12 months: they share "
          + "data, and the test would find trends that are not there; take 'trend' out, or give separate years "
          + "[trend-on-rolling]"
      ])
  }

  @Test func `quarters may have both`() {
    expectMistakes(burglary("spc: true\ntrend: true", window: "quarter"), [])
  }

  @Test func `a rule for small counts is one of four`() {
    for rule in ["none", "suppress(5)", "suppress(5, noughts)", "roundTo5", "roundTo(10)", "hes"] {
      expectMistakes(burglary("disclosure: \(rule)"), [])
    }
    expectMistakes(
      burglary("disclosure: suppress(1)"),
      [
        "Content/indicators/burglary.md:10:13: error: 'disclosure' cannot be 'suppress(1)'; write none, suppress(5) "
          + "with the smallest count that may be shown from 2 to 100, suppress(5, noughts) to hide true noughts as well, "
          + "roundTo5, roundTo(10) with what counts are rounded to from 2 to 100, or hes [unknown-value]"
      ])
  }

  @Test func `bands are of a known method`() {
    expectMistakes(
      burglary("bands: zscore"),
      [
        "Content/indicators/burglary.md:10:8: error: 'bands' cannot be 'zscore'; did you mean 'zScore'? "
          + "[unknown-value]"
      ])
  }

  @Test func `supplied bands have labels and a source`() {
    expectMistakes(
      burglary("bands: supplied"),
      [
        "Content/indicators/burglary.md:2:1: error: an indicator has no 'bands_source'; add a line like "
          + "'bands_source: …' [missing-key]",
        "Content/indicators/burglary.md:2:1: error: an indicator has no 'supplied_bands'; add a line like "
          + "'supplied_bands: …' [missing-key]",
      ])
    expectMistakes(
      burglary("bands_source: Police"),
      [
        "Content/indicators/burglary.md:10:1: error: only 'bands: supplied' has 'bands_source'; take it out "
          + "[key-without-meaning]"
      ])
  }

  @Test func `a site cannot choose supplied bands for all`() {
    expectMistakes(
      SiteFiles().replacing("tolerance: 2", with: "tolerance: 2\nbands: supplied", in: "site.yml"),
      [
        "Content/site.yml:15:8: error: 'bands' of a site cannot be 'supplied'; write that, with the labels, into an "
          + "indicator's front matter [unknown-value]"
      ])
  }

  @Test func `dispersion is at least one, and percentages have none`() {
    expectMistakes(
      burglary("dispersion: 0.5"),
      [
        "Content/indicators/burglary.md:10:13: error: 'dispersion' is how many times more than chance figures vary, "
          + "from 1 to 100, like 2.5; or history or areas, to estimate it [out-of-range]"
      ])
    expectMistakes(
      SiteFiles().replacing(
        "decimals: 1", with: "decimals: 1\ndispersion: 2", in: "indicators/repeat-referrals.md"),
      [
        "Content/indicators/repeat-referrals.md:8:1: error: only counts and rates have a 'dispersion', and the unit is "
          + "percent; take it out [key-without-meaning]"
      ])
  }
}
