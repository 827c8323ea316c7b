import Commentary
import Diagnostics
import Files
import HTML
import Indicators
import Loading
import TestSupport
import Testing

@testable import Pages

/// Figures and charts in every place where an author writes prose.
@Suite struct `Where prose may bind and draw` {
  private static let topic = """
    ---
    title: "Burglary: {burglary value} and *rising*"
    order: 1
    from: 2023-24-q3
    summary: The rate is {burglary}.
    ---
    See [the report](/report/#paragraph-1).

    """

  /// The small site with a figure in each place that takes one, and a chart in each that draws one.
  private func site() -> SiteFiles {
    SiteFiles()
      .replacing(
        "title: Performance", with: "title: \"{repeat-referrals value} were repeats:\"\n#", in: report
      )
      .replacing(
        "definition: Burglaries of homes",
        with:
          "notices:\n  - {kind: caveat, text: \"Beside {repeat-referrals value} of **repeats**.\"}\ndefinition: Burglaries",
        in: "indicators/burglary.md"
      )
      .replacing(
        "Burglaries of homes.\n",
        with: "At {burglary}, against {repeat-referrals}.\n\n```chart\nindicator: burglary\n```\n",
        in: "indicators/burglary.md"
      )
      .replacing(
        "Crime that residents",
        with:
          "At {repeat-referrals}, crime that\n\n```table\nindicators: [repeat-referrals]\n```\n\nresidents",
        in: "priorities/crime.md"
      )
      .adding(Self.topic, at: "dashboards/depth.md")
  }

  private let report = "editions/2023-24-q3/report.md"

  @Test func `titles, notices, introductions and notes on indicators have their figures`() throws {
    let ready = try ReadySite(site())
    let report = ready.text("report/index.html")
    #expect(report.contains("<title>35.0% were repeats: – Testshire</title>"))
    #expect(report.contains("<h1><a class=\"figure-link\""))
    let topic = ready.text("dashboards/depth/index.html")
    #expect(topic.contains("<title>Burglary: 2.59 and rising – Testshire</title>"))
    #expect(topic.contains("<em>rising</em></h1>"))
    let indicator = ready.text("indicators/burglary/index.html")
    #expect(indicator.contains("35.0%</data></a> of <strong>repeats</strong>."))
    #expect(indicator.contains("id=\"about-burglary-1\""))
    let priority = ready.text("priorities/crime/index.html")
    #expect(priority.contains("id=\"priority-crime-1\""))
    #expect(priority.contains("<data value=\"35\" class=\"figure\""))
    #expect(ready.text("index.html").contains(">Burglary: 2.59 and rising</a>"))
  }

  @Test func `a figure is linked, but not to its own page, and not inside a link`() throws {
    let files = site().replacing(
      "1. Burglary was {burglary}.", with: "1. Burglary was [{burglary}](/areas/). It was {burglary}.",
      in: report)
    let ready = try ReadySite(files)
    let text = ready.text("report/index.html")
    #expect(text.contains("../indicators/burglary/index.html\"><data value=\"2.59\""))
    #expect(text.contains("<a href=\"../areas/index.html\"><data value=\"2.59\""))
    let own = ready.text("indicators/burglary/index.html")
    #expect(own.contains("<p>At <data value=\"2.59\" class=\"figure\""))
    #expect(own.contains("../repeat-referrals/index.html\"><data value=\"35\""))
  }

  @Test func `what an excerpt refers to is in its report`() throws {
    let files = SiteFiles().replacing(
      "was {burglary}.\n2.", with: "was {burglary}, see [](#paragraph-2).\n2.", in: report)
    let text = try ReadySite(files).text("indicators/burglary/index.html")
    #expect(text.contains("<a href=\"../../report/index.html#paragraph-2\">paragraph\u{a0}2</a>"))
  }

