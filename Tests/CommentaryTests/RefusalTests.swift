@testable import Commentary
import Testing

@Suite struct RefusalTests {
  @Test(arguments: [
    ("a <b>bold</b> word", "'<b>' is HTML, which is not allowed here; write **words**"),
    ("<script>alert(1)</script>", "nothing in prose may run"),
    ("<!-- a note -->", "a comment in HTML would be published"),
    ("x <img src=a onerror=b> y", "pictures and frames are not shown"),
    ("<div class=\"x\">\n\nwords\n\n</div>", "a blank line makes a paragraph"),
  ])
  func `markup is refused, and the message says what to write`(source: String, part: String) {
    let problems = read(source).problems
    #expect(problems.contains { $0.hasSuffix("[raw-html]") && $0.contains(part) }, "\(problems)")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)", "vbscript:x",
    "data:text/html,x",
    "file:///etc/passwd", "mailto:a@b.org", "//evil.example/", "/\\evil.example", "https:evil",
    "http://a@b.example/",
    "https:///x", "",
  ])
  func `an address of a kind that is not allowed is refused`(address: String) {
    #expect(read("[the words](<\(address)>)").problems.contains { $0.hasSuffix("[link-address]") })
  }

  @Test(arguments: [
    "https://www.example.org/a?b=c#d", "http://example.org", "/indicators/asb/", "../report/",
    "data.csv?x=a:b",
  ])
  func `an address that is allowed passes`(address: String) {
    #expect(read("[the words](\(address))").problems.isEmpty)
  }

  @Test(arguments: [
    "https://public.tableau.com/views/x", "https://eu.arcgis.com/x", "https://APP.POWERBI.COM",
  ])
  func `somebody else's dashboard is refused`(address: String) {
    #expect(read("[the dashboard](\(address))").problems.first?.hasSuffix("[foreign-dashboard]") == true)
  }

  @Test func `words that say nothing of where a link leads are named`() {
    #expect(read("[here](/a/) and [https://a.org](https://a.org)").problems.count == 2)
  }

  @Test func `a picture is refused`() {
    #expect(read("![a chart](chart.png)").problems.first?.hasSuffix("[picture]") == true)
  }

  @Test(arguments: [
    ("# Title", "heading-level"), ("## One\n\n#### Two", "heading-level"), ("##", "heading-empty"),
    ("words\n\n    indented", "indented-code"), ("|a||\n|-|-|\n|b|c|", "table-header"),
    ("```chrat\nx: 1\n```", "unknown-fence"), ("## A {#b}\n\n## C {#b}", "heading-anchor"),
  ])
  func `a slip of form is named`(source: String, rule: String) {
    let problems = read(source).problems
    #expect(problems.contains { $0.hasSuffix("[\(rule)]") }, "\(problems)")
  }

  @Test func `text is escaped once`() {
    #expect(markup("a < b & \\<i\\> \"q\"") == "<p>a &lt; b &amp; &lt;i&gt; “q”</p>")
  }
}
