import Databases
import Diagnostics
import Digests
import FileSystem
import Files
import Foundation
import Indicators
import Loading

/// An indicator's result, ready to be written.
struct Frozen {
  /// The table, and what stands beside it.
  var files: [SourceFile]
  /// What changed, for the person at the terminal.
  var summary: String
}

/// Asks the queries of a plan, each database being opened once, and collects everything that goes wrong.
struct Asking {
  private let folder: ProjectFolder
  private let plan: AggregatePlan
  private let choices: FreezingChoices
  /// By what they are called in the frozen results.
  private var databases: [String: Result<Database, QueryFailure>] = [:]

  private(set) var problems = Problems()
  /// Whether an engine could not be asked: that is no mistake in the content.
  private(set) var hasEngineFailed = false

  private struct Database {
    var engine: any AskedEngine
    var tables: FrozenResult.Tables?
  }

  init(_ folder: ProjectFolder, _ plan: AggregatePlan, _ choices: FreezingChoices) {
    self.folder = folder
    self.plan = plan
    self.choices = choices
  }

  /// Runs an indicator's query; `nil`, with the reasons among the problems, if it has no result.
  mutating func freeze(_ item: AggregatePlan.Item, date: String?) -> Frozen? {
    let limits = QueryLimits(seconds: item.query.seconds)
    var found = Problems()
    defer { problems.add(found) }
    do throws(QueryFailure) {
      guard let database = try database(item, within: limits, into: &found) else { return nil }
      var rows: ResultRows?
      try database.engine.run(
        item.text.text, within: limits,
        columns: { [plan, choices] (names) throws(QueryFailure) in
          rows = ResultRows(columns: names, of: item, in: plan, choices, into: &found)
          // What is wrong with the columns has been reported.
          if rows == nil { throw QueryFailure(.query, "", "") }
        },
        row: { (row) throws(QueryFailure) in rows?.add(row.bytes, ends: row.ends) })
      guard let table = rows.take()?.frozen(into: &found) else { return nil }
      return frozen(item, table, database, date: date)
    } catch {
      if error.kind == .engine { hasEngineFailed = true }
      guard !error.rule.isEmpty else { return nil }
      let place =
        error.kind == .engine
        ? item.query.position : error.offset.map(item.text.position(ofByte:)) ?? item.text.position
      found.add(.error, error.rule, at: place, error.message)
      return nil
    }
  }

  private func frozen(
    _ item: AggregatePlan.Item, _ table: FrozenTable, _ database: Database, date: String?
  ) -> Frozen {
    let engine = database.engine.engine
    let digest = sha256(table.file.bytes)
    let last = item.frozen.flatMap { FrozenResult($0) }
    let result = FrozenResult(
      from: item.query.from, engine: engine.name, engineVersion: engine.version,
      queryDigest: item.text.digest,
      resultDigest: digest, rows: table.rows,
      // The day of figures that have not changed since.
      date: date ?? (last?.resultDigest == digest ? last?.date : nil), tables: database.tables)
    let changes = FrozenChanges(from: item.table, to: table.file)
    return Frozen(
      files: [table.file, SourceFile(path: item.frozenPath, bytes: result.json)],
      summary: summary(item, table, engine, changes))
  }

  // MARK: Opening

  private mutating func database(
    _ item: AggregatePlan.Item, within limits: QueryLimits, into found: inout Problems
  ) throws(QueryFailure) -> Database? {
    let name = item.query.from
    if let known = databases[name] { return try known.get() }
    do throws(QueryFailure) {
      guard let opened = try open(item, within: limits, into: &found) else { return nil }
      databases[name] = .success(opened)
      return opened
    } catch {
      databases[name] = .failure(error)
      throw error
    }
  }

