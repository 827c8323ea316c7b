import Foundation
import Indicators
import TestSupport
import Testing

@testable import Pages

/// A site of three editions: the third revises a figure, renames the priority, moves an indicator to a new
/// priority, retires another and adds one.
@Suite struct `Editions that differ` {
  private static let site = Result { try ReadySite(history()) }

  static func history() -> SiteFiles {
    var files = SiteFiles()
      .replacing(
        "order: 1\n", with: "order: 1\nearlier_titles:\n  - {title: Less crime then, until: 2023-24-q3}\n",
        in: "priorities/crime.md"
      )
      .replacing(
        "priority: crime\n",
        with: "priority: safety\nearlier_priorities:\n  - {priority: crime, until: 2023-24-q3}\n",
        in: "indicators/burglary.md"
      )
      .replacing(
        "decimals: 1\n",
        with: """
          decimals: 1
          retired:
            from: 2024-25-q3
            reason: The board now counts calls.
            replaced_by: calls

          """, in: "indicators/repeat-referrals.md"
      )
      .adding(
        """
        ---
        title: Safer homes
        order: 2
        ---
        Homes that nobody breaks into.

        """, at: "priorities/safety.md"
      )
      .adding(
        """
        ---
        title: Calls for help
        priority: crime
        order: 2
        unit: count
        noun: calls
        decimals: 0
        polarity: none
        window: quarter
        source: Testshire Council
        definition: Calls in which somebody asked for help.
        ---
        Calls for help.

        """, at: "indicators/calls.md"
      )
      .adding(
        """
        period,area,value,vintage,note
        October to December 2024,testshire,120,2024-25-q3,"2024/25 Q3 report, paragraph 2"

        """, at: "indicators/calls.csv"
      )
      .adding(
        """
        ---
        title: Performance in 2024/25 Q3
        period: 2024/25 Q3
        published: 2025-03-21
        organisation: Testshire Safer Communities Board
        summary: Burglary was {burglary}.
        corrections:
          - Paragraph 1 gave the wrong month when it was first published.
        ---
        ## Summary

        1. Burglary was {burglary}.
        2. There were {calls}.

        """, at: "editions/2024-25-q3/report.md")
    files["indicators/burglary.csv"]! += """
      12 months to December 2023,testshire,2.71,,,,,,2024-25-q3,"Four hundred records were added late"
      12 months to December 2024,testshire,2.40,,,,,,2024-25-q3,"2024/25 Q3 report, paragraph 1"

      """
    return files
  }

  /// A whole file, one element a line, so that a difference can be read.
  private func whole(_ path: String) throws -> String {
    try Self.site.get().text(path).replacing("><", with: ">\n<") + "\n"
  }

  private func main(_ path: String) throws -> String {
    let text = try Self.site.get().text(path)
    let start = try #require(text.firstRange(of: "<main"))
    let end = try #require(text.firstRange(of: "</main>"))
    return text[start.lowerBound..<end.upperBound].replacing("><", with: ">\n<") + "\n"
  }

  @Test(arguments: [
    "index", "revisions/index", "indicators/repeat-referrals/index", "dashboard/index",
    "editions/2023-24-q3/index", "editions/2023-24-q3/dashboard/index", "editions/2022-23-q2/index",
    "editions/2022-23-q2/revisions/index",
    // The indicator that is new, the one that has moved, and the one that is retired where it still ran.
    "indicators/calls/index", "indicators/burglary/index", "editions/2023-24-q3/indicators/burglary/index",
    "editions/2023-24-q3/indicators/repeat-referrals/index",
    // The priority that has a new name, and the one that is new.
    "priorities/crime/index", "priorities/safety/index", "editions/2023-24-q3/priorities/crime/index",
    "editions/index", "editions/2024-25-q3/index", "editions/2024-25-q3/revisions/index",
  ])
  func `each page is as it was accepted, whole`(page: String) throws {
    let name = page.replacing("/index", with: "").replacing("/", with: "-")
    try expectSnapshot(try whole(page + ".html"), named: "history-\(name).html")
  }

  @Test(arguments: ["feed.xml", "sitemap.xml", "api/v1/indicators.json", "revisions/revisions.csv"])
  func `each file about the editions is as it was accepted, whole`(path: String) throws {
    try expectSnapshot(try whole(path), named: "history-\(path.replacing("/", with: "-")).txt")
  }

  @Test func `each edition has the pages of its own indicators and priorities, and no others`() throws {
    let site = try Self.site.get()
    func pages(_ folder: String) -> Set<String> {
      let kinds = ["indicators/", "priorities/"].map { folder + $0 }
      return Set(
        site.addresses.filter(\.route.isPage).map(site.path).filter { path in
          kinds.contains { path.hasPrefix($0) }
        }
        .map { $0.dropFirst(folder.count).split(separator: "/").prefix(2).joined(separator: "/") })
    }
    let before: Set = ["indicators/burglary", "indicators/repeat-referrals", "priorities/crime"]
    #expect(pages("editions/2022-23-q2/") == before.subtracting(["indicators/burglary"]))
    #expect(pages("editions/2023-24-q3/") == before)
    #expect(pages("editions/2024-25-q3/") == before.union(["indicators/calls", "priorities/safety"]))
    #expect(pages("") == before.union(["indicators/calls", "priorities/safety"]))
  }

