@testable import Commentary
import Diagnostics
import Files
import HTML
import Testing

/// HTML where the site allows it for a folder.
@Suite struct AllowedHTMLTests {
  private func read(_ text: String) -> (markup: String, problems: [String]) {
    var problems = Problems()
    let start = FilePosition(file: "a.md", line: 1, column: 1)
    let document = Document.read(Located(text, at: start), allowsHTML: true, into: &problems)
    return (document.map { echo.write($0).rendered() } ?? "", problems.sorted.map(\.description))
  }

  @Test(arguments: [
    ("H<sub>2</sub>O", "<p>H<sub>2</sub>O</p>"),
    ("A <span lang='cy'>*gair*</span>.", "<p>A <span lang=\"cy\"><em>gair</em></span>.</p>"),
    ("one<br>two<br/>three", "<p>one<br>two<br>three</p>"),
    (
      "<abbr title=\"a &quot;b&quot; <c\">A</abbr>",
      "<p><abbr title=\"a &amp;quot;b&amp;quot; &lt;c\">A</abbr></p>"
    ),
    (
      "<details>\n<summary>More</summary>\n\nWords, *and* {asb}.\n\n</details>",
      "<details><summary>More</summary><p>Words, <em>and</em> <span class=\"figure\">[asb]</span>.</p></details>"
    ),
    ("<div class=\"x\">\n\n- one\n\n</div>", "<div class=\"x\"><ul><li>one</li></ul></div>"),
    ("<b>x <i>y</i></b>", "<p><b>x <i>y</i></b></p>"),
  ])
  func `a few elements are read and written anew`(source: String, html: String) {
    let (markup, problems) = read(source)
    #expect(problems == [])
    #expect(markup == html)
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "a <script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "a <img src=x onerror=alert(1)> b", "<b onclick=\"x\">a</b>", "<b style=\"x\">a</b>",
    "<b id=\"main\">a</b>",
    "<a href=\"javascript:x\">a</a>", "<iframe src=\"/\"></iframe>", "<style>a</style>", "a <b>b", "a b</b>",
    "a <b>b <i>c</b></i>", "<div>\n\nnever closed", "</div>", "- <div>\n\n- </div>", "<b class=x>a</b>",
    "<b class=\"x\" class=\"y\">a</b>", "<!DOCTYPE html>", "<?php x ?>", "<![CDATA[ x ]]>", "<!-- a note -->",
    "a <!-- note --> b", "<div", "<div>a <b>b</b></div>", "<svg onload=\"x\"></svg>", "<form><input></form>",
  ])
  func `all else is refused, and nothing of it reaches the page`(source: String) {
    let (markup, problems) = read(source)
    #expect(problems.contains { $0.hasSuffix("[raw-html]") }, "\(problems)")
    for bad in [
      "<script", "<img", "onclick", "onerror", "style=", "id=\"main", "javascript", "<iframe", "<!", "<?",
    ] {
      #expect(!markup.contains(bad), "\(markup)")
    }
  }

  @Test func `where it is not allowed it is refused`() {
    #expect(CommentaryTests.read("H<sub>2</sub>O").problems.allSatisfy { $0.hasSuffix("[raw-html]") })
  }
}
