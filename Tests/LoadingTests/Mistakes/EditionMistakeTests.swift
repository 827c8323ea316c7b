import TestSupport
import Testing

/// Mistakes in an edition.
@Suite struct EditionMistakeTests {
  @Test func `an edition has its period's name`() {
    expectMistakes(
      SiteFiles().replacing(
        "period: 2023/24 Q3", with: "period: 2023/24 Q2", in: "editions/2023-24-q3/report.md"),
      [
        "Content/editions/2023-24-q3/report.md:3:1: error: the folder is called '2023-24-q3', "
          + "but the period 2023/24 Q2 makes '2023-24-q2'; mend the period, or rename the folder "
          + "[edition-folder]"
      ])
  }

  @Test func `an ambiguous period is refused`() {
    expectMistakes(
      SiteFiles().replacing(
        "period: 2023/24 Q3", with: "period: Q3 2023", in: "editions/2023-24-q3/report.md"),
      [
        "Content/editions/2023-24-q3/report.md:3:9: error: 'Q3 2023' could be July to September "
          + "2023 or October to December 2023; write '2023/24 Q2' or '2023/24 Q3' "
          + "[ambiguous-period]"
      ])
  }

  @Test func `a date of publication is a date`() {
    expectMistakes(
      SiteFiles().replacing(
        "published: 2024-03-22", with: "published: 22 March 2024", in: "editions/2023-24-q3/report.md"),
      [
        "Content/editions/2023-24-q3/report.md:4:12: error: '22 March 2024' is not a date; write "
          + "year, month and day like 2024-03-22 [bad-date]"
      ])
  }

  @Test func `an edition published before its period ended is doubted`() {
    expectMistakes(
      SiteFiles().replacing(
        "published: 2022-12-02", with: "published: 2022-09-30", in: "editions/2022-23-q2/report.md"),
      [])
  }

  @Test func `one mistake in an edition gives no others`() {
    expectMistakes(
      SiteFiles().replacing(
        "published: 2024-03-22", with: "published: 22/03/2024", in: "editions/2023-24-q3/report.md"),
      [
        "Content/editions/2023-24-q3/report.md:4:12: error: '22/03/2024' is not a date; write "
          + "year, month and day like 2024-03-22 [bad-date]"
      ])
  }

  @Test func `a summary is needed`() {
    expectMistakes(
      SiteFiles().replacing(
        "summary: Burglary was {burglary}.\n", with: "", in: "editions/2023-24-q3/report.md"),
      [
        "Content/editions/2023-24-q3/report.md:2:1: error: an edition has no 'summary'; add a "
          + "line like 'summary: …' [missing-key]"
      ])
  }

  @Test func `a summary that is a binding is put in quotation marks`() {
    expectMistakes(
      SiteFiles().replacing(
        "summary: Burglary was {burglary}.", with: "summary: {burglary value}",
        in: "editions/2023-24-q3/report.md"),
      [
        "Content/editions/2023-24-q3/report.md:6:10: error: 'summary' must be text, but here is "
          + "a group of keys; put quotation marks around text that begins with '{' [wrong-type]"
      ])
  }

  @Test func `a summary that begins with a binding is put in quotation marks`() {
    expectMistakes(
      SiteFiles().replacing(
        "summary: Burglary was {burglary}.", with: "summary: {burglary} was the rate.",
        in: "editions/2023-24-q3/report.md"),
      [
        "Content/editions/2023-24-q3/report.md:6:21: error: text that begins with '{' must stand "
          + "in quotation marks, from there to the end of the line [yaml]"
      ])
  }
}
