import TestSupport
import Testing

/// Mistakes in what an indicator says of its past.
@Suite struct HistoryMistakeTests {
  private func site(_ keys: String) -> SiteFiles {
    SiteFiles().replacing(
      "decimals: 1\n", with: "decimals: 1\n\(keys)\n", in: "indicators/repeat-referrals.md")
  }

  @Test func `a retirement says from when and why, and names what is there`() {
    expectMistakes(
      site("retired: {from: 2023-24-q4, replaced_by: burglari}"),
      [
        "Content/indicators/repeat-referrals.md:8:10: error: 'retired' has no 'reason'; add a line like "
          + "'reason: …' [missing-key]",
        "Content/indicators/repeat-referrals.md:8:17: error: edition '2023-24-q4' has no folder in "
          + "Content/editions; did you mean '2023-24-q3'? [unknown-edition]",
        "Content/indicators/repeat-referrals.md:8:42: error: indicator 'burglari' has no file in "
          + "Content/indicators; did you mean 'burglary'? [unknown-indicator]",
      ])
  }

  @Test func `nothing takes its own place`() {
    expectMistakes(
      site("retired: {from: 2023-24-q3, reason: Gone., replaced_by: repeat-referrals}")
        .replacing(
          "2023-24-q3,\"2023/24", with: "2022-23-q2,\"2023/24", in: "indicators/repeat-referrals.csv"
        )
        .replacing(
          "12 months to December 2023", with: "12 months to March 2022", in: "indicators/repeat-referrals.csv"
        ),
      [
        "Content/indicators/repeat-referrals.md:8:44: error: an indicator cannot take its own place; name the "
          + "one that is reported instead, or take the key out [replaced-by-itself]"
      ])
  }

  @Test func `a retired indicator has no figure of a later edition`() {
    expectMistakes(
      site("retired: {from: 2023-24-q3, reason: Gone.}"),
      [
        "Content/indicators/repeat-referrals.csv:3:1: error: 'repeat-referrals' is retired when this row first "
          + "appears; write the vintage of an earlier edition, or mend 'retired' in repeat-referrals.md "
          + "[figure-after-retirement]"
      ])
  }

  @Test func `an earlier priority is there, and ends once in an edition`() {
    expectMistakes(
      site(
        "earlier_priorities: [{priority: crimes, until: 2022-23-q2}, {priority: crime, until: 2022-23-q2}, "
          + "{priority: crime, until: 2022-23-q2}]"),
      [
        "Content/indicators/repeat-referrals.md:8:33: error: priority 'crimes' has no file in "
          + "Content/priorities; did you mean 'crime'? [unknown-priority]",
        "Content/indicators/repeat-referrals.md:8:117: error: another earlier priority lasts until the same "
          + "edition; it stood under one priority then [duplicate-edition]",
      ])
  }
}
