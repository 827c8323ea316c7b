import Diagnostics
import Files
import Loading
import TestSupport
import Testing

@Suite struct YAMLTests {
  func problems(_ text: String, firstLine: Int = 1) -> [String] {
    var problems = Problems()
    _ = parseYAML(text, file: "x.yml", firstLine: firstLine, into: &problems)
    return problems.sorted.map(\.description)
  }

  @Test func `more than 64 KiB are refused`() {
    let text = "a: " + String(repeating: "b", count: 65_534)
    #expect(
      problems(text, firstLine: 2) == [
        "x.yml:2:1: error: this holds 65537 bytes of keys and values, and 65536 are allowed; move long text below the "
          + "front matter [yaml-too-large]"
      ])
    #expect(problems(String(text.dropLast())) == [])
  }

  @Test func `brackets without end do not stop the reader`() {
    for depth in [20, 900, 5000, 60_000] {
      #expect(!problems(String(repeating: "[", count: depth)).isEmpty)
      #expect(!problems(String(repeating: "- ", count: min(depth, 30_000)) + "a").isEmpty)
    }
  }

  @Test func `a bomb of aliases is refused in little time`() {
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, before) in zip("bcdefghi", "abcdefgh") {
      text += "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 9).joined(separator: ",") + "]\n"
    }
    #expect(
      problems(text).first
        == "x.yml:1:4: error: an anchor (&) is not allowed here; write the value out in full [yaml-not-allowed]"
    )
  }

  @Test func `an alias of nothing is refused`() {
    #expect(
      problems("a: *b") == [
        "x.yml:1:4: error: text that begins with '*' must stand in quotation marks, from there to the end of the "
          + "line [yaml]"
      ])
  }

  @Test func `a second document is refused`() {
    #expect(
      problems("a: 1\n---\nb: 2") == [
        "x.yml:2:1: error: a second document (---) begins here; keep one [yaml]"
      ])
  }

  @Test func `a key given twice is shown at its second place, in the same group`() {
    #expect(
      problems("b:\n  a: 1\na: 1\nc:\n  a: 2\na: 3") == [
        "x.yml:6:1: error: 'a' is given twice; the first is on line 3 [duplicate-key]"
      ])
  }

  @Test func `a key is a word`() {
    #expect(
      problems("[a]: 1") == [
        "x.yml:1:1: error: a key must be a single word, not a list or a group of keys [yaml]"
      ])
  }

  @Test func `quoted text is text, whatever it holds`() throws {
    var problems = Problems()
    let value = try #require(parseYAML("a: \"010\"\nb: 'no'\nc: no", file: "x.yml", into: &problems))
    let map = try #require(YAMLMapping(value, of: "a thing", keys: ["a", "b", "c"], into: &problems))
    #expect(map.required("a", into: &problems)?.text(into: &problems)?.value == "010")
    #expect(map.required("b", into: &problems)?.text(into: &problems)?.value == "no")
    #expect(map.required("c", into: &problems)?.text(into: &problems)?.value == "no")
    #expect(problems.isEmpty)
  }

  @Test(arguments: 0..<20) func `no text at all stops the reader`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed) &+ 3000)
    let pieces = [
      "a", ": ", "\n", "  ", "- ", "[", "]", "{", "}", ", ", "\"", "'", "|", ">", "&a ", "*a", "!!int ", "<<",
      "# ", "?",
      "é", "---\n", "...\n", "%YAML 1.1\n", "\t", "@", "`", "0x1", "~", "\u{85}", "\u{2028}", "\u{FEFF}",
    ]
    for _ in 0..<100 {
      let count = Int.random(in: 0..<16, using: &random)
      _ = problems((0..<count).map { _ in pieces.randomElement(using: &random)! }.joined())
    }
  }
}
