import CSQLite

/// An SQLite database: a file that is only read, or tables made of others' files.
package final class SQLiteDatabase {
  private let handle: OpaquePointer

  /// Opens a database file to read it.
  ///
  /// - Parameter path: Through no link; the last look at that is SQLite's own.
  package init(reading path: String) throws(QueryFailure) {
    handle = try Self.open(path, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW)
    sqlite3_busy_timeout(handle, 5000)
    // Fails here, and not in the middle of a query, if the file is no database.
    try exec("pragma trusted_schema = off; pragma query_only = on; pragma schema_version")
    guardReading()
  }

  /// An empty database of our own, which goes to a file without a name when it outgrows the memory.
  package init() throws(QueryFailure) {
    handle = try Self.open("", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
    try exec("pragma journal_mode = off; pragma synchronous = off; begin")
  }

  deinit { sqlite3_close_v2(handle) }

  private static func open(_ path: String, _ flags: Int32) throws(QueryFailure) -> OpaquePointer {
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard let handle else {
      throw QueryFailure(.engine, "database-unreadable", "the database cannot be opened: there is no memory")
    }
    guard code == SQLITE_OK else {
      let failure = failure(code, of: handle)
      sqlite3_close_v2(handle)
      throw failure
    }
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0)
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 16 << 20)
    return handle
  }

  package var engine: Engine { Engine(name: "SQLite", version: String(cString: sqlite3_libversion())) }

  // MARK: Asking

  /// Runs one query to its end.
  package func run(
    _ query: String, within limits: QueryLimits, columns take: ColumnsTaker, row takeRow: RowTaker
  ) throws(QueryFailure) {
    guardReading()
    let deadline = Deadline(ContinuousClock.now + .seconds(limits.seconds))
    let context = Unmanaged.passRetained(deadline)
    defer {
      sqlite3_progress_handler(handle, 0, nil, nil)
      context.release()
    }
    sqlite3_progress_handler(
      handle, 20_000,
      { context in
        Unmanaged<Deadline>.fromOpaque(context!).takeUnretainedValue().hasPassed ? 1 : 0
      }, context.toOpaque())
    let statement = try prepare(query)
    defer { sqlite3_finalize(statement) }
    guard sqlite3_bind_parameter_count(statement) == 0 else {
      let name = sqlite3_bind_parameter_name(statement, 1).map { String(cString: $0) } ?? "?"
      throw QueryFailure(
        .query, "query-parameter",
        "'\(name)' is a parameter, and nothing gives it a value; write the value itself")
    }
    let count = sqlite3_column_count(statement)
    guard count > 0 else { throw .noColumns }
    guard sqlite3_stmt_readonly(statement) != 0 else { throw .noColumns }
    let names = (0..<count).map { String(cString: sqlite3_column_name(statement, $0)) }
    try take(names)
    var row = ResultRow()
    var rows = 0
    while true {
      let code = sqlite3_step(statement)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else {
        if code == SQLITE_INTERRUPT { throw .tooLong(limits.seconds) }
        throw Self.failure(code, of: handle)
      }
      rows += 1
      try limits.refuse(rows)
      row.clear()
      for column in 0..<count {
        try read(statement, column, names[Int(column)], into: &row)
      }
      try takeRow(row)
    }
  }

  private func read(
    _ statement: OpaquePointer, _ column: Int32, _ name: String, into row: inout ResultRow
  ) throws(QueryFailure) {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_NULL: row.addEmpty()
    case SQLITE_INTEGER: row.add(integer: sqlite3_column_int64(statement, column))
    case SQLITE3_TEXT:
      let bytes = sqlite3_column_text(statement, column)
      row.add(text: UnsafeBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(statement, column))))
    case SQLITE_FLOAT: throw .inexact(name, "floating-point numbers")
    default: throw .inexact(name, "bytes (a BLOB)")
    }
  }

  private func prepare(_ query: String) throws(QueryFailure) -> OpaquePointer {
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v2(handle, query, -1, &statement, nil)
    if code == SQLITE_AUTH {
      throw QueryFailure(
        .query, "query-not-select",
        "the query does something other than read tables (\(String(cString: sqlite3_errmsg(handle)))); a SELECT is all "
          + "that is allowed")
    }
    guard code == SQLITE_OK else { throw Self.failure(code, of: handle) }
    guard let statement else { throw .noColumns }
    return statement
  }

  /// Lets a query read and compute, and nothing else: no other file, no setting, no change.
  private func guardReading() {
    sqlite3_set_authorizer(
      handle,
      { _, action, _, _, _, _ in
        switch action {
        case SQLITE_SELECT, SQLITE_READ, SQLITE_FUNCTION, SQLITE_RECURSIVE: SQLITE_OK
        default: SQLITE_DENY
        }
      }, nil)
  }

  // MARK: Tables of our own

  /// Makes a table whose columns hold text.
  package func makeTable(_ name: String, columns: [String]) throws(QueryFailure) -> TableFilling {
    let list = columns.map { "\(quoted($0)) text" }.joined(separator: ", ")
    try exec("create table \(quoted(name)) (\(list))")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    return TableFilling(try prepare("insert into \(quoted(name)) values (\(marks))"), of: handle)
  }

  private func exec(_ sql: String) throws(QueryFailure) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw Self.failure(code, of: handle) }
  }

  fileprivate static func failure(_ code: Int32, of handle: OpaquePointer) -> QueryFailure {
    let words = String(cString: sqlite3_errmsg(handle))
    switch code & 0xFF {
    case SQLITE_NOTADB:
      return QueryFailure(
        .engine, "database-unreadable",
        "the file is no SQLite database; take the one that a program wrote whole")
    case SQLITE_BUSY, SQLITE_LOCKED:
      return QueryFailure(
        .engine, "database-busy", "another program is writing to the database; wait until it has finished")
    case SQLITE_CANTOPEN, SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_READONLY, SQLITE_PERM, SQLITE_FULL,
      SQLITE_NOMEM:
      return QueryFailure(.engine, "database-unreadable", "the database cannot be read: \(words)")
    default:
      let offset = ql_sqlite_error_offset(handle)
      return QueryFailure(
        .query, "query-mistake", "SQLite says: \(words)", offset: offset >= 0 ? Int(offset) : nil)
    }
  }
}

