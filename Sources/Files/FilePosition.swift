/// A place in one of the author's files, for people: lines and columns start at 1.
///
/// `file` is the path from the project's root, with `/` between its parts. A
/// column counts bytes of UTF-8 from the start of the line, as compilers do.
/// Line 0 means the file as a whole.
package struct FilePosition: Sendable, Hashable, Comparable, CustomStringConvertible {
  package var file: String
  package var line: Int
  package var column: Int

  package init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  package static func < (a: Self, b: Self) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }

  package var description: String {
    line == 0 ? file : "\(file):\(line):\(column)"
  }
}
