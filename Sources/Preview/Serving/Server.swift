package import FileSystem
import Glibc

/// Answers requests over loopback, in one thread, so that nothing is ever half changed while it is read.
///
/// Nobody can make it hold more than a little: requests are short, connections few, and whoever is slow
/// gives way. It asks for pages by a closure and knows nothing of sites.
package final class Server {
  private let listener: Listener
  private var connections: [Int32: Connection] = [:]
  private let limits: RequestLimits

  /// At most so many at once; the one that has rested longest makes room for a new one.
  static let mostConnections = 256
  static let mostStreams = 64
  /// A stream whose reader has left so many bytes unread is closed.
  static let mostBacklog = 1 << 20

  package var port: UInt16 { listener.port }

  /// - Parameter tries: How many ports, from `port` on, are tried.
  package init(port: UInt16, tries: Int) throws(SystemError) {
    listener = try Listener(port: port, tries: tries)
    limits = .standard
  }

  deinit {
    for socket in connections.keys { close(socket) }
    close(listener.socket)
  }

  /// Waits for something to happen: on a connection, on one of `others`, or nothing for `timeout` milliseconds.
  ///
  /// - Returns: Which of `others` have something to read.
  package func wait(for others: [Int32], timeout: Int) -> Set<Int32> {
    var polls = ([listener.socket] + others).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    for (socket, connection) in connections {
      let wanted = connection.hasOutput ? POLLOUT : POLLIN
      polls.append(pollfd(fd: socket, events: Int16(wanted), revents: 0))
    }
    let now = milliseconds()
    let soonest = connections.values.map(\.deadline).min().map { max(0, $0 - now) } ?? timeout
    guard poll(&polls, nfds_t(polls.count), Int32(min(timeout, soonest))) > 0 else {
      ready = []
      return []
    }
    ready = Set(polls.filter { $0.revents != 0 }.map(\.fd))
    return ready.intersection(others)
  }

  private var ready: Set<Int32> = []

  /// Whether the last wait ended because somebody wants something of the server.
  var isAsked: Bool { ready.contains { $0 == listener.socket || connections[$0] != nil } }

  /// Takes new connections, answers whole requests and sends what waits.
  func serve(_ answer: (RequestHead) -> Response) {
    let now = milliseconds()
    for socket in connections.keys.sorted() where ready.contains(socket) {
      if connections[socket]!.hasOutput {
        flush(socket, now)
      } else if !connections[socket]!.receive(limit: limits.headBytes, now: now) {
        end(socket)
      }
      advance(socket, now, answer)
    }
    if ready.contains(listener.socket) { acceptAll(now, answer) }
    for (socket, connection) in connections where connection.deadline <= now { end(socket) }
    ready = []
  }

  /// Sends an event to every page that listens.
  package func broadcast(_ event: [UInt8]) {
    let now = milliseconds()
    for socket in connections.keys.sorted() where connections[socket]!.state == .streaming {
      connections[socket]!.queue(event)
      if connections[socket]!.backlog > Self.mostBacklog { end(socket) } else { flush(socket, now) }
    }
  }

  private func acceptAll(_ now: Int, _ answer: (RequestHead) -> Response) {
    // As many as wait in the queue at most, so that those who are there are served too.
    for _ in 0..<128 {
      let socket = accept(listener.socket, nil, nil)
      guard socket >= 0 else { return }
      if connections.count >= Self.mostConnections { endLongestResting() }
      _ = fcntl(socket, F_SETFL, O_NONBLOCK)
      _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
      // Without this a page waits 40 ms for the acknowledgement of its head.
      var yes: Int32 = 1
      setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
      connections[socket] = Connection(socket: socket, now: now)
      // Its request has nearly always arrived with it.
      if !connections[socket]!.receive(limit: limits.headBytes, now: now) { end(socket) }
      advance(socket, now, answer)
    }
  }

  /// Answers requests that have arrived whole, one after another, for as long as the answers can be sent.
  private func advance(_ socket: Int32, _ now: Int, _ answer: (RequestHead) -> Response) {
    while let connection = connections[socket], !connection.hasOutput {
      switch connection.state {
      case .ending: return end(socket)
      // What they still say matters no more; but hanging up on them at once would take the answer away.
      case .refused, .streaming: return connections[socket]!.forgetInput()
      case .open: break
      }
      do throws(Refusal) {
        guard let (head, length) = try readHead(connection.input, limits: limits) else { return }
        connections[socket]!.drop(length)
        reply(answer(head), to: head, socket, now)
      } catch {
        connections[socket]!.state = .refused
        send(Response(error).bytes(withoutBody: false, keepsAlive: false), to: socket, now)
        if connections[socket] != nil { shutdown(socket, Int32(SHUT_WR)) }
      }
    }
  }

  private func reply(_ response: Response, to head: RequestHead, _ socket: Int32, _ now: Int) {
    let isStream = response.isStream && head.method == .get
    if isStream { endStreamsOverLimit() }
    connections[socket]!.state = isStream ? .streaming : head.keepsAlive ? .open : .ending
    let bytes = response.bytes(
      withoutBody: head.method == .head, keepsAlive: head.keepsAlive || isStream)
    send(bytes, to: socket, now)
  }

  private func send(_ bytes: [UInt8], to socket: Int32, _ now: Int) {
    connections[socket]!.queue(bytes)
    flush(socket, now)
  }

  private func flush(_ socket: Int32, _ now: Int) {
    if connections[socket]!.send() { connections[socket]!.rest(now) } else { end(socket) }
  }

  private func endStreamsOverLimit() {
    let streams = connections.values.filter { $0.state == .streaming }
    if streams.count >= Self.mostStreams, let oldest = streams.min(by: isOlder) { end(oldest.socket) }
  }

  private func endLongestResting() {
    let resting = connections.values.filter { !$0.hasOutput && $0.state != .streaming }
    let candidates = resting.isEmpty ? Array(connections.values) : resting
    if let first = candidates.min(by: isOlder) { end(first.socket) }
  }

  private func isOlder(_ a: Connection, _ b: Connection) -> Bool {
    (a.restingSince, a.socket) < (b.restingSince, b.socket)
  }

  private func end(_ socket: Int32) {
    guard connections.removeValue(forKey: socket) != nil else { return }
    close(socket)
  }
}
