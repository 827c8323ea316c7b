import HTML
import Indicators
import TestSupport
import Testing

@testable import Pages

/// Words that the glossary explains lead there where a reader first meets them.
@Suite struct `Words of the glossary` {
  private func linked(_ node: Node) -> String {
    var linker = TermLinker(glossary: "../glossary/index.html")
    return String(decoding: Markup(linker.linked(node) ?? node).bytes, as: UTF8.self)
  }

  private func link(_ word: String, _ anchor: String) -> String {
    "<a class=\"term\" href=\"../glossary/index.html#word-\(anchor)\">\(word)</a>"
  }

  @Test func `are linked once, in any of their forms, as whole words`() {
    #expect(
      linked(
        .el("p", ["Thresholds differ. A threshold is met by 2 percentage points, or 1 percentage point."]))
        == "<p>\(link("Thresholds", "threshold")) differ. A threshold is met by 2 \(link("percentage points", "percentage-point")), or 1 percentage point.</p>"
    )
    #expect(
      linked([.el("p", ["No subthreshold, threshold-free, thresholded."]), .el("p", ["The polarity."])])
        == "<p>No subthreshold, threshold-free, thresholded.</p><p>The \(link("polarity", "polarity")).</p>")
    #expect(linked(.el("p", ["Each area has a figure."])) == "<p>Each area has a figure.</p>")
  }

  @Test(arguments: ["a", "h2", "svg", "table", "blockquote", "button", "label", "dt"])
  func `are left alone where a link would be wrong`(name: String) {
    let node = Node.el(name, [.el("span", ["threshold"])])
    #expect(linked(node) == String(decoding: Markup(node).bytes, as: UTF8.self))
  }

  @Test func `are all on the glossary page, each with its place`() throws {
    let page = try RenderedSite.shipped.get().page("glossary/index.html")
    let ids = Set(page.tags.compactMap { $0["id"] })
    for term in glossaryTerms { #expect(ids.contains(term.anchor)) }
    #expect(!page.tags.contains { $0["class"] == "term" })
  }

  @Test func `are linked on the site's own pages, never twice on one`() throws {
    var met: Set<String> = []
    for page in try RenderedSite.shipped.get().pages {
      let links = page.tags.filter { $0["class"] == "term" }.compactMap { $0["href"] }
      let anchors = links.compactMap { $0.split(separator: "#").last.map(String.init) }
      #expect(Set(anchors).count == anchors.count, "\(page.path): \(anchors)")
      met.formUnion(anchors)
    }
    let known = glossaryTerms.filter { !$0.forms.isEmpty }.map(\.anchor)
    #expect(met.isSubset(of: known) && met.count >= 6, "\(met.sorted())")
  }
}

extension String {
  /// A page as it would be without links to the glossary.
  var withoutTermLinks: String {
    replacing(/<a class="term" [^>]*>([^<]*)<\/a>/) { String($0.1) }
  }
}