  @Test func `a revised figure changes its own edition and later ones only`() throws {
    let site = try Self.site.get()
    #expect(site.text("editions/2023-24-q3/data/burglary.csv").contains(",2.59,"))
    #expect(!site.text("editions/2023-24-q3/data/burglary.csv").contains("2.71"))
    #expect(site.text("editions/2024-25-q3/data/burglary.csv").contains(",2.71,"))
    #expect(site.text("data/burglary.csv").contains(",2.71,"))
  }

  @Test func `the revisions stand in a file too`() throws {
    let lines = try Self.site.get().text("revisions/revisions.csv").split(separator: "\r\n")
    #expect(
      lines == [
        "indicator,area_code,area,period_start,period_end,period,was,is,unit,was_given_by,edition,why",
        "burglary,E10000099,Testshire,2023-01-01,2023-12-31,12 months to December 2023,2.59,2.71,\"burglaries per 1,000 people\",2023-24-q3,2024-25-q3,Four hundred records were added late",
      ])
  }

  @Test func `a later edition does not change the pages that an earlier one has`() throws {
    let before = try ReadySite(SiteFiles())
    let after = try Self.site.get()
    func pages(_ site: ReadySite, _ edition: String) -> Set<String> {
      Set(site.addresses.map(site.path).filter { $0.hasPrefix("editions/\(edition)/") })
    }
    for edition in ["2022-23-q2", "2023-24-q3"] { #expect(pages(before, edition) == pages(after, edition)) }
  }

  @Test func `an earlier edition keeps the names and the groups of its time`() throws {
    let old = try main("editions/2023-24-q3/dashboard/index.html")
    #expect(old.contains("Less crime then") && !old.contains("Safer homes"))
    let new = try main("dashboard/index.html")
    #expect(!new.contains("Less crime then") && new.contains("Safer homes"))
  }

  @Test func `a revision that nobody can see is none`() throws {
    var files = Self.history()
    files["indicators/burglary.csv"]!.replace("2.71", with: "2.591")
    #expect(try ReadySite(files).text("revisions/revisions.csv").split(separator: "\r\n").count == 1)
  }

  @Test func `each page says where it stands for good, and the root is what search engines keep`() throws {
    let site = try Self.site.get()
    let root = site.text("indicators/burglary/index.html")
    #expect(root.contains(#"href="../../editions/2024-25-q3/indicators/burglary/index.html""#))
    let address = #"<link rel="canonical" href="https://testshire.example/"#
    #expect(root.contains(address + "indicators/burglary/\">"))
    #expect(
      site.text("editions/2024-25-q3/indicators/burglary/index.html").contains(
        address + "indicators/burglary/\">"))
    #expect(
      site.text("editions/2023-24-q3/indicators/burglary/index.html").contains(
        address + "editions/2023-24-q3/indicators/burglary/\">"))
  }

  @Test func `the feed has an entry an edition, newest first, with what changed`() throws {
    let feed = try Self.site.get().text("feed.xml")
    let ids = feed.matches(of: /<id>([^<]*)<\/id>/).map { String($0.1) }
    #expect(
      ids == [
        "https://testshire.example/", "https://testshire.example/editions/2024-25-q3/",
        "https://testshire.example/editions/2023-24-q3/", "https://testshire.example/editions/2022-23-q2/",
      ])
    #expect(feed.contains("Calls for help: 120"))
    #expect(feed.contains("Repeat referrals: The board now counts calls."))
    #expect(feed.hasPrefix("<?xml"))
    #expect(closesEveryElement(feed.dropFirst(38)))
  }

  @Test func `a site that does not know its address has no feed`() throws {
    let files = Self.history().replacing("base_url: https://testshire.example/\n", with: "", in: "site.yml")
    let site = try ReadySite(files)
    #expect(!site.addresses.contains { $0.route == .feed })
    #expect(!site.text("index.html").contains("atom+xml"))
    #expect(site.text("robots.txt") == "User-agent: *\nAllow: /\n")
  }

  @Test func `overlapping years are judged by the tolerance, not by a test of chance`() throws {
    var files = Self.history()
    // A quarter later: 2% of 2.40 is less than the difference to 2.30, which no test could hold for chance.
    files["indicators/burglary.csv"]!.replace(
      "12 months to December 2024,testshire,2.40,,,,,,",
      with: "12 months to March 2024,testshire,,162,70000,,,,")
    let site = try ReadySite(files)
    let groups = site.analysis.changeGroups(of: site.edition("2024-25-q3"))?.groups ?? []
    #expect(groups.first { $0.title == "Improved" }?.changes.count == 1)
  }
}
