import Audit
import Diagnostics
import Files
import Testing

private func rules(_ body: String, head: String = "<title>A</title>", html: String = "<html lang=\"en\">")
  -> [String]
{
  let page = "<!DOCTYPE html>\(html)<head>\(head)</head><body>\(body)</body></html>"
  return PageAudit(path: "a/index.html", bytes: Array(page.utf8)).problems.sorted.map(\.rule)
}

private let main = "<main><h1>A</h1></main>"

@Suite struct `Rules of accessibility` {
  @Test func `a page that keeps them has no finding`() {
    let body = """
      <nav aria-label="a"><a href="b">B</a></nav><nav aria-labelledby="n"><h2 id="n" hidden>x</h2></nav>
      """
    // An h2 before the h1 is out of order.
    #expect(rules(body + main).contains("heading-order"))
    #expect(
      rules(
        "<main id=\"m\"><h1>A <svg aria-hidden=\"true\"><path d=\"M0\"/></svg></h1><h2>B</h2><h3>C</h3><h2>D</h2>"
          + "<table><caption>T</caption><tr><th scope=\"col\">H</th></tr></table><img src=a alt=''>"
          + "<label for=f>F</label><input id=f><label>G <select></select></label><input type=hidden>"
          + "<div role=\"img\" aria-label=\"x\"><svg><svg></svg></svg></div>"
          + "<a href=\"#m\"><img alt=\"up\" src=\"a\"></a><p aria-describedby=\"m\"></p></main>") == [])
  }

  @Test(
    arguments: [
      ("<main><h1>A</h1><h3>B</h3></main>", "heading-order"),
      ("<main><h1>A</h1><h1>B</h1></main>", "main-heading"),
      ("<main><h1> </h1></main>", "heading-empty"), ("<h1>A</h1>", "main-part"),
      ("\(main)<img src=a>", "image-without-alt"), ("\(main)<svg></svg>", "image-without-alt"),
      ("\(main)<svg role=img></svg>", "image-without-alt"), ("\(main)<p id=a><p id=a>", "id-twice"),
      ("\(main)<p aria-labelledby=\"x y\">", "id-missing"), ("\(main)<input id=a>", "field-without-label"),
      ("\(main)<table><tr><th scope=col>A</table>", "table-without-caption"),
      ("\(main)<table><caption>A</caption><tr><td>A</table>", "table-without-headers"),
      ("\(main)<table><caption>A</caption><tr><th>A</table>", "header-without-scope"),
      ("\(main)<a href=b><span aria-hidden=true>x</span></a>", "link-without-words"),
      ("\(main)<button> </button>", "link-without-words"),
      ("\(main)<iframe src=a></iframe>", "frame-without-title"),
      ("\(main)<p tabindex=3>", "tab-order"),
      ("\(main)<nav></nav><nav aria-label=b></nav>", "navigation-without-name"),
    ])
  func `each mistake is found`(body: String, rule: String) {
    #expect(rules(body).contains(rule))
  }

  @Test func `language, title and zoom are those of the page`() {
    #expect(rules(main, html: "<html>") == ["page-language"])
    #expect(rules(main, head: "<title> </title>") == ["page-title"])
    #expect(
      rules(main, head: "<title>A</title><meta name=viewport content=\"user-scalable=no\">") == [
        "zoom-forbidden"
      ])
    // What only looks like markup is none.
    #expect(rules(main, head: "<title>A</title><script>if (a < b) '<img>'</script><!-- <img> -->") == [])
  }

  @Test func `a finding tells its line and column`() throws {
    let page = "<!DOCTYPE html>\n<html lang=en><title>a</title><main><h1>A</h1>\n  <img src=a></main>"
    let found = PageAudit(path: "x.html", bytes: Array(page.utf8)).problems.sorted
    #expect(found.map(\.position.description) == ["x.html:3:3"])
  }
}
