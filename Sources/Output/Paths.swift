package import Diagnostics
import Files

/// Refuses paths of output files that some system could not hold, or would hold as one file.
///
/// Windows and macOS compare names without case, and macOS also without regard
/// to how an accent is written. The site has to be the same site when it is
/// copied there.
package func refuseCollisions(_ paths: some Sequence<String>, into problems: inout Problems) {
  var seen: [String: String] = [:]
  var folders: [String: String] = [:]
  for path in paths {
    let position = FilePosition(file: path)
    if let reason = reasonAgainst(path: path) {
      problems.add(.error, "output-path-unsafe", at: position, "cannot be the path of a page: \(reason)")
    }
    // Swift's strings are equal when their accented letters are, however these are written.
    if let other = seen.updateValue(path, forKey: path.lowercased()) {
      problems.add(
        .error, "output-path-collision", at: position,
        path == other
          ? "two pages have this path; give one of them another name"
          : "has the same path as \(other) where case does not count; give one of them another name")
    }
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      // The folders above one that is known are known too.
      if folders.updateValue(path, forKey: rest.lowercased()) != nil { break }
    }
  }
  for (key, path) in seen {
    guard let inside = folders[key] else { continue }
    problems.add(
      .error, "output-path-collision", at: FilePosition(file: path),
      "is a page, and also the folder of \(inside); give one of them another name")
  }
}

/// What is wrong with a path for an output file, or `nil`.
///
/// Its parts hold `a-z`, `0-9`, `.`, `_` and `-`; none is empty, starts or ends
/// with a dot, or is a device on Windows (`con`, `aux.html`). At most 200 bytes
/// in all, since Windows allows 260 together with the folder's own path.
package func reasonAgainst(path: String) -> String? {
  let bytes = path.utf8
  if bytes.count > 200 { return "it is longer than 200 bytes" }
  for part in bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
    guard let first = part.first, let last = part.last else { return "a part of it is empty" }
    if first == UInt8(ascii: ".") || last == UInt8(ascii: ".") { return "a part starts or ends with a dot" }
    for byte in part {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
        continue
      default: return "only a-z, 0-9, '.', '_' and '-' are safe on every system"
      }
    }
    let stem = part.prefix { $0 != UInt8(ascii: ".") }
    if (3...4).contains(stem.count), isWindowsDevice(String(decoding: stem, as: UTF8.self)) {
      return "Windows keeps the name '\(String(decoding: stem, as: UTF8.self))' for itself"
    }
  }
  return nil
}

private func isWindowsDevice(_ stem: String) -> Bool {
  switch stem {
  case "con", "prn", "aux", "nul": true
  case _ where stem.utf8.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt")):
    "0"..."9" ~= stem.last!
  default: false
  }
}
