package import Diagnostics
package import Files

/// The columns of one kind of CSV file; each case's name is its column's.
package protocol CSVColumns: CaseIterable, RawRepresentable, Sendable where RawValue == Int {
  /// Columns that must be there.
  static var required: [Self] { get }
}

extension CSVColumns {
  package var name: String { "\(self)" }
}

/// A CSV file whose first row names its columns, read a row at a time.
package struct CSVTable<Column: CSVColumns>: Sendable {
  private var reader: CSVReader
  /// For each column of `Column`, by its number, its place in a row; `nil` where the file leaves it out.
  private let places: [Int?]
  private let width: Int
  private var row: [CSVField] = []

  /// Reads the header. Every mistake in it is reported; `nil` when no row can be
  /// read because of one, so that one wrong name does not give a mistake a row.
  package init?(_ source: SourceFile, into problems: inout Problems) {
    guard var reader = CSVReader(source, into: &problems) else { return nil }
    var header: [CSVField] = []
    let before = problems.count(.error)
    guard reader.next(&header, into: &problems) else {
      if problems.count(.error) == before {
        let names = Column.required.map(\.name).joined(separator: ",")
        problems.add(
          .error, "empty-file", at: FilePosition(file: source.path, line: 1, column: 1),
          "the file holds nothing; its first line must name the columns: \(names)")
      }
      return nil
    }
    guard problems.count(.error) == before,
      let places = columnPlaces(header, of: Column.self, in: reader, into: &problems)
    else { return nil }
    self.reader = reader
    self.places = places
    width = header.count
  }

  /// Moves to the next row with as many cells as the header; others are reported and passed over.
  package mutating func next(into problems: inout Problems) -> Bool {
    while reader.next(&row, into: &problems) {
      if row.count == width { return true }
      let fix =
        row.count > width
        ? "put quotation marks around a cell that holds a comma" : "add the commas of the cells left empty"
      problems.add(
        .error, "ragged-row", at: FilePosition(file: reader.file, line: row[0].line, column: 1),
        "this row has \(counted(row.count, "cell")) and the header has \(width); \(fix)")
    }
    return false
  }

  /// The current row's cell; `nil` when the file has no such column or the cell is empty.
  package subscript(_ column: Column) -> CSVField? {
    guard let place = places[column.rawValue], !row[place].isEmpty else { return nil }
    return row[place]
  }

  package func has(_ column: Column) -> Bool { places[column.rawValue] != nil }

  package var bytes: [UInt8] { reader.bytes }

  package func text(_ column: Column) -> String? { self[column].map { reader.text($0) } }
  package func text(_ field: CSVField) -> String { reader.text(field) }

  package func located(_ column: Column) -> Located<String>? {
    self[column].map { Located(reader.text($0), at: reader.position($0)) }
  }

  package func position(_ field: CSVField) -> FilePosition { reader.position(field) }

  /// Where the cell is, or would be: an empty cell has a place too. The row's own if the column is not there.
  package func position(_ column: Column) -> FilePosition {
    places[column.rawValue].map { reader.position(row[$0]) } ?? rowPosition
  }

  package var rowPosition: FilePosition {
    FilePosition(file: reader.file, line: row[0].line, column: 1)
  }

  /// The text of a cell that must not be empty.
  package func requiredText(_ column: Column, into problems: inout Problems) -> Located<String>? {
    if let text = located(column) { return text }
    problems.add(
      .error, "empty-cell", at: position(column), "the '\(column.name)' of this row is empty; fill it in")
    return nil
  }
}
