import CODBC

/// What a driver said: its class by the standard, and its words.
struct Diagnostic: Sendable, Equatable {
  var state: String
  var text: String
}

/// Everything that was said about the last call with a handle.
func diagnostics(_ kind: Int32, _ handle: SQLHANDLE?) -> [Diagnostic] {
  var found: [Diagnostic] = []
  var text = [UInt8](repeating: 0, count: 8192)
  for number in 1...8 {
    var state = [UInt8](repeating: 0, count: 6)
    var native: SQLINTEGER = 0
    var length: SQLSMALLINT = 0
    let code = SQLGetDiagRec(
      SQLSMALLINT(kind), handle, SQLSMALLINT(number), &state, &native, &text, SQLSMALLINT(text.count), &length
    )
    guard Int32(code) == SQL_SUCCESS || Int32(code) == SQL_SUCCESS_WITH_INFO else { break }
    let words = text[..<min(Int(max(0, length)), text.count - 1)]
    found.append(
      Diagnostic(
        state: String(decoding: state.prefix(5), as: UTF8.self), text: String(decoding: words, as: UTF8.self))
    )
  }
  return found
}

/// What a driver said when no connection came about, in words that say what to do.
///
/// - Parameter name: What was to be connected to, for the message: `the data source 'police'`.
func connectionFailure(_ said: [Diagnostic], to name: String, _ scrub: Scrubbing) -> QueryFailure {
  let words = words(said, scrub)
  let plain = said.map(\.text).joined(separator: " ").lowercased()
  func has(_ states: [String]) -> Bool {
    said.contains { said in states.contains { said.state.hasPrefix($0) } }
  }
  func says(_ texts: [String]) -> Bool { texts.contains { plain.contains($0) } }
  if says(["can't open lib", "file not found"]) || has(["IM003", "IM004", "IM005", "IM006"]) {
    return QueryFailure(
      .engine, "driver-missing",
      "the driver for \(name) is not installed on this computer, or cannot be loaded; 'odbcinst -q -d' lists those that "
        + "are. The driver manager says: \(words)")
  }
  if has(["IM002", "IM010", "IM012"]) {
    return QueryFailure(
      .engine, "data-source-unknown",
      "\(name) is not known on this computer; 'odbcinst -q -s' lists the data sources that are. The driver manager says: "
        + words)
  }
  if has(["28"])
    || says([
      "authentication failed", "login failed", "no password supplied", "access denied",
      "not permitted to log in",
      "role \"", "incorrect username or password", "invalid username",
    ])
  {
    return QueryFailure(
      .engine, "login-refused",
      "\(name) refused the login; look at the user and the password in the data source or the environment variable. "
        + "It says: \(words)")
  }
  if has(["HYT"]) || says(["timeout expired", "timed out"]) {
    return QueryFailure(
      .engine, "database-unreachable",
      "\(name) did not answer in time; look whether the server runs and this computer may reach it. It says: \(words)"
    )
  }
  return QueryFailure(
    .engine, "database-unreachable",
    "\(name) cannot be reached; look at the server's name and port, and whether this computer may reach it. It says: "
      + words)
}

/// What a driver said about a query.
func queryFailure(_ said: [Diagnostic], _ scrub: Scrubbing, seconds: Int, in query: String) -> QueryFailure {
  let plain = said.map(\.text).joined(separator: " ").lowercased()
  if said.contains(where: { ["HYT00", "HYT01", "HY008", "57014", "S1T00"].contains($0.state) })
    || plain.contains("statement timeout") || plain.contains("canceling statement")
    || plain.contains("interrupted")
  {
    return .tooLong(seconds)
  }
  let words = words(said, scrub)
  if said.contains(where: { $0.state.hasPrefix("08") }) {
    return QueryFailure(
      .engine, "database-unreachable",
      "the connection was lost while the query ran; run it again. The driver says: \(words)")
  }
  return QueryFailure(
    .query, "query-mistake", "the engine says: \(words)", offset: place(of: said.first?.text ?? "", in: query)
  )
}

/// Where the mistake lies: few drivers hand on the place that the engine tells, but most name the word, and if it
/// stands in the query once, that is the place.
func place(of message: String, in query: String) -> Int? {
  for (open, close) in [("\"", "\""), ("'", "'"), ("`", "`")] {
    guard let start = message.firstRange(of: open)?.upperBound,
      let end = message[start...].firstRange(of: close)?.lowerBound, start < end
    else { continue }
    let word = Array(message[start..<end].utf8)
    let text = Array(query.utf8)
    let found = text.indices.filter { at in
      at + word.count <= text.count && text[at..<at + word.count].elementsEqual(word)
        && !(at > 0 && isWordByte(text[at - 1]) && isWordByte(word[0]))
        && !(at + word.count < text.count && isWordByte(text[at + word.count])
          && isWordByte(word[word.count - 1]))
    }
    if found.count == 1 { return found[0] }
  }
  return nil
}

private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
    true
  default: false
  }
}

/// In one line, without what may not be told.
private func words(_ said: [Diagnostic], _ scrub: Scrubbing) -> String {
  var texts: [String] = []
  for text in said.map(\.text) {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !texts.contains(line) { texts.append(line) }
  }
  return texts.isEmpty ? "nothing" : scrub(texts.joined(separator: "; "))
}
