import Diagnostics
import Files

/// Refuses characters that no reader can see and that change what is read:
/// controls, marks that reverse the direction of writing, and private-use
/// characters (two planes of which stand for bindings while Markdown is parsed).
func checkCharacters(_ text: Located<String>, into problems: inout Problems) -> Bool {
  var line = text.position.line
  var column = 1
  var isClean = true
  for scalar in text.value.unicodeScalars {
    if let name = strangeName(scalar) {
      isClean = false
      problems.add(
        .error, "strange-character", at: FilePosition(file: text.position.file, line: line, column: column),
        "there is \(name) here (U+\(String(scalar.value, radix: 16, uppercase: true))) that cannot be seen; delete it"
      )
    }
    if scalar == "\n" {
      line += 1
      column = 1
    } else {
      column += UTF8.width(scalar)
    }
  }
  return isClean
}

private func strangeName(_ scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: nil
  case 0..<0x20, 0x7F..<0xA0: "a control character"
  case 0x202A...0x202E, 0x2066...0x2069: "a mark that reverses the direction of writing"
  case 0xE000...0xF8FF, 0xF0000...0x10FFFF: "a private-use character"
  case 0xFEFF: "a byte order mark"
  default: nil
  }
}
