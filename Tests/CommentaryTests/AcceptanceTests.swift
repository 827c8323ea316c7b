@testable import Commentary
import Diagnostics
import Files
import Testing

/// A rule that can be accepted, and two more.
private let rule = acceptableRules[0]

@Suite struct AcceptanceTests {
  /// Each acceptance as its line and the lines in which it holds.
  private func held(_ text: String) -> [String] {
    let (document, problems) = read(text)
    guard problems.isEmpty else { return problems }
    return document?.acceptances.map { "\($0.position.line): \($0.lines.lowerBound)-\($0.lines.upperBound)" }
      ?? ["not read"]
  }

  private let comment = "<!-- accept \(rule): the board calls this slight -->"

  @Test func `a comment holds for the paragraph it stands in, under or right above`() {
    #expect(held("One {asb}\nmore. \(comment)\n\nTwo.") == ["2: 1-2"])
    #expect(held("One\nmore.\n\(comment)\n\nTwo.") == ["3: 1-2"])
    #expect(held("One.\n\n\(comment)\nTwo\nmore.") == ["3: 4-5"])
    #expect(held("One.\n\n\(comment)\n\nTwo.") == ["3: 1-1"])
    #expect(held("\(comment)\n\nTwo.") == ["1: 3-3"])
    #expect(held("One.\n\(comment)\n\(comment)\n\nTwo.") == ["2: 1-1", "3: 1-1"])
  }

  @Test func `it holds in a heading, a table and the item it is indented to`() {
    #expect(held("## One \(comment)\n\nTwo.") == ["1: 1-1"])
    #expect(held("| a | b |\n| - | - |\n| 1 | 2 |\n\(comment)\n") == ["4: 1-3"])
    #expect(held("1. One.\n\n   1) Two.\n      \(comment)\n\n   2) Three.") == ["4: 3-3"])
    #expect(held("1. One.\n   \(comment)\n2. Two.") == ["2: 1-1"])
    #expect(held("1. One.\n2. Two\n   more.\n\(comment)\n") == ["4: 2-3"])
  }

  @Test func `a figure's braces over a line's end are counted`() {
    #expect(held("One {asb\nchange} {asb\nvalue}.\n\(comment)") == ["4: 1-3"])
  }

  @Test func `it shows nothing, and numbering runs on`() {
    #expect(markup("As before. \(comment)") == "<p>As before.</p>")
    let text = "1. One.\n   \(comment)\n2. Two."
    #expect(!markup(text).contains("accept"))
    #expect(read(text).document?.anchors == ["paragraph-1", "paragraph-2"])
  }

  @Test func `it accepts findings of its rule in its lines, and is named if there are none`() throws {
    let document = try #require(read("One.\n\(comment)\n\nTwo.\n\(comment)").document)
    var found = Problems()
    func add(_ severity: Problem.Severity, _ rule: String, _ line: Int) {
      found.add(severity, rule, at: FilePosition(file: "report.md", line: line, column: 2), "slightly")
    }
    add(.warning, rule, 1)
    add(.error, rule, 4)
    add(.warning, acceptableRules[1], 1)
    let settled = document.acceptances.settle(found)
    #expect(settled.accepted.map(\.reason) == ["the board calls this slight"])
    #expect(settled.accepted.map(\.finding.position.line) == [1])
    #expect(
      settled.open.sorted.map { "\($0.position.line) \($0.rule)" }
        == ["1 \(acceptableRules[1])", "4 \(rule)", "5 acceptance-unused"])
  }

  @Test(arguments: [
    "<!-- accept \(rule) -->", "<!-- accept \(rule): no -->", "<!-- accept: a good reason -->",
    "<!-- accept \(rule)x: a good reason -->", "<!-- accept link-address: a good reason -->",
    "<!-- Accept \(rule): a good reason -->", "<!-- accept -->",
  ])
  func `an acceptance needs a rule that can be accepted and a reason`(text: String) {
    for source in ["Words. \(text)", "Words.\n\(text)"] {
      let problems = read(source).problems
      #expect(problems.count == 1 && problems.allSatisfy { $0.hasSuffix("[acceptance]") }, "\(problems)")
    }
  }

  @Test(arguments: [
    "<!-- a note -->", "<!-- acceptable: as it is -->", "<!---->", "Words. <!-- a note -->",
    "<!-- accept \(rule): a good reason --> <b>more</b>",
    "<!-- accept \(rule): a good reason --><script>alert(1)</script>",
    "<!-- accept \(rule): a good reason\n\n<script>alert(1)</script>",
  ])
  func `any other HTML stays refused`(text: String) {
    #expect(read(text).problems.contains { $0.hasSuffix("[raw-html]") }, "\(read(text).problems)")
  }
}
