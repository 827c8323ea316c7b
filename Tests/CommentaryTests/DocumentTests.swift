@testable import Commentary
import Files
import HTML
import Testing

@Suite struct DocumentTests {
  @Test func `headings get addresses of their own`() throws {
    let text = "## Crime\n\n## Crime\n\n### The board's *own* view {#view}\n\n## Paragraph 1\n\n## {asb}"
    let document = try #require(read(text).document)
    #expect(
      document.headings.map(\.anchor) == ["crime", "crime-2", "view", "section-paragraph-1", "section"])
    #expect(document.headings[2].words.plainText() == "The board’s own view")
  }

  @Test func `headings of the same words are numbered on, past those that are taken`() throws {
    let text = "## Crime\n\n## Now {#crime-2}\n\n## Crime\n\n## Crime\n\n## Contents"
    let document = try #require(read(text).document)
    #expect(document.headings.map(\.anchor) == ["crime", "crime-2", "crime-3", "crime-4", "contents-2"])
  }

  @Test func `a fence keeps its text and its place`() throws {
    let text = "1. words\n\n   ```chart\n   of: asb\n   note: \"{x}\"\n   ```\n"
    let document = try #require(read(text, line: 5).document)
    let fence = try #require(document.fences.first)
    #expect(fence.kind == .chart)
    #expect(fence.text == "of: asb\nnote: \"{x}\"\n")
    #expect(fence.position == FilePosition(file: "report.md", line: 7, column: 4))
    #expect(fence.textPosition.line == 8)
    #expect(document.bindings.isEmpty)
  }

  @Test func `plain text has the words and asks for figures`() throws {
    let document = try #require(read("## A *b*\n\n1. c [d](/e/) {asb}\n   1) f").document)
    #expect(document.plainText { _ in "9" } == "A b\nc d 9\nf")
  }

  @Test func `headings move to where the page wants them`() throws {
    let document = try #require(read("## A\n\n### B", .none).document)
    let writer = ProseWriter(headingLevel: 3, hasAnchors: false) { _ in .success(BoundFigure(text: "")) }
    #expect(writer.write(document).rendered() == "<h3>A</h3><h4>B</h4>")
  }

  @Test func `documents read at once equal documents read in turn`() async {
    let texts = (0..<200).map {
      "1. ~~was~~ {asb at=\"2019/20\"} \($0)\n\n   | a | b |\n   | - | - |\n   | ~~1~~ | {asb} |\n"
    }
    let inTurn = texts.map { read($0).document }
    let atOnce = await withTaskGroup(of: (Int, Document?).self) { group in
      for (place, text) in texts.enumerated() { group.addTask { (place, read(text).document) } }
      return await group.reduce(into: [Document?](repeating: nil, count: texts.count)) { $0[$1.0] = $1.1 }
    }
    #expect(atOnce == inTurn)
    #expect(!inTurn.contains(nil))
  }
}
