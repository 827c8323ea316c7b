import Files
import HTML

/// Writes a table's rows as they come: a tree of so many cells takes longer to build than to write.
struct RowWriter {
  /// Rows that are finished. One text of them all would be moved again and again as it grows.
  var pieces: [[UInt8]] = []
  var bytes: [UInt8] = []

  mutating func row(_ cells: (inout RowWriter) -> Void) {
    bytes.append("<table:table-row>")
    cells(&self)
    bytes.append("</table:table-row>")
    if bytes.count >= pieceSize {
      pieces.append(bytes)
      bytes = []
      bytes.reserveCapacity(pieceSize + pieceSize / 8)
    }
  }

  mutating func header(_ cells: (inout RowWriter) -> Void) {
    bytes.append("<table:table-header-rows>")
    row(cells)
    bytes.append("</table:table-header-rows>")
  }

  /// A paragraph for each line of the text.
  mutating func words(_ text: String, style: StaticString?) {
    bytes.append("<table:table-cell office:value-type=\"string\"")
    if let style {
      bytes.append(" table:style-name=\"")
      bytes.append(style)
      bytes.append("\"")
    }
    bytes.append(">")
    if text.utf8.contains(UInt8(ascii: "\n")) {
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) { paragraph(String(line)) }
    } else {
      paragraph(text)
    }
    bytes.append("</table:table-cell>")
  }

  mutating func number(_ value: Double, decimals: Int, _ show: NumberWriter) {
    bytes.append("<table:table-cell office:value-type=\"float\" office:value=\"")
    bytes.append(shortestOf: value)
    bytes.append("\" table:style-name=\"number")
    bytes.append(digitsOf: min(3, max(0, decimals)))
    bytes.append("\"><text:p>")
    show(value, decimals, &bytes)
    bytes.append("</text:p></table:table-cell>")
  }

  private mutating func paragraph(_ text: String) {
    bytes.append("<text:p>")
    escape(text, into: &bytes)
    bytes.append("</text:p>")
  }
}

private let pieceSize = 1 << 18
