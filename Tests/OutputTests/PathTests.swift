import Diagnostics
import Files
import Testing

import Output

@Suite struct `Paths of output files` {
  private func rules(_ paths: [String]) -> [String] {
    var problems = Problems()
    refuseCollisions(paths, into: &problems)
    return problems.sorted.map { "\($0.position.file) \($0.rule)" }
  }

  @Test func `ordinary paths are accepted`() {
    #expect(rules(["index.html", "404.html", "indicators/a-b/charnwood/index.html", "assets/x_1.css"]) == [])
  }

  @Test func `the same path twice is refused`() {
    #expect(rules(["a.html", "a.html"]) == ["a.html output-path-collision"])
  }

  @Test func `paths that differ only in case are refused`() {
    let found = rules(["a/index.html", "A/index.html"])
    #expect(found.contains("A/index.html output-path-collision"))
  }

  @Test func `paths that differ only in how an accent is written are refused`() {
    let found = rules(["caf\u{E9}.html", "cafe\u{301}.html"])
    #expect(found.contains { $0.hasSuffix("output-path-collision") })
  }

  @Test func `a path cannot be a file and a folder`() {
    #expect(rules(["a/b/c.html", "a/b"]) == ["a/b output-path-collision"])
    #expect(rules(["a/b", "a/b/c/d.html", "a/b/c/e.html"]) == ["a/b output-path-collision"])
  }

  @Test(arguments: [
    "", "/a", "a/", "a//b", ".", "..", "a/../b", "./a", ".hidden", "a./b", "A", "a b", "a\\b", "a:b", "é",
    "a\u{0}", "con", "aux.html", "a/nul/b", "com1", "lpt9.txt", String(repeating: "a", count: 201),
  ])
  func `what some system cannot hold is unsafe`(path: String) {
    #expect(reasonAgainst(path: path) != nil)
  }

  @Test(arguments: ["a", "con-text", "com10", "console", "comma", "lptx", "a.b.c", "a-_.z", "com"])
  func `what looks like it but is not is safe`(path: String) {
    #expect(reasonAgainst(path: path) == nil)
  }
}
