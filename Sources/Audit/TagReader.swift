import Glibc

/// One event of a page's markup, in the order of the text.
enum MarkupEvent {
  /// A start tag, which is the reader's `tag` until the next event.
  case start
  case end(MarkupName)
  /// Text with something in it that is not space.
  case text
}

/// A start tag.
struct Tag {
  var name = MarkupName()
  /// Its element if it is one that the rules know.
  var element: Element?
  /// The attributes that rules ask for, and where their values are, with character references as they were written.
  var attributes: [(name: Attribute, value: UnsafeRawBufferPointer)] = []
  /// Where it begins, in bytes.
  var offset = 0

  subscript(_ name: Attribute) -> String? { value(name).map(text) }

  /// Whether an attribute has a value, letter for letter.
  func has(_ name: Attribute, _ words: StaticString) -> Bool {
    value(name)?.elementsEqual(UnsafeRawBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount))
      == true
  }

  /// Whether an attribute is there, whatever it holds.
  func states(_ name: Attribute) -> Bool { value(name) != nil }

  /// Whether an attribute is there and holds more than spaces.
  func has(_ name: Attribute) -> Bool {
    guard let value = value(name), let first = value.first else { return false }
    if first > 0x20, first < 0x80 { return true }
    return text(value).contains { !$0.isWhitespace }
  }

  private func value(_ name: Attribute) -> UnsafeRawBufferPointer? {
    for attribute in attributes where attribute.name == name { return attribute.value }
    return nil
  }
}

/// Walks through a page's tags as a browser's tokenizer does; a theme may write HTML in any of its forms.
struct TagReader {
  /// The start tag that was met last.
  private(set) var tag = Tag()
  private let bytes: UnsafeRawBufferPointer
  private var at = 0
  /// After `<script>` and `<style>`, whose text is not markup until their end.
  private var rawEnd: Element?
  private let elements = Element.named
  private let attributes = Attribute.named

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func next() -> MarkupEvent? {
    while at < bytes.count {
      if let element = rawEnd {
        rawEnd = nil
        skipRawText(element)
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
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        startTag()
        return .start
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

  private mutating func skipRawText(_ element: Element) {
    let length = element.rawValue.utf8.count
    while let open = find("<", from: at) {
      at = open
      let end = open + 2 + length
      if end <= bytes.count, bytes[open + 1] == UInt8(ascii: "/"),
        elements[MarkupName(slice(open + 2..<end))] == element
      {
        return
      }
      at = open + 1
    }
    at = bytes.count
  }

  private mutating func endTag() -> MarkupEvent {
    at += 2
    let name = word()
    at = find(">", from: at).map { $0 + 1 } ?? bytes.count
    return .end(name)
  }

  private mutating func startTag() {
    tag.offset = at
    if !tag.attributes.isEmpty { tag.attributes.removeAll(keepingCapacity: true) }
    at += 1
    tag.name = word()
    tag.element = elements[tag.name]
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
      let name = word()
      guard !name.isEmpty else {
        at += 1
        continue
      }
      let value = value()
      if let known = attributes[name] { tag.attributes.append((known, value)) }
    }
    if tag.element == .script || tag.element == .style { rawEnd = tag.element }
  }

  private mutating func value() -> UnsafeRawBufferPointer {
    skipSpaces()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { return slice(at..<at) }
    at += 1
    skipSpaces()
    guard at < bytes.count else { return slice(at..<at) }
    let quote = bytes[at]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = at + 1
      let end = find(Unicode.Scalar(quote), from: start) ?? bytes.count
      at = min(bytes.count, end + 1)
      return slice(start..<end)
    }
    let start = at
    while at < bytes.count, !isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">") { at += 1 }
    return slice(start..<at)
  }

  private mutating func word() -> MarkupName {
    let start = at
    var name = MarkupName()
    while at < bytes.count, isOfName(bytes[at]) {
      name.setLetter(bytes[at], at: at - start)
      at += 1
    }
    return at - start <= 8 ? name : MarkupName(slice(start..<at))
  }

  private mutating func skipSpaces() { while at < bytes.count, isSpace(bytes[at]) { at += 1 } }

  private func hasWords(_ range: Range<Int>) -> Bool { range.contains { !isSpace(bytes[$0]) } }

  private func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[range])
  }

  /// `memchr`: most of a page is text.
  private func find(_ character: Unicode.Scalar, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress else { return nil }
    return memchr(base + start, Int32(character.value), bytes.count - start).map {
      UnsafeRawPointer($0) - base
    }
  }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

/// Whether a name may go on with a byte.
private func isOfName(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="): false
  default: !isSpace(byte)
  }
}

/// The name of the element whose start tag begins at a place, as it is written there.
func elementName(at offset: Int, in bytes: UnsafeRawBufferPointer) -> String {
  String(decoding: bytes[(offset + 1)...].prefix(while: isOfName), as: UTF8.self)
}

/// Bytes of an attribute as text.
private func text(_ value: UnsafeRawBufferPointer) -> String {
  let text = String(decoding: value, as: UTF8.self)
  return value.contains(UInt8(ascii: "&")) ? unescaped(text) : text
}

/// Text with the character references resolved that addresses and names hold.
private func unescaped(_ text: String) -> String {
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
