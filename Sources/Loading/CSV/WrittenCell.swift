/// A cell as CSV has it: with quotation marks where it needs them, or where it should have them all the same.
func csvCell(_ text: String, quoted: Bool = false) -> String {
  let needsQuotes =
    text.utf8.contains { byte in
      [UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(byte)
    } || text.hasPrefix(" ") || text.hasSuffix(" ")
  guard needsQuotes || quoted && !text.isEmpty else { return text }
  return "\"\(text.replacing("\"", with: "\"\""))\""
}
