import Commentary
import Diagnostics
import Files
import Indicators
import Loading
import TestSupport
import Testing

/// What an author is told of the lines between the fences of a chart.
@Suite struct FenceReadingTests {
  private static let page = """
    ---
    title: Burglary in depth
    order: 1
    summary: What is known.
    ---


    """

  private static let table = """
    category,period,value,status,note
    Theft,2010/11,30,,
    Theft,2011/12,20,,
    Damage,2010/11,10,,
    Damage,2011/12,,c,below 5
    All,2010/11,40,,
    All,2011/12,24,,

    """

  private static let hexes =
    #"{"layout": "odd-r", "hexes": {"E07000901": {"q": 0, "r": 1}, "E07000902": {"q": 0, "r": 0}}}"#

  /// The messages for a chart of these lines, which begin on line 8 of the page.
  private func messages(_ lines: String, kind: String = "chart", table: String = table) throws -> [String] {
    let text = Self.page + "```\(kind)\n\(lines)\n```\n"
    let files = SiteFiles().adding(text, at: "dashboards/depth.md").adding(table, at: "data/crime.csv")
      .adding(SiteFiles.areasWithTiles, at: "areas.csv").adding(Self.hexes, at: "maps/districts.hexjson")
    var problems = Problems()
    guard let site = loadSite(files.sources, into: &problems) else {
      return problems.sorted.map(\.description)
    }
    let document = try #require(Document.read(site.topics[0].body, into: &problems))
    for fence in document.fences { _ = readFence(fence, of: site, into: &problems) }
    return problems.sorted.map(\.description)
  }

  private func one(_ place: String, _ message: String) -> [String] {
    ["Content/dashboards/depth.md:\(place): error: \(message)"]
  }

  @Test(arguments: [
    "indicator: burglary", "kind: trend\nindicator: burglary\narea: northam\ncomparators: [testshire]",
    "kind: spine\nindicators: [burglary, repeat-referrals]\narea: northam",
    "kind: sparkline\nindicators: [burglary, repeat-referrals]", "kind: sparkline\nindicator: burglary",
    "indicator: burglary\nevents:\n  - {at: 2023-04-01, title: New system}",
    "kind: heat-map\nindicators: [burglary, repeat-referrals]\nareas: [testshire]",
    "kind: slope\nindicator: burglary\nareas: [testshire]\nfrom: 12 months to December 2022\nto: 12 months to December 2023",
    "kind: stacked\ndata: crime\nunit: offences\nsource: A report\ntotal: All",
    "kind: grouped\ndata: crime\nunit: offences\nsource: A report\nperiods: [2010/11]\ntitle: One year",
  ])
  func `a sound chart is read`(lines: String) throws { #expect(try messages(lines) == []) }

  @Test(
    arguments: [
      (
        "kind: trnd\nindicator: burglary", "8:7",
        "'kind' cannot be 'trnd'; did you mean 'trend'? [unknown-value]"
      ),
      (
        "kinf: trend\nindicator: burglary", "8:1",
        "'kinf' is not a key of a chart; did you mean 'kind'? [unknown-key]"
      ),
      (
        "kind: bars\nindicatr: burglary", "9:1",
        "'indicatr' is not a key of a bars chart; did you mean 'indicator'? [unknown-key]"
      ),
      (
        "kind: trend\nindicator: burglry", "9:12",
        "there is no indicator 'burglry'; did you mean 'burglary'? [unknown-indicator]"
      ),
      (
        "kind: bars\nindicator: burglary\nareas: [northam, suotham]", "10:18",
        "there is no area 'suotham' in areas.csv; did you mean 'southam'? [unknown-area]"
      ),
      (
        "kind: trend", "8:1", "a trend chart has no 'indicator'; add a line like 'indicator: …' [missing-key]"
      ),
      (
        "kind: heat-map\nindicator: burglary\nindicators: [burglary]", "10:1",
        "a heat-map chart has both 'indicator' and 'indicators'; keep one of the two [options-together]"
      ),
      (
        "kind: dumbbell\nindicators: [burglary, repeat-referrals]", "9:1",
        "these indicators have different units (per 1,000 people and %), and one scale cannot hold them; choose indicators of one unit [units-differ]"
      ),
      (
        "kind: multiples\nindicator: burglary\nareas: [northam, northam]", "10:18",
        "this is in 'areas' already; take it out [name-twice]"
      ),
      (
        "kind: spine\nindicators: [burglary]", "8:1",
        "a spine chart has no 'area'; name the district that is compared in a line like 'area: …' [missing-key]"
      ),
      (
        "kind: spine\nindicators: [burglary]\narea: testshire", "10:1",
        "a spine chart compares an area with Testshire; name another area [compared-with-itself]"
      ),
      (
        "kind: sparkline\nindicators: [burglary]\nareas: [northam]", "10:1",
        "a sparkline chart of several indicators is of one area; write 'area: …' [options-together]"
      ),
      (
        "indicator: burglary\nevents:\n  - {at: 2023-04-01}", "10:5",
        "an event has no 'title'; add a line like 'title: …' [missing-key]"
      ),
      (
        "kind: slope\nindicator: burglary\nfrom: 2020/21", "8:1",
        "a slope chart has no 'to'; it compares two periods, so add a line like 'to: …' [missing-key]"
      ),
      (
        "kind: slope\nindicator: burglary\nfrom: 2021/22\nto: 2020/21", "11:5",
        "'to' is the financial year ending March 2021, which does not come after the financial year ending March 2022 [period-order]"
      ),
      (
        "kind: stacked\ndata: crmie\nunit: offences\nsource: A report", "9:7",
        "there is no file Content/data/crmie.csv; did you mean 'crime'? [unknown-data]"
      ),
      (
        "kind: stacked\ndata: crime\nunit: offences\nsource: A report\ntotal: Al", "12:8",
        "there is no category 'Al' in data/crime.csv; did you mean 'All'? [unknown-category]"
      ),
      (
        "kind: shares\ndata: crime\nunit: offences\nsource: A report", "8:1",
        "a shares chart has no 'title'; say in a line like 'title: …' what it shows [missing-key]"
      ),
      (
        "kind: stacked\ndata: crime\nunit: offences\nsource: A report\nperiods: [2009/10]", "12:11",
        "data/crime.csv has no row for the financial year ending March 2010 [unknown-period]"
      ),
    ] as [(String, String, String)])
  func `a mistake is told with its place and its remedy`(lines: String, place: String, message: String) throws
  {
    #expect(try messages(lines) == one(place, message))
  }

  @Test func `a chart that says nothing is refused`() throws {
    #expect(
      try messages("")
        == one(
          "7:1",
          "this chart says nothing; write lines like 'kind: trend' and 'indicator: …' between the fences [empty-fence]"
        ))
  }

