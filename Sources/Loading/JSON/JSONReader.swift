/// Where a text stops being JSON, and why.
struct JSONMistake: Error {
  var offset: Int
  var message: String
}

/// Reads a JSON text as RFC 8259 has it, byte by byte, so that each value knows its place.
///
/// Foundation's reader gives no places, and an officer must be told where in a file something is wrong.
struct JSONReader {
  /// Groups and lists in one another.
  static let mostLevels = 32

  private let bytes: [UInt8]
  private var next = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// - Parameter bytes: Valid UTF-8.
  static func read(_ bytes: [UInt8]) throws(JSONMistake) -> JSONValue {
    var reader = JSONReader(bytes)
    reader.skipSpace()
    let value = try reader.value(level: 1)
    reader.skipSpace()
    guard reader.next == bytes.count else {
      throw reader.mistake("the text should end here, after its one value")
    }
    return value
  }

  private func mistake(_ message: String, at offset: Int? = nil) -> JSONMistake {
    let offset = offset ?? next
    return JSONMistake(
      offset: min(offset, max(0, bytes.count - 1)),
      message: offset >= bytes.count
        ? "the file ends in the middle; it was cut off, so fetch or save it again" : message)
  }

  private var byte: UInt8? { next < bytes.count ? bytes[next] : nil }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { next += 1 }
  }

  private mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: wanted) else { return false }
    next += 1
    return true
  }

  private mutating func value(level: Int) throws(JSONMistake) -> JSONValue {
    guard level <= Self.mostLevels else {
      throw mistake("groups and lists lie more than \(Self.mostLevels) deep in one another here")
    }
    let start = next
    let content: JSONValue.Content
    switch byte {
    case UInt8(ascii: "{"): content = try group(level: level)
    case UInt8(ascii: "["): content = try list(level: level)
    case UInt8(ascii: "\""): content = .text(try text())
    case let byte? where byte == UInt8(ascii: "-") || Self.isDigit(byte): content = .number(try number())
    default: content = try word()
    }
    return JSONValue(content: content, offset: start)
  }

  private mutating func word() throws(JSONMistake) -> JSONValue.Content {
    for (word, content) in [
      ("null", JSONValue.Content.nothing), ("true", .flag(true)), ("false", .flag(false)),
    ] where bytes[next...].starts(with: word.utf8) {
      next += word.utf8.count
      return content
    }
    throw mistake("a value should stand here: a text in double quotation marks, a number, a list or a group")
  }

  private mutating func group(level: Int) throws(JSONMistake) -> JSONValue.Content {
    next += 1
    var entries: [JSONValue.Entry] = []
    var keys: Set<String> = []
    skipSpace()
    if take("}") { return .group([]) }
    repeat {
      skipSpace()
      let start = next
      guard byte == UInt8(ascii: "\"") else {
        throw mistake("a key in double quotation marks should stand here")
      }
      let key = try text()
      guard keys.insert(key).inserted else {
        throw mistake("the key \"\(key)\" is here twice in one group; take one out", at: start)
      }
      skipSpace()
      guard take(":") else { throw mistake("a colon should stand here, after the key \"\(key)\"") }
      skipSpace()
      entries.append(JSONValue.Entry(key: key, value: try value(level: level + 1)))
      skipSpace()
    } while take(",")
    guard take("}") else { throw mistake("a comma or a closing brace } should stand here") }
    return .group(entries)
  }

  private mutating func list(level: Int) throws(JSONMistake) -> JSONValue.Content {
    next += 1
    skipSpace()
    if take("]") { return .list([]) }
    var items: [JSONValue] = []
    var numbers: [Double] = []
    var isNumbers = true
    repeat {
      skipSpace()
      let item = try value(level: level + 1)
      if isNumbers, case .number(let number) = item.content {
        numbers.append(number)
      } else {
        if isNumbers {
          items = numbers.map { JSONValue(content: .number($0), offset: item.offset) }
          isNumbers = false
        }
        items.append(item)
      }
      skipSpace()
    } while take(",")
    guard take("]") else { throw mistake("a comma or a closing bracket ] should stand here") }
    return isNumbers ? .numbers(numbers) : .list(items)
  }

  private mutating func number() throws(JSONMistake) -> Double {
    let start = next
    let isNegative = take("-")
    var (digits, size, decimals) = (0, UInt64(0), 0)
    guard let first = byte, Self.isDigit(first) else { throw mistake("a digit should stand here") }
    let startsWithNought = first == UInt8(ascii: "0")
    while let byte, Self.isDigit(byte) {
      size = size &* 10 &+ UInt64(byte - 0x30)
      digits += 1
      next += 1
    }
    if startsWithNought, digits > 1 { throw mistake("a number may not begin with 0 here", at: start) }
    if take(".") {
      guard byte.map(Self.isDigit) ?? false else {
        throw mistake("a digit should stand here, after the point")
      }
      while let byte, Self.isDigit(byte) {
        size = size &* 10 &+ UInt64(byte - 0x30)
        decimals += 1
        next += 1
      }
    }
    var isPlain = digits + decimals <= 15
    if take("e") || take("E") {
      isPlain = false
      if !take("+") { _ = take("-") }
      guard byte.map(Self.isDigit) ?? false else { throw mistake("a digit should stand here, after the e") }
      while let byte, Self.isDigit(byte) { next += 1 }
    }
    // So few digits are held exactly, as is the power of ten, and so one division rounds as it should.
    if isPlain {
      let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
      return (isNegative ? -1 : 1) * Double(size) / power
    }
    let value = Double(String(decoding: bytes[start..<next], as: UTF8.self))
    guard let value, value.isFinite else { throw mistake("this number is too large to be read", at: start) }
    return value
  }

  private mutating func text() throws(JSONMistake) -> String {
    next += 1
    let start = next
    while let byte, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { next += 1 }
    if byte == UInt8(ascii: "\"") {
      next += 1
      return String(decoding: bytes[start..<(next - 1)], as: UTF8.self)
    }
    var content = Array(bytes[start..<next])
    while let byte, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else {
        throw mistake("a line ends within a text here; close the text with a double quotation mark")
      }
      next += 1
      if byte == UInt8(ascii: "\\") {
        content += Array(String(try escaped()).utf8)
      } else {
        content.append(byte)
      }
    }
    guard take("\"") else { throw mistake("a double quotation mark should stand here") }
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func escaped() throws(JSONMistake) -> Character {
    guard let byte else { throw mistake("") }
    next += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let first = try hexadecimal()
      if (0xD800..<0xDC00).contains(first), take("\\"), take("u") {
        let second = try hexadecimal()
        if (0xDC00..<0xE000).contains(second),
          let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        {
          return Character(scalar)
        }
      }
      guard let scalar = Unicode.Scalar(first) else {
        throw mistake("this is half of a character that is written in two halves", at: next - 6)
      }
      return Character(scalar)
    default:
      throw mistake("after a backslash only \" \\ / b f n r t u may stand", at: next - 1)
    }
  }

  private mutating func hexadecimal() throws(JSONMistake) -> UInt32 {
    let end = next + 4
    guard end <= bytes.count,
      let code = UInt32(String(decoding: bytes[next..<end], as: UTF8.self), radix: 16),
      bytes[next] != UInt8(ascii: "+"), bytes[next] != UInt8(ascii: "-")
    else { throw mistake("four hexadecimal digits should stand here, after \\u") }
    next = end
    return code
  }
}
