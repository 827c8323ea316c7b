@testable import Commentary
import Diagnostics
import Files
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

  /// The inputs that are known to keep this version of the library busy for longer than their length
  /// warrants, each with what it does there.
  static let known: [Hostile] = [
    Hostile("a wide table row", "|" + String(repeating: "a|", count: 78_000) + "\n"),
    Hostile(
      "short rows filled up to a wide header",
      String(repeating: "|x", count: 6_500) + "\n" + String(repeating: "|-", count: 6_500) + "\n"
        + String(repeating: "x\n", count: 6_500)),
    Hostile("pictures that never end", String(repeating: "![[]()", count: 20_000)),
    Hostile(
      "quotes and emphasis", String(repeating: ">", count: 20_000) + String(repeating: "a*", count: 20_000)),
    Hostile(
      "lists in lists before blank lines",
      String(repeating: " -", count: 5_000) + "x" + String(repeating: "\n", count: 5_000)),
    Hostile("addresses that are not", String(repeating: "www.a_", count: 10_000)),
    Hostile("pointed brackets", String(repeating: "![l](<", count: 20_000)),
    Hostile(
      "a long address used often",
      "[a]: /" + String(repeating: "b", count: 24_000) + "\n\n" + String(repeating: "[a]\n\n", count: 4_800)),
    Hostile("open brackets", String(repeating: "[", count: 50_000)),
    Hostile("open emphasis", String(repeating: "*a _b ", count: 20_000)),
    Hostile(
      "code marks of growing length", (1...300).map { String(repeating: "`", count: $0) + "e" }.joined()),
    Hostile("quotes that are entities", String(repeating: "&\"<", count: 20_000)),
  ]

  @Test(arguments: known)
  func `what is known to be slow never reaches the library`(hostile: Hostile) {
    var problems = Problems()
    #expect(!Gate.check(Located(hostile.text, at: .init(file: "a.md", line: 1, column: 1)), into: &problems))
    #expect(problems.hasErrors)
  }

  @Test(arguments: known)
  func `ten megabytes of it are refused for their length alone`(hostile: Hostile) {
    let length = hostile.text.utf8.count
    let text = String(repeating: hostile.text, count: 10_000_000 / length + 1)
    #expect(read(text, .none).problems.map { $0.split(separator: "[").last } == ["prose-too-long]"])
  }

  @Test func `reading is bounded by the limits, whatever the limits let through`() {
    // The library takes time that grows with the square of a block at worst, and a text has at most so many.
    #expect(Gate.fileLimit / Gate.blockLimit == 16)
    #expect(Gate.lineLimit < Gate.blockLimit && Gate.blockLimit < Gate.fileLimit)
    #expect(DocumentReader.depthLimit == 16 && Gate.markerLimit < DocumentReader.depthLimit)
  }
}
