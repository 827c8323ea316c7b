import Charting
import Commentary
import Diagnostics
import Files
import HTML
import Indicators
import Loading
import TestSupport
import Testing

@testable import Pages

/// Charts and tables that stand in prose, on a small site of their own.
@Suite struct ProseFigureTests {
  private static let page = """
    ---
    title: Burglary in depth
    order: 1
    from: 2023-24-q3
    summary: The rate is {burglary}.
    ---
    ## Over time

    ```chart
    indicator: burglary
    ```

    ```chart
    kind: bars
    title: "{burglary value} in the county"
    indicator: burglary
    areas: [northam]
    ```

    ```table
    indicators: [burglary, repeat-referrals]
    ```

    ```chart
    kind: stacked
    data: crime
    unit: offences
    source: A report of 2012
    total: All
    ```

    """

  private static let table = """
    category,period,value,status,note
    Theft,2010/11,30,,
    Theft,2011/12,20,,
    Damage,2010/11,10,,
    Damage,2011/12,4,,
    All,2010/11,40,,
    All,2011/12,24,,

    """

  private func analysis(_ page: String = page) throws -> (SiteAnalysis?, [String]) {
    var problems = Problems()
    let files = SiteFiles().adding(page, at: "dashboards/depth.md").adding(Self.table, at: "data/crime.csv")
    guard let site = loadSite(files.sources, into: &problems),
      let manuscripts = readProse(of: site, into: &problems)
    else { return (nil, problems.sorted.map(\.description)) }
    let analysis = SiteAnalysis(site, manuscripts)
    analysis.checkProse(into: &problems)
    return (analysis, problems.sorted.filter { $0.severity == .error }.map(\.description))
  }

  @Test func `a page with several fences looks as accepted`() throws {
    let (found, problems) = try analysis()
    #expect(problems == [])
    let analysis = try #require(found)
    let context = PageContext(
      analysis, Address(.topic(TopicID(0)), edition: EditionID(1), isRoot: true), stylesheet: "style.css")
    let content = topicPage(TopicID(0), context)
    #expect(content.showsIllustrative)
    let text = ["heading", "lede", "body"].map { content.pieces[$0]?.rendered() ?? "" }.joined(
      separator: "\n")
    try expectSnapshot(text.replacing("><", with: ">\n<") + "\n", named: "topic.html.txt")
  }

  @Test func `an edition before the page's first has no such page`() throws {
    let analysis = try #require(try analysis().0)
    #expect(analysis.editions.map(\.topics) == [[], [TopicID(0)]])
    let paths = routes(analysis.editions).map { analysis.site.path(of: $0, stylesheet: "s.css") }
    #expect(
      paths.filter { $0.contains("depth") }
        == ["dashboards/depth/index.html", "editions/2023-24-q3/dashboards/depth/index.html"]
        + ["1.svg", "1.csv", "2.svg", "2.csv", "3.csv", "4.svg"].map {
          "editions/2023-24-q3/dashboards/depth/chart-\($0)"
        })
    #expect(paths.contains("data/crime.csv"))
  }

  @Test func `a chart without figures in its edition is an error at its fence`() throws {
    let (_, problems) = try analysis(
      Self.page.replacing("areas: [northam]", with: "areas: [southam]"))
    #expect(
      problems == [
        "Content/dashboards/depth.md:13:1: error: the 2023-24-q3 edition has no figure of 'burglary' for Southam [figure-no-value]"
      ])
  }

  @Test(
    arguments: [
      (
        "control",
        "a control chart needs 12 figures of separate periods, and the 2023-24-q3 edition has not so many of 'burglary' for Testshire"
      ),
      (
        "funnel",
        "a funnel plot needs the numbers behind the figures of several districts, and the 2023-24-q3 edition has not enough of 'burglary'"
      ),
    ])
  func `a method that the figures do not bear is refused, and says what it needs`(
    kind: String, message: String
  ) throws {
    let (_, problems) = try analysis(
      Self.page.replacing(
        "```chart\nindicator: burglary", with: "```chart\nkind: \(kind)\nindicator: burglary"))
    #expect(problems == ["Content/dashboards/depth.md:9:1: error: \(message) [figure-no-value]"])
  }

  @Test func `a binding in a chart's title is checked like any other`() throws {
    let (_, problems) = try analysis(Self.page.replacing("{burglary value} in", with: "{burglry value} in"))
    #expect(
      problems == [
        "Content/dashboards/depth.md:15:8: error: there is no indicator 'burglry'; did you mean 'burglary'? [binding-unknown-indicator]"
      ])
  }

  @Test func `every indicator that a page speaks of links to it`() throws {
    let analysis = try #require(try analysis().0)
    let context = PageContext(
      analysis, Address(.home, edition: EditionID(1), isRoot: true), stylesheet: "style.css")
    #expect(topicLinks(of: IndicatorID(0), context).rendered().contains("dashboards/depth/index.html"))
    #expect(topicLinks(context).plainText.contains("Burglary in depth"))
  }

  private static let map =
    page + """
      ```map
      indicator: burglary
      shade: values
      ```

      """

  private func mapAnalysis(_ text: String = map) throws -> (SiteAnalysis?, [String]) {
    var problems = Problems()
    let files = SiteFiles().adding(text, at: "dashboards/depth.md").adding(Self.table, at: "data/crime.csv")
      .adding(SiteFiles.areasWithTiles, at: "areas.csv")
    guard let site = loadSite(files.sources, into: &problems),
      let manuscripts = readProse(of: site, into: &problems)
    else { return (nil, problems.sorted.map(\.description)) }
    let analysis = SiteAnalysis(site, manuscripts)
    analysis.checkProse(into: &problems)
    return (analysis, problems.sorted.filter { $0.severity == .error }.map(\.description))
  }

  @Test func `a map hatches an area without a figure, and its table and CSV say the same`() throws {
    let (found, problems) = try mapAnalysis()
    #expect(problems == [])
    let context = PageContext(
      try #require(found), Address(.topic(TopicID(0)), edition: EditionID(1), isRoot: true),
      stylesheet: "style.css")
    let drawn = try #require(context.drawnFigure(.topic(TopicID(0)), 5))
    let text = drawn.chart.rendered()
    #expect(text.contains("class=\"cell q0") && text.contains("class=\"cell empty hatched"))
    #expect(text.contains("No figure for Southam."))
    #expect(drawn.notes.contains("[x] not available."))
    let csv = String(decoding: drawn.csv(), as: UTF8.self).replacing("\r\n", with: "\n")
    #expect(
      csv.hasPrefix("area,figure,value,status\nNortham,Figure,2.2,illustrative\nSoutham,Figure,,x\n"),
      "\(csv)")
  }

  @Test(
    arguments: [
      (
        "shade: comparison\nareas: [mid-region]",
        "none of these areas can be compared with Testshire for the 12 months to December 2023; write 'shade: values'"
      ),
      (
        "period: 12 months to December 2020",
        "the 2023-24-q3 edition has no figure of 'burglary' for the 12 months to December 2020 for any area of this map"
      ),
      (
        "areas: [southam]",
        "the 2023-24-q3 edition has no figure of 'burglary' for any area of this map; name areas that have figures in a line like 'areas: […]'"
      ),
    ])
  func `a map that the edition has no figures for is refused`(line: String, message: String) throws {
    let (_, problems) = try mapAnalysis(Self.map.replacing("shade: values", with: line))
    #expect(problems == ["Content/dashboards/depth.md:31:1: error: \(message) [figure-no-value]"])
  }
}
