package import Diagnostics
package import Files

/// The text of an author's file as UTF-8 with lines ending in LF, or `nil` with a problem.
///
/// What Excel and Windows write is right as it is: a byte order mark is dropped,
/// and CR LF or a lone CR becomes LF. Anything but UTF-8 is refused at its first
/// wrong byte, for a wrong letter on a public page is worse than a message.
package func decodeText(_ file: SourceFile, into problems: inout Problems) -> [UInt8]? {
  if file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF]) {
    problems.add(
      .error, "utf16-not-utf8", at: FilePosition(file: file.path),
      "is UTF-16 text; save it again as UTF-8 (in Excel: 'CSV UTF-8')")
    return nil
  }
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  let text = file.bytes.starts(with: mark) ? Array(file.bytes.dropFirst(mark.count)) : file.bytes

  var isRight = true
  if let at = firstInvalidByte(text) {
    isRight = false
    problems.add(
      .error, "not-utf8", at: position(of: at, in: text, file.path), notUTF8(text[at]))
  }
  if let at = text.firstIndex(of: 0) {
    isRight = false
    problems.add(
      .error, "nul-byte", at: position(of: at, in: text, file.path),
      "holds a NUL character, so it is no text file, or was damaged; save it again as UTF-8")
  }
  return isRight ? withLineFeeds(text) : nil
}

/// The first byte that no valid UTF-8 has at its place.
private func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}

private func notUTF8(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  let meant = windowsLetter(byte).map { " (perhaps '\($0)' as older Windows programs write it)" } ?? ""
  return "byte 0x\(digits)\(meant) is not UTF-8; save the file again as UTF-8 (in Excel: 'CSV UTF-8')"
}

/// The letter of a byte in Windows-1252, the usual reason for text that is not
/// UTF-8: `£` is byte A3 there, and a curly apostrophe byte 92.
private func windowsLetter(_ byte: UInt8) -> Character? {
  switch byte {
  case 0xA1...0xFF: Character(Unicode.Scalar(byte))
  case 0x80: "€"
  case 0x85: "…"
  case 0x91: "‘"
  case 0x92: "’"
  case 0x93: "“"
  case 0x94: "”"
  case 0x96: "–"
  case 0x97: "—"
  default: nil
  }
}

/// Line and column of a byte. CR LF, LF and a lone CR each end a line.
private func position(of index: Int, in bytes: [UInt8], _ file: String) -> FilePosition {
  var line = 1
  var start = 0
  for at in 0..<index {
    let endsLine =
      bytes[at] == UInt8(ascii: "\n")
      || bytes[at] == UInt8(ascii: "\r") && (at + 1 == bytes.count || bytes[at + 1] != UInt8(ascii: "\n"))
    if endsLine {
      line += 1
      start = at + 1
    }
  }
  return FilePosition(file: file, line: line, column: index - start + 1)
}

/// The same text with each line ending in LF.
private func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.contains(UInt8(ascii: "\r")) else { return bytes }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var afterReturn = false
  for byte in bytes {
    if byte == UInt8(ascii: "\r") {
      result.append(UInt8(ascii: "\n"))
    } else if !(afterReturn && byte == UInt8(ascii: "\n")) {
      result.append(byte)
    }
    afterReturn = byte == UInt8(ascii: "\r")
  }
  return result
}