/// Fills a table with rows.
package final class TableFilling {
  private let statement: OpaquePointer
  private let handle: OpaquePointer

  fileprivate init(_ statement: OpaquePointer, of handle: OpaquePointer) {
    self.statement = statement
    self.handle = handle
  }

  deinit { sqlite3_finalize(statement) }

  /// Adds a row of these pieces of `bytes`; an empty one is no value.
  package func add(_ cells: [Range<Int>], of bytes: borrowing [UInt8]) throws(QueryFailure) {
    let code = bytes.withUnsafeBufferPointer { buffer in
      for (index, cell) in cells.enumerated() {
        let start = UnsafeRawPointer(buffer.baseAddress! + cell.lowerBound).assumingMemoryBound(
          to: CChar.self)
        _ =
          cell.isEmpty
          ? sqlite3_bind_null(statement, Int32(index) + 1)
          : ql_sqlite_bind_text(statement, Int32(index) + 1, start, Int32(cell.count))
      }
      return sqlite3_step(statement)
    }
    sqlite3_reset(statement)
    guard code == SQLITE_DONE else { throw SQLiteDatabase.failure(code, of: handle) }
  }
}

private final class Deadline {
  private let end: ContinuousClock.Instant
  init(_ end: ContinuousClock.Instant) { self.end = end }
  var hasPassed: Bool { ContinuousClock.now >= end }
}

private func quoted(_ name: String) -> String { "\"\(name.replacing("\"", with: "\"\""))\"" }