  @Test(arguments: [
    "indicator: burglary",
    "layout: tiles\nindicator: burglary\nareas: [northam, southam]\nshade: values\nperiod: 12 months to December 2023",
    "layout: hexes\nindicator: burglary", "map: districts\nindicator: burglary\nareas: [northam]",
    "layout: hexes\nindicator: burglary\noutline: county\npair: testshire\ntop: 1",
  ])
  func `a sound map is read`(lines: String) throws { #expect(try messages(lines, kind: "map") == []) }

  @Test(
    arguments: [
      (
        "indicator: burglry", "8:12",
        "there is no indicator 'burglry'; did you mean 'burglary'? [unknown-indicator]"
      ),
      (
        "indicator: burglary\nshades: values", "9:1",
        "'shades' is not a key of a map; did you mean 'shade'? [unknown-key]"
      ),
      (
        "indicator: burglary\nlayout: hex", "9:9",
        "'layout' cannot be 'hex'; write tiles, shapes or hexes [unknown-value]"
      ),
      (
        "indicator: burglary\nlayout: shapes", "9:1",
        "there is no file ending in .geojson in the folder maps; put one there, or write 'layout: tiles' [unknown-map]"
      ),
      (
        "indicator: burglary\nlayout: shapes\nmap: districts", "9:1",
        "'districts' is a hex map; write 'layout: hexes' [options-together]"
      ),
      (
        "indicator: burglary\nmap: district", "9:6",
        "there is no map 'district' in the folder maps; did you mean 'districts'? There is districts [unknown-map]"
      ),
      (
        "indicator: burglary\nlayout: hexes\nareas: [northam, testshire]", "10:1",
        "Testshire has no shape in Content/maps/districts.hexjson; take it out of 'areas', or add its shape [no-shape]"
      ),
      (
        "indicator: burglary\nlayout: hexes\noutline: district", "10:1",
        "no area of this map is part of a district, by the column 'parent' of areas.csv; name another type, or take 'outline' out [no-outline]"
      ),
      (
        "indicator: burglary\nlayout: hexes\npair: northam", "10:1",
        "no area of this map is part of Northam, by the column 'parent' of areas.csv; name another, or take 'pair' out [no-pair]"
      ),
      (
        "indicator: burglary\nlayout: hexes\ntop: 5", "10:1",
        "'top' says how many are shown on a second map; name that map's district in a line like 'pair: …', or take it out [options-together]"
      ),
      (
        "indicator: burglary\noutline: county", "9:1",
        "'outline' is for maps with a file of shapes; write 'layout: shapes' or 'layout: hexes', or take it out [options-together]"
      ),
      (
        "indicator: burglary\nshade: value", "9:8",
        "'shade' cannot be 'value'; did you mean 'values'? [unknown-value]"
      ),
      (
        "indicator: burglary\nareas: [northam, testshire]", "9:1",
        "Testshire has no place on the map; fill in 'column' and 'row' on line 2 of areas.csv [no-tile]"
      ),
      (
        "indicator: burglary\nareas: [northam, england]", "9:1",
        "England and Northam have the same place on the map, column 1, row 1 in areas.csv; give each one of its own [tile-twice]"
      ),
      ("shade: values", "8:1", "a map has no 'indicator'; add a line like 'indicator: …' [missing-key]"),
    ] as [(String, String, String)])
  func `a mistake in a map is told with its place and its remedy`(
    lines: String, place: String, message: String
  ) throws { #expect(try messages(lines, kind: "map") == one(place, message)) }

  @Test func `all mistakes of a chart are told at once`() throws {
    let found = try messages("kind: bars\nindicator: burglry\nareas: [nortam]\ncolour: red")
    #expect(found.count == 3)
  }

  @Test func `a total that is not the sum of its parts is an error in the table`() throws {
    let wrong = Self.table.replacing("All,2010/11,40", with: "All,2010/11,41")
    #expect(
      try messages("kind: stacked\ndata: crime\nunit: offences\nsource: A report\ntotal: All", table: wrong)
        == ["Content/data/crime.csv:6:1: error: the total is 41, but its parts make 40 [total-not-sum]"])
  }

  @Test func `more than four parts cannot be told apart`() throws {
    let many = "category,period,value\n" + ["A", "B", "C", "D", "E"].map { "\($0),2010/11,1\n" }.joined()
    #expect(
      try messages("kind: stacked\ndata: crime\nunit: offences\nsource: A report", table: many)
        == one(
          "9:1",
          "these bars would have 5 parts, and more than 4 colours cannot be told apart; put some together with 'combine: …' [too-many-parts]"
        ))
  }

