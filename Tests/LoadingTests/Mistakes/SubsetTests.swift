import TestSupport
import Testing

/// Mistakes about parts and wholes.
@Suite struct SubsetTests {
  @Test func `a part is not greater than its whole`() {
    expectMistakes(
      SiteFiles()
        .adding(theft, at: "indicators/theft.md")
        .adding(
          "period,area,value,vintage\n12 months to December "
            + "2022,testshire,2.96,2023-24-q3\n12 months to December "
            + "2023,testshire,2.59,2023-24-q3\n", at: "indicators/theft.csv"),
      [
        "Content/indicators/theft.csv:2:1: error: the value 2.96 is greater than the 2.94 of "
          + "'burglary' (line 2 of burglary.csv), of which it is a part; mend one of them "
          + "[part-above-whole]"
      ])
  }

  @Test func `rounding may set a part just above its whole`() {
    expectMistakes(
      SiteFiles()
        .adding(theft, at: "indicators/theft.md")
        .adding(
          "period,area,value,vintage\n12 months to December "
            + "2022,testshire,2.95,2023-24-q3\n", at: "indicators/theft.csv"),
      [])
  }

  @Test func `a part of another unit cannot be held against its whole`() {
    expectMistakes(
      SiteFiles().replacing(
        "window:", with: "subset_of: repeat-referrals\nwindow:", in: "indicators/burglary.md"),
      [
        "Content/indicators/burglary.md:11:1: error: 'repeat-referrals' has another unit, so a "
          + "part of it cannot be held against it; take 'subset_of' out [subset-of-other-unit]"
      ])
  }

  @Test func `an indicator is not a part of itself`() {
    expectMistakes(
      SiteFiles().replacing("window:", with: "subset_of: burglary\nwindow:", in: "indicators/burglary.md"),
      [
        "Content/indicators/burglary.md:11:1: error: 'burglary' would be a part of itself by way "
          + "of 'burglary'; take one 'subset_of' out [subset-circle]"
      ])
  }

  @Test func `a whole that is not there is unknown`() {
    expectMistakes(
      SiteFiles().replacing("window:", with: "subset_of: buglary-all\nwindow:", in: "indicators/burglary.md"),
      [
        "Content/indicators/burglary.md:11:12: error: indicator 'buglary-all' has no file in "
          + "Content/indicators [unknown-indicator]"
      ])
  }
}

private let theft = """
  ---
  title: Theft
  priority: crime
  order: 3
  unit: rate
  noun: thefts
  rate_base: 1000
  decimals: 2
  polarity: lower-is-better
  window: rolling-12-months
  source: Testshire Police
  definition: Thefts.
  subset_of: burglary
  ---
  Thefts.

  """
