package import Diagnostics
package import Files

/// The rows of a CSV file of any columns, one at a time, for a query to read.
package struct RawRows: Sendable {
  package let columns: [String]
  /// Of the file, with LF at line ends.
  package private(set) var bytes: [UInt8]
  /// Where the cells of the current row lie in `bytes`.
  package private(set) var cells: [Range<Int>] = []

  private var reader: CSVReader
  private var fields: [CSVField] = []

  /// `nil`, with the mistakes reported, if the first row does not name the columns.
  package init?(_ source: SourceFile, into problems: inout Problems) {
    guard var reader = CSVReader(source, into: &problems) else { return nil }
    let start = FilePosition(file: source.path, line: 1, column: 1)
    guard reader.next(&fields, into: &problems) else {
      problems.add(
        .error, "empty-file", at: start, "the file holds nothing; its first line must name the columns")
      return nil
    }
    columns = fields.map { trimmingSpaces(reader.text($0)) }
    bytes = reader.bytes
    self.reader = reader
    var seen: Set<String> = []
    for (place, name) in columns.enumerated() {
      if name.isEmpty {
        problems.add(.error, "column-without-name", at: start, "column \(place + 1) has no name; name it")
        return nil
      }
      if !seen.insert(name.lowercased()).inserted {
        problems.add(.error, "duplicate-column", at: start, "the column '\(name)' is here twice; rename one")
        return nil
      }
    }
  }

  /// Moves to the next row with as many cells as the header; others are reported and passed over.
  package mutating func next(into problems: inout Problems) -> Bool {
    while reader.next(&fields, into: &problems) {
      guard fields.count == columns.count else {
        problems.add(
          .error, "ragged-row", at: FilePosition(file: reader.file, line: fields[0].line, column: 1),
          "this row has \(counted(fields.count, "cell")) and the header has \(columns.count)")
        continue
      }
      // A text with quotation marks in it is put behind the file, as it reads.
      bytes.removeSubrange(reader.bytes.count...)
      cells.removeAll(keepingCapacity: true)
      for field in fields {
        guard field.hasDoubledQuotes else {
          cells.append(field.range)
          continue
        }
        let start = bytes.count
        bytes += reader.text(field).utf8
        cells.append(start..<bytes.count)
      }
      return true
    }
    return false
  }
}
