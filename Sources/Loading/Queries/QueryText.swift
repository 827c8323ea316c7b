package import Diagnostics
package import Files

/// The one query of an indicator's `.sql` file.
package struct QueryText: Sendable, Equatable {
  /// Without what follows the query: a semicolon and comments.
  package var text: String
  /// Of the whole file, with LF at line ends.
  package var digest: String
  private var file: String

  /// `nil`, with the mistakes reported, if it is not one SELECT.
  package init?(_ source: SourceFile, into problems: inout Problems) {
    guard let bytes = readBytes(source, into: &problems) else { return nil }
    file = source.path
    digest = queryDigest(bytes)
    text = ""
    let scan = scanQuery(bytes)
    func report(_ rule: String, _ at: Int, _ message: String) {
      problems.add(.error, rule, at: FilePosition(file: source.path, offset: at, in: bytes), message)
    }
    if let at = scan.unclosed {
      report("query-unclosed", at, "what begins here is never closed; close it")
      return nil
    }
    guard let word = scan.firstWord else {
      report("query-empty", 0, "there is no query in this file; write a SELECT")
      return nil
    }
    guard ["select", "with"].contains(word.text.lowercased()) else {
      report(
        "query-not-select", word.at,
        "a query begins with SELECT or WITH, and this one with '\(word.text)'; figures are read, and nothing is changed"
      )
      return nil
    }
    if let second = scan.afterEnd {
      report("query-not-one", second, "a second statement begins here; a file holds one query")
      return nil
    }
    for word in ["password=", "pwd="] {
      if let at = bytes.firstIndex(of: word) {
        report(
          "credentials-in-content", at,
          "a password seems to be written here; passwords never stand in \(contentFolder). Let the engine know the other "
            + "database by itself, and change the password if this file has been shared")
        return nil
      }
    }
    text = String(decoding: bytes[..<scan.end], as: UTF8.self)
  }

  /// Where a byte of the query stands, for a person.
  package func position(ofByte offset: Int) -> FilePosition {
    FilePosition(file: file, offset: offset, in: Array(text.utf8))
  }

  package var position: FilePosition { FilePosition(file: file) }
}

/// What a look at the text of a query finds, without understanding it.
private struct QueryScan {
  var firstWord: (text: String, at: Int)?
  /// Where the query ends: before the first semicolon that is no part of a text, or at the end of the file.
  var end: Int
  /// Where something follows the semicolon.
  var afterEnd: Int?
  /// Where a text or comment begins that has no end.
  var unclosed: Int?
}

private func scanQuery(_ bytes: [UInt8]) -> QueryScan {
  var scan = QueryScan(end: bytes.count)
  var at = 0
  var hasEnded = false
  func ends(_ at: Int, _ mark: [UInt8]) -> Bool {
    at + mark.count <= bytes.count && bytes[at..<at + mark.count].elementsEqual(mark)
  }
  func find(_ mark: [UInt8], from start: Int) -> Int? {
    var at = start
    while at + mark.count <= bytes.count {
      if ends(at, mark) { return at }
      at += 1
    }
    return nil
  }
  while at < bytes.count {
    let byte = bytes[at]
    let start = at
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"):
      at += 1
      continue
    case UInt8(ascii: "-") where ends(at, Array("--".utf8)):
      at = find([UInt8(ascii: "\n")], from: at) ?? bytes.count
      continue
    case UInt8(ascii: "/") where ends(at, Array("/*".utf8)):
      guard let end = find(Array("*/".utf8), from: at + 2) else {
        scan.unclosed = at
        return scan
      }
      at = end + 2
      continue
    case UInt8(ascii: ";"):
      if !hasEnded { scan.end = at }
      hasEnded = true
      at += 1
      continue
    default: break
    }
    // Something of the query itself.
    if hasEnded {
      scan.afterEnd = at
      return scan
    }
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"):
      guard let end = find([byte], from: at + 1) else {
        scan.unclosed = at
        return scan
      }
      at = end + 1
    case UInt8(ascii: "$"):
      // PostgreSQL's texts between $$ and $$, or $word$ and $word$.
      var close = at + 1
      while close < bytes.count, isWordByte(bytes[close]) { close += 1 }
      guard close < bytes.count, bytes[close] == byte else {
        at += 1
        break
      }
      guard let end = find(Array(bytes[at...close]), from: close + 1) else {
        scan.unclosed = at
        return scan
      }
      at = end + (close - at) + 1
    case _ where isWordByte(byte):
      while at < bytes.count, isWordByte(bytes[at]) { at += 1 }
      if scan.firstWord == nil {
        scan.firstWord = (String(decoding: bytes[start..<at], as: UTF8.self), start)
      }
    default:
      if scan.firstWord == nil, byte != UInt8(ascii: "(") {
        scan.firstWord = (String(decoding: [byte], as: UTF8.self), at)
      }
      at += 1
    }
  }
  return scan
}

private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
    true
  default: false
  }
}

extension [UInt8] {
  /// Where a text in small letters first stands, however it is written.
  fileprivate func firstIndex(of text: String) -> Int? {
    let wanted = Array(text.utf8)
    guard count >= wanted.count else { return nil }
    return (0...count - wanted.count).first { start in
      zip(self[start...], wanted).allSatisfy { byte, letter in
        byte == letter || (65...90).contains(byte) && byte + 32 == letter
      }
    }
  }
}
