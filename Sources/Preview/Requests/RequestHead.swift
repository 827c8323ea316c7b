/// The first line and the headers of a request, as far as a preview must understand them.
struct RequestHead: Sendable, Equatable {
  enum Method: String, Sendable { case get = "GET", head = "HEAD" }

  var method: Method
  /// What was asked for, as it was sent: `/indicators/?a=b`.
  var target: String
  var host: String
  /// The page that asks, where a browser says so.
  var origin: String?
  /// Whether the connection is wanted for further requests.
  var keepsAlive: Bool
  var accepts: String = ""
}

/// What a request may cost at most.
struct RequestLimits: Sendable {
  /// First line and headers together.
  var headBytes = 16 << 10
  var headers = 100
  var targetBytes = 2_000

  static let standard = RequestLimits()
}

/// Why a request is not answered with a page.
struct Refusal: Error, Sendable, Equatable {
  var status: Status
  var reason: String

  init(_ status: Status, _ reason: String) {
    self.status = status
    self.reason = reason
  }
}

/// Reads the head that ends at the first empty line of `bytes`.
///
/// - Returns: The head and the bytes that it takes up, or `nil` while the rest of it has not arrived.
func readHead(
  _ bytes: [UInt8], limits: RequestLimits = .standard
) throws(Refusal) -> (head: RequestHead, length: Int)? {
  guard let end = endOfHead(bytes) else {
    if bytes.count > limits.headBytes { throw Refusal(.headersTooLarge, "The request is too long.") }
    return nil
  }
  guard end <= limits.headBytes else { throw Refusal(.headersTooLarge, "The request is too long.") }
  var lines = bytes[..<end].split(separator: UInt8(ascii: "\n")).map { line in
    line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }
  // Some clients send an empty line after a request's end.
  while lines.first?.isEmpty == true { lines.removeFirst() }
  guard let first = lines.first else { throw Refusal(.badRequest, "The request is empty.") }
  guard lines.count - 1 <= limits.headers else {
    throw Refusal(.headersTooLarge, "The request has too many headers.")
  }
  for line in lines where line.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) {
    throw Refusal(.badRequest, "The request holds a control character.")
  }
  return (try readHead(first, try readHeaders(lines.dropFirst()), limits), end)
}

/// The place after the empty line that ends a head.
private func endOfHead(_ bytes: [UInt8]) -> Int? {
  var start = 0
  while start < bytes.count, bytes[start] == 0x0D || bytes[start] == 0x0A { start += 1 }
  var lineLength = 0
  for index in start..<bytes.count {
    switch bytes[index] {
    case 0x0A:
      if lineLength == 0 { return index + 1 }
      lineLength = 0
    case 0x0D: continue
    default: lineLength += 1
    }
  }
  return nil
}

/// Headers by their names in small letters. One that matters here must not be there twice.
private func readHeaders(_ lines: ArraySlice<ArraySlice<UInt8>>) throws(Refusal) -> [String: String] {
  var headers: [String: String] = [:]
  for line in lines where !line.isEmpty {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
      !line[..<colon].contains(where: { $0 == 0x20 || $0 == 0x09 })
    else { throw Refusal(.badRequest, "A header has no name.") }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    let value = trimmed(String(decoding: line[(colon + 1)...], as: UTF8.self))
    if ["host", "content-length", "transfer-encoding", "origin"].contains(name), headers[name] != nil {
      throw Refusal(.badRequest, "The header '\(name)' is there twice.")
    }
    headers[name] = value
  }
  return headers
}

private func readHead(
  _ line: ArraySlice<UInt8>, _ headers: [String: String], _ limits: RequestLimits
) throws(Refusal) -> RequestHead {
  let words = String(decoding: line, as: UTF8.self).split(
    separator: " ", omittingEmptySubsequences: false)
  guard words.count == 3, words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else {
    throw Refusal(.badRequest, "This is not a request of HTTP/1.1.")
  }
  guard let method = RequestHead.Method(rawValue: String(words[0])) else {
    throw Refusal(.methodNotAllowed, "A preview can only be read.")
  }
  guard words[1].utf8.count <= limits.targetBytes else {
    throw Refusal(.addressTooLong, "The address is too long.")
  }
  if headers["transfer-encoding"] != nil || !["0", nil].contains(headers["content-length"]) {
    throw Refusal(.contentTooLarge, "A preview takes nothing in.")
  }
  guard let host = headers["host"] else { throw Refusal(.badRequest, "The request names no host.") }
  let connection = headers["connection"]?.lowercased() ?? ""
  return RequestHead(
    method: method, target: String(words[1]), host: host, origin: headers["origin"],
    keepsAlive: words[2] == "HTTP/1.1" ? connection != "close" : connection == "keep-alive",
    accepts: headers["accept"] ?? "")
}

private func trimmed(_ text: String) -> String {
  let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
  guard let first = text.firstIndex(where: { !isSpace($0) }),
    let last = text.lastIndex(where: { !isSpace($0) })
  else { return "" }
  return String(text[first...last])
}
