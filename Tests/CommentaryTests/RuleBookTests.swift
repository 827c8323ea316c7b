@testable import Commentary
import Diagnostics
import TestSupport
import Testing

@Suite struct RuleBookTests {
  @Test func `every rule has its entry, in order`() {
    #expect(RuleBook.entries.map(\.rule) == Finding.Rule.allCases)
  }

  @Test(arguments: RuleBook.entries)
  func `each rule finds its wrong example and leaves the right one alone`(entry: RuleBook.Entry) {
    #expect(ExampleSite.findings(entry.wrong).map(\.rule).contains(entry.rule.rawValue))
    #expect(ExampleSite.findings(entry.right).map(\.description) == [])
  }

  @Test func `the manual's page is the one that the program writes`() throws {
    // Beside the other pages, so that the manual holds it; `make accept` writes it anew.
    try expectSnapshot(
      RuleBook.page, named: "../../../Sources/quarterlight/Quarterlight.docc/CommentaryRules.md")
  }
}
