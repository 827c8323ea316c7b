import Foundation
import Testing

/// A table of worked answers, one CSV file in `Tests/StatisticsTests/Oracles`.
///
/// The first line names the columns. Quoted cells follow RFC 4180; an empty
/// cell means that there is no value.
package struct OracleTable: Sendable {
  package var columns: [String]
  package var rows: [Row]

  /// One row: cells by column name, and `case_id` for messages.
  package struct Row: Sendable, CustomTestStringConvertible {
    fileprivate var cells: [String: String]

    /// The text of a cell. A column that does not exist is the test's mistake, and stops it.
    package subscript(_ column: String) -> String {
      guard let cell = cells[column] else { preconditionFailure("no column \(column)") }
      return cell
    }

    /// The cell's number; `nil` when it is empty or not a number. `inf` is positive infinity.
    package func double(_ column: String) -> Double? { Double(self[column]) }
    /// The cell's whole number; `nil` when it is empty.
    package func integer(_ column: String) -> Int? { Int(self[column]) }
    /// The cell's text; `nil` when it is empty.
    package func text(_ column: String) -> String? { self[column].isEmpty ? nil : self[column] }
    /// The cell's truth; `nil` when it is empty.
    package func bool(_ column: String) -> Bool? { Bool(self[column]) }

    /// The cell's JSON, for lists and objects.
    package func json<Value: Decodable>(_ column: String, as type: Value.Type = Value.self) throws -> Value {
      try JSONDecoder().decode(Value.self, from: Data(self[column].utf8))
    }

    package var id: String { cells["case_id"] ?? "" }
    package var testDescription: String { id }
  }

  /// Reads a table by its file name without `.csv`, for instance `19_round_decimal`.
  package init(_ name: String) throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "StatisticsTests/Oracles/\(name).csv")
    self.init(csv: try String(contentsOf: url, encoding: .utf8))
  }

  /// Reads CSV text; a final line ending makes no extra row.
  package init(csv: String) {
    var lines = Self.records(csv)
    columns = lines.isEmpty ? [] : lines.removeFirst()
    rows = lines.map { [columns] cells in
      Row(cells: Dictionary(zip(columns, cells), uniquingKeysWith: { first, _ in first }))
    }
  }

  /// The records of a CSV text, by RFC 4180.
  package static func records(_ csv: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell: [UInt8] = []
    var quoted = false
    let bytes = Array(csv.utf8)
    var at = 0
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    while at < bytes.count {
      let byte = bytes[at]
      if quoted {
        if byte != UInt8(ascii: "\"") {
          cell.append(byte)
        } else if at + 1 < bytes.count, bytes[at + 1] == byte {
          cell.append(byte)
          at += 1
        } else {
          quoted = false
        }
      } else if byte == UInt8(ascii: "\"") {
        quoted = true
      } else if byte == UInt8(ascii: ",") {
        record.append(text(cell))
        cell = []
      } else if byte == UInt8(ascii: "\n") {
        record.append(text(cell))
        records.append(record)
        (record, cell) = ([], [])
      } else if byte != UInt8(ascii: "\r") {
        cell.append(byte)
      }
      at += 1
    }
    if !cell.isEmpty || !record.isEmpty { records.append(record + [text(cell)]) }
    return records
  }
}
