/// The letters before a colon, if they come before any `/`, `?` or `#`.
func scheme(of address: String) -> String? {
  let head = address.utf8.prefix {
    $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
  }
  return head.firstIndex(of: UInt8(ascii: ":")).map { address[..<$0].lowercased() }
}

/// What is wrong with an address elsewhere, or `nil`.
func webFault(_ address: String) -> String? {
  let rest = address.drop { $0 != ":" }.dropFirst()
  guard rest.hasPrefix("//") else { return "'\(address)' lacks its '//'" }
  if address.unicodeScalars.contains(where: { $0.value <= 0x20 || "<>\"\\^`{|}".unicodeScalars.contains($0) })
  {
    return "'\(address)' holds a character that no address may; write it as % and two digits"
  }
  let host = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
  if host.contains("@") { return "'\(address)' holds a user's name" }
  let labels = host.prefix { $0 != ":" }.split(separator: ".", omittingEmptySubsequences: false)
  guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 63 && !$0.hasPrefix("-") })
  else {
    return "'\(address)' names no host"
  }
  return nil
}
