import Foundation

/// The tags of a page, read as strictly as our own writer writes them.
///
/// Not a browser's forgiving parser: an attribute without quotes, a stray `<` or
/// an end tag that closes nothing is an error, because no page of ours has one.
package struct Markup: Sendable {
  package struct Tag: Sendable {
    package var name: String
    package var attributes: [(name: String, value: String)]
    /// The place among all tags of the one that this stands in; `nil` for the outermost.
    package var parent: Int?
    /// The text between this tag and the next, still escaped.
    package var textAfter = ""

    package subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  package struct Mistake: Error, CustomStringConvertible {
    package var description: String
  }

  /// All start tags in order; end tags are checked and dropped.
  package private(set) var tags: [Tag] = []

  package init(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { buffer in
      var reader = Reader(buffer)
      tags = try reader.read()
    }
  }
}

extension [Markup.Tag] {
  /// What a tag stands in, innermost first.
  package func holders(of place: Int) -> [Markup.Tag] {
    var holders: [Markup.Tag] = []
    var at = self[place].parent
    while let holder = at {
      holders.append(self[holder])
      at = self[holder].parent
    }
    return holders
  }
}

private struct Reader {
  let bytes: UnsafeRawBufferPointer
  private var at = 0
  private var tags: [Markup.Tag] = []
  private var open: [(name: String, place: Int)] = []

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  mutating func read() throws -> [Markup.Tag] {
    while let tag = find("<", from: at) {
      take(textUpTo: tag)
      at = tag + 1
      switch byte {
      case UInt8(ascii: "!"), UInt8(ascii: "?"): try passDeclaration()
      case UInt8(ascii: "/"): try readEndTag()
      default: try readStartTag()
      }
    }
    guard open.isEmpty else { throw mistake("<\(open.last!.name)> is never closed") }
    return tags
  }

  private mutating func take(textUpTo end: Int) {
    guard end > at, !tags.isEmpty else { return }
    tags[tags.count - 1].textAfter += text(at..<end)
  }

  private mutating func passDeclaration() throws {
    guard let end = find(">", from: at) else { throw mistake("a declaration has no end") }
    guard !text(at..<end).hasPrefix("!--") else { throw mistake("a comment reached a page") }
    at = end + 1
  }

  private mutating func readEndTag() throws {
    guard let end = find(">", from: at) else { throw mistake("an end tag has no end") }
    let name = text(at + 1..<end)
    guard open.popLast()?.name == name else { throw mistake("</\(name)> closes nothing") }
    at = end + 1
  }

  private mutating func readStartTag() throws {
    let name = word()
    guard !name.isEmpty else { throw mistake("'<' does not begin a tag") }
    var tag = Markup.Tag(name: name, attributes: [], parent: open.last?.place)
    while true {
      while isSpace(byte) { at += 1 }
      if byte == UInt8(ascii: ">") {
        if !Reader.void.contains(name) { open.append((name, tags.count)) }
        at += 1
        break
      }
      if byte == UInt8(ascii: "/") {
        guard at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: ">") else { throw mistake("stray '/'") }
        at += 2
        break
      }
      let attribute = word()
      guard !attribute.isEmpty else { throw mistake("<\(name)> has a broken attribute") }
      guard tag[attribute] == nil else { throw mistake("<\(name)> has \(attribute) twice") }
      tag.attributes.append((attribute, try value()))
    }
    tags.append(tag)
    if name == "script" || name == "style" {
      // Their text is not markup.
      while let end = find("<", from: at) {
        take(textUpTo: end)
        at = end
        if text(end..<min(bytes.count, end + 2 + name.utf8.count)) == "</\(name)" { break }
        at += 1
      }
    }
  }

  /// An attribute's value without its quotes; none for an attribute that stands alone.
  private mutating func value() throws -> String {
    guard byte == UInt8(ascii: "=") else { return "" }
    at += 1
    guard byte == UInt8(ascii: "\"") else { throw mistake("an attribute's value has no quotes") }
    guard let end = find("\"", from: at + 1) else { throw mistake("an attribute's value has no end") }
    defer { at = end + 1 }
    let value = text(at + 1..<end)
    guard !value.contains("<") else { throw mistake("'<' in an attribute's value") }
    return unescaped(value)
  }

  private mutating func word() -> String {
    let start = at
    while at < bytes.count, !isSpace(byte), ![47, 60, 61, 62, 34].contains(byte) { at += 1 }
    return text(start..<at)
  }

  private var byte: UInt8 { at < bytes.count ? bytes[at] : 0 }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 13 || byte == 9 }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// `memchr`, since most of a page is text and a test is built without optimisation.
  private func find(_ character: Unicode.Scalar, from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    let base = bytes.baseAddress!
    return memchr(base + start, Int32(character.value), bytes.count - start).map {
      $0 - UnsafeMutableRawPointer(mutating: base)
    }
  }

  private func mistake(_ message: String) -> Markup.Mistake {
    let line = bytes[..<min(at, bytes.count)].count { $0 == 10 } + 1
    return Markup.Mistake(description: "line \(line): \(message)")
  }
}

/// Text with the character references of our own writer resolved.
private func unescaped(_ text: String) -> String {
  guard text.contains("&") else { return text }
  return text.replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
    .replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&#39;", with: "'")
    .replacingOccurrences(of: "&amp;", with: "&")
}
