import Foundation
import TestSupport
import Testing

/// Whatever is asked for, in whatever spelling, only files of the site are served.
@Suite struct `Any path` {
  private static let secret = "not for readers"

  /// Pieces that paths out of a folder are made of.
  private static let pieces = [
    "..", "%2e%2e", ".%2e", "%2E%2E", "..%2f", "%2f", "/", "//", "\\", "%5c", "..;", "%00", ".", "a", "b.csv",
    "Content", "page.txt", "secret", "etc", "passwd", "hostname", ".preview", "%252e%252e", "%c0%ae%c0%ae",
    "~",
    "link", "?", "#", "index.html", " ", "\u{e9}", "%ff", "C:", "file:", "http://127.0.0.1/", "@", "*",
  ]

  @Test(arguments: 1...8)
  func `serves nothing from outside the site`(seed: Int) throws {
    let preview = try RunningPreview()
    try preview.folder.write(Self.secret, to: "secret")
    try preview.folder.write(Self.secret, to: "Content/secret")
    try FileManager.default.createSymbolicLink(
      atPath: preview.folder.path + "/Content/link", withDestinationPath: "/etc")
    var random = SplitMix64(seed: UInt64(seed))
    let known = try Set(
      ["/", "/a/", "/b.csv", "/404.html", "/.preview/reload.js"].map { try preview.ask($0)!.text })
    for _ in 0..<400 {
      let count = Int.random(in: 1...8, using: &random)
      let parts = (0..<count).map { _ in Self.pieces.randomElement(using: &random)! }
      let glue = ["/", ""].randomElement(using: &random)!
      let target = ["/", "", "/a/"].randomElement(using: &random)! + parts.joined(separator: glue)
      let answer = try #require(try preview.ask(target))
      #expect(!answer.text.contains(Self.secret) && !answer.text.contains("root:"), "\(target)")
      switch answer.status {
      case 200: #expect(known.contains(answer.text) || target.contains(".preview"), "\(target)")
      case 301: #expect(["/a/"].contains(answer.headers["location"]), "\(target)")
      default: #expect([400, 404].contains(answer.status), "\(target)")
      }
    }
  }

  @Test(arguments: 1...4)
  func `in any bytes at all is answered or refused, and the next reader is served`(seed: Int) throws {
    let preview = try RunningPreview()
    var random = SplitMix64(seed: UInt64(100 + seed))
    for _ in 0..<100 {
      let link = try Loopback(port: preview.port)
      let bytes = (0..<Int.random(in: 0...3_000, using: &random)).map { _ in
        Bool.random(using: &random) ? UInt8.random(in: 0...255, using: &random) : UInt8(ascii: "\n")
      }
      link.send(Array("GET /".utf8) + bytes + Array("\r\n\r\n".utf8))
      if let answer = link.answer() { #expect(answer.status >= 400) }
    }
    #expect(try preview.ask("/b.csv")?.status == 200)
  }
}
