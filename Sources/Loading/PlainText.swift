import Diagnostics
import Files

/// Whether a file's bytes are UTF-8 without control characters; if not, the first bad byte is reported.
///
/// Other encodings would turn names such as "Côte" into nonsense on a page, and a
/// control character is not allowed in HTML.
func isPlainText(_ source: SourceFile, into problems: inout Problems) -> Bool {
  if source.bytes.starts(with: [0xFF, 0xFE]) || source.bytes.starts(with: [0xFE, 0xFF]) {
    problems.add(
      .error, "not-utf-8", at: FilePosition(file: source.path, line: 1, column: 1),
      "the file is in UTF-16; save it as UTF-8 (in Excel: 'CSV UTF-8')")
    return false
  }
  do {
    _ = try UTF8Span(validating: source.bytes.span)
  } catch {
    problems.add(
      .error, "not-utf-8", at: place(of: error.byteOffsets.lowerBound, in: source),
      "this byte is not UTF-8 text; save the file as UTF-8 (in Excel: 'CSV UTF-8')")
    return false
  }
  let control = source.bytes.firstIndex { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F }
  guard let control else { return true }
  problems.add(
    .error, "control-character", at: place(of: control, in: source),
    source.bytes[control] == 0
      ? "a NUL byte stands here; the file is damaged or is no text file, so save it again as UTF-8 text"
      : "an invisible control character (byte \(source.bytes[control])) stands here; take it out")
  return false
}

/// The line and column of a byte; a byte order mark is not part of the first line.
private func place(of offset: Int, in source: SourceFile) -> FilePosition {
  let before = source.bytes[..<offset]
  let line = before.count { $0 == 0x0A } + 1
  let mark = source.bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
  let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? min(mark, offset)
  return FilePosition(file: source.path, line: line, column: offset - start + 1)
}