  @Test(
    arguments: [
      (
        "Theft,2010/11,,,", "2:15",
        "this row has neither a value nor a status that says why: c (hidden), x (not available) or z (not applicable) [no-value]"
      ),
      (
        "Theft,2010/11,3,c,below 5", "2:15",
        "this row has a value, and the status 'c' says that there is none; keep one of the two [value-and-absence]"
      ),
      ("Theft,2010/11,,c,", "2:18", "the note must say why there is no value here [absence-without-reason]"),
      (
        "Theft,2010/11,,q,why", "2:16",
        "'q' is not a status of such a table; write c, x or z, or leave the cell empty [unknown-status]"
      ),
      (
        "Theft,2010/11,\"1,200\",,", "2:15", "'1,200' has a comma in it; write 1200 [not-a-number]"
      ),
    ] as [(String, String, String)])
  func `a wrong row of a table is told with its place`(row: String, place: String, message: String) throws {
    let found = try messages("indicator: burglary", table: "category,period,value,status,note\n\(row)\n")
    #expect(found == ["Content/data/crime.csv:\(place): error: \(message)"])
  }

  @Test func `a row given twice is told`() throws {
    let found = try messages(
      "indicator: burglary", table: "category,period,value\nTheft,2010/11,1\nTheft,2010/11,2\n")
    #expect(
      found == [
        "Content/data/crime.csv:3:1: error: line 2 holds this category, part, area and period already; take one of the two out [duplicate-row]"
      ])
  }

  @Test func `a fence inside a list has the right columns`() throws {
    let text = Self.page + "- A point:\n\n  ```chart\n  indicator: burglry\n  ```\n"
    var problems = Problems()
    let site = try #require(
      loadSite(SiteFiles().adding(text, at: "dashboards/depth.md").sources, into: &problems))
    let document = try #require(Document.read(site.topics[0].body, into: &problems))
    for fence in document.fences { _ = readFence(fence, of: site, into: &problems) }
    #expect(problems.sorted.map { "\($0.position)" } == ["Content/dashboards/depth.md:10:14"])
  }
}
