import CODBC

/// A database that a driver of ODBC leads to.
package final class ODBCDatabase {
  private var environment: SQLHANDLE?
  private var connection: SQLHANDLE?
  private let scrub: Scrubbing
  private let giveUp: @Sendable () -> Void

  /// Where the database is, and who may read it.
  package enum Place: Sendable {
    /// The name of a data source, which the driver manager's files describe.
    case dataSource(String)
    /// A connection string, and the name of the environment variable that held it.
    case connection(String, variable: String)
  }

  /// Connects.
  ///
  /// - Parameter giveUp: Ends the program when a driver does not come back; called on another thread.
  package init(
    _ place: Place, within limits: QueryLimits, giveUp: @escaping @Sendable () -> Void
  ) throws(QueryFailure) {
    self.giveUp = giveUp
    let text: String
    let name: String
    switch place {
    case .dataSource(let source):
      text = "DSN=\(source)"
      name = "the data source '\(source)'"
      scrub = Scrubbing(connection: "", values: secrets(of: source))
    case .connection(let string, let variable):
      text = string
      name = "the database of \(variable)"
      let sources = connectionParts(string).filter { $0.key.lowercased() == "dsn" }.map(\.value)
      scrub = Scrubbing(connection: string, values: sources.flatMap(secrets))
    }
    guard succeeded(SQLAllocHandle(SQLSMALLINT(SQL_HANDLE_ENV), nil, &environment)),
      succeeded(ql_odbc_use_version_3(environment)),
      succeeded(SQLAllocHandle(SQLSMALLINT(SQL_HANDLE_DBC), environment, &connection))
    else {
      throw QueryFailure(
        .engine, "driver-missing", "the driver manager of ODBC does not work on this computer")
    }
    let wait = min(limits.seconds, 30)
    // Not all drivers know all of these; the query is safe without.
    _ = ql_odbc_set_connection(connection, SQL_ATTR_LOGIN_TIMEOUT, SQLULEN(wait))
    _ = ql_odbc_set_connection(connection, SQL_ATTR_ACCESS_MODE, SQLULEN(SQL_MODE_READ_ONLY))
    var bytes = Array(text.utf8)
    let handle = connection
    let code = try watched(seconds: wait, stop: {}, giveUp: giveUp) { () throws(QueryFailure) in
      SQLDriverConnect(
        handle, nil, &bytes, SQLSMALLINT(clamping: bytes.count), nil, 0, nil,
        SQLUSMALLINT(SQL_DRIVER_NOPROMPT))
    }
    guard succeeded(code) else {
      throw connectionFailure(diagnostics(SQL_HANDLE_DBC, connection), to: name, scrub)
    }
    // Whatever the query does is undone at the end, where the engine can undo.
    _ = ql_odbc_set_connection(connection, SQL_ATTR_AUTOCOMMIT, SQLULEN(SQL_AUTOCOMMIT_OFF))
  }

  deinit {
    if let connection {
      SQLEndTran(SQLSMALLINT(SQL_HANDLE_DBC), connection, SQLSMALLINT(SQL_ROLLBACK))
      SQLDisconnect(connection)
      SQLFreeHandle(SQLSMALLINT(SQL_HANDLE_DBC), connection)
    }
    if let environment { SQLFreeHandle(SQLSMALLINT(SQL_HANDLE_ENV), environment) }
  }

  package var engine: Engine {
    Engine(name: info(SQL_DBMS_NAME) ?? "a database", version: info(SQL_DBMS_VER) ?? "")
  }

  private func info(_ what: Int32) -> String? {
    var bytes = [UInt8](repeating: 0, count: 256)
    var length: SQLSMALLINT = 0
    let code = SQLGetInfo(connection, SQLUSMALLINT(what), &bytes, SQLSMALLINT(bytes.count), &length)
    guard succeeded(code), length > 0 else { return nil }
    return String(decoding: bytes.prefix(min(Int(length), bytes.count - 1)), as: UTF8.self)
  }

  /// Runs one query to its end, a thousand rows at a time.
  package func run(
    _ query: String, within limits: QueryLimits, columns take: ColumnsTaker, row takeRow: RowTaker
  ) throws(QueryFailure) {
    var handle: SQLHANDLE?
    guard succeeded(SQLAllocHandle(SQLSMALLINT(SQL_HANDLE_STMT), connection, &handle)), let statement = handle
    else {
      throw queryFailure(diagnostics(SQL_HANDLE_DBC, connection), scrub, seconds: limits.seconds, in: query)
    }
    defer { SQLFreeHandle(SQLSMALLINT(SQL_HANDLE_STMT), statement) }
    _ = ql_odbc_set_statement(statement, SQL_ATTR_QUERY_TIMEOUT, SQLULEN(limits.seconds))
    let address = Int(bitPattern: statement)
    // The engine's own limit goes first, and says more.
    try watched(
      seconds: limits.seconds + 2, stop: { SQLCancel(SQLHANDLE(bitPattern: address)) }, giveUp: giveUp
    ) { () throws(QueryFailure) in
      var bytes = Array(query.utf8)
      try check(SQLExecDirect(statement, &bytes, SQLINTEGER(bytes.count)), statement, query, limits)
      let columns = try columns(of: statement, query, limits)
      try take(columns.map(\.name))
      let block = ResultBlock(statement, columns)
      try check(block.bind(), statement, query, limits)
      var row = ResultRow()
      var count = 0
      while true {
        let code = SQLFetch(statement)
        if Int32(code) == SQL_NO_DATA { return }
        try check(code, statement, query, limits)
        count += block.rows
        try limits.refuse(count)
        for index in 0..<block.rows {
          row.clear()
          try block.read(index, into: &row)
          try takeRow(row)
        }
      }
    }
  }

  private func columns(
    of statement: SQLHANDLE, _ query: String, _ limits: QueryLimits
  ) throws(QueryFailure) -> [ResultColumn] {
    var count: SQLSMALLINT = 0
    try check(SQLNumResultCols(statement, &count), statement, query, limits)
    guard count > 0 else { throw .noColumns }
    var columns: [ResultColumn] = []
    for number in 1...count {
      var name = [UInt8](repeating: 0, count: 256)
      var (length, type, decimals, nullable) = (
        SQLSMALLINT(0), SQLSMALLINT(0), SQLSMALLINT(0), SQLSMALLINT(0)
      )
      var size: SQLULEN = 0
      try check(
        SQLDescribeCol(
          statement, SQLUSMALLINT(number), &name, SQLSMALLINT(name.count), &length, &type, &size, &decimals,
          &nullable), statement, query, limits)
      let text = String(decoding: name.prefix(min(Int(length), name.count - 1)), as: UTF8.self)
      columns.append(try ResultColumn(name: text, type: Int32(type)))
    }
    return columns
  }

  private func check(
    _ code: SQLRETURN, _ statement: SQLHANDLE, _ query: String, _ limits: QueryLimits
  ) throws(QueryFailure) {
    guard !succeeded(code) else { return }
    if Int32(code) == SQL_NO_DATA { return }
    throw queryFailure(diagnostics(SQL_HANDLE_STMT, statement), scrub, seconds: limits.seconds, in: query)
  }
}

func succeeded(_ code: SQLRETURN) -> Bool {
  Int32(code) == SQL_SUCCESS || Int32(code) == SQL_SUCCESS_WITH_INFO
}

/// What the driver manager's files say of a data source that may not be told.
private func secrets(of source: String) -> [String] {
  ["Password", "PWD", "UID", "User", "Username", "UserName", "UserID", "Token", "AccessToken"].compactMap {
    key in
    var bytes = [CChar](repeating: 0, count: 1024)
    let length = SQLGetPrivateProfileString(source, key, "", &bytes, Int32(bytes.count), "odbc.ini")
    guard length > 0 else { return nil }
    return String(decoding: bytes.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
