@testable import Commentary
import TestSupport
import HTML
import Testing

@Suite struct NumberingTests {
  static let report = """
    ## Introduction

    1. The purpose of this report is to update the board.
    2. See [the burglary figures](#paragraph-4-b-i).

    ## Crime

    3. Levels are below.

       Table: First-time entrants
       
       | Year | Number |
       | --- | ---: |
       | 2020/21 | 88 |
       | 2021/22 | {first-time-entrants value} |

    4. In summary:
       1) Crime {total-crime direction};
       2) Burglary:
          1) homes: {burglary-home};
          2) business:
             - shops
             - offices: {burglary-business change}
       3) Anti-social behaviour.

       The board may ask for more.

    ## Recommendation

    5. The board is asked to note {total-crime}.
    """

  @Test func `a report reads and is written as recorded`() throws {
    try expectSnapshot(markup(Self.report), named: "report.html")
  }

  @Test func `numbers run on through headings, and items have anchors that last`() throws {
    let (document, problems) = read(Self.report)
    #expect(problems.isEmpty)
    #expect(
      try #require(document).anchors == [
        "introduction", "paragraph-1", "paragraph-2", "crime", "paragraph-3", "paragraph-4", "paragraph-4-a",
        "paragraph-4-b", "paragraph-4-b-i", "paragraph-4-b-ii", "paragraph-4-b-ii-point-1",
        "paragraph-4-b-ii-point-2", "paragraph-4-c", "recommendation", "paragraph-5",
      ])
  }

  @Test func `an excerpt is the innermost item that binds the indicator`() throws {
    let document = try #require(read(Self.report).document)
    let business = document.excerpts(binding: "burglary-business")
    #expect(business.map(\.reference) == ["4(b)ii"])
    #expect(business.map(\.anchor) == ["paragraph-4-b-ii-point-2"])
    #expect(
      business.map { echo.write($0).rendered() }
        == ["<p>offices: <span class=\"figure\">[burglary-business change]</span></p>"])
    #expect(document.excerpts(binding: "total-crime").map(\.reference) == ["4(a)", "5"])
    #expect(document.excerpts(binding: "first-time-entrants").map(\.anchor) == ["paragraph-3"])
    #expect(document.excerpts(binding: "nothing").isEmpty)
  }

  @Test func `a number that is not the running number is named`() {
    #expect(
      read("1. one\n2. two\n2. three\n\n## Then\n\n5. five").problems == [
        "report.md:3:1: warning: this is paragraph 3, and it is numbered 2; write '3.' [paragraph-number]",
        "report.md:7:1: warning: this is paragraph 4, and it is numbered 5; write '4.' [paragraph-number]",
      ])
  }

  @Test func `a second list in one paragraph runs on`() {
    #expect(
      read("1. one\n   1) a\n\n   words\n\n   1) b\n").problems == [
        "report.md:6:4: warning: this is item (b) of 1, and it is numbered 1; write '2)' [paragraph-number]"
      ])
    #expect(
      markup("1. one\n   1) a\n\n   words\n\n   2) b\n").contains(
        "type=\"a\" start=\"2\"><li id=\"paragraph-1-b\">b"))
  }

  @Test func `lines that only look like list items are named`() {
    #expect(
      read("1. one:\n   (a) first\n   (b) second\n\nwords\n2. two\n").problems.map { $0.prefix(50) } == [
        "report.md:2:4: warning: '(a)' makes no list; write",
        "report.md:3:4: warning: '(b)' makes no list; write",
        "report.md:6:1: warning: '2.' makes no new paragrap",
      ])
  }

  @Test func `an item that stands in no paragraph is refused`() {
    #expect(read("10. ten\n   1) sub").problems.contains { $0.contains("[paragraph-indent]") })
  }

  @Test func `without numbering a list is only a list`() {
    #expect(markup("3. three\n4. four", .none) == "<ol start=\"3\"><li>three</li><li>four</li></ol>")
  }

  @Test func `a link to a paragraph that is not there is refused`() {
    #expect(
      read("1. See [the first](#paragraph-1), [the next](#paragraph-9) and [more of it](#paragraph-12-x).")
        .problems == [
          "report.md:1:35: error: nothing here is called '#paragraph-9'; paragraphs run from 1 to 1 [unknown-anchor]",
          "report.md:1:64: error: nothing here is called '#paragraph-12-x'; did you mean 'paragraph-1'? [unknown-anchor]",
        ])
  }

  @Test func `a link without words gives the number of its paragraph`() {
    let text = """
      ## Crime

      1. See [](#paragraph-2), [](#paragraph-2-a-ii), [](#paragraph-2-point-1) and [](#crime).
      2. Two:
         1) a:
            1) one
            2) two
         - point
      """
    let html = markup(text)
    for words in [
      "<a href=\"#paragraph-2\">paragraph\u{a0}2</a>",
      "<a href=\"#paragraph-2-a-ii\">paragraph\u{a0}2(a)ii</a>",
      "<a href=\"#paragraph-2-point-1\">paragraph\u{a0}2</a>", "<a href=\"#crime\">Crime</a>",
    ] { #expect(html.contains(words), "\(words) in \(html)") }
    #expect(
      read("1. See [](#paragraph-3).").problems == [
        "report.md:1:8: error: nothing here is called '#paragraph-3'; paragraphs run from 1 to 1 [unknown-anchor]"
      ])
  }

  @Test func `a link to a named paragraph follows it wherever its number goes`() {
    let text =
      "1. See [](#fires) and [the shops](#shops).\n2. Fires. {#fires}\n   1) homes\n   2) shops {#shops}"
    let html = markup(text)
    #expect(html.contains("<a href=\"#paragraph-2\">paragraph\u{a0}2</a>"), "\(html)")
    #expect(html.contains("<a href=\"#paragraph-2-b\">the shops</a>"))
    #expect(!html.contains("{#"))
    let later = markup(text.replacing("2. Fires", with: "2. New.\n3. Fires"))
    #expect(later.contains("<a href=\"#paragraph-3\">paragraph\u{a0}3</a>"))
    let gone = text.replacing("{#fires}", with: "")
    #expect(read(gone).problems.contains { $0.contains("nothing here is called '#fires'") })
    #expect(
      read("1. One {#a}\n2. Two {#a}\n").problems.contains { $0.hasSuffix("[heading-anchor]") })
    #expect(read("Words {#a}").problems.contains { $0.hasSuffix("[binding-syntax]") })
  }

  @Test(arguments: [(1, "a"), (26, "z"), (27, "aa"), (28, "ab")])
  func `letters go on after z`(number: Int, text: String) { #expect(latin(number) == text) }

  @Test(arguments: [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl")])
  func `small roman numbers`(number: Int, text: String) { #expect(roman(number) == text) }
}
