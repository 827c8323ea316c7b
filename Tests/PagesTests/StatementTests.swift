import Files
import HTML
import Indicators
import TestSupport
import Testing

@testable import Pages

/// The accessibility statement is the regulations' model, filled in by the council.
@Suite struct `The accessibility statement` {
  private func words(_ lines: String, audit: String? = nil) throws -> (text: String, headings: [String]) {
    var files = SiteFiles().replacing(
      "  status: partially compliant\n  prepared: 2024-03-01\n  issues:\n    - Nobody has tested these pages yet.\n",
      with: lines, in: "site.yml")
    if let audit { files = files.adding(audit, at: "accessibility-audit.yml") }
    let site = try ReadySite(files)
    let address = try #require(site.addresses.first { $0.route == .accessibility })
    let content = pageContent(PageContext(site.analysis, address, stylesheet: "style.css"))
    let body = try #require(content.pieces["body"])
    return (body.words, body.headings)
  }

  @Test func `says how far the site complies, and why not further, in the set sentences`() throws {
    let both = try words(
      """
        status: partially compliant
        prepared: 2024-03-01
        reviewed: 2024-04-02
        tested: 2024-03-03
        tested_by: the web team with a screen reader
        issues:
          - {what: The map has no table., criterion: 1.1.1, by: 2024-12-01}
        burden: [Old minutes are pictures of paper.]
        out_of_scope: [Maps by others.]

      """)
    #expect(
      both.text.contains(
        "This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, due to the non-compliances and exemptions listed below."
      ))
    #expect(both.text.contains("The content listed below is non-accessible for the following reasons."))
    #expect(
      both.text.contains(
        "The map has no table (WCAG 2.2 success criterion 1.1.1). We will put this right by 1 December 2024.")
    )
    #expect(
      both.text.contains(
        "This statement was prepared on 1 March 2024. It was last reviewed on 2 April 2024. This website was last tested on 3 March 2024 by the web team with a screen reader."
      ))
    #expect(
      both.headings == [
        "h2 Compliance status", "h2 Non-accessible content",
        "h3 Non-compliance with the accessibility regulations", "h3 Disproportionate burden",
        "h3 Content that’s not within the scope of the accessibility regulations",
        "h2 Preparation of this accessibility statement", "h2 Feedback and contact information",
        "h2 Enforcement procedure",
      ])
    let exempt = try words(
      "  status: partially compliant\n  prepared: 2024-03-01\n  out_of_scope: [Maps by others.]\n")
    #expect(exempt.text.contains("AA standard, due to the exemptions listed below."))
    #expect(exempt.text.contains("People have not tested this website yet."))
    let full = try words(
      "  status: fully compliant\n  prepared: 2024-03-01\n  tested: 2024-03-01\n  tested_by: us\n")
    #expect(full.text.contains("This website is fully compliant with") && full.text.contains("AA standard."))
    #expect(full.text.contains("We know of no content that is not accessible."))
  }

  @Test func `shows the last audit from its file`() throws {
    let lines = "  status: not compliant\n  prepared: 2024-03-01\n  issues: [A map.]\n"
    let audit = "date: 2024-03-02\ntools: [axe-core 4, Chromium 130]\npages: 1300\nchecks: 12\n"
    let some = try words(lines, audit: audit + "faults: 1\nfound: [\"contrast: 1 fault\"]\n")
    #expect(
      some.text.contains(
        "On 2 March 2024 programs held 1,300 pages against 12 checks each. They found 1 fault. Programs find only some barriers, so people must test pages too.contrast: 1 faultThe programs were axe-core 4 and Chromium 130."
      ), "\(some.text)")
    #expect(some.headings.contains("h3 The last audit by programs"))
    #expect(try words(lines, audit: audit + "faults: 0\n").text.contains("They found no faults."))
    #expect(!(try words(lines).headings.contains("h3 The last audit by programs")))
  }
}

extension Node {
  /// `h2 Status`, in order.
  fileprivate var headings: [String] {
    switch self {
    case .text, .written: []
    case .fragment(let nodes): nodes.flatMap(\.headings)
    case .element(let element):
      ["h1", "h2", "h3"].contains(element.name)
        ? ["\(element.name) \(words)"] : element.children.flatMap(\.headings)
    }
  }
}
