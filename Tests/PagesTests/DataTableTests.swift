import Diagnostics
import Indicators
import Loading
import Pages
import TestSupport
import Testing

/// Tables of data, and the documents that they stand in.
@Suite struct DataTableTests {
  static let table = """
    category,group,part,area,value,cases,base,of,unit,rank,band,note
    Arson,Fire,All,Here,3,30,,,,1,High,
    Arson,Fire,All,There,1,,,,,,,
    Arson,Fire,New,Here,4,40,,,,,,
    Theft,Other,All,Here,7,70,,,,2,Average,
    Theft,Other,New,There,6,3,,,,,,

    """

  static func site(_ fence: String, table: String = Self.table) throws -> ReadySite {
    try ReadySite(files(fence, table: table))
  }

  static func files(_ fence: String, table: String = Self.table) -> SiteFiles {
    SiteFiles()
      .adding(
        """
        ---
        title: An assessment
        order: 1
        summary: What was found.
        aliases: [dashboards/old-page]
        details:
          - {name: Area covered, text: Testshire}
        ---
        ## First

        ### A part

        ```table
        data: offences
        title: Offences
        source: The assessment
        \(fence)
        ```

        ## Second

        Words.

        """, at: "assessments/crime/assessment.md"
      )
      .adding(table, at: "assessments/crime/offences.csv")
  }

  static let whole = """
    unit: "%"
    first: Offence
    cases: Offences
    value: Share
    ranked_by: number
    bands: [{name: High, meaning: much}, {name: Average, meaning: little}]
    """

  @Test func `two rows of headings, groups and cases`() throws {
    let page = try Self.site(Self.whole).text("assessments/crime/index.html")
    #expect(page.contains("<th scope=\"colgroup\" class=\"span\" colspan=\"2\">All, Here</th>"))
    #expect(page.contains("<th scope=\"rowgroup\" colspan=\""))
    #expect(page.contains("<data value=\"30\">30</data>") && page.contains("<data value=\"3\">3%</data>"))
    #expect(!page.contains(">Rank<"), "a rank is of one list")
  }

  @Test func `ranks and bands of one list, with what they are by and mean`() throws {
    let page = try Self.site(Self.whole + "\nparts: [All]\nareas: [Here]").text(
      "assessments/crime/index.html")
    #expect(page.contains(">Rank<") && page.contains(">Band<") && page.contains(">Share<"))
    #expect(page.contains("<data value=\"1\">1</data>"))
    #expect(page.contains("Ranked by number, the highest first. High: much. Average: little."))
  }

  @Test func `a small number is hidden on the page and in the file`() throws {
    let site = try Self.site(Self.whole)
    #expect(!site.text("assessments/crime/index.html").contains("6%"))
    let file = site.text("assessments/crime/offences.csv")
    #expect(
      file.contains("Theft,Other,New,,,,,c,,\"fewer than 5 people or cases, hidden to protect them\",There,,")
    )
    #expect(!file.contains(",6,"))
  }

  @Test func `sections are numbered, listed, and an old address leads here`() throws {
    let site = try Self.site(Self.whole)
    let page = site.text("assessments/crime/index.html")
    #expect(page.contains("<span class=\"section-number\">1.1</span> A part</h3>"))
    #expect(page.contains("<a href=\"#second\">2 Second</a>"))
    #expect(page.contains("<th scope=\"row\">Area covered</th>"))
    #expect(site.text("dashboards/old-page/index.html").contains("../../assessments/crime/index.html"))
    #expect(site.text("sitemap.xml").contains("/assessments/crime/"))
    #expect(site.text("index.html").contains("assessments/crime/index.html"))
  }

  @Test func `rows may be areas, and only those asked for are shown`() throws {
    let page = try Self.site(
      "unit: x\nrows: area\nparts: [All]\nranked_by: n\nbands: [{name: High, meaning: m}, {name: Average, meaning: m}]"
    )
    .text("assessments/crime/index.html")
    #expect(page.contains("<th scope=\"row\">There</th>") && !page.contains(">New<"))
  }

  @Test(arguments: [
    (
      "parts: [Al]\nranked_by: n",
      "no row of offences.csv has 'Al' there; did you mean 'All'? [unknown-category]"
    ),
    (
      "bands: [{name: High, meaning: m}]\nranked_by: n",
      "the band 'Average' is not among the 'bands' of the table"
    ),
    ("unit: x", "the table has ranks; say what they are by"),
    ("row: area\nranked_by: n", "'row' is not a key of a table of data; did you mean 'rows'?"),
  ])
  func `a wrong name is an error in its place`(fence: String, message: String) throws {
    var problems = Problems()
    let site = try #require(loadSite(Self.files(fence).sources, into: &problems))
    _ = readProse(of: site, into: &problems)
    let found = problems.sorted.map(\.description)
    #expect(found.count == 1 && found[0].contains(message), "\(found)")
  }

  @Test func `tables without a document and unknown tables are refused`() {
    var problems = Problems()
    _ = loadSite(
      SiteFiles().adding(Self.table, at: "assessments/crime/offences.csv").sources, into: &problems)
    #expect(
      problems.sorted.map(\.description).contains {
        $0.contains("assessments/crime/assessment.md: error: this file is missing")
      })
  }

  @Test func `each choice has a page, with the others and the way to all`() throws {
    let site = try Self.site(
      "unit: x\nranked_by: n\nbands: [{name: High, meaning: m}, {name: Average, meaning: m}]\n"
        + "choices: [{folder: kinds, by: category}, {folder: places, by: area}]")
    let page = site.text("assessments/crime/kinds/arson/index.html")
    #expect(page.contains("aria-current=\"page\">Arson</a>") && page.contains("../theft/index.html"))
    #expect(page.contains("#crime-1\">Compare all of them side by side</a>"))
    #expect(page.contains("<data value=\"3\">3</data>") && !page.contains("<data value=\"7\">"))
    #expect(site.text("assessments/crime/places/there/index.html").contains("<data value=\"1\">1</data>"))
    #expect(site.text("assessments/crime/index.html").contains("href=\"places/here/index.html\""))
    #expect(site.text("sitemap.xml").contains("/assessments/crime/kinds/theft/"))
  }

  @Test func `choices that are none, or share an address, are refused`() throws {
    for (table, by, rule) in [
      ("category,value\nArson,1\n", "category", "nothing-to-choose"),
      ("category,value\nArson,1\nArson!,2\n", "category", "two-pages-one-path"),
    ] {
      var problems = Problems()
      let files = Self.files("choices: [{folder: kinds, by: \(by)}]", table: table)
      let site = try #require(loadSite(files.sources, into: &problems))
      _ = readProse(of: site, into: &problems)
      #expect(problems.sorted.map(\.rule) == [rule])
    }
  }

  @Test func `a rise has a plus where the values are changes`() throws {
    let changes = "category,value\nArson,-3\nTheft,21\nFraud,0\n"
    let page = "assessments/crime/index.html"
    let signed = try Self.site("unit: \"%\"\nsigned: true", table: changes).text(page)
    #expect(signed.contains(">−3%<") && signed.contains(">+21%<") && signed.contains(">0%<"))
    let plain = try Self.site("unit: \"%\"", table: changes).text(page)
    #expect(plain.contains(">−3%<") && plain.contains(">21%<"))
  }
}
