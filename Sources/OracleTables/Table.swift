import Foundation

/// A table of worked answers read from CSV. Its cells are text; an empty one has no value.
package struct Table: Sendable {
  package var columns: [String]
  package var rows: [Row]

  /// One row, its cells by column name.
  package struct Row: Sendable {
    package var cells: [String: String]

    package init(cells: [String: String]) { self.cells = cells }

    package var id: String { cells["case_id"] ?? "" }

    /// The cell's text; `nil` when it is empty or the table has no such column.
    package func text(_ column: String) -> String? {
      cells[column].flatMap { $0.isEmpty ? nil : $0 }
    }
    package func number(_ column: String) -> Double? { text(column).flatMap(Double.init) }
    /// The cell's whole number, which may be written with a decimal point; `nil` beyond what a `Double` tells apart.
    package func integer(_ column: String) -> Int? {
      text(column).flatMap { Int($0) ?? Double($0).flatMap(Int.init(exactly:)) }
        .flatMap { abs(Double($0)) <= 9_007_199_254_740_992 ? $0 : nil }
    }
    /// A number of decimals.
    package func places(_ column: String) -> Int? { integer(column).flatMap { 0...30 ~= $0 ? $0 : nil } }
    package func truth(_ column: String) -> Bool? { text(column).flatMap { Bool($0.lowercased()) } }

    /// The cell's JSON.
    package func json<Value: Decodable>(_ column: String) throws -> Value {
      try JSONDecoder().decode(Value.self, from: Data((text(column) ?? "null").utf8))
    }
  }

  /// Reads CSV by RFC 4180; the first record names the columns.
  package init(csv: String) {
    var records = Self.records(csv)
    columns = records.isEmpty ? [] : records.removeFirst()
    rows = records.map { [columns] cells in
      Row(cells: Dictionary(zip(columns, cells), uniquingKeysWith: { first, _ in first }))
    }
  }

  private static func records(_ csv: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell: [UInt8] = []
    var quoted = false
    var afterQuote = false
    func endCell() {
      record.append(String(decoding: cell, as: UTF8.self))
      cell = []
      afterQuote = false
    }
    for byte in csv.utf8 {
      switch byte {
      case UInt8(ascii: "\""):
        // A quotation mark straight after one that closed the cell was a doubled one.
        if !quoted, afterQuote { cell.append(byte) }
        afterQuote = quoted
        quoted.toggle()
      case UInt8(ascii: ",") where !quoted: endCell()
      case UInt8(ascii: "\r") where !quoted: break
      case UInt8(ascii: "\n") where !quoted:
        endCell()
        records.append(record)
        record = []
      default: cell.append(byte)
      }
    }
    if !cell.isEmpty || !record.isEmpty {
      endCell()
      records.append(record)
    }
    return records
  }
}

/// A CSV file of answers: `case_id`, then the given columns.
package func answersCSV(_ columns: [String], _ rows: [(id: String, answer: Answer)]) -> String {
  func quoted(_ text: String) -> String {
    let needs = text.utf8.contains { [UInt8](",\"\r\n".utf8).contains($0) }
    return needs ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
  let lines =
    [["case_id"] + columns]
    + rows.map { row in [row.id] + columns.map { (row.answer[$0] ?? .none).written } }
  return lines.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
}
