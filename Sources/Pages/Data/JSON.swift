/// A value to be written as JSON. Objects keep the order of their names.
indirect enum JSON {
  case text(String)
  case number(Double?)
  case flag(Bool)
  case null
  case array([JSON])
  case object([(String, JSON)])

  /// The whole as a file.
  var document: [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return bytes
  }

  /// The outermost object stands one name a line, an array one item a line; the rest is kept together.
  func write(into bytes: inout [UInt8], isOutermost: Bool = true) {
    switch self {
    case .text(let text): JSON.write(text, into: &bytes)
    case .number(let value): bytes += (value.map(machineText) ?? "null").utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    case .array(let items):
      bytes += "[".utf8
      for (index, item) in items.enumerated() {
        bytes += (index == 0 ? "\n    " : ",\n    ").utf8
        item.write(into: &bytes, isOutermost: false)
      }
      bytes += (items.isEmpty ? "]" : "\n  ]").utf8
    case .object(let members):
      bytes += "{".utf8
      for (index, member) in members.enumerated() {
        if index > 0 { bytes += (isOutermost ? "," : ", ").utf8 }
        if isOutermost { bytes += "\n  ".utf8 }
        JSON.write(member.0, into: &bytes)
        bytes += ": ".utf8
        member.1.write(into: &bytes, isOutermost: false)
      }
      bytes += (isOutermost ? "\n}\n" : "}").utf8
    }
  }

  private static func write(_ text: String, into bytes: inout [UInt8]) {
    let hex = Array("0123456789abcdef".utf8)
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0..<0x20: bytes += [0x5C, 0x75, 0x30, 0x30, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
