import CODBC

/// A column of a result: how its cells are fetched.
struct ResultColumn {
  enum Kind {
    case integer
    /// Digits that must be those of a whole number.
    case decimal
    case text
  }

  var name: String
  var kind: Kind

  init(name: String, type: Int32) throws(QueryFailure) {
    self.name = name
    kind =
      switch type {
      case SQL_TINYINT, SQL_SMALLINT, SQL_INTEGER, SQL_BIGINT: .integer
      case SQL_DECIMAL, SQL_NUMERIC: .decimal
      case SQL_CHAR, SQL_VARCHAR, SQL_LONGVARCHAR, SQL_WCHAR, SQL_WVARCHAR, SQL_WLONGVARCHAR, SQL_TYPE_DATE:
        .text
      case SQL_REAL, SQL_FLOAT, SQL_DOUBLE: throw .inexact(name, "floating-point numbers")
      case SQL_TYPE_TIMESTAMP, SQL_TYPE_TIME: throw .inexact(name, "times of day")
      case SQL_BIT: throw .inexact(name, "true and false")
      default: throw .inexact(name, "neither text nor whole numbers (type \(type) of ODBC)")
      }
  }

  /// Bytes of a cell in the block, with the nought at the end of a text.
  var width: Int {
    switch kind {
    case .integer: 8
    case .decimal: 80
    case .text: Self.textLimit + 1
    }
  }

  static let textLimit = 1024
}

/// A thousand rows of a result, which the driver fills at once.
final class ResultBlock {
  private let statement: SQLHANDLE
  private let columns: [ResultColumn]
  private let cells: [UnsafeMutableRawPointer]
  private let lengths: [UnsafeMutablePointer<SQLLEN>]
  private let fetched: UnsafeMutablePointer<SQLULEN>

  static let capacity = 1000

  init(_ statement: SQLHANDLE, _ columns: [ResultColumn]) {
    self.statement = statement
    self.columns = columns
    cells = columns.map { .allocate(byteCount: $0.width * Self.capacity, alignment: 8) }
    lengths = columns.map { _ in
      let lengths = UnsafeMutablePointer<SQLLEN>.allocate(capacity: Self.capacity)
      lengths.initialize(repeating: 0, count: Self.capacity)
      return lengths
    }
    fetched = .allocate(capacity: 1)
    fetched.initialize(to: 0)
  }

  deinit {
    // The driver must not write to them any more.
    SQLFreeStmt(statement, SQLUSMALLINT(SQL_UNBIND))
    SQLSetStmtAttr(statement, SQL_ATTR_ROWS_FETCHED_PTR, nil, 0)
    for pointer in cells { pointer.deallocate() }
    for pointer in lengths { pointer.deallocate() }
    fetched.deallocate()
  }

  /// How many rows the last fetch gave.
  var rows: Int { Int(fetched.pointee) }

  func bind() -> SQLRETURN {
    var code = ql_odbc_set_statement(statement, SQL_ATTR_ROW_ARRAY_SIZE, SQLULEN(Self.capacity))
    guard succeeded(code) else { return code }
    code = SQLSetStmtAttr(statement, SQL_ATTR_ROWS_FETCHED_PTR, fetched, 0)
    for (index, column) in columns.enumerated() where succeeded(code) {
      let type = column.kind == .integer ? SQL_C_SBIGINT : SQL_C_CHAR
      code = SQLBindCol(
        statement, SQLUSMALLINT(index + 1), SQLSMALLINT(type), cells[index], SQLLEN(column.width),
        lengths[index])
    }
    return code
  }

  func read(_ index: Int, into row: inout ResultRow) throws(QueryFailure) {
    for (place, column) in columns.enumerated() {
      let length = lengths[place][index]
      let cell = cells[place] + index * column.width
      if length == SQLLEN(SQL_NULL_DATA) {
        row.addEmpty()
        continue
      }
      switch column.kind {
      case .integer: row.add(integer: cell.load(as: Int64.self))
      case .text:
        guard length >= 0, length <= ResultColumn.textLimit else {
          throw QueryFailure(
            .query, "cell-too-long",
            "the column '\(column.name)' holds a text of more than \(ResultColumn.textLimit) bytes; shorten it in the query"
          )
        }
        row.add(text: bytes(cell, length))
      case .decimal:
        guard length >= 0, length < column.width, let whole = wholePart(bytes(cell, length)) else {
          throw .inexact(column.name, "decimal fractions")
        }
        row.add(text: whole)
      }
    }
  }

  private func bytes(_ cell: UnsafeMutableRawPointer, _ length: SQLLEN) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: cell.assumingMemoryBound(to: UInt8.self), count: Int(length))
  }
}

/// The digits of a decimal that is a whole number, `12.000` being one; `nil` of any other.
func wholePart(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
  let end = text.firstIndex(of: UInt8(ascii: ".")) ?? text.count
  guard end > 0, text[end...].dropFirst().allSatisfy({ $0 == UInt8(ascii: "0") }) else { return nil }
  return UnsafeBufferPointer(rebasing: text[..<end])
}
