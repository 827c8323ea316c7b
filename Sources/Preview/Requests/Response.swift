/// The answers a preview gives, by their numbers.
enum Status: Int, Sendable {
  case ok = 200
  case movedPermanently = 301
  case badRequest = 400
  case forbidden = 403
  case notFound = 404
  case methodNotAllowed = 405
  case timeout = 408
  case contentTooLarge = 413
  case addressTooLong = 414
  case misdirected = 421
  case headersTooLarge = 431
  case unavailable = 503

  var words: String {
    switch self {
    case .ok: "OK"
    case .movedPermanently: "Moved Permanently"
    case .badRequest: "Bad Request"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .timeout: "Request Timeout"
    case .contentTooLarge: "Content Too Large"
    case .addressTooLong: "URI Too Long"
    case .misdirected: "Misdirected Request"
    case .headersTooLarge: "Request Header Fields Too Large"
    case .unavailable: "Service Unavailable"
    }
  }
}

/// One answer: a whole body, or the beginning of a stream of events.
package struct Response: Sendable {
  var status: Status
  var type: String
  var body: [UInt8]
  var headers: [(name: String, value: String)] = []
  /// Whether events follow, until one side hangs up.
  var isStream = false

  init(_ status: Status, type: String = "text/plain; charset=utf-8", _ body: [UInt8]) {
    self.status = status
    self.type = type
    self.body = body
  }

  init(_ refusal: Refusal) {
    self.init(refusal.status, Array("\(refusal.reason)\n".utf8))
    if refusal.status == .methodNotAllowed { headers.append(("Allow", "GET, HEAD")) }
  }

  /// The bytes to be sent.
  func bytes(withoutBody: Bool, keepsAlive: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(status.rawValue) \(status.words)\r\nContent-Type: \(type)\r\n"
    if !isStream { head += "Content-Length: \(body.count)\r\n" }
    head += "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
    head += "Referrer-Policy: same-origin\r\nCross-Origin-Resource-Policy: same-origin\r\n"
    head += "Connection: \(keepsAlive ? "keep-alive" : "close")\r\n"
    for header in headers { head += "\(header.name): \(header.value)\r\n" }
    return Array("\(head)\r\n".utf8) + (withoutBody ? [] : body)
  }
}

/// The type that a browser must be told for a file of the site.
func contentType(of path: String) -> String {
  switch path.split(separator: ".").last.map(String.init) {
  case "html": "text/html; charset=utf-8"
  case "css": "text/css; charset=utf-8"
  case "js": "text/javascript; charset=utf-8"
  case "csv": "text/csv; charset=utf-8"
  case "json": "application/json"
  case "xml": "application/xml"
  case "svg": "image/svg+xml"
  case "png": "image/png"
  case "txt": "text/plain; charset=utf-8"
  case "ods": "application/vnd.oasis.opendocument.spreadsheet"
  case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  default: "application/octet-stream"
  }
}
