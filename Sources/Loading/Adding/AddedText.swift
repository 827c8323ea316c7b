import Diagnostics
import Files
import Indicators

/// Writes new rows at the end of an indicator's CSV as its other rows are written: its columns, its line ends, its way
/// to write periods and to put quotation marks. `nil`, with the mistake reported, if a column is missing.
func changed(
  _ file: SourceFile, adding rows: [AddedRow], _ site: Site, edition: String, into problems: inout Problems
) -> ChangedTable? {
  guard var reader = CSVReader(file, into: &problems) else { return nil }
  var fields: [CSVField] = []
  guard reader.next(&fields, into: &problems) else { return nil }
  let columns = fields.map { reader.text($0) }
  var last: [(text: String, isQuoted: Bool)] = []
  while reader.next(&fields, into: &problems) {
    last = fields.map { field in
      let isQuoted = field.range.lowerBound > 0 && reader.bytes[field.range.lowerBound - 1] == quote
      return (reader.text(field), isQuoted && !field.isEmpty)
    }
  }
  var table = ChangedTable(
    file: file, old: file, rows: [], firstLine: lineCount(reader.bytes) + 1, inputLines: rows.map(\.line))
  for row in rows {
    var cells = row.cells
    let periodColumn = columns.firstIndex(of: "period")
    cells["period"] = periodText(
      row.period, like: periodColumn.flatMap { last.indices.contains($0) ? last[$0].text : nil })
    cells["vintage"] = edition
    for name in cells.keys.sorted() where !columns.contains(name) {
      problems.add(
        .error, "missing-column", at: FilePosition(file: file.path, line: 1, column: 1),
        "there is no column '\(name)' for what \(row.line == 0 ? "the table" : "line \(row.line) of the table") holds; "
          + "add it to the first line, and a comma to the others")
    }
    table.rows.append(
      columns.enumerated().map { place, name in
        csvCell(cells[name] ?? "", quoted: last.indices.contains(place) && last[place].isQuoted)
      }.joined(separator: ","))
  }
  table.file.bytes = adding(table.rows, to: file.bytes)
  return table
}

/// The lines of a text whose lines end in LF; one that has no end yet counts.
private func lineCount(_ bytes: [UInt8]) -> Int {
  bytes.count { $0 == lineFeed } + (bytes.last == lineFeed || bytes.isEmpty ? 0 : 1)
}

/// The bytes with lines more, ended as the last line is; a file without a line end at its end stays so.
private func adding(_ rows: [String], to bytes: [UInt8]) -> [UInt8] {
  let end = bytes.last(where: { $0 == lineFeed || $0 == carriageReturn }).map { last -> [UInt8] in
    let place = bytes.lastIndex(of: last)!
    if last == carriageReturn { return [carriageReturn] }
    return place > 0 && bytes[place - 1] == carriageReturn ? [carriageReturn, lineFeed] : [lineFeed]
  }
  let lineEnd = end ?? [lineFeed]
  let isEnded = bytes.last == lineFeed || bytes.last == carriageReturn
  let text = rows.map { Array($0.utf8) }.joined(separator: lineEnd)
  return isEnded ? bytes + text + lineEnd : bytes + lineEnd + text
}

/// A period in words that mean it, in the manner of another if that can be told.
func periodText(_ period: Period, like model: String?) -> String {
  let manners: [(Period) -> String?] = [{ $0.long }, { $0.short }, { $0.financial }, { $0.axis }]
  func means(_ text: String?) -> Bool {
    guard let text, case .success(let read) = Period.parse(text) else { return false }
    return read == period
  }
  if let model, case .success(let old) = Period.parse(model) {
    for manner in manners where manner(old) == model {
      if let text = manner(period), means(text) { return text }
    }
  }
  return [period.financial, period.long].compactMap(\.self).first(where: means) ?? period.long
}

private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