  private func problems(_ files: SiteFiles) -> [String] {
    var problems = Problems()
    guard let site = loadSite(files.sources, into: &problems),
      let prose = readProse(of: site, into: &problems)
    else { return problems.sorted.map(\.description) }
    SiteAnalysis(site, prose).checkProse(into: &problems)
    return problems.sorted.filter { $0.severity == .error }.map(\.description)
  }

  @Test func `a slip in any of them is told with its place and the nearest name`() {
    #expect(
      problems(SiteFiles().replacing("title: Performance in", with: "title: \"{burglery}\" #", in: report))
        == [
          "Content/\(report):2:8: error: there is no indicator 'burglery'; did you mean 'burglary'? [binding-unknown-indicator]"
        ])
    let notice = "notices:\n  - {kind: caveat, text: \"Once {burglary area=northham}.\"}\ndefinition:"
    #expect(
      problems(SiteFiles().replacing("definition:", with: notice, in: "indicators/burglary.md"))
        == [
          "Content/indicators/burglary.md:14:31: error: there is no area 'northham' in areas.csv; did you mean 'northam'? [binding-unknown-area]"
        ])
    #expect(
      problems(
        SiteFiles().replacing("title: Performance in", with: "title: \"## {burglary}\" #", in: report)
      ).first?.hasSuffix("[line-of-words]") == true)
  }

  @Test(arguments: [
    ("priorities/crime.md", "title: Less crime", "title: Less {burglary}", "title"),
    ("indicators/burglary.md", "source: Testshire Police", "source: The {burglary} police", "source"),
    ("site.yml", "description: How safe", "description: At {burglary}, how safe", "description"),
  ])
  func `where no figure can stand, its braces are refused`(
    path: String, old: String, new: String, key: String
  ) {
    let found = problems(SiteFiles().replacing(old, with: new, in: path))
    #expect(found.count == 1 && found[0].contains("no figure can be bound in '\(key)'"), "\(found)")
    #expect(found.first?.hasSuffix("[binding-place]") == true)
  }

  @Test func `a text that several editions show needs its figures in each`() {
    let files = SiteFiles().replacing(
      "Referrals of people who were referred before.", with: "Now {burglary}.",
      in: "indicators/repeat-referrals.md")
    #expect(
      problems(files) == [
        "Content/indicators/repeat-referrals.md:15:5: error: {burglary}: the 2022-23-q2 edition has no figure of 'burglary' for Testshire [binding-no-value]"
      ])
  }

  @Test
  func `what several editions show may link to a page that older ones lack, where its words stand alone`()
    throws
  {
    func files(_ address: String) -> SiteFiles {
      SiteFiles().replacing(
        "Referrals of people who were referred before.", with: "Unlike [burglaries](\(address)).",
        in: "indicators/repeat-referrals.md")
    }
    let ready = try ReadySite(files("/indicators/burglary/"))
    let page = "indicators/repeat-referrals/index.html"
    #expect(ready.text(page).contains("Unlike <a href=\"../burglary/index.html\">burglaries</a>."))
    #expect(ready.text("editions/2022-23-q2/\(page)").contains("Unlike burglaries."))
    #expect(
      problems(files("/indicators/burglery/")).contains {
        $0.contains("the 2023-24-q3 edition has no page '/indicators/burglery/'")
      })
    // A report tells of its own quarter, so its links must hold in it.
    let own = SiteFiles().replacing(
      "1. Repeat", with: "1. See [burglaries](/indicators/burglary/). Repeat",
      in: "editions/2022-23-q2/report.md")
    #expect(problems(own).count { $0.contains("the 2022-23-q2 edition has no page") } == 1)
  }

  @Test func `a link to a paragraph of the report is refused when it is gone`() {
    let files = site().replacing(
      "[the report](/report/#paragraph-1)", with: "[it](/report/#paragraph-9)", in: "dashboards/depth.md")
    #expect(
      problems(files).map { $0.suffix(100) }.contains {
        $0.contains("is called '#paragraph-9'; did you mean 'paragraph-1'? [unknown-anchor]")
      }, "\(problems(files))")
  }
}
