import Diagnostics
import Files
import TestSupport
import Testing

import Loading

@Suite struct `Text files` {
  private func decode(_ bytes: [UInt8]) -> (text: String?, problems: [String]) {
    var problems = Problems()
    let text = decodeText(SourceFile(path: "a.csv", bytes: bytes), into: &problems)
    return (
      text.map { String(decoding: $0, as: UTF8.self) },
      problems.sorted.map { "\($0.position) \($0.rule)" }
    )
  }

  @Test(arguments: [
    ("", ""), ("a\nb\n", "a\nb\n"), ("a\r\nb\r\n", "a\nb\n"), ("a\rb\r", "a\nb\n"), ("a\r\r\nb", "a\n\nb"),
    ("a\n\rb", "a\n\nb"), ("\u{FEFF}a\r\n", "a\n"), ("\u{FEFF}", ""), ("é – ’ £ 😀", "é – ’ £ 😀"),
    ("a\u{FEFF}b", "a\u{FEFF}b"),
  ])
  func `what Excel and editors write is accepted, with line feeds`(written: String, text: String) {
    let found = decode(Array(written.utf8))
    #expect(found.text == text)
    #expect(found.problems == [])
  }

  @Test(arguments: [[0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61], [0xFF, 0xFE, 0, 0]] as [[UInt8]])
  func `UTF-16 is named as such`(bytes: [UInt8]) {
    #expect(decode(bytes).text == nil)
    #expect(decode(bytes).problems == ["a.csv utf16-not-utf8"])
  }

  @Test(
    arguments: [
      ([0xA3], "1:1"), (Array("a,b\r\n1,".utf8) + [0x92], "2:3"), (Array("é".utf8) + [0xE9], "1:3"),
      (Array("a\rb\r".utf8) + [0x80], "3:1"), ([0xEF, 0xBB, 0xBF, 0xFF], "1:1"), ([0x61, 0xC3], "1:2"),
      ([0xC0, 0x80], "1:1"), ([0xED, 0xA0, 0x80], "1:1"), ([0xF4, 0x90, 0x80, 0x80], "1:1"),
      ([0xF0, 0x9F, 0x98, 0x0A, 0x61], "1:1"), ([0x61, 0x0A, 0xBF, 0xFF], "2:1"),
    ] as [([UInt8], String)])
  func `the first byte that is not UTF-8 is pointed at`(bytes: [UInt8], place: String) {
    #expect(decode(bytes).text == nil)
    #expect(decode(bytes).problems == ["a.csv:\(place) not-utf8"])
  }

  @Test func `the letter that was meant is guessed from Windows' own code`() {
    var problems = Problems()
    _ = decodeText(SourceFile(path: "a.csv", bytes: [0xA3]), into: &problems)
    #expect(
      problems.sorted.map(\.message) == [
        "byte 0xA3 (perhaps '£' as older Windows programs write it) is not UTF-8; "
          + "save the file again as UTF-8 (in Excel: 'CSV UTF-8')"
      ])
  }

  @Test func `a NUL is pointed at`() {
    #expect(decode([0x61, 0x0A, 0x62, 0]).problems == ["a.csv:2:2 nul-byte"])
  }

  @Test func `validity is what the standard library says, and accepted text keeps its letters`() {
    var random = SplitMix64(seed: 7)
    let pieces: [[UInt8]] = [
      [0x61], [0x0D], [0x0A], [0xC3, 0xA9], [0xE2, 0x80, 0x99], [0xF0, 0x9F, 0x98, 0x80], [0x80], [0xC3],
      [0xF0, 0x9F], [0xED, 0xA0], [0xFF],
    ]
    for _ in 0..<2000 {
      let usable = Bool.random(using: &random) ? 6 : pieces.count
      let bytes = (0..<Int.random(in: 0..<12, using: &random)).flatMap { _ in
        pieces[Int.random(in: 0..<usable, using: &random)]
      }
      // The two bytes of a UTF-16 mark cannot come about from these pieces.
      let lines = bytes.indices.compactMap { at -> UInt8? in
        guard bytes[at] == 13 else { return bytes[at] }
        return at + 1 < bytes.count && bytes[at + 1] == 10 ? nil : 10
      }
      let expected =
        String(validating: bytes, as: UTF8.self) == nil ? nil : String(validating: lines, as: UTF8.self)
      #expect(decode(bytes).text == expected, "\(bytes)")
    }
  }
}
