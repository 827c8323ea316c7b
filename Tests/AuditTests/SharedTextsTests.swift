import Diagnostics
import Testing

@testable import Audit

@Suite struct `Audits that share their texts` {
  @Test func `say what they said`() {
    let pages = ["a", "b"].map { name in
      PageAudit(
        path: "\(name)/index.html",
        bytes: Array(
          """
          <!doctype html><html lang="en"><title>\(name)</title><h1 id="top">\(name)</h1>
          <a href="../a-place-with-a-long-name/index.html">it</a>
          <a href="../a-place-of-\(name)/index.html">its own</a></html>
          """.utf8))
    }
    var texts = SharedTexts()
    let shared = pages.map { texts.sharing($0) }
    for (page, other) in zip(pages, shared) {
      #expect(other.path == page.path && other.ids == page.ids && other.references == page.references)
      #expect(other.problems.sorted == page.problems.sorted)
    }
    #expect(!pages[0].references.isEmpty && pages[0].ids == ["top"])
  }
}
