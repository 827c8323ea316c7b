import Diagnostics
import Files

/// Refuses a stylesheet that would make a page load something from elsewhere.
///
/// A picture may only stand in the sheet itself, as `url("data:…")`: a theme has no other files.
func checkStylesheet(_ file: SourceFile, into problems: inout Problems) -> Bool {
  var isSound = true
  let text = String(decoding: file.bytes, as: UTF8.self)
  for (row, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    guard let load = firstLoad(in: line) else { continue }
    problems.add(
      .error, "stylesheet-loads",
      at: FilePosition(file: file.path, line: row + 1, column: line[..<load.startIndex].utf8.count + 1),
      "'\(load)' would load something from elsewhere; a page must need nothing but itself")
    isSound = false
  }
  return isSound
}

/// The words that load something, as they are written; case and spaces mean nothing in CSS.
private func firstLoad(in line: Substring) -> Substring? {
  guard mayLoad(line) else { return nil }
  if let match = line.firstMatch(of: /(?i)@import|https?:|["']\/\/[a-z0-9]/) { return match.0 }
  for match in line.matches(of: /(?i)url\(\s*["']?([^"')\s]*)/) {
    // Within a data address everything is part of the picture.
    if !match.1.lowercased().hasPrefix("data:"), !match.1.hasPrefix("#") { return match.0 }
  }
  return nil
}

/// Whether a line holds any pair of letters without which nothing is loaded: of `@import`, `http`, `//` or `url(`.
/// Almost none does, and the expressions cost more than all the rest of reading a theme.
private func mayLoad(_ line: Substring) -> Bool {
  var before: UInt8 = 0
  for letter in line.utf8 {
    switch (before | 0x20, letter | 0x20) {
    case (UInt8(ascii: "@") | 0x20, UInt8(ascii: "i")), (UInt8(ascii: "/"), UInt8(ascii: "/")),
      (UInt8(ascii: "l"), UInt8(ascii: "(")), (UInt8(ascii: "t"), UInt8(ascii: "p")):
      return true
    default: before = letter
    }
  }
  return false
}
