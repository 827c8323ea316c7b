import Diagnostics
package import Files

/// Where an indicator's query is asked, as its front matter says under `query`.
package struct IndicatorQuery: Sendable, Equatable {
  package enum Place: Sendable, Equatable {
    /// A database file below `Content`.
    case sqlite(String)
    /// CSV files below `Content`, as tables of a database that is made of them.
    case tables([QueryTable])
    /// A data source that this computer knows.
    case dataSource(String)
    /// The name of the environment variable that holds a connection string.
    case connection(variable: String)
  }

  package var place: Place
  /// How long it may take.
  package var seconds: Int
  /// The key `query`.
  package var position: FilePosition

  /// The place in one line, for the file beside the frozen result. It holds names and never what they stand for.
  package var from: String {
    switch place {
    case .sqlite(let path): "sqlite \(path)"
    case .tables(let tables): "csv " + tables.map { "\($0.name)=\($0.pattern)" }.joined(separator: " ")
    case .dataSource(let name): "dsn \(name)"
    case .connection(let variable): "connection_env \(variable)"
    }
  }
}

/// A table that a query may read: its name, and the files whose rows it has.
package struct QueryTable: Sendable, Equatable {
  package var name: String
  /// A path below `Content`, in whose names `*` stands for any letters.
  package var pattern: String
  package var position: FilePosition
}

/// `query: {sqlite: sources/incidents.sqlite}`; `nil` if the key is not there, or cannot be read.
func readQuery(_ keys: YAMLMapping, into problems: inout Problems) -> IndicatorQuery? {
  guard var value = keys.optional("query", into: &problems) else { return nil }
  if case .mapping(let entries) = value.content {
    value.content = .mapping(entries.filter { !refuseCredentials($0.key, into: &problems) })
    // The nearest keys would be of no help then.
    if case .mapping(let left) = value.content, left.isEmpty, !entries.isEmpty { return nil }
  }
  let places = ["sqlite", "csv", "dsn", "connection_env"]
  guard let map = YAMLMapping(value, of: "a query", keys: places + ["timeout"], into: &problems) else {
    return nil
  }
  let position = keys.position(of: "query")
  let seconds = map.optional("timeout", into: &problems)?.integer(in: 1...86_400, into: &problems)
  let given = places.filter(map.has)
  guard given.count == 1 else {
    problems.add(
      .error, given.isEmpty ? "missing-key" : "key-without-meaning",
      at: given.isEmpty ? position : map.position(of: given[1]),
      "a query has one of \(either(places)), which says where it is asked\(given.isEmpty ? "; add one" : "; take the others out")"
    )
    return nil
  }
  guard let here = map.optional(given[0], into: &problems),
    let place = readPlace(given[0], here, into: &problems)
  else { return nil }
  return IndicatorQuery(place: place, seconds: seconds?.value ?? 600, position: position)
}

private func readPlace(
  _ key: String, _ value: YAMLValue, into problems: inout Problems
) -> IndicatorQuery.Place? {
  switch key {
  case "sqlite":
    guard let path = value.text(into: &problems), isPath(path, stars: false, into: &problems) else {
      return nil
    }
    return .sqlite(path.value)
  case "csv":
    return readTables(value, into: &problems).map { .tables($0) }
  case "dsn":
    guard let name = value.text(into: &problems) else { return nil }
    // What is wrong is not repeated: it may hold a password.
    guard name.value.allSatisfy({ $0.isLetter || $0.isNumber || " _-.".contains($0) }), name.value.count <= 64
    else {
      problems.add(
        .error, "not-a-data-source", at: name.position,
        "'dsn' is the name of a data source and nothing else, letters, digits, spaces and the signs _ - .; a whole "
          + "connection string goes into an environment variable, whose name is given by 'connection_env'")
      return nil
    }
    return .dataSource(name.value)
  default:
    guard let name = value.text(into: &problems) else { return nil }
    let isName =
      name.value.utf8.allSatisfy { byte in
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
      } && name.value.utf8.count <= 64 && !(name.value.first?.isNumber ?? true)
    guard isName else {
      problems.add(
        .error, "not-a-variable", at: name.position,
        "'connection_env' is the name of an environment variable, in capital letters, digits and _, like "
          + "QL_POLICE; the connection string itself never stands in \(contentFolder)")
      return nil
    }
    return .connection(variable: name.value)
  }
}

private func readTables(_ value: YAMLValue, into problems: inout Problems) -> [QueryTable]? {
  guard case .mapping(let entries) = value.content, !entries.isEmpty else {
    problems.add(
      .error, "wrong-type", at: value.position,
      "'csv' is written as names of tables and their files, like 'incidents: sources/police/*.csv'")
    return nil
  }
  var tables: [QueryTable] = []
  var isSound = true
  for entry in entries {
    let name = entry.key.value
    let isName =
      name.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || $0 == UInt8(ascii: "_")
      } && name.first?.isLetter == true && !name.hasPrefix("sqlite_")
    if !isName {
      problems.add(
        .error, "not-a-table-name", at: entry.key.position,
        "'\(name)' cannot be the name of a table; use small letters, digits and _, and begin with a letter")
    }
    guard let path = entry.value.text(into: &problems), isPath(path, stars: true, into: &problems), isName
    else {
      isSound = false
      continue
    }
    tables.append(QueryTable(name: name, pattern: path.value, position: path.position))
  }
  return isSound ? tables : nil
}

/// Whether a text is a path below `Content`.
private func isPath(_ path: Located<String>, stars: Bool, into problems: inout Problems) -> Bool {
  let parts = path.value.split(separator: "/", omittingEmptySubsequences: false)
  let isSound = parts.allSatisfy { part in
    !part.isEmpty && !part.hasPrefix(".") && !part.contains("\\") && (stars || !part.contains("*"))
  }
  if isSound { return true }
  problems.add(
    .error, "not-a-path", at: path.position,
    "'\(path.value)' is not a path below \(contentFolder); write it like \(rawFolder)/incidents.\(stars ? "csv" : "sqlite"), "
      + "without '..', a hidden folder or a '/' at its beginning" + (stars ? "" : ", and without '*'"))
  return false
}

/// The folder in `Content` for what queries read: nothing else of the program ever does.
package let rawFolder = "sources"

/// Keys under which a person might write what must never be in a file of the site.
private func refuseCredentials(_ key: Located<String>, into problems: inout Problems) -> Bool {
  let word = key.value.lowercased().filter { $0.isLetter }
  guard
    ["pwd", "passw", "secret", "token", "uid", "user", "connectionstring", "credential"].contains(
      where: word.contains)
  else { return false }
  problems.add(
    .error, "credentials-in-content", at: key.position,
    "'\(key.value)' does not belong here: users and passwords never stand in \(contentFolder). Put them into a data "
      + "source of this computer ('dsn') or an environment variable ('connection_env'), and change the password if this "
      + "file has been shared")
  return true
}
