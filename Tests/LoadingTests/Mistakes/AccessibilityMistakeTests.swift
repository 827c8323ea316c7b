import Diagnostics
import Indicators
import TestSupport
import Testing

@testable import Loading

/// Mistakes in what a site says of its accessibility, and in the file of its last audit.
@Suite struct AccessibilityMistakeTests {
  private func site(_ lines: String) -> SiteFiles {
    SiteFiles().replacing(
      "  status: partially compliant\n  prepared: 2024-03-01\n  issues:\n    - Nobody has tested these pages yet.\n",
      with: lines, in: "site.yml")
  }

  @Test(arguments: [
    (
      "  status: partially compliant\n  prepared: 2024-03-01\n",
      "16:3: error: the site says 'partially compliant' and does not say why; list what is not accessible under 'issues', 'burden' or 'out_of_scope' [bad-statement]"
    ),
    (
      "  status: fully compliant\n  prepared: 2024-03-01\n",
      "16:3: error: a site is 'fully compliant' only if somebody has tested it; add 'tested' with the date and 'tested_by', or say 'partially compliant' [bad-statement]"
    ),
    (
      "  status: fully compliant\n  prepared: 2024-03-01\n  issues: [A map.]\n",
      "16:3: error: the site says 'fully compliant' and lists what is not accessible; say 'partially compliant', or take the list out [bad-statement]"
    ),
    (
      "  status: not compliant\n  issues: [A map.]\n",
      "16:3: error: accessibility has no 'prepared'; add a line like 'prepared: …' [missing-key]"
    ),
    (
      "  status: not compliant\n  prepared: 2024-03-01\n  issues:\n    - {what: A map., criterion: 1.1}\n",
      "19:33: error: '1.1' is not the number of a success criterion of WCAG; write one like 1.1.1 [bad-criterion]"
    ),
    (
      "  status: not compliant\n  prepared: 2024-03-01\n  issues:\n    - {what: A map., wy: x}\n",
      "19:22: error: 'wy' is not a key of a barrier; did you mean 'by'? [unknown-key]"
    ),
    (
      "  status: not compliant\n  prepared: 2024-03-01\n  reviewed: 2024-02-01\n  issues: [A map.]\n",
      "18:3: error: the statement was reviewed on 1 February 2024, before it was prepared; give the later date [bad-statement]"
    ),
  ])
  func `a statement that is not whole or contradicts itself`(lines: String, message: String) {
    expectMistakes(site(lines), ["Content/site.yml:\(message)"])
  }

  private let audit = "date: 2024-03-02\ntools: [axe-core 4]\npages: 30\nchecks: 12\n"

  @Test func `an audit is part of the site`() throws {
    var problems = Problems()
    let files = SiteFiles().adding(
      audit + "faults: 2\nfound: [\"contrast: 2 faults\"]\n", at: "accessibility-audit.yml")
    let site = try #require(loadSite(files.sources, into: &problems), "\(problems.sorted)")
    #expect(
      site.settings.accessibility.audit
        == AccessibilityAudit(
          date: try #require(Day(year: 2024, month: 3, day: 2)), tools: ["axe-core 4"], pages: 30, checks: 12,
          faults: 2,
          found: ["contrast: 2 faults"]))
  }

  @Test(arguments: [
    (
      "faults: 2\n",
      "5:1: error: there are faults, and nothing says what they are; list them under 'found' [bad-audit]"
    ),
    (
      "faults: 0\nfound: [x]\n",
      "6:1: error: there are no faults, and 'found' lists some; correct one of the two [bad-audit]"
    ),
    ("fault: 0\n", "5:1: error: 'fault' is not a key of an audit; did you mean 'faults'? [unknown-key]"),
    ("faults: few\n", "5:9: error: 'few' is not a number; write it like 12.4 [not-a-number]"),
  ])
  func `an audit that cannot be shown`(lines: String, message: String) {
    expectMistakes(
      SiteFiles().adding(audit + lines, at: "accessibility-audit.yml"),
      ["Content/accessibility-audit.yml:\(message)"])
  }

  @Test func `nobody is fully compliant while an audit finds faults`() {
    expectMistakes(
      site("  status: fully compliant\n  prepared: 2024-03-01\n  tested: 2024-03-01\n  tested_by: us\n")
        .adding(audit + "faults: 1\nfound: [a]\n", at: "accessibility-audit.yml"),
      [
        "Content/accessibility-audit.yml: error: the last audit found a fault, and site.yml says 'fully compliant'; put them right and audit again, or say 'partially compliant' [bad-statement]"
      ])
  }
}
