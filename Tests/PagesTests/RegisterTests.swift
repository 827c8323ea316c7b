import Indicators
import Pages
import TestSupport
import Testing

/// Pages of action logs and delivery plans.
@Suite struct RegisterTests {
  static func site(_ more: String = "") throws -> ReadySite {
    try ReadySite(
      SiteFiles()
        .adding(
          """
          ---
          title: Action log
          order: 1
          summary: What the board asked for.
          source: Papers of the board
          key: {amber: still open}
          \(more)---
          """, at: "actions/log.md"
        )
        .adding(
          """
          number,objective,action,raised,target,owner,status,links
          1,Look,Look at it,2022-06-30,2024-02,Community Safety Team,amber,2.1
          2.1,Look,Look again,2024-01-10,2024-03,Community Safety Team,,
          3,Act,Act on it,2022-06-30,,Community Safety Team,,

          """, at: "actions/log.csv"
        )
        .adding(
          "number,date,text,status\n1,2024-02-01,Waiting,amber\n1,2022-07-01,Begun,red\n3,2023-01,Done,complete\n",
          at: "actions/log.updates.csv"))
  }

  @Test func `every action has an address of its own, and links lead both ways`() throws {
    let page = try Self.site().text("actions/log/index.html")
    for anchor in ["action-1", "action-2-1", "action-3"] { #expect(page.contains("id=\"\(anchor)\"")) }
    #expect(page.contains("href=\"#action-2-1\">action 2.1</a>"))
    #expect(page.contains("href=\"#action-1\">action 1</a>"))
  }

  @Test func `late is judged by the edition's day and a month counts to its end`() throws {
    let site = try Self.site()
    let page = site.text("actions/log/index.html")
    #expect(page.contains("22 March 2024"))
    #expect(page.contains("February 2024</time> <strong class=\"overdue\">– overdue</strong>"))
    #expect(!page.contains("March 2024</time> <strong"))
    #expect(page.contains("No target date"))
    #expect(site.text("actions/log/overdue/index.html").contains("1 of 3 actions"))
  }

  @Test func `a day that the author gives goes before the edition's`() throws {
    let page = try Self.site("as_at: 2024-02-29\n").text("actions/log/index.html")
    #expect(page.contains("29 February 2024") && !page.contains("overdue"))
  }

  @Test func `an earlier edition knows neither later actions nor later updates`() throws {
    let site = try Self.site()
    let old = site.analysis.site.editions[0]
    let page = site.text("editions/\(old.slug)/actions/log/index.html")
    #expect(!page.contains("Look again") && !page.contains("Waiting") && !page.contains("Done"))
    #expect(page.contains("Begun") && page.contains("Red</span>"))
  }

  @Test func `a status is a word before it is a colour, and the key says what it means`() throws {
    let page = try Self.site().text("actions/log/index.html")
    #expect(page.contains("Amber</span>") && page.contains("Still open"))
    #expect(page.contains("Complete</span>") && page.contains("No status given"))
  }

  @Test func `each choice is a page with a count, and only of what there is`() throws {
    let site = try Self.site()
    let paths = site.addresses.map(site.path)
    for choice in ["amber", "complete", "no-status", "overdue", "no-target-date"] {
      #expect(paths.contains("actions/log/\(choice)/index.html"))
    }
    #expect(!paths.contains("actions/log/red/index.html"))
    #expect(site.text("actions/log/amber/index.html").contains("aria-current=\"page\">Amber (1)</a>"))
  }

  @Test func `the actions are a file too, are found, and stand in the menu`() throws {
    let site = try Self.site()
    #expect(
      site.text("actions/log/log.csv").split(separator: "\r\n")[1]
        == "1,Look,Look at it,2022-06-30,2024-02,Community Safety Team,amber,still open,2024-03-22,2.1,,2022-07-01: Begun | 2024-02-01: Waiting"
    )
    #expect(site.text("search/entries.js").contains("actions/log/index.html#action-2-1"))
    #expect(site.text("index.html").contains("href=\"actions/index.html\">Actions</a>"))
    #expect(site.text("sitemap.xml").contains("/actions/log/"))
  }

  @Test func `a draft says so`() throws {
    #expect(try Self.site("draft: true\n").text("actions/log/index.html").contains("<strong>Draft.</strong>"))
    #expect(!(try Self.site().text("actions/log/index.html").contains("Draft.")))
  }

  @Test func `a site without registers has no page of actions`() throws {
    let site = try ReadySite(SiteFiles())
    #expect(!site.addresses.map(site.path).contains { $0.contains("actions/") })
    #expect(!site.text("index.html").contains("Actions"))
  }
}
