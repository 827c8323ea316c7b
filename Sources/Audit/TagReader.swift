import Glibc

/// One event of a page's markup, in the order of the text.
enum MarkupEvent {
  case start(Tag)
  case end(name: String)
  /// Text with something in it that is not space.
  case text
}

/// A start tag.
struct Tag {
  var name: String
  var attributes: [(name: String, value: String)]
  /// Where it begins, in bytes.
  var offset: Int

  subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// An attribute that is there and holds more than spaces.
  func has(_ name: String) -> Bool { self[name]?.contains { !$0.isWhitespace } == true }
}

/// Walks through a page's tags as a browser's tokenizer does; a theme may write HTML in any of its forms.
struct TagReader {
  private let bytes: UnsafeRawBufferPointer
  private var at = 0
  /// After `<script>` and `<style>`, whose text is not markup until their end.
  private var rawEnd: String?

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func next() -> MarkupEvent? {
    while at < bytes.count {
      if let name = rawEnd {
        rawEnd = nil
        skipRawText(name)
        continue
      }
      guard let open = find("<", from: at), open + 1 < bytes.count else {
        let rest = at..<bytes.count
        at = bytes.count
        return hasWords(rest) ? .text : nil
      }
      if open > at {
        let text = at..<open
        at = open
        if hasWords(text) { return .text }
      }
      switch bytes[open + 1] {
      case UInt8(ascii: "!"), UInt8(ascii: "?"): skipDeclaration()
      case UInt8(ascii: "/"): return endTag()
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return startTag()
      default:
        at = open + 1
        return .text
      }
    }
    return nil
  }

  private mutating func skipDeclaration() {
    let isComment =
      at + 3 < bytes.count && bytes[at + 2] == UInt8(ascii: "-") && bytes[at + 3] == UInt8(ascii: "-")
    guard isComment else {
      at = find(">", from: at).map { $0 + 1 } ?? bytes.count
      return
    }
    var from = at + 4
    while let close = find(">", from: from) {
      at = close + 1
      if bytes[close - 1] == UInt8(ascii: "-"), bytes[close - 2] == UInt8(ascii: "-") { return }
      from = close + 1
    }
    at = bytes.count
  }

  private mutating func skipRawText(_ name: String) {
    while let open = find("<", from: at) {
      at = open
      let end = min(bytes.count, open + 2 + name.utf8.count)
      if string(open..<end).lowercased() == "</\(name)" { return }
      at = open + 1
    }
    at = bytes.count
  }

  private mutating func endTag() -> MarkupEvent {
    at += 2
    let name = word().lowercased()
    at = find(">", from: at).map { $0 + 1 } ?? bytes.count
    return .end(name: name)
  }

  private mutating func startTag() -> MarkupEvent {
    let offset = at
    at += 1
    var tag = Tag(name: word().lowercased(), attributes: [], offset: offset)
    while at < bytes.count {
      skipSpaces()
      guard at < bytes.count else { break }
      if bytes[at] == UInt8(ascii: ">") {
        at += 1
        break
      }
      if bytes[at] == UInt8(ascii: "/") {
        at += 1
        continue
      }
      let name = word().lowercased()
      guard !name.isEmpty else {
        at += 1
        continue
      }
      tag.attributes.append((name, value()))
    }
    if tag.name == "script" || tag.name == "style" { rawEnd = tag.name }
    return .start(tag)
  }

  private mutating func value() -> String {
    skipSpaces()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { return "" }
    at += 1
    skipSpaces()
    guard at < bytes.count else { return "" }
    let quote = bytes[at]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = at + 1
      let end = find(Unicode.Scalar(quote), from: start) ?? bytes.count
      at = min(bytes.count, end + 1)
      return unescaped(string(start..<end))
    }
    let start = at
    while at < bytes.count, !isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">") { at += 1 }
    return unescaped(string(start..<at))
  }

  private mutating func word() -> String {
    let start = at
    while at < bytes.count, !isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">"),
      bytes[at] != UInt8(ascii: "/"),
      bytes[at] != UInt8(ascii: "=")
    {
      at += 1
    }
    return string(start..<at)
  }

  private mutating func skipSpaces() { while at < bytes.count, isSpace(bytes[at]) { at += 1 } }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private func hasWords(_ range: Range<Int>) -> Bool { range.contains { !isSpace(bytes[$0]) } }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// `memchr`: most of a page is text.
  private func find(_ character: Unicode.Scalar, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress else { return nil }
    return memchr(base + start, Int32(character.value), bytes.count - start).map {
      UnsafeRawPointer($0) - base
    }
  }
}

/// Text with the character references resolved that addresses and names hold.
private func unescaped(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  var result = ""
  var rest = text[...]
  while let ampersand = rest.firstIndex(of: "&") {
    result += rest[..<ampersand]
    rest = rest[ampersand...]
    guard let known = references.first(where: { rest.hasPrefix($0.name) }) else {
      result.append("&")
      rest = rest.dropFirst()
      continue
    }
    result.append(known.character)
    rest = rest.dropFirst(known.name.count)
  }
  return result + rest
}

private let references: [(name: String, character: Character)] = [
  ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"),
]
