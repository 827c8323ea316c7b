import Diagnostics
import Files

/// What a theme's sheet says of one custom property, for one of the three ways that a page is shown.
struct Token: Sendable {
  /// With its dashes: `--accent`.
  var name: String
  var value: String
  var position: FilePosition
}

/// The ways that a page is shown; each has colours of its own.
enum Scheme: String, CaseIterable, Sendable {
  case light, dark, print

  /// For messages: where the colours are seen.
  var place: String { self == .print ? "on paper" : "on \(rawValue) pages" }
}

/// Tokens by scheme, in the order in which they are written.
struct TokenSheet: Sendable {
  var tokens: [Scheme: [Token]] = [:]

  init() {}

  subscript(_ scheme: Scheme) -> [Token] { tokens[scheme] ?? [] }

  /// Reads the `:root` rules of a stylesheet.
  ///
  /// - Parameter problems: If given, the sheet must hold nothing else, as `tokens.css` must; if `nil`, other
  ///   rules are passed over.
  init(_ file: SourceFile, reporting problems: inout Problems?) {
    var reader = TokenReader(file, problems: problems)
    reader.read(until: reader.bytes.count, scheme: .light)
    tokens = reader.found
    problems = reader.problems
  }

  /// The value of each token in one scheme, every reference to another replaced by what it stands for. What a
  /// dark page or paper does not say is as on a light page.
  func values(in scheme: Scheme) -> [String: String] {
    var values: [String: String] = [:]
    for token in self[.light] { values[token.name] = token.value }
    if scheme != .light { for token in self[scheme] { values[token.name] = token.value } }
    func resolved(_ value: String, depth: Int = 0) -> String? {
      guard let name = reference(in: value) else { return value }
      guard depth < 8, let next = values[name] else { return nil }
      return resolved(next, depth: depth + 1)
    }
    return values.compactMapValues { resolved($0) }
  }
}

/// The token that a value refers to: `--ink` for `var(--ink)`.
func reference(in value: String) -> String? {
  guard value.hasPrefix("var("), value.hasSuffix(")") else { return nil }
  return trimmed(value.dropFirst(4).dropLast())
}

func trimmed(_ text: some StringProtocol) -> String {
  guard let start = text.firstIndex(where: { !$0.isWhitespace }),
    let end = text.lastIndex(where: { !$0.isWhitespace })
  else { return "" }
  return String(text[start...end])
}

private struct TokenReader {
  let file: String
  let bytes: [UInt8]
  var problems: Problems?
  var found: [Scheme: [Token]] = [:]
  private var next = 0

  init(_ file: SourceFile, problems: Problems?) {
    self.file = file.path
    self.problems = problems
    bytes = Self.withoutComments(file.bytes)
  }

  /// Spaces for comments, so that every place stays what it was.
  private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "/"), bytes[index + 1] == UInt8(ascii: "*") else {
        index += 1
        continue
      }
      var end = index + 2
      while end + 1 < bytes.count, bytes[end] != UInt8(ascii: "*") || bytes[end + 1] != UInt8(ascii: "/") {
        end += 1
      }
      end = min(end + 2, bytes.count)
      for place in index..<end where bytes[place] != UInt8(ascii: "\n") { result[place] = UInt8(ascii: " ") }
      index = end
    }
    return result
  }

  /// - Parameter scheme: That of the `:root` rules met here; `nil` where none is looked for.
  mutating func read(until limit: Int, scheme: Scheme?) {
    while let open = bytes[next..<limit].firstIndex(of: UInt8(ascii: "{")) {
      let start = firstWord(from: next, open)
      let head = text(start..<open)
      guard let close = end(ofBlockAt: open, limit) else {
        report(open, "this '{' is never closed")
        next = limit
        return
      }
      if head == ":root" {
        if let scheme { readDeclarations(open + 1, close, scheme) }
      } else if head.hasPrefix("@media"), let scheme {
        next = open + 1
        let inner = scheme == .light ? Self.scheme(head) : nil
        if inner == nil {
          report(
            start,
            "tokens are read for '@media (prefers-color-scheme: dark)' and '@media print' only, not for '\(head)'"
          )
        }
        read(until: close, scheme: inner)
      } else {
        report(
          start,
          "'\(head)' is no group of tokens; tokens.css holds ':root { … }' only, and other rules go into a sheet in assets/"
        )
      }
      next = min(close + 1, limit)
    }
    let rest = firstWord(from: next, limit)
    if rest < limit { report(rest, "'\(text(rest..<limit))' stands outside ':root { … }'") }
    next = limit
  }

  private mutating func readDeclarations(_ start: Int, _ end: Int, _ scheme: Scheme) {
    var from = start
    while from < end {
      let stop = bytes[from..<end].firstIndex(of: UInt8(ascii: ";")) ?? end
      let begin = firstWord(from: from, stop)
      from = stop + 1
      guard begin < stop else { continue }
      guard let colon = bytes[begin..<stop].firstIndex(of: UInt8(ascii: ":")) else {
        report(begin, "'\(text(begin..<stop))' is no token; write '--name: value;'")
        continue
      }
      let name = text(begin..<colon)
      guard name.hasPrefix("--") else {
        report(begin, "'\(name)' is no token: the names of tokens begin with --")
        continue
      }
      found[scheme, default: []].append(
        Token(name: name, value: text((colon + 1)..<stop), position: position(begin)))
    }
  }

  private static func scheme(_ head: String) -> Scheme? {
    let condition = head.dropFirst("@media".count).filter { !$0.isWhitespace }
    return switch condition {
    case "(prefers-color-scheme:dark)", "screenand(prefers-color-scheme:dark)": .dark
    case "print": .print
    default: nil
    }
  }

  private func end(ofBlockAt open: Int, _ limit: Int) -> Int? {
    var depth = 0
    for index in open..<limit {
      if bytes[index] == UInt8(ascii: "{") { depth += 1 }
      if bytes[index] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private func firstWord(from start: Int, _ end: Int) -> Int {
    start < end ? bytes[start..<end].firstIndex { $0 > 32 } ?? end : end
  }

  private func text(_ range: Range<Int>) -> String {
    trimmed(String(decoding: bytes[range], as: UTF8.self))
  }

  private func position(_ offset: Int) -> FilePosition { FilePosition(file: file, offset: offset, in: bytes) }

  private mutating func report(_ offset: Int, _ message: String) {
    guard problems != nil else { return }
    let position = position(offset)
    problems?.add(.error, "token-syntax", at: position, message)
  }
}
