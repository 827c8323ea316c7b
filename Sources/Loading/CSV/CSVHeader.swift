import Diagnostics
import Files

/// Where each known column stands in a header; `nil`, with every mistake reported, if it has any.
func columnPlaces<Column: CSVColumns>(
  _ header: [CSVField], of type: Column.Type, in reader: CSVReader, into problems: inout Problems
) -> [Int?]? {
  let known = Column.allCases.map(\.name)
  var places = [Int?](repeating: nil, count: known.count)
  var sound = true
  func report(_ rule: String, _ position: FilePosition, _ message: String) {
    problems.add(.error, rule, at: position, message)
    sound = false
  }
  for (place, field) in header.enumerated() {
    let name = reader.text(field)
    if name.isEmpty {
      report(
        "column-without-name", reader.position(field),
        "column \(place + 1) has no name; name it, or take its commas out of every line")
    } else if let column = known.firstIndex(of: name) {
      if let first = places[column] {
        report(
          "duplicate-column", reader.position(field),
          "the column '\(name)' is here twice; the first is column \(first + 1)")
      } else {
        places[column] = place
      }
    } else if header.count == 1, name.contains(";") || name.contains("\t") {
      // Spreadsheets write semicolons where the comma is the decimal point.
      report(
        "unknown-column", reader.position(field),
        "the cells of this file are divided by \(name.contains(";") ? "semicolons" : "tabs"); "
          + "divide them by commas (in Excel: save it as 'CSV UTF-8 (Comma delimited)')")
    } else {
      let nearest = didYouMean(name, in: known)
      let hint = nearest.isEmpty ? "; the columns are \(known.joined(separator: ", "))" : nearest
      report("unknown-column", reader.position(field), "'\(name)' is not a column of this file\(hint)")
    }
  }
  // A misspelt column would otherwise be reported a second time, as missing.
  guard sound else { return nil }
  for column in Column.required where places[column.rawValue] == nil {
    report(
      "missing-column", FilePosition(file: reader.file, line: header[0].line, column: 1),
      "the column '\(column.name)' is missing; add it to the first line")
  }
  return sound ? places : nil
}
