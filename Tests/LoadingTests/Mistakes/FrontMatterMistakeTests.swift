import TestSupport
import Testing

/// Mistakes in the keys at the head of a Markdown file.
@Suite struct FrontMatterMistakeTests {
  @Test func `a file of ten megabytes is refused for its length`() {
    let report = "editions/2023-24-q3/report.md"
    let files = SiteFiles()
    expectMistakes(
      files.adding((files[report] ?? "") + String(repeating: "word ", count: 2_000_000), at: report),
      [
        "Content/\(report):1:1: error: this file is 9765 KiB long; at most 512 KiB are read, so make it two [prose-too-long]"
      ])
  }

  @Test func `a file begins with front matter`() {
    expectMistakes(
      SiteFiles().adding("title: Less crime\n", at: "priorities/crime.md"),
      [
        "Content/priorities/crime.md:1:1: error: the first line must be three hyphens (---), "
          + "then come the keys, then --- again [front-matter-missing]"
      ])
  }

  @Test func `an empty file has no front matter`() {
    expectMistakes(
      SiteFiles().adding("", at: "priorities/crime.md"),
      [
        "Content/priorities/crime.md:1:1: error: the file holds nothing; begin it with a line of "
          + "three hyphens (---), its keys, and --- again [front-matter-missing]"
      ])
  }

  @Test func `front matter is closed`() {
    expectMistakes(
      SiteFiles().replacing("order: 1\n---\n", with: "order: 1\n", in: "priorities/crime.md"),
      [
        "Content/priorities/crime.md:1:1: error: the front matter that begins here is never "
          + "closed; add a line of three hyphens (---) after its keys [front-matter-unclosed]"
      ])
  }

  @Test func `a mistake in front matter has its line in the file`() {
    expectMistakes(
      SiteFiles().replacing("order: 1", with: "order: 010", in: "priorities/crime.md"),
      [
        "Content/priorities/crime.md:3:8: error: '010' begins with a nought; write 10 "
          + "[not-a-number]"
      ])
  }

  @Test func `a mistake in YAML has its line in the file`() {
    expectMistakes(
      SiteFiles().replacing("title: Less crime", with: "title: Crime: less", in: "priorities/crime.md"),
      [
        "Content/priorities/crime.md:2:13: error: a second colon on this line, or a wrong "
          + "indent: put quotation marks around text that holds ': ' [yaml]"
      ])
  }

  @Test func `a key without a colon is refused`() {
    expectMistakes(
      SiteFiles().replacing("order: 1", with: "order", in: "priorities/crime.md"),
      [
        "Content/priorities/crime.md:3:1: error: there is no ':' after this key; write it like "
          + "'title: …' [yaml]"
      ])
  }

  @Test func `a tab cannot begin a value`() {
    expectMistakes(
      SiteFiles().replacing("order: 1", with: "order:\n\t- 1", in: "priorities/crime.md"),
      [
        "Content/priorities/crime.md:4:1: error: a value cannot begin with this character (often "
          + "a tab); put quotation marks around the text [yaml]"
      ])
  }

  @Test func `a key is given once`() {
    expectMistakes(
      SiteFiles().replacing("order: 1", with: "order: 1\ntitle: More crime", in: "priorities/crime.md"),
      [
        "Content/priorities/crime.md:4:1: error: 'title' is given twice; the first is on line 2 "
          + "[duplicate-key]"
      ])
  }

  @Test func `an anchor is refused`() {
    expectMistakes(
      SiteFiles().replacing("title: Less crime", with: "title: &a Less crime", in: "priorities/crime.md"),
      [
        "Content/priorities/crime.md:2:8: error: an anchor (&) is not allowed here; write the "
          + "value out in full [yaml-not-allowed]"
      ])
  }

  @Test func `an anchor and its alias are refused`() {
    expectMistakes(
      SiteFiles().replacing(
        "title: Less crime\norder: 1",
        with: "title: &a Less crime\nshort_title: "
          + "*a\norder: 1", in: "priorities/crime.md"),
      [
        "Content/priorities/crime.md:2:8: error: an anchor (&) is not allowed here; write the "
          + "value out in full [yaml-not-allowed]"
      ])
  }

  @Test func `a tag is refused`() {
    expectMistakes(
      SiteFiles().replacing("title: Less crime", with: "title: !!str Less crime", in: "priorities/crime.md"),
      [
        "Content/priorities/crime.md:2:8: error: a tag (!) is not allowed here; write the value "
          + "out in full [yaml-not-allowed]"
      ])
  }

  @Test func `a merge key is refused`() {
    expectMistakes(
      SiteFiles().replacing("order: 1", with: "order: 1\n<<: {a: 1}", in: "priorities/crime.md"),
      [
        "Content/priorities/crime.md:4:1: error: a merge key (<<) is not allowed here; write the "
          + "value out in full [yaml-not-allowed]"
      ])
  }

  @Test func `more than 16 levels are refused`() {
    expectMistakes(
      SiteFiles().replacing(
        "order: 1", with: "order: 1\nearlier_titles: [[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]",
        in: "priorities/crime.md"),
      [
        "Content/priorities/crime.md:4:32: error: this is more than 16 levels deep; write it "
          + "flatter [yaml-too-large]"
      ])
  }

  @Test func `more than 2000 values are refused`() {
    expectMistakes(
      SiteFiles().replacing(
        "order: 1",
        with: "order: 1\nearlier_titles: "
          + "[a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,]",
        in: "priorities/crime.md"),
      [
        "Content/priorities/crime.md:4:4010: error: there are more than 2000 values here; divide "
          + "the file or shorten its lists [yaml-too-large]"
      ])
  }

  @Test func `a whole number is whole`() {
    expectMistakes(
      SiteFiles().replacing("order: 1", with: "order: 1.5", in: "priorities/crime.md"),
      [
        "Content/priorities/crime.md:3:8: error: 'order' must be a whole number [wrong-type]"
      ])
  }

  @Test func `an unknown edition is named with the nearest one`() {
    expectMistakes(
      SiteFiles().replacing(
        "order: 1", with: "order: 1\nearlier_titles:\n  - {title: Crime, until: 2023-24-q2}",
        in: "priorities/crime.md"),
      [
        "Content/priorities/crime.md:5:27: error: edition '2023-24-q2' has no folder in "
          + "Content/editions; did you mean '2023-24-q3'? [unknown-edition]"
      ])
  }

  @Test func `columns are counted in bytes`() {
    expectMistakes(
      SiteFiles().replacing(
        "title: Less crime\norder: 1",
        with: "title: Less crime\norder: 1\nearlier_titles: "
          + "[{title: Café, untill: 2023-24-q3}]", in: "priorities/crime.md"),
      [
        "Content/priorities/crime.md:4:33: error: 'untill' is not a key of an earlier title; did "
          + "you mean 'until'? [unknown-key]"
      ])
  }

  @Test func `one edition has one earlier title`() {
    expectMistakes(
      SiteFiles().replacing(
        "order: 1",
        with: "order: 1\nearlier_titles:\n  - {title: Crime, until: "
          + "2022-23-q2}\n  - {title: Crimes, until: 2022-23-q2}", in: "priorities/crime.md"),
      [
        "Content/priorities/crime.md:6:21: error: another earlier title lasts until the same "
          + "edition; it had one title then [duplicate-edition]"
      ])
  }
}
