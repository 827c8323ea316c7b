/// The path below the site that an address asks for, decoded once: `indicators/` for `/indicators/?x`.
///
/// A path is only ever looked up among those of the site, never opened; so one that climbs out leads
/// nowhere. What no path of a site can hold is refused before it is looked up.
func requestedPath(_ target: String) throws(Refusal) -> String {
  guard target.utf8.first == UInt8(ascii: "/") else {
    throw Refusal(.badRequest, "An address begins with '/'.")
  }
  let raw = target.utf8.dropFirst().prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
  var bytes: [UInt8] = []
  var rest = raw[...]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    guard let high = rest.popFirst().flatMap(hexDigit), let low = rest.popFirst().flatMap(hexDigit) else {
      throw Refusal(.badRequest, "The address holds a '%' that stands for nothing.")
    }
    bytes.append(high << 4 | low)
  }
  guard let path = String(validating: bytes, as: UTF8.self) else {
    throw Refusal(.badRequest, "The address is not UTF-8.")
  }
  let isStrange = bytes.contains { byte in
    byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: ":")
  }
  guard !isStrange else { throw Refusal(.badRequest, "The address holds what no page's address can.") }
  if path.split(separator: "/").contains(where: { $0 == "." || $0 == ".." }) {
    throw Refusal(.badRequest, "The address leads out of the site.")
  }
  return path
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
