import Audit
import Diagnostics
import Files
import Testing

/// The rules that links of one page break, in a site of a few files.
private func rules(_ markup: String, base: String? = nil, css: String = "") -> [String] {
  let files: [(String, String)] = [
    ("index.html", "<p id=top>"), ("a/index.html", markup), ("a/b c.html", "<p id=\"x y\">"),
    ("data/t.csv", ""),
    ("assets/s.css", css),
  ]
  let pages = files.map { PageAudit(path: $0.0, bytes: Array($0.1.utf8)) }
  return SiteAudit(pages, base: base).links(threads: 2).sorted.map(\.rule)
}

@Suite struct `Links of a built site` {
  @Test(arguments: [
    "<a href=\"../index.html\">", "<a href='../'>", "<a href=..>", "<a href=\"../#top\">", "<a href=\"#\">",
    "<p id=b><a href=\"#b\">", "<a href=\"b%20c.html#x%20y\">", "<link rel=stylesheet href=../assets/s.css>",
    "<a href=\"../data/t.csv?x=1\">", "<a href=\"https://example.org/a?b&amp;c#d\">", "<img src=\"data:,\">",
    "<a href=\"mailto:team@example.org\">",
  ])
  func `what leads somewhere is right`(markup: String) {
    #expect(rules(markup) == [])
  }

  @Test(
    arguments: [
      ("<a href=\"../b/\">", "link-leads-nowhere"), ("<a href=\"../Index.html\">", "link-leads-nowhere"),
      ("<a href=\"../#no\">", "anchor-missing"), ("<a href=\"#no\">", "anchor-missing"),
      ("<a href=\"../../x\">", "link-leads-out"), ("<a href=\"/a/\">", "link-leads-out"),
      ("<img src=\"p.png\">", "asset-missing"), ("<link rel=stylesheet href=s.css>", "asset-missing"),
      ("<img srcset=\"../assets/s.css 1x, q.png 2x\">", "asset-missing"),
      ("<script src=\"https://example.org/x.js\"></script>", "asset-elsewhere"),
      ("<a href=\"//example.org/\">", "link-address"), ("<a href=\"https:example.org\">", "link-address"),
      ("<a href=\"https://\">", "link-address"), ("<a href=\"https://a b.org/\">", "link-address"),
      ("<a href=\"https://localhost/\">", "link-address"), ("<a href=\"javascript:x\">", "link-address"),
      ("<meta http-equiv=refresh content=\"0; url=../c/\">", "link-leads-nowhere"),
    ])
  func `what leads nowhere is named`(markup: String, rule: String) {
    #expect(rules(markup) == [rule])
  }

  @Test func `style sheets load what is there`() {
    #expect(
      rules("", css: "a { background: url(\"../data/t.csv\") } b { src: url(x.woff) }") == ["asset-missing"])
  }

  @Test func `the site's own address is a link within`() {
    #expect(rules("<a href=\"https://example.org/p/a/\">", base: "https://example.org/p/") == [])
    let gone = rules("<a href=\"https://example.org/p/a/z/\">", base: "https://example.org/p/")
    #expect(gone == ["link-leads-nowhere"])
    // Something else that the host shows.
    #expect(rules("<a href=\"https://example.org/contact\">", base: "https://example.org/") == [])
  }

  @Test func `the same words may lead somewhere from one page and nowhere from another`() {
    let links = "<a href=\"b.html\"><a href=\"../b.html\"><a href=\"../../b.html\"><a href=\"#p\">"
    let files = [
      ("style.css", "a { mask: url(#p) }"), ("b.html", links + "<p id=p>"), ("x/b.html", links + "<p id=p>"),
      ("x/y/a.html", links + "<p id=p>"), ("x/z/a.html", links), ("x/y/b.html", ""),
      ("404.html", "<a href=\"/s/b.html\">"), ("c.html", "<a href=\"/s/b.html\">"),
    ]
    for (files, threads) in [(files, 1), (files.reversed(), 1), (files, 3)] {
      let pages = files.map { PageAudit(path: $0.0, bytes: Array($0.1.utf8)) }
      let found = SiteAudit(pages, base: "https://example.org/s/").links(threads: threads).sorted
      #expect(
        found.map { "\($0.position.file) \($0.rule)" } == [
          "b.html link-leads-out", "b.html link-leads-out", "c.html link-leads-out",
          "x/b.html link-leads-out",
          "x/z/a.html anchor-missing", "x/z/a.html link-leads-nowhere",
        ])
    }
  }
}
