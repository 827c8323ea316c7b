import Diagnostics
import Files

/// A file's bytes as plain UTF-8 with LF at line ends; `nil`, with the mistake reported, if it is no such text.
///
/// Control characters are refused too: none is allowed in HTML, and none can be seen.
func readBytes(_ source: SourceFile, into problems: inout Problems) -> [UInt8]? {
  if isPlain(source.bytes) { return source.bytes }
  guard let bytes = decodeText(source, into: &problems) else { return nil }
  guard let at = bytes.firstIndex(where: isControl) else { return bytes }
  problems.add(
    .error, "control-character", at: FilePosition(file: source.path, offset: at, in: bytes),
    "an invisible control character (byte \(bytes[at])) stands here; take it out")
  return nil
}

func readText(_ source: SourceFile, into problems: inout Problems) -> String? {
  readBytes(source, into: &problems).map { String(decoding: $0, as: UTF8.self) }
}

private func isControl(_ byte: UInt8) -> Bool {
  byte < 0x20 && byte != UInt8(ascii: "\t") && byte != UInt8(ascii: "\n") || byte == 0x7F
}

/// Whether bytes are ASCII letters, tabs and LFs and nothing else, as most tables of figures are: then they are right as
/// they are, and there is nothing more to look for.
private func isPlain(_ bytes: [UInt8]) -> Bool {
  // No early end and no branch, so that many bytes are looked at in one step.
  bytes.withUnsafeBufferPointer { bytes in
    var other: UInt8 = 0
    for byte in bytes {
      let isNoLetter: UInt8 = byte &- 0x20 > 0x5E ? 1 : 0
      let isNoBlank: UInt8 = byte &- 0x09 > 1 ? 1 : 0
      other |= isNoLetter & isNoBlank
    }
    return other == 0
  }
}
