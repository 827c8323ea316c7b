import Diagnostics
import Files

/// A file's text, without a byte order mark and with LF alone at line ends; `nil`, reported, if it is none.
///
/// Lines keep their numbers, and columns theirs.
func readText(_ source: SourceFile, into problems: inout Problems) -> String? {
  guard isPlainText(source, into: &problems) else { return nil }
  var bytes = source.bytes[...]
  if bytes.starts(with: byteOrderMark) { bytes = bytes.dropFirst(byteOrderMark.count) }
  guard bytes.contains(0x0D) else { return String(decoding: bytes, as: UTF8.self) }
  var plain: [UInt8] = []
  plain.reserveCapacity(bytes.count)
  for (index, byte) in zip(bytes.indices, bytes) {
    if byte == 0x0D, index + 1 < bytes.endIndex, bytes[index + 1] == 0x0A { continue }
    plain.append(byte)
  }
  return String(decoding: plain, as: UTF8.self)
}
