/// The words of a binding: `name`, `name=value` or `name="a value"`, each with its place.
struct BindingTokens {
  struct Token {
    var name: String
    var value: String?
    /// Bytes from the opening brace.
    var offset: Int
  }

  var tokens: [Token] = []
  /// What could not be read, and where; the rest is then left alone.
  var fault: (message: String, offset: Int)?

  /// - Parameter source: From `{` to `}`, both included.
  init(_ source: String) {
    let bytes = Array(straightened(source).utf8)
    var at = 1
    let end = bytes.count - 1
    while true {
      while at < end, isSpace(bytes[at]) { at += 1 }
      guard at < end else { return }
      let start = at
      while at < end, !isSpace(bytes[at]), bytes[at] != UInt8(ascii: "=") { at += 1 }
      let name = String(decoding: bytes[start..<at], as: UTF8.self)
      guard at < end, bytes[at] == UInt8(ascii: "=") else {
        tokens.append(Token(name: name, value: nil, offset: start))
        continue
      }
      at += 1
      let quoted = at < end && bytes[at] == UInt8(ascii: "\"")
      if quoted { at += 1 }
      let valueStart = at
      while at < end, quoted ? bytes[at] != UInt8(ascii: "\"") : !isSpace(bytes[at]) { at += 1 }
      if quoted, at == end {
        fault = ("the quotation mark after '\(name)=' is not closed; write \(name)=\"…\"", valueStart - 1)
        return
      }
      let value = bytes[valueStart..<at].split(whereSeparator: isSpace)
        .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
      tokens.append(Token(name: name, value: value, offset: start))
      if quoted { at += 1 }
    }
  }
}

/// A quoted value may run over a line's end, even inside a block quote.
private func isSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
    || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: ">")
}

/// Word processors curl quotation marks and widen spaces as one types; both are taken as meant.
private func straightened(_ source: String) -> String {
  String(
    String.UnicodeScalarView(
      source.unicodeScalars.map { scalar in
        switch scalar {
        case "\u{201C}", "\u{201D}": "\""
        case "\u{A0}": " "
        default: scalar
        }
      }))
}
