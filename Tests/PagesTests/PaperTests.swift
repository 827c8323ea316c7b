import Diagnostics
import Loading
import Pages
import TestSupport
import Testing

/// Papers of a meeting: agendas and updates in numbered paragraphs.
@Suite struct PaperTests {
  static func files(_ more: String = "") -> SiteFiles {
    SiteFiles().adding(
      """
      ---
      title: Agenda
      order: 1
      summary: What the board will talk about.
      meeting: 2024-03-22
      next_meeting: 2024-06-28
      agenda:
        - {title: Performance, paper: /report/, presenter: Community Safety Coordinator}
        - {title: Other business}
      \(more)---
      ## Recommendations

      1. The board is asked:

         1) to note the report;

         2) to approve the plan.

      """, at: "papers/agenda.md")
  }

  @Test func `an agenda has items with numbers, papers, roles and the next meeting`() throws {
    let page = try ReadySite(Self.files()).text("papers/agenda/index.html")
    #expect(
      page.contains("<tr id=\"item-1\">") && page.contains("href=\"../../report/index.html\">Performance</a>")
    )
    #expect(page.contains("Community Safety Coordinator") && page.contains("<td>Other business</td>"))
    #expect(page.contains("28 June 2024") && page.contains("22 March 2024"))
  }

  @Test func `paragraphs are numbered and resolutions are letters, each with an address`() throws {
    let page = try ReadySite(Self.files()).text("papers/agenda/index.html")
    #expect(page.contains("id=\"paragraph-1\"") && page.contains("id=\"paragraph-1-b\""))
    #expect(page.contains("class=\"letters\""))
  }

  @Test func `a paper that is not there is an error`() throws {
    var problems = Problems()
    let files = Self.files().replacing("/report/", with: "/reports/", in: "papers/agenda.md")
    let site = try #require(loadSite(files.sources, into: &problems))
    let prose = try #require(readProse(of: site, into: &problems))
    SiteAnalysis(site, prose).checkProse(into: &problems)
    #expect(problems.sorted.map(\.description).contains { $0.contains("has no page '/reports/'") })
  }

  @Test func `a presenter is a role, and the next meeting comes after this one`() {
    var problems = Problems()
    let files = Self.files().replacing(
      "Community Safety Coordinator", with: "Mr Smith", in: "papers/agenda.md"
    )
    .replacing("2024-06-28", with: "2024-01-28", in: "papers/agenda.md")
    _ = loadSite(files.sources, into: &problems)
    let found = problems.sorted.map(\.description)
    #expect(
      found.contains { $0.contains("[person-named]") } && found.contains { $0.contains("[date-order]") })
  }
}
