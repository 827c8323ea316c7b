import TestSupport
import Testing

/// The reader that the tests of the site rest on.
@Suite struct `Reading markup` {
  @Test(arguments: [
    "<p>a", "<p>a</div>", "</p>", "<p a=1></p>", "<p a=\"1\" a=\"2\"></p>", "<p a=\"<\"></p>", "a < b",
    "<!-- -->",
    "<p a=\"1></p>", "<p", "<br></br>", "<script><</script", "<p /x></p>",
  ])
  func `mistakes are found`(text: String) {
    #expect(throws: Markup.Mistake.self) { _ = try Markup(Array(text.utf8)) }
  }

  @Test func `tags come in order, with attributes and text`() throws {
    let text =
      "<!DOCTYPE html>\n<p class=\"a &amp; b\" hidden>x<br>y <path d=\"M0\"/></p><script src=\"a\"></script>"
    let tags = try Markup(Array(text.utf8)).tags
    #expect(tags.map(\.name) == ["p", "br", "path", "script"])
    #expect(tags[0]["class"] == "a & b")
    #expect(tags[0]["hidden"] == "")
    #expect(tags.map(\.textAfter) == ["x", "y ", "", ""])
  }

  @Test(
    arguments: [
      ("a.html", "x/index.html", "x/a.html"), ("../", "x/y/index.html", "x/index.html"),
      ("#a", "x.html", "x.html"),
      (".", "x/index.html", "x/index.html"), ("b/?q#f", "index.html", "b/index.html"),
      ("..", "x/y/index.html", "x/index.html"), ("../../a", "x/index.html", nil), ("/a", "index.html", nil),
    ] as [(String, String, String?)])
  func `links lead where a browser would go`(target: String, page: String, file: String?) {
    #expect(Link(kind: .follow, target: target).resolved(on: page)?.file == file)
  }

  @Test func `schemes are told from paths`() {
    for target in ["https://a", "//a", "mailto:a", "data:,", "a:b/c"] {
      #expect(Link(kind: .load, target: target).hasScheme)
    }
    for target in ["a/b:c", "?a:b", "#a:b", "../a"] { #expect(!Link(kind: .load, target: target).hasScheme) }
  }
}
