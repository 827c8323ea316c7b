package import Diagnostics
package import Files

/// A sheet as the CSV table that says the same, with the place in the sheet that each of its cells came from.
///
/// The rules for rows are those of CSV files, and read this table; what they report is told of the sheet.
package struct MadeTable: Sendable {
  /// Its path is the workbook's.
  package var source: SourceFile
  private let sheet: String
  /// For each line, where its cells begin and came from.
  private var lines: [[(start: Int, origin: Origin)]]

  /// Where a cell's text was written.
  enum Origin: Sendable {
    case cell(row: Int, column: Int)
    case elsewhere(FilePosition)
  }

  typealias Field = (text: String, origin: Origin)

  /// - Parameter rows: The first names the columns. `nil` is a line that holds nothing.
  init(path: String, sheet: String, rows: [[Field]?]) {
    self.sheet = sheet
    var bytes: [UInt8] = []
    lines = []
    lines.reserveCapacity(rows.count)
    for row in rows {
      let start = bytes.count
      var places: [(start: Int, origin: Origin)] = []
      for (index, field) in (row ?? []).enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        places.append((bytes.count - start + 1, field.origin))
        bytes += csvCell(field.text).utf8
      }
      bytes.append(UInt8(ascii: "\n"))
      lines.append(places)
    }
    source = SourceFile(path: path, bytes: bytes)
  }

  /// A place in the table as the place in the sheet; others as they are.
  package func origin(of position: FilePosition) -> FilePosition {
    guard position.file == source.path, !position.isCell, lines.indices.contains(position.line - 1),
      let origin = lines[position.line - 1].last(where: { $0.start <= max(1, position.column) })?.origin
    else { return position }
    switch origin {
    case .cell(let row, let column):
      return FilePosition(workbook: source.path, sheet: sheet, row: row, column: column)
    case .elsewhere(let place): return place
    }
  }

  /// Problems of the table as problems of the sheet.
  package func placed(_ problems: Problems) -> Problems {
    var placed = Problems()
    for var problem in problems.sorted {
      problem.position = origin(of: problem.position)
      placed.add(problem)
    }
    return placed
  }
}
