import TestSupport
import Testing

@testable import Pages

/// Each kind of page of a small site, as it was last looked at and accepted.
@Suite struct `Pages as they were accepted` {
  /// The small site with a series break, notices, a revision and an earlier title.
  private static let site = Result {
    let breaks = """
      short_title: Burglary
      breaks:
        - {at: 2021-04-01, title: New system, note: Burglaries were counted anew.}
      notices:
        - {kind: caveat, text: Sheds are counted too., edition: 2023-24-q3}
      definition:
      """
    var files = SiteFiles().replacing("definition:", with: breaks, in: "indicators/burglary.md")
    files["indicators/repeat-referrals.csv"]! += """
      12 months to September 2022,testshire,31,,,r,2023-24-q3,"2023/24 Q3 report, paragraph 2: counted again"

      """
    return try ReadySite(files)
  }

  /// One element a line, so that a difference can be read.
  private func lines(_ text: Substring) -> String { text.replacing("><", with: ">\n<") + "\n" }

  @Test(arguments: [
    "index", "dashboard/index", "priorities/crime/index", "indicators/burglary/index",
    "indicators/burglary/northam/index", "indicators/repeat-referrals/index", "areas/index",
    "areas/northam/index",
    "areas/testshire/index", "report/index", "data/index", "editions/index", "glossary/index",
    "accessibility/index", "search/index", "404", "editions/2022-23-q2/indicators/repeat-referrals/index",
  ])
  func `the main part`(page: String) throws {
    let text = try Self.site.get().text(page + ".html")
    let start = try #require(text.firstRange(of: "<main"))
    let end = try #require(text.firstRange(of: "</main>"))
    let name = page.replacing("/index", with: "").replacing("/", with: "-")
    try expectSnapshot(lines(text[start.lowerBound..<end.upperBound]), named: "\(name).html")
  }

  @Test func `the frame`() throws {
    let text = try Self.site.get().text("editions/2023-24-q3/report/index.html")
    let start = try #require(text.firstRange(of: "<main"))
    let end = try #require(text.firstRange(of: "</main>"))
    try expectSnapshot(
      lines(text[..<start.lowerBound]) + "…\n" + lines(text[end.upperBound...]), named: "frame.html")
  }
}
