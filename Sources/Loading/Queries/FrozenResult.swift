import Diagnostics
import Digests
package import Files
import Indicators

/// What stands beside a frozen result, in `<slug>.aggregate.json`: what was asked where, and what came back.
package struct FrozenResult: Sendable, Equatable {
  package var from: String
  package var engine: String
  package var engineVersion: String
  package var queryDigest: String
  package var resultDigest: String
  package var rows: Int
  /// The day on which the figures were drawn, where the person who drew them gave it.
  package var date: String?
  /// Of the CSV files that were read.
  package var tables: Tables?

  package struct Tables: Sendable, Equatable {
    package var count: Int
    package var digest: String

    package init(count: Int, digest: String) {
      self.count = count
      self.digest = digest
    }
  }

  package init(
    from: String, engine: String, engineVersion: String, queryDigest: String, resultDigest: String, rows: Int,
    date: String? = nil, tables: Tables? = nil
  ) {
    self.from = from
    self.engine = engine
    self.engineVersion = engineVersion
    self.queryDigest = queryDigest
    self.resultDigest = resultDigest
    self.rows = rows
    self.date = date
    self.tables = tables
  }

  /// The one JSON text of it.
  package var json: [UInt8] {
    var members: [(String, String)] = [
      ("from", quoted(from)), ("engine", quoted(engine)), ("engine_version", quoted(engineVersion)),
      ("query_sha256", quoted(queryDigest)), ("result_sha256", quoted(resultDigest)), ("rows", "\(rows)"),
    ]
    if let date { members.append(("date", quoted(date))) }
    if let tables {
      members += [("files", "\(tables.count)"), ("files_sha256", quoted(tables.digest))]
    }
    return Array("{\n\(members.map { "  \"\($0)\": \($1)" }.joined(separator: ",\n"))\n}\n".utf8)
  }

  /// Reads it again; `nil` if it is none.
  package init?(_ source: SourceFile) {
    var unread = Problems()
    self.init(source, into: &unread)
  }

  /// Reads it again; `nil`, with the mistake reported, if it is none. All JSON is YAML.
  init?(_ source: SourceFile, into problems: inout Problems) {
    let keys = [
      "from", "engine", "engine_version", "query_sha256", "result_sha256", "rows", "date", "files",
      "files_sha256",
    ]
    guard let json = readText(source, into: &problems),
      let value = parseYAML(json, file: source.path, into: &problems),
      let map = YAMLMapping(value, of: "a frozen result", keys: keys, into: &problems)
    else { return nil }
    func text(_ key: String) -> String? { map.required(key, into: &problems)?.text(into: &problems)?.value }
    let from = text("from")
    let engine = text("engine")
    let version = map.optional("engine_version", into: &problems)?.text(into: &problems)?.value
    let query = text("query_sha256")
    let result = text("result_sha256")
    let rows = map.required("rows", into: &problems)?.integer(in: 0...Int.max, into: &problems)?.value
    let date = map.optional("date", into: &problems)?.day(into: &problems)
    let count = map.optional("files", into: &problems)?.integer(in: 0...Int.max, into: &problems)?.value
    let files = map.optional("files_sha256", into: &problems)?.text(into: &problems)?.value
    guard let from, let engine, let query, let result, let rows else { return nil }
    self.init(
      from: from, engine: engine, engineVersion: version ?? "", queryDigest: query, resultDigest: result,
      rows: rows,
      date: date?.description)
    if let count, let files { tables = Tables(count: count, digest: files) }
  }
}

/// The SHA-256 of a text file, the same whichever line ends a copy of it has.
package func textDigest(_ source: SourceFile) -> String {
  var nothing = Problems()
  return sha256(decodeText(source, into: &nothing) ?? source.bytes)
}

/// The SHA-256 of a query whose lines end in LF.
func queryDigest(_ bytes: [UInt8]) -> String { sha256(bytes) }

/// The rules of `checkFrozen`: what `quarterlight aggregate` puts right.
package let frozenRules: Set<String> = ["not-aggregated", "query-changed", "frozen-result-changed"]

/// Holds a frozen result against the query and the table that belong to it; gives what pages tell of it.
///
/// Nothing is asked here. A site is made of what was frozen, by whoever has the files.
func checkFrozen(
  _ entry: ContentFiles.Entry, _ query: IndicatorQuery?, into problems: inout Problems
) -> QueryOrigin? {
  guard let query else {
    for file in [entry.query, entry.frozen].compactMap(\.self) where entry.text != nil {
      problems.add(
        .error, "query-without-place", at: FilePosition(file: file.path),
        "this belongs to a query, and \(entry.slug).md does not say where it is asked; add a line like "
          + "'query: {sqlite: \(rawFolder)/incidents.sqlite}' there, or take this file out")
    }
    return nil
  }
  guard let source = entry.query else {
    problems.add(
      .error, "missing-file", at: FilePosition(file: "\(contentFolder)/indicators/\(entry.slug).sql"),
      "this file is missing; \(entry.slug).md has a 'query', and its SQL stands here")
    return nil
  }
  if let table = entry.table, isWorkbook(table.path) {
    problems.add(
      .error, "duplicate-table", at: FilePosition(file: table.path),
      "the figures of this indicator come from a query; take the workbook out, or the 'query' in \(entry.slug).md"
    )
    return nil
  }
  guard let text = QueryText(source, into: &problems) else { return nil }
  let remedy = "run 'quarterlight aggregate \(entry.slug)'"
  guard let table = entry.table, let frozen = entry.frozen else {
    problems.add(
      .error, "not-aggregated", at: query.position,
      "the result of this query has not been frozen yet; \(remedy)")
    return nil
  }
  guard let result = FrozenResult(frozen, into: &problems) else { return nil }
  if result.queryDigest != text.digest {
    problems.add(
      .error, "query-changed", at: text.position,
      "the query is not the one that gave the frozen figures; \(remedy), or put the query back")
  }
  if result.from != query.from {
    problems.add(
      .error, "query-changed", at: query.position,
      "the frozen figures come from '\(result.from)', and this says '\(query.from)'; \(remedy)")
  }
  if result.resultDigest != textDigest(table) {
    problems.add(
      .error, "frozen-result-changed", at: FilePosition(file: table.path),
      "this file was changed after its figures were frozen; put it back, or \(remedy). A figure that is wrong is put "
        + "right in the query or in the database")
  }
  return QueryOrigin(
    engine: result.engine, version: result.engineVersion, queryDigest: result.queryDigest,
    date: result.date.flatMap { Day(iso: $0) })
}

/// A JSON string.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case _ where scalar.value < 32: result += " "
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
