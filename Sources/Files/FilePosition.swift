/// A place in one of the author's files, for people: lines and columns start at 1.
///
/// `file` is the path from the project's root, with `/` between its parts. A
/// column counts bytes of UTF-8 from the start of the line, as compilers do.
/// Line 0 means the file as a whole.
///
/// Of a cell in a workbook, `file` ends in a colon and the name of the sheet,
/// and line and column are those of the cell.
package struct FilePosition: Sendable, Hashable, Comparable, CustomStringConvertible {
  package var file: String
  package var line: Int {
    get { Int(row) }
    set { row = Int32(clamping: newValue) }
  }
  package var column: Int {
    get { Int(place.magnitude) }
    set { place = Int32(clamping: isCell ? -newValue : newValue) }
  }
  package var isCell: Bool { place < 0 }
  // Every row of every file has one of these, so it is kept small: a column of a workbook is told by its sign.
  private var row: Int32
  private var place: Int32

  package init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    row = Int32(clamping: line)
    place = Int32(clamping: column)
  }

  /// The place of a byte, or of the end if there is no such byte.
  package init(file: String, offset: Int, in bytes: [UInt8]) {
    var (line, column) = (1, 1)
    for byte in bytes.prefix(max(0, offset)) {
      (line, column) = byte == UInt8(ascii: "\n") ? (line + 1, 1) : (line, column + 1)
    }
    self.init(file: file, line: line, column: column)
  }

  /// A cell of a workbook; row and column start at 1.
  package init(workbook: String, sheet: String, row: Int, column: Int) {
    file = "\(workbook):\(sheet)"
    self.row = Int32(clamping: row)
    place = Int32(clamping: -max(1, column))
  }

  package static func < (a: Self, b: Self) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }

  package var description: String {
    if isCell { return "\(file)!\(columnName(column - 1))\(line)" }
    return line == 0 ? file : "\(file):\(line):\(column)"
  }

  /// The place within its file, for the middle of a message: `line 5`, or `cell C5` of a workbook.
  package var inFile: String { isCell ? "cell \(columnName(column - 1))\(line)" : "line \(line)" }
}