  private func open(
    _ item: AggregatePlan.Item, within limits: QueryLimits, into found: inout Problems
  ) throws(QueryFailure) -> Database? {
    switch item.query.place {
    case .sqlite(let path):
      let real: String
      do throws(ReadingError) { real = try folder.realPath(ofContent: path) } catch {
        throw QueryFailure(.engine, "database-unreadable", "Content/\(path) cannot be read: \(error.reason)")
      }
      return Database(engine: try SQLiteDatabase(reading: real))
    case .tables(let tables):
      let database = try SQLiteDatabase()
      guard let read = try fill(database, tables, from: folder, into: &found) else { return nil }
      return Database(engine: database, tables: read)
    case .dataSource(let name):
      return Database(
        engine: try ODBCDatabase(.dataSource(name), within: limits, giveUp: giveUp(item, limits)))
    case .connection(let variable):
      guard let text = ProcessInfo.processInfo.environment[variable], !text.isEmpty else {
        throw QueryFailure(
          .engine, "variable-not-set",
          "the environment variable \(variable) is not set; set it to the connection string of the database before you "
            + "run this command")
      }
      return Database(
        engine: try ODBCDatabase(
          .connection(text, variable: variable), within: limits, giveUp: giveUp(item, limits)))
    }
  }

  /// Ends the program when a driver does not come back. Nothing has been written yet, so nothing can be left half done.
  private func giveUp(_ item: AggregatePlan.Item, _ limits: QueryLimits) -> @Sendable () -> Void {
    let place = item.query.position
    return {
      let problem = Problem(
        .error, "database-unreachable", at: place,
        "the database does not answer, and its driver does not stop waiting; look whether the server runs and this "
          + "computer may reach it")
      FileHandle.standardError.write(Data("\(problem)\n1 error. Nothing was written.\n".utf8))
      exit(2)
    }
  }
}

/// A database of either kind.
private protocol AskedEngine {
  var engine: Engine { get }
  func run(
    _ query: String, within limits: QueryLimits, columns take: ColumnsTaker, row takeRow: RowTaker
  ) throws(QueryFailure)
}

extension SQLiteDatabase: AskedEngine {}
extension ODBCDatabase: AskedEngine {}

/// Reads CSV files into tables; `nil`, with the mistakes reported, if one cannot be read.
private func fill(
  _ database: SQLiteDatabase, _ tables: [QueryTable], from folder: ProjectFolder, into found: inout Problems
) throws(QueryFailure) -> FrozenResult.Tables? {
  var list = ""
  var count = 0
  for table in tables {
    var filling: TableFilling?
    var header: [String] = []
    var paths: [String] = []
    do { paths = try folder.content(fitting: table.pattern) } catch {
      found.add(
        .error, "missing-file", at: table.position,
        "the files of '\(table.pattern)' cannot be listed: \(error)")
      continue
    }
    if paths.isEmpty {
      found.add(
        .error, "missing-file", at: table.position,
        "no file fits '\(table.pattern)'; put the files there, or correct the pattern")
    }
    for path in paths {
      let file: SourceFile
      do { file = try folder.content(path) } catch {
        found.add(
          .error, "file-unreadable", at: table.position, "Content/\(path) cannot be read: \(error.reason)")
        continue
      }
      count += 1
      list += "\(sha256(file.bytes))  \(file.path)\n"
      guard var rows = RawRows(file, into: &found) else { continue }
      if filling == nil {
        header = rows.columns
        filling = try database.makeTable(table.name, columns: header)
      } else if header != rows.columns {
        found.add(
          .error, "other-columns", at: FilePosition(file: file.path, line: 1, column: 1),
          "the columns of this file are not those of Content/\(paths[0]); make two tables of them")
        continue
      }
      while rows.next(into: &found) { try filling?.add(rows.cells, of: rows.bytes) }
    }
  }
  return found.hasErrors ? nil : FrozenResult.Tables(count: count, digest: sha256(Array(list.utf8)))
}

/// What a result changes, with the first rows of each kind.
private func summary(
  _ item: AggregatePlan.Item, _ table: FrozenTable, _ engine: Engine, _ changes: FrozenChanges
) -> String {
  let rows = "\(table.rows) row\(table.rows == 1 ? "" : "s")"
  var lines = [
    "\(item.slug): \(rows) from \(engine.name) \(engine.version): \(changes.added.count) added, "
      + "\(changes.changed.count) changed, \(changes.gone.count) gone"
  ]
  func show(_ rows: [String], of count: Int) {
    lines += rows
    if count > rows.count { lines.append("… and \(count - rows.count) more") }
  }
  for rows in [changes.added, changes.changed, changes.gone] { show(rows.first, of: rows.count) }
  if !table.gone.isEmpty {
    lines.append("The query no longer gives these, which an older edition published; they stay:")
    show(table.gone.prefix(20).map { "  \($0)" }, of: table.gone.count)
  }
  return lines.joined(separator: "\n")
}
