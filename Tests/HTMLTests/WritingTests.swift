import HTML
import Testing

@Suite struct WritingTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("a & b", "a &amp; b"), ("<script>", "&lt;script&gt;"),
    ("say \"it\"", "say &quot;it&quot;"), ("&&", "&amp;&amp;"), ("& ends &", "&amp; ends &amp;"),
    ("Rutland’s £5 – naïve 漢字", "Rutland’s £5 – naïve 漢字"),
  ])
  func `text is escaped once`(text: String, markup: String) {
    #expect(Node.text(text).rendered() == markup)
    #expect(Node.el("p", ["title": text], [.text(text)]).rendered() == "<p title=\"\(markup)\">\(markup)</p>")
  }

  @Test func `an attribute without a value is left out`() {
    #expect(Node.el("a", ["href": "x", "aria-current": nil], ["y"]).rendered() == "<a href=\"x\">y</a>")
  }

  @Test func `void elements of HTML have no end and shapes of SVG close themselves`() {
    #expect(Node.el("br").rendered() == "<br>")
    #expect(Node.el("path", ["d": "M0,0"]).rendered() == "<path d=\"M0,0\"/>")
    #expect(Node.el("td").rendered() == "<td></td>")
  }

  @Test func `finished markup is written as it is and text keeps its words`() {
    let inner = Node.el("b", ["1 < 2"])
    let page: Node = [.written(Markup(inner)), " and ", inner]
    #expect(page.rendered() == "<b>1 &lt; 2</b> and <b>1 &lt; 2</b>")
    #expect(inner.plainText == "1 < 2")
  }
}
