import TestSupport
import Testing

/// Files that are missing, misplaced or badly named.
@Suite struct FileMistakeTests {
  @Test func `a site has settings`() {
    expectMistakes(
      SiteFiles().removing("site.yml"),
      [
        "Content/site.yml: error: this file is missing; it says what the site is called and "
          + "whose it is [missing-file]"
      ])
  }

  @Test func `a site has areas, and without them no area is unknown`() {
    expectMistakes(
      SiteFiles().removing("areas.csv"),
      [
        "Content/areas.csv: error: this file is missing; its first line is "
          + "code,slug,name,type,parent [missing-file]"
      ])
  }

  @Test func `an indicator has rows`() {
    expectMistakes(
      SiteFiles().removing("indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv: error: this file is missing; burglary.md describes an "
          + "indicator without rows [missing-file]"
      ])
  }

  @Test func `rows belong to an indicator`() {
    expectMistakes(
      SiteFiles().removing("indicators/burglary.md"),
      [
        "Content/indicators/burglary.md: error: this file is missing; burglary.csv holds the "
          + "rows of an indicator that nothing describes [missing-file]"
      ])
  }

  @Test func `a site has an edition, and without one no vintage is unknown`() {
    expectMistakes(
      SiteFiles()
        .removing("editions/2023-24-q3/report.md")
        .removing("editions/2022-23-q2/report.md"),
      [
        "Content/editions: error: there is no edition; write one as editions/<its "
          + "period>/report.md, like 2023-24-q3 [missing-file]"
      ])
  }

  @Test func `a misspelt file is named with the nearest one`() {
    expectMistakes(
      SiteFiles().adding("code\n", at: "area.csv"),
      [
        "Content/area.csv: error: this is not a file that a site has; did you mean 'areas.csv'? "
          + "[unknown-file]"
      ])
  }

  @Test func `a misspelt folder is named with the nearest one`() {
    expectMistakes(
      SiteFiles().adding("---\n", at: "indicator/theft.md"),
      [
        "Content/indicator/theft.md: error: this is not a file that a site has; did you mean the "
          + "folder 'indicators'? [unknown-file]"
      ])
  }

  @Test func `an edition is a folder with a report`() {
    expectMistakes(
      SiteFiles().adding("---\n", at: "editions/2024-25-q1.md"),
      [
        "Content/editions/2024-25-q1.md: error: this is not a file that a site has; an edition "
          + "is a folder with a report.md in it [unknown-file]"
      ])
  }

  @Test func `a file of another kind is unknown`() {
    expectMistakes(
      SiteFiles().adding("PK", at: "indicators/theft.xls"),
      [
        "Content/indicators/theft.xls: error: this is not a file that a site has; an indicator "
          + "is a .md file and a .csv, .xlsx or .ods file [unknown-file]"
      ])
  }

  @Test func `a file too deep is unknown`() {
    expectMistakes(
      SiteFiles().adding("---\n", at: "indicators/crime/theft.md"),
      [
        "Content/indicators/crime/theft.md: error: this is not a file that a site has; put the "
          + "file straight into 'indicators' [unknown-file]"
      ])
  }

  @Test func `a slug in upper case is refused`() {
    expectMistakes(
      SiteFiles().adding("---\ntitle: Order\norder: 2\n---\n", at: "priorities/Order.md"),
      [
        "Content/priorities/Order.md: error: 'Order' is not a slug; use small letters, digits "
          + "and hyphens between them, like 'order'; rename the file or folder [bad-slug]"
      ])
  }

  @Test func `a slug with dots and strokes is refused`() {
    expectMistakes(
      SiteFiles().adding(
        "---\ntitle: T\nperiod: 2024/25 Q1\npublished: "
          + "2024-09-01\norganisation: O\nsummary: S\n---\n", at: "editions/../report.md"),
      [
        "Content/editions/../report.md: error: '..' is not a slug; use small letters, digits and "
          + "hyphens between them; rename the file or folder [bad-slug]"
      ])
  }

  @Test func `two pages on one path are refused`() {
    expectMistakes(
      SiteFiles().adding("---\ntitle: Crime\norder: 2\n---\n", at: "priorities/Crime.md"),
      [
        "Content/priorities/Crime.md: error: 'Crime' is not a slug; use small letters, digits "
          + "and hyphens between them, like 'crime'; rename the file or folder [bad-slug]",
        "Content/priorities/crime.md: error: this makes the page priorities/crime/, and so does "
          + "Content/priorities/Crime.md; give one another name [two-pages-one-path]",
      ])
  }

  @Test func `a name of the site's own is refused`() {
    expectMistakes(
      SiteFiles().adding("---\ntitle: Crime\norder: 2\n---\n", at: "priorities/index.md"),
      [
        "Content/priorities/index.md: error: 'index' is kept for a page or folder of the site's "
          + "own; add a word to it [reserved-name]"
      ])
  }

  @Test func `a name that Windows keeps is refused`() {
    expectMistakes(
      SiteFiles().adding("---\ntitle: Crime\norder: 2\n---\n", at: "priorities/aux.md"),
      [
        "Content/priorities/aux.md: error: 'aux' cannot be a slug, because Windows allows no "
          + "file of that name; add a word to it; rename the file or folder [bad-slug]"
      ])
  }
}
