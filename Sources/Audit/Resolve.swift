/// The file that a link on `page` leads to, and the place in it; `nil` if it leaves the site's folder.
///
/// Many links of a site come here, so it goes over bytes, and over those of most paths once.
func resolve(_ target: String, on page: String) -> (file: String, fragment: String?)? {
  let slash = UInt8(ascii: "/")
  let bytes = target.utf8
  let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
  let fragment = hash.map { String(decoding: decoded(bytes[bytes.index(after: $0)...]), as: UTF8.self) }
  let path = bytes[..<(hash ?? bytes.endIndex)].prefix { $0 != UInt8(ascii: "?") }
  guard let first = path.first else { return (page, fragment) }
  // A site may lie in any folder of a host, so a path from the host's root leaves it.
  guard first != slash else { return nil }
  // The folder of the page, with a slash at its end unless it is the site's own.
  var file = Array(page.utf8)
  leaveStep(&file)
  var isFolder = false
  var rest = path
  while true {
    let end = rest.firstIndex(of: slash)
    let name = rest[..<(end ?? rest.endIndex)]
    let isInside =
      name.contains(UInt8(ascii: "%"))
      ? take(decoded(name), into: &file, &isFolder) : take(name, into: &file, &isFolder)
    guard isInside else { return nil }
    guard let end else { break }
    rest = rest[rest.index(after: end)...]
  }
  if isFolder { file += "index.html".utf8 } else { file.removeLast() }
  return (String(decoding: file, as: UTF8.self), fragment)
}

/// Takes one step of a path, and says whether it stays in the site.
private func take(
  _ name: some BidirectionalCollection<UInt8>, into file: inout [UInt8], _ isFolder: inout Bool
) -> Bool {
  isFolder = true
  if name.elementsEqual("..".utf8) {
    guard file.popLast() != nil else { return false }
    leaveStep(&file)
  } else if !name.isEmpty, !name.elementsEqual(".".utf8) {
    file += name
    file.append(UInt8(ascii: "/"))
    isFolder = false
  }
  return true
}

/// Takes away what comes after the last slash.
private func leaveStep(_ file: inout [UInt8]) {
  while let last = file.last, last != UInt8(ascii: "/") { file.removeLast() }
}

/// Bytes with `%20` and its like resolved.
private func decoded(_ text: some Collection<UInt8>) -> [UInt8] {
  guard text.contains(UInt8(ascii: "%")) else { return Array(text) }
  var bytes: [UInt8] = []
  var rest = Array(text)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), rest.count >= 2,
      let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
    {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return bytes
}
