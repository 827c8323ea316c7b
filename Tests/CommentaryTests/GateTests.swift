@testable import Commentary
import Testing

@Suite struct GateTests {
  /// A text and the rule that refuses it; the text is too long to be part of a test's name.
  struct Hostile: CustomTestStringConvertible {
    var rule: String
    var text: String

    init(_ rule: String, _ text: String) {
      self.rule = rule
      self.text = text
    }

    var testDescription: String { rule }
  }

  static let hostile: [Hostile] = [
    Hostile("prose-too-long", String(repeating: "word \n\n", count: 40_000)),
    Hostile("line-too-long", String(repeating: "word ", count: 1_000)),
    Hostile("block-too-long", String(repeating: "![[]()\n", count: 20_000)),
    Hostile("too-many-columns", String(repeating: "|", count: 66)),
    Hostile("nested-too-deep", String(repeating: " -", count: 500) + " x\n"),
    Hostile("nested-too-deep", String(repeating: ">", count: 500) + String(repeating: "a*", count: 500)),
    Hostile("table-too-large", tables),
    Hostile("references-too-long", references),
    Hostile("nested-too-deep", nestedByLines),
    Hostile("nested-too-deep", String(repeating: "**a ", count: 900) + String(repeating: " b**", count: 90)),
  ]

  /// Short lines, each of which the library would fill up to 60 cells.
  static let tables = String(
    repeating: String(repeating: "|a", count: 60) + "\n" + String(repeating: "|-", count: 60) + "\n"
      + String(repeating: "x\n", count: 500) + "\n", count: 5)

  static let references =
    "[a]: https://example.org/" + String(repeating: "b", count: 4_000) + "\n\n"
    + String(repeating: String(repeating: "[a]", count: 1_000) + "\n\n", count: 20)

  static let nestedByLines = (0..<60).map { String(repeating: " ", count: $0 * 2) + "- x\n" }.joined()

  @Test(arguments: hostile)
  func `hostile text is refused by name`(hostile: Hostile) {
    let problems = read(hostile.text, .none).problems
    #expect(problems.contains { $0.hasSuffix("[\(hostile.rule)]") }, "\(problems.prefix(3))")
  }

  @Test func `what cannot be seen is refused with its place`() {
    #expect(
      read("a\nb\u{202E}c").problems == [
        "report.md:2:2: error: there is a mark that reverses the direction of writing here (U+202E) that cannot be seen; delete it [strange-character]"
      ])
    #expect(read("\u{F0000}").document == nil)
  }

  @Test func `honest text passes the gate`() {
    #expect(read(NumberingTests.report).problems.isEmpty)
  }
}
