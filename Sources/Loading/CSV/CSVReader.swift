package import Diagnostics
package import Files

/// Walks through the rows of a CSV file by RFC 4180, in one pass over its bytes.
///
/// A row in which every cell is empty holds nothing and is passed over, because
/// spreadsheets leave such rows at the end. A row with a mistake is reported and
/// left out; only a quotation mark that is never closed ends the file early.
package struct CSVReader: Sendable {
  package let file: String
  package let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var lineStart = 0

  /// `nil`, with the mistake reported, when the bytes are no text.
  package init?(_ source: SourceFile, into problems: inout Problems) {
    guard let bytes = readBytes(source, into: &problems) else { return nil }
    file = source.path
    self.bytes = bytes
  }

  package func position(_ field: CSVField) -> FilePosition {
    FilePosition(file: file, line: field.line, column: field.column)
  }

  /// The cell's text, with doubled quotation marks made single.
  package func text(_ field: CSVField) -> String {
    let raw = String(decoding: bytes[field.range], as: UTF8.self)
    guard field.hasDoubledQuotes else { return raw }
    var text = ""
    var skip = false
    for scalar in raw.unicodeScalars {
      skip = scalar == "\"" && !skip
      if !skip || scalar != "\"" { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  /// Reads the next row into `row`; `false` at the end of the file.
  package mutating func next(_ row: inout [CSVField], into problems: inout Problems) -> Bool {
    while at < bytes.count {
      row.removeAll(keepingCapacity: true)
      let sound = readRow(&row, into: &problems)
      if sound, row.contains(where: { !$0.isEmpty }) { return true }
    }
    return false
  }

  private mutating func readRow(_ row: inout [CSVField], into problems: inout Problems) -> Bool {
    let bytes = bytes
    var sound = true
    while true {
      let field: CSVField
      if at < bytes.count, bytes[at] == quote {
        guard let quoted = readQuoted(bytes, into: &problems) else { return false }
        field = quoted
        if !atEndOfCell(bytes) {
          let which = field.line == line ? "the cell" : "the cell that begins on line \(field.line)"
          report(
            "csv-text-after-quote", at: at,
            "\(which) ends at the quotation mark before this; put a comma here, or double the mark (\"\") if it "
              + "belongs to the text", into: &problems)
          sound = false
          skipToEndOfLine(bytes)
        }
      } else {
        let start = at
        skipToEndOfCell(bytes, reportingInto: &problems, sound: &sound)
        field = CSVField(
          range: start..<at, line: line, column: start - lineStart + 1, hasDoubledQuotes: false)
      }
      row.append(field)
      if at < bytes.count, bytes[at] == comma {
        at += 1
        continue
      }
      endLine(bytes)
      return sound
    }
  }

  /// Reads from an opening quotation mark to just after the closing one.
  private mutating func readQuoted(_ bytes: [UInt8], into problems: inout Problems) -> CSVField? {
    let (open, openLine, openColumn) = (at, line, at - lineStart + 1)
    var doubled = false
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      if byte == quote {
        if at + 1 < bytes.count, bytes[at + 1] == quote {
          doubled = true
          at += 2
          continue
        }
        let range = open + 1..<at
        at += 1
        return CSVField(range: range, line: openLine, column: openColumn, hasDoubledQuotes: doubled)
      }
      at += 1
      if byte == lineFeed {
        line += 1
        lineStart = at
      }
    }
    problems.add(
      .error, "csv-unclosed-quote", at: FilePosition(file: file, line: openLine, column: openColumn),
      "the quotation mark here is never closed, so the rest of the file is one cell; "
        + "add another at the end of the cell")
    return nil
  }

  /// Moves to the comma or line ending after an unquoted cell, and reports what may not be in one.
  private mutating func skipToEndOfCell(
    _ bytes: [UInt8], reportingInto problems: inout Problems, sound: inout Bool
  ) {
    while at < bytes.count {
      let byte = bytes[at]
      if byte == comma || byte == lineFeed { return }
      if byte == quote {
        report(
          "csv-stray-quote", at: at,
          "a quotation mark stands inside a cell that does not begin with one; "
            + "put the whole cell in quotation marks and double those inside it", into: &problems)
        sound = false
        skipToEndOfLine(bytes)
        return
      }
      at += 1
    }
  }

  /// After a mistake nothing more can be said of the row.
  private mutating func skipToEndOfLine(_ bytes: [UInt8]) {
    while at < bytes.count, bytes[at] != lineFeed { at += 1 }
  }

  private func atEndOfCell(_ bytes: [UInt8]) -> Bool {
    at == bytes.count || bytes[at] == comma || bytes[at] == lineFeed
  }

  private mutating func endLine(_ bytes: [UInt8]) {
    if at < bytes.count { at += 1 }
    line += 1
    lineStart = at
  }

  private func report(_ rule: String, at offset: Int, _ message: String, into problems: inout Problems) {
    let place = FilePosition(file: file, line: line, column: offset - lineStart + 1)
    problems.add(.error, rule, at: place, message)
  }
}

private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let lineFeed = UInt8(ascii: "\n")
