import CCmarkGFM
import Foundation
import HTML
import TestSupport
import Testing

@testable import Commentary

/// The specification's examples through our pipeline, beside the Markdown library's own HTML for the same text.
///
/// Where the two differ we mean them to. Each example that differs is listed in
/// `Snapshots/*-differences.txt` under the reason for it, and no other may differ.
@Suite struct SpecTests {
  @Test(
    arguments: [
      ("gfm-spec.txt", 673, "markdown-differences.txt"),
      ("commonmark-spec.txt", 652, "commonmark-differences.txt"),
    ])
  func `our pages differ from the library's own where we mean them to, and nowhere else`(
    file: String, number: Int, snapshot: String
  ) throws {
    let examples = try SpecExample.all(file)
    #expect(examples.count == number)
    var byReason: [String: [String]] = [:]
    var count = 0
    for example in examples {
      guard let reason = difference(of: example) else { continue }
      count += 1
      byReason[reason, default: []].append("\(example.number) \(example.section)")
    }
    var text = "\(examples.count) examples, of which \(count) differ.\n"
    for (reason, examples) in byReason.sorted(by: { $0.key < $1.key }) {
      text += "\n\(reason) (\(examples.count))\n"
      for rule in reason.split(separator: " ") {
        let why = try #require(Self.reasons[String(rule)], "no reason is given for '\(rule)': \(examples)")
        text += "\(rule): \(why)\n"
      }
      text += examples.map { "  \($0)\n" }.joined()
    }
    try expectSnapshot(text, named: snapshot)
  }

  /// Why we differ: for each rule that refuses a text, and for what we write in another way.
  private static let reasons = [
    "code-language": "the language of code is not written, since no page colours code",
    "heading-empty": "a heading without words cannot be listed or linked to",
    "heading-level": "a page has one title, which stands in its front matter, and its headings skip no level",
    "indented-code": "a line indented too far is far more often a slip than code",
    "link-address": "an address must be of a kind that is allowed, and lead somewhere",
    "picture": "figures in a picture can be neither read aloud nor checked",
    "raw-html": "nothing may inject markup into a page",
    "unknown-anchor": "a link within a text must lead to a place in it",
  ]

  /// Why our HTML of an example is not the library's; `nil` if it is.
  private func difference(of example: SpecExample) -> String? {
    let (document, problems) = read(example.markdown, .none)
    let errors = problems.filter { $0.contains(": error: ") }
      .compactMap { $0.split(separator: "[").last?.dropLast().description }
    if !errors.isEmpty { return Set(errors).sorted().joined(separator: " ") }
    guard let document else { return "not read" }
    let ours = ProseWriter(
      hasAnchors: false, fence: { .el("figure", [.text($0.text)]) },
      figure: { _ in .success(BoundFigure(text: "")) }
    )
    .write(document).rendered()
    let theirs = libraryHTML(example.markdown)
    if plain(ours) == plain(theirs) { return nil }
    if plain(ours) == plain(theirs.replacing(#/<code class="language-[^"]*">/#, with: "<code>")) {
      return "code-language"
    }
    Issue.record("example \(example.number) is \(plain(ours)), and of the library \(plain(theirs))")
    return nil
  }

  /// What the library's own writer makes of a text, with the options and extensions that we use.
  private func libraryHTML(_ text: String) -> String {
    MarkdownTree(Array(text.utf8)).read { root in
      guard let html = cmark_render_html(root.pointer, CMARK_OPT_SMART, nil) else { return "" }
      defer { free(html) }
      return String(cString: html)
    }
  }

  /// HTML without what means the same in two ways: space between blocks, how a sign is escaped, how a table's
  /// cell says that it names its row or is aligned, and how an address writes its less common characters.
  private func plain(_ html: String) -> String {
    var text = html
    for (old, new) in [
      ("<br />\n", "<br>"), ("<hr />", "<hr>"),
      ("<div class=\"scroller\" role=\"region\" aria-label=\"Table\" tabindex=\"0\">", ""),
      ("</table></div>", "</table>"),
      (" scope=\"col\"", ""), ("<th scope=\"row\"", "<td"), (" align=\"left\"", ""),
      (" align=\"center\"", " class=\"centre\""), (" align=\"right\"", " class=\"number\""),
      ("&quot;", "\""), ("&#39;", "'"), ("&gt;", ">"),
    ] { text = text.replacing(old, with: new) }
    text = text.replacing(#/<tbody>.*?</tbody>/#.dotMatchesNewlines()) { match in
      match.output.replacing("</th>", with: "</td>")
    }
    text = text.replacing(#/href="([^>]*?)"(?=[ >])/#) { match in
      "href=\"\(String(match.output.1).removingPercentEncoding ?? String(match.output.1))\""
    }
    text = text.replacing(
      #/\s+(?=</?(?:p|h[1-6]|ul|ol|li|blockquote|pre|hr|table|thead|tbody|tr|th|td)\b)/#, with: "")
    text = text.replacing(#/(</?(?:p|h[1-6]|ul|ol|li|blockquote|hr|table|thead|tbody|tr|th|td)\b[^>]*>)\s+/#)
    { $0.output.1 }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text.replacing("</pre>\n", with: "</pre>")
  }
}
