import Glibc

/// One connection to a server of this computer, for tests that say exactly what they send.
package final class Loopback {
  private let socket: Int32
  private var pending: [UInt8] = []

  package struct Unreachable: Error {
    package init() {}
  }

  package struct Answer: Sendable, Equatable {
    package var status: Int
    /// By their names in small letters.
    package var headers: [String: String]
    package var body: [UInt8]

    package var text: String { String(decoding: body, as: UTF8.self) }
  }

  /// Connects, and gives up on an answer after twenty seconds.
  package init(port: UInt16) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let failed = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) != 0
      }
    }
    if failed {
      close(socket)
      throw Unreachable()
    }
  }

  deinit { close(socket) }

  /// Sends bytes; `false` when the server has hung up.
  @discardableResult
  package func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return false }
      sent += count
    }
    return true
  }

  @discardableResult
  package func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// More of what the server says; `false` at its end, or when it says nothing for too long.
  private func receive() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(socket, &buffer, buffer.count, 0)
    if count > 0 { pending += buffer[..<count] }
    return count > 0
  }

  /// The next line without its end; `nil` when the server has hung up.
  package func line() -> String? {
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        let line = pending[..<end]
        pending.removeFirst(end + 1)
        return String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
      }
      guard receive() else { return nil }
    }
  }

  /// The next answer; `nil` when the server hangs up first.
  ///
  /// - Parameter hasBody: `false` for the answer to a HEAD request, and for the beginning of a stream.
  package func answer(hasBody: Bool = true) -> Answer? {
    guard let first = line(), let status = first.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { return nil }
    var headers: [String: String] = [:]
    while let line = line(), !line.isEmpty {
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      if parts.count == 2 { headers[parts[0].lowercased()] = String(parts[1].drop { $0 == " " }) }
    }
    let length = hasBody ? headers["content-length"].flatMap { Int($0) } ?? 0 : 0
    while pending.count < length { guard receive() else { return nil } }
    let body = Array(pending[..<length])
    pending.removeFirst(length)
    return Answer(status: status, headers: headers, body: body)
  }
}

/// One request on a connection of its own.
package func ask(
  _ target: String, port: UInt16, method: String = "GET", headers: [String] = []
) throws -> Loopback.Answer? {
  let link = try Loopback(port: port)
  let host = headers.contains { $0.hasPrefix("Host:") } ? [] : ["Host: 127.0.0.1:\(port)"]
  let lines = ["\(method) \(target) HTTP/1.1"] + host + headers + ["Connection: close", "", ""]
  link.send(lines.joined(separator: "\r\n"))
  return link.answer(hasBody: method != "HEAD")
}
