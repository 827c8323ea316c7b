import Files

/// A value to be written as JSON. Objects keep the order of their names.
enum JSON {
  case text(String)
  case number(Double?)
  case flag(Bool)
  case null
  case array([JSON])
  case object([(String, JSON)])
  /// A value that writes itself.
  case writing(@Sendable (inout [UInt8]) -> Void)

  /// The whole as a file.
  var document: [UInt8] { document(rows: 0) }

  /// - Parameter rows: About how many figures it has with all that is said of each: a long text that grows is moved
  ///   many times.
  func document(rows: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rows * 320)
    write(into: &bytes)
    return bytes
  }

  /// The whole as it stands within an array of a file.
  var nested: [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes, isOutermost: false)
    return bytes
  }

  /// The whole on one line, to stand within other text.
  var inLine: String {
    var bytes: [UInt8] = []
    write(into: &bytes, isInLine: true)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The outermost object stands one name a line, an array one item a line; the rest is kept together.
  func write(into bytes: inout [UInt8], isOutermost: Bool = true, isInLine: Bool = false) {
    switch self {
    case .text(let text): JSON.write(text, into: &bytes)
    case .writing(let write): write(&bytes)
    case .number(let value): JSON.write(value, into: &bytes)
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    case .array(let items):
      bytes += "[".utf8
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes += (isInLine ? index > 0 ? " " : "" : "\n    ").utf8
        item.write(into: &bytes, isOutermost: false, isInLine: isInLine)
      }
      bytes += (items.isEmpty || isInLine ? "]" : "\n  ]").utf8
    case .object(let members):
      bytes += "{".utf8
      for (index, member) in members.enumerated() {
        if index > 0 { bytes += (isOutermost ? "," : ", ").utf8 }
        if isOutermost { bytes += "\n  ".utf8 }
        JSON.write(member.0, into: &bytes)
        bytes += ": ".utf8
        member.1.write(into: &bytes, isOutermost: false, isInLine: isInLine)
      }
      bytes += (isOutermost ? "\n}\n" : "}").utf8
    }
  }

  static func write(_ number: Double?, into bytes: inout [UInt8]) {
    if let number { appendMachineText(number, to: &bytes) } else { bytes.append("null") }
  }

  static func write(_ text: String, into bytes: inout [UInt8]) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { letters in
      // Nearly all text is one run that means nothing to JSON.
      var start = 0
      for (index, letter) in letters.enumerated() {
        guard letter < 0x20 || letter == UInt8(ascii: "\"") || letter == UInt8(ascii: "\\") else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start..<index]))
        bytes += escaped(letter).utf8
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escaped(_ letter: UInt8) -> String {
    switch letter {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case 0x0A: "\\n"
    default: "\\u00" + (letter < 16 ? "0" : "") + String(letter, radix: 16)
    }
  }
}
