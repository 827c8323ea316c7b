import Diagnostics
import Files
import TestSupport
import Testing

@testable import Pages

/// A theme that holds only what it changes, as a council's brand does.
@Suite struct `A brand` {
  private func theme(_ files: [String: String]) throws -> (theme: Theme?, problems: [String]) {
    var problems = Problems()
    let own = files.map { SourceFile(path: "Themes/mine/\($0.key)", bytes: Array($0.value.utf8)) }
    let theme = Theme(name: "mine", files: try defaultTheme() + own, into: &problems)
    #expect((theme == nil) == problems.hasErrors)
    return (theme, problems.sorted.map(\.description))
  }

  private func tokens(_ text: String) throws -> [String] { try theme(["tokens.css": text]).problems }

  @Test func `takes all that it does not change from the default theme`() throws {
    let whole = try #require(try theme(["tokens.css": ":root { --accent: #51286d; }"]).theme)
    let plain = try #require(try theme(["templates/plain.mustache": "{{{heading}}}"]).theme)
    #expect(whole.icon == plain.icon && whole.scripts == plain.scripts)
    let sheet = String(decoding: whole.stylesheet, as: UTF8.self)
    let base = try #require(sheet.firstRange(of: "--accent: #8cc1ec"))
    let own = try #require(sheet.firstRange(of: ":root { --accent: #51286d; }"))
    let dark = try #require(
      sheet.firstRange(of: "@media (prefers-color-scheme: dark) { :root { --accent: #8cc1ec; } }"))
    let paper = try #require(sheet.firstRange(of: "--accent: #000"))
    // Dark pages and paper keep their own colour: they come later.
    #expect(base.lowerBound < own.lowerBound && own.lowerBound < dark.lowerBound)
    #expect(dark.lowerBound < paper.lowerBound)
    #expect(plain.render(.plain, markup: ["heading": Array("<h1>A</h1>".utf8)]) == Array("<h1>A</h1>".utf8))
  }

  @Test func `gives paper its own colours after all others`() throws {
    let brand = try #require(try theme(["tokens.css": "@media print { :root { --accent: #51286d; } }"]).theme)
    #expect(
      String(decoding: brand.stylesheet, as: UTF8.self).hasSuffix(
        "@media print { :root { --accent: #51286d; } }\n"))
  }

  @Test func `a sheet of its own comes beside the default's, or in place of one`() throws {
    let brand = try #require(
      try theme(["assets/mine.css": ".mine{}", "assets/topics.css": ".topics{}"]).theme)
    let sheet = String(decoding: brand.stylesheet, as: UTF8.self)
    #expect(sheet.contains("--accent: #12436d") && sheet.contains(".mine{}\n"))
    #expect(sheet.contains(".topics{}\n") && !sheet.contains(".figure-links"))
  }

  @Test(arguments: [
    (
      ":root {\n  --acent: #51286d;\n}",
      "2:3: error: '--acent' is not a token; did you mean '--accent'? [unknown-token]"
    ),
    (
      ":root { --accent: purple; }",
      "1:9: error: 'purple' is not a colour whose contrast can be reckoned; write --accent like #12436d [bad-token]"
    ),
    (
      ":root { --accent: #12436d80; }",
      "1:9: error: '#12436d80' is not a colour whose contrast can be reckoned; write --accent like #12436d [bad-token]"
    ),
    (
      ":root { --accent: rgb(1, 2); }",
      "1:9: error: 'rgb(1, 2)' is not a colour whose contrast can be reckoned; write --accent like #12436d [bad-token]"
    ),
    (
      ":root { --accent:; }",
      "1:9: error: '--accent' has no value; write one, or take the line out [bad-token]"
    ),
    (
      ":root { --head: var(--acent); }",
      "1:9: error: '--head' refers to '--acent', which is not a token; did you mean '--accent'? [bad-token]"
    ),
    (
      ":root { --heading-weight: bold; }",
      "1:9: error: 'bold' is not a weight of type; write a number from 100 to 900, such as 600 [bad-token]"
    ),
    (
      ":root { --measure: 700px; }",
      "1:9: error: '700px' is not a length that grows with the reader's type; write one like 40rem [bad-token]"
    ),
    (
      ":root { --font: Gotham; }",
      "1:9: error: 'Gotham' ends with no family that every computer has; end it with serif or sans-serif [bad-token]"
    ),
    (
      ":root { --font: Gill Sans, serif; }",
      "1:9: error: 'Gill Sans' is not the name of a family of type; put names of several words in quotation marks, with commas between [bad-token]"
    ),
    (
      ":root { --ink: #000; --ink: #111; }",
      "1:22: error: '--ink' is there already, in line 1; keep one [token-twice]"
    ),
    (
      ":root { color: red; }",
      "1:9: error: 'color' is no token: the names of tokens begin with -- [token-syntax]"
    ),
    (":root { --ink }", "1:9: error: '--ink' is no token; write '--name: value;' [token-syntax]"),
    (
      "h1 { color: red; }",
      "1:1: error: 'h1' is no group of tokens; tokens.css holds ':root { … }' only, and other rules go into a sheet in assets/ [token-syntax]"
    ),
    (
      "@media (width > 3px) { :root { --ink: red; } }",
      "1:1: error: tokens are read for '@media (prefers-color-scheme: dark)' and '@media print' only, not for '@media (width > 3px)' [token-syntax]"
    ),
    ("/* a\n remark */ :root { --ink: #000;", "2:18: error: this '{' is never closed [token-syntax]"),
    ("--ink: #000;", "1:1: error: '--ink: #000;' stands outside ':root { … }' [token-syntax]"),
  ])
  func `each mistake in a token is told in its place`(text: String, message: String) throws {
    let found = try tokens(text)
    #expect(found.contains("Themes/mine/tokens.css:\(message)"), "\(found)")
  }

  @Test func `colours that many cannot read are refused, with the contrast found and the contrast needed`()
    throws
  {
    #expect(
      try tokens(":root {\n  --head: #767676;\n  --head-ink: #fff;\n  --head-link: #eee;\n}").filter {
        !$0.contains("dark")
      } == [
        "Themes/mine/tokens.css:4:3: error: --head-link (#eee) on --head (#767676) has a contrast of 3.91 to 1 on light pages; 4.5 to 1 is needed for the menu in the site's head [low-contrast]"
      ])
    // One colour for a bar on light pages alone is too pale on dark ones, or the other way round.
    #expect(
      try tokens("@media (prefers-color-scheme: dark) { :root { --series-3: #333333; } }") == [
        "Themes/mine/tokens.css:1:47: error: --series-3 (#333333) on --paper (#10161a) has a contrast of 1.44 to 1 on dark pages; 3 to 1 is needed for lines and marks of charts [low-contrast]"
      ])
    #expect(
      try tokens("@media print { :root { --muted: #999; } }").contains(
        "Themes/mine/tokens.css:1:24: error: --muted (#999) on --paper (#fff) has a contrast of 2.84 to 1 on paper; 4.5 to 1 is needed for quiet text [low-contrast]"
      ))
    #expect(
      try tokens(":root { --focus: #eeeeee; --focus-ink: #757575; }").contains {
        $0.contains("1:9: error: --focus (#eeeeee) on --head")
          && $0.contains("rings around what the keyboard")
      } == false)
    #expect(
      try tokens("@media print { :root { --focus: #ffffff; --focus-ink: #959595; } }").contains {
        $0.contains(
          "--focus (#ffffff) on --paper (#fff) has a contrast of 2.99 to 1 on paper; 3 to 1 is needed for rings around"
        )
      })
  }

  @Test func `a sheet that is changed in the default theme is held to the same`() throws {
    var problems = Problems()
    let files = try defaultTheme().map { file -> SourceFile in
      guard file.path.hasSuffix("base.css") else { return file }
      let text = String(decoding: file.bytes, as: UTF8.self)
        .replacing("--muted: #4b555a;", with: "--muted: #8b959a;")
      return SourceFile(path: file.path, bytes: Array(text.utf8))
    }
    #expect(Theme(name: "default", files: files, into: &problems) == nil)
    let first = try #require(problems.sorted.first?.description)
    #expect(first.hasPrefix("Themes/default/assets/base.css:7:3: error: --muted (#8b959a) on "), "\(first)")
  }

  @Test func `has a mark that is part of the page and takes its colour`() throws {
    let brand = try #require(
      try theme([
        "assets/logo.svg":
          "<?xml version='1.0'?><!-- ours --><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"99\" viewBox='0 0 9 9'><title>Ours</title><g fill=\"currentColor\"><path d=\"M0 0h9\"/></g></svg>\n"
      ]).theme)
    #expect(
      String(decoding: brand.logo, as: UTF8.self)
        == "<svg class=\"logo\" aria-hidden=\"true\" viewBox=\"0 0 9 9\"><g fill=\"currentColor\"><path d=\"M0 0h9\"/></g></svg>"
    )
  }

  @Test(arguments: [
    (
      "<svg viewBox='0 0 9 9'>\n <script>1</script></svg>",
      "2:2: error: a mark is made of drawn shapes alone, and 'script' is none; turn words into paths [bad-logo]"
    ),
    (
      "<svg viewBox='0 0 9 9'><text>A</text></svg>",
      "1:24: error: a mark is made of drawn shapes alone, and 'text' is none; turn words into paths [bad-logo]"
    ),
    (
      "<svg viewBox='0 0 9 9'><path onclick='x' d='M0'/></svg>",
      "1:24: error: 'onclick' is not used in a mark: pages run under a policy that forbids styles, scripts and loads [bad-logo]"
    ),
    (
      "<svg viewBox='0 0 9 9'><path style='fill:red' d='M0'/></svg>",
      "1:24: error: 'style' is not used in a mark: pages run under a policy that forbids styles, scripts and loads [bad-logo]"
    ),
    (
      "<svg viewBox='0 0 9 9'><path fill='url(#a)' d='M0'/></svg>",
      "1:24: error: 'url(#a)' refers to something else; write the colour itself [bad-logo]"
    ),
    (
      "<svg><path d='M0'/></svg>",
      "1:1: error: the '<svg …>' has no viewBox, without which it has no size [bad-logo]"
    ),
    ("<g><path d='M0'/></g>", "1:1: error: a mark is one '<svg …>' and what is in it [bad-logo]"),
    ("<svg viewBox='0 0 9 9'><g></svg>", "1:27: error: '</svg>' closes nothing [bad-logo]"),
    ("<svg viewBox='0 0 9 9'>a < b</svg>", "1:26: error: '<' begins nothing that can be read [bad-logo]"),
    ("", "1:1: error: there is no '<svg …>' in it [bad-logo]"),
  ])
  func `whose mark runs or loads something is refused`(svg: String, message: String) throws {
    let found = try theme(["assets/logo.svg": svg]).problems
    #expect(found.contains("Themes/mine/assets/logo.svg:\(message)"), "\(found)")
  }

  @Test func `whose mark is too heavy for every page is refused`() throws {
    let points = String(repeating: "L1 1", count: 1100)
    #expect(
      try theme(["assets/logo.svg": "<svg viewBox='0 0 9 9'><path d='M0 0\(points)'/></svg>"]).problems == [
        "Themes/mine/assets/logo.svg: error: is 4445 bytes; it is part of every page, so it may have 4096. Draw it with fewer points, or let a program such as svgo shorten it [logo-too-large]"
      ])
  }

  @Test func `of the repository dresses a whole site`() throws {
    let site = try ReadySite(
      SiteFiles().sources, theme: try repositoryFiles("Themes"), named: "testshire")
    for address in site.addresses where address.route.isPage {
      let page = String(decoding: site.bytes(address), as: UTF8.self)
      let head = try #require(page.firstRange(of: "<header class=\"site\">"))
      let main = try #require(page.firstRange(of: "<main "))
      let mark = try #require(page.firstRange(of: "<svg class=\"logo\" aria-hidden=\"true\" viewBox"))
      #expect(head.upperBound < mark.lowerBound && mark.lowerBound < main.lowerBound)
      #expect(page.contains("a county that does not exist.</p>\n</div>\n</footer>\n</body>"))
    }
    let own = try repositoryFiles("Themes/testshire").map(\.path)
    // Only what differs: tokens, mark, sign and foot.
    #expect(
      own == [
        "Themes/testshire/assets/favicon.svg", "Themes/testshire/assets/logo.svg",
        "Themes/testshire/templates/footer.mustache", "Themes/testshire/tokens.css",
      ])
  }
}
