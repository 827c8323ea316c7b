import TestSupport
import Testing

/// Mistakes in `site.yml`.
@Suite struct SettingsMistakeTests {
  @Test func `an unknown key is named with the nearest one, and not missed as well`() {
    expectMistakes(
      SiteFiles().replacing("organisation:", with: "organization:", in: "site.yml"),
      [
        "Content/site.yml:3:1: error: 'organization' is not a key of the site; did you mean "
          + "'organisation'? [unknown-key]"
      ])
  }

  @Test func `a key like none has the list of keys`() {
    expectMistakes(
      SiteFiles().replacing("tolerance: 2", with: "tolerance: 2\nmenu: none", in: "site.yml"),
      [
        "Content/site.yml:15:1: error: 'menu' is not a key of the site; the keys are title, "
          + "short_title, organisation, language, base_url, description, area, comparators, "
          + "contact, licence, tolerance, dispersion, bands, disclosure, confidence, minimums, rank_order, "
          + "change_decimals, axis, similar_groups, accessibility, raw_html, quality_page, scripts, "
          + "years_before, population_year, statement, theme [unknown-key]"
      ])
  }

  @Test func `a missing key is refused`() {
    expectMistakes(
      SiteFiles().replacing("title: Testshire safer communities performance\n", with: "", in: "site.yml"),
      [
        "Content/site.yml:1:1: error: the site has no 'title'; add a line like 'title: …' "
          + "[missing-key]"
      ])
  }

  @Test func `an empty key is refused`() {
    expectMistakes(
      SiteFiles().replacing("short_title: Testshire\n", with: "short_title:\n", in: "site.yml"),
      [
        "Content/site.yml:2:1: error: 'short_title' has no value; write one [empty-value]"
      ])
  }

  @Test func `the home area is in the list of areas`() {
    expectMistakes(
      SiteFiles().replacing("area: testshire", with: "area: testshir", in: "site.yml"),
      [
        "Content/site.yml:7:7: error: area 'testshir' is not in Content/areas.csv; did you mean "
          + "'testshire'? [unknown-area]"
      ])
  }

  @Test func `a comparator names an area`() {
    expectMistakes(
      SiteFiles().replacing("region: mid-region", with: "region: mid-regoin", in: "site.yml"),
      [
        "Content/site.yml:9:11: error: area 'mid-regoin' is not in Content/areas.csv; did you "
          + "mean 'mid-region'? [unknown-area]"
      ])
  }

  @Test func `an area is a slug`() {
    expectMistakes(
      SiteFiles().replacing("area: testshire", with: "area: ../Testshire", in: "site.yml"),
      [
        "Content/site.yml:7:7: error: '../Testshire' is not a slug; use small letters, digits "
          + "and hyphens between them, like 'testshire' [bad-slug]"
      ])
  }

  @Test func `a tolerance is a number`() {
    expectMistakes(
      SiteFiles().replacing("tolerance: 2", with: "tolerance: 2%", in: "site.yml"),
      [
        "Content/site.yml:14:12: error: '2%' has a per cent sign; leave it out and write 2 "
          + "[not-a-number]"
      ])
  }

  @Test func `a number is written without quotation marks`() {
    expectMistakes(
      SiteFiles().replacing("tolerance: 2", with: #"tolerance: "2""#, in: "site.yml"),
      [
        "Content/site.yml:14:12: error: 'tolerance' must be a number; write it without quotation "
          + "marks [wrong-type]"
      ])
  }

  @Test func `a date is a real day`() {
    expectMistakes(
      SiteFiles().replacing("2024-03-01", with: "2024-02-30", in: "site.yml"),
      [
        "Content/site.yml:17:13: error: '2024-02-30' is not a date; write year, month and day "
          + "like 2024-03-22 [bad-date]"
      ])
  }

  @Test func `a word of a closed list is named with the nearest one`() {
    expectMistakes(
      SiteFiles().replacing("partially compliant", with: "partialy compliant", in: "site.yml"),
      [
        "Content/site.yml:16:11: error: 'status' cannot be 'partialy compliant'; did you mean "
          + "'partially compliant'? [unknown-value]"
      ])
  }

  @Test func `an address begins with https`() {
    expectMistakes(
      SiteFiles().replacing(
        "https://testshire.example/contact", with: "http://testshire.example/contact", in: "site.yml"),
      [
        "Content/site.yml:13:8: error: 'http://testshire.example/contact' is not an address to "
          + "link to; begin it with https://, or with / for a page of the site [bad-address]"
      ])
  }

  @Test func `an address of the site has no query`() {
    expectMistakes(
      SiteFiles().replacing(
        "base_url: https://testshire.example/",
        with: "base_url: "
          + "https://testshire.example/?a", in: "site.yml"),
      [
        "Content/site.yml:5:11: error: 'https://testshire.example/?a' holds a ? or #; write only "
          + "where the site begins, like https://example.org/performance/ [bad-address]"
      ])
  }

  @Test func `a list is not text`() {
    expectMistakes(
      SiteFiles().replacing(
        "title: Testshire safer communities performance", with: "title: [Testshire]", in: "site.yml"),
      [
        "Content/site.yml:1:8: error: 'title' must be text, but here is a list [wrong-type]"
      ])
  }

  @Test func `a group of keys is not text`() {
    expectMistakes(
      SiteFiles().replacing(
        "  team: Testshire Community Safety Team\n  url: https://testshire.example/contact\n",
        with: " "
          + " - Team\n", in: "site.yml"),
      [
        "Content/site.yml:12:3: error: contact is written as keys and values like 'team: …', but "
          + "here is a list [wrong-type]"
      ])
  }

  @Test func `a language has its short name`() {
    expectMistakes(
      SiteFiles().replacing("en-GB", with: "English", in: "site.yml"),
      [
        "Content/site.yml:4:11: error: 'English' is not the short name of a language; write it "
          + "like en-GB or cy [bad-language]"
      ])
  }

  @Test func `an empty file is refused`() {
    expectMistakes(
      SiteFiles().adding("\n", at: "site.yml"),
      [
        "Content/site.yml:1:1: error: the file holds nothing; begin it with 'title: …' "
          + "[empty-file]"
      ])
  }
}

/// Mistakes in the terms of use.
@Suite struct LicenceMistakeTests {
  @Test func `a licence has a title, and an address that readers can follow`() {
    expectMistakes(
      SiteFiles().replacing("contact:\n", with: "licence: {url: licence.html}\ncontact:\n", in: "site.yml"),
      [
        "Content/site.yml:11:10: error: licence has no 'title'; add a line like 'title: …' [missing-key]",
        "Content/site.yml:11:16: error: 'licence.html' is not an address to link to; begin it with https:// "
          + "[bad-address]",
      ])
  }
}
