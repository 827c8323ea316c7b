import Glibc

/// One browser's connection: what has arrived of its next request, and what is still to be sent.
struct Connection {
  let socket: Int32
  private(set) var input: [UInt8] = []
  private var output: [UInt8] = []
  private var sent = 0
  /// When it is closed unless something happens, in milliseconds.
  var deadline: Int
  /// When its last answer was sent, or when it was opened.
  private(set) var restingSince: Int
  var state = State.open

  enum State {
    /// It may ask for more.
    case open
    /// It listens to events.
    case streaming
    /// It is closed when its answer has been sent.
    case ending
    /// It has been told why it gets no page, and is closed when it has had time to read that.
    case refused
  }

  init(socket: Int32, now: Int) {
    self.socket = socket
    deadline = now + Connection.headTime
    restingSince = now
  }

  /// In milliseconds: until a request's head must be whole, until a connection that asks for nothing is
  /// closed, and until a reader who takes nothing is given up.
  static let headTime = 10_000
  static let restTime = 30_000
  static let sendTime = 10_000
  static let refusedTime = 1_000

  /// To be called when something has been sent: how long it may now do nothing.
  mutating func rest(_ now: Int) {
    restingSince = now
    if hasOutput {
      deadline = now + Self.sendTime
    } else {
      switch state {
      case .open: deadline = now + (input.isEmpty ? Self.restTime : Self.headTime)
      case .streaming: deadline = .max
      case .ending, .refused: deadline = now + Self.refusedTime
      }
    }
  }

  var hasOutput: Bool { sent < output.count }

  mutating func queue(_ bytes: [UInt8]) {
    if !hasOutput {
      output = bytes
      sent = 0
    } else {
      output += bytes
    }
  }

  /// Bytes that wait to be sent; a reader with many of them has gone away.
  var backlog: Int { output.count - sent }

  /// Takes in what has arrived; `false` when the other side has hung up.
  ///
  /// Never more than the longest head: nothing longer is of use.
  mutating func receive(limit: Int, now: Int) -> Bool {
    // Each request has its time from its first byte, however slowly the others follow.
    let wasResting = input.isEmpty && state == .open
    defer { if wasResting, !input.isEmpty { deadline = min(deadline, now + Self.headTime) } }
    var buffer = [UInt8](repeating: 0, count: 4096)
    while input.count <= limit {
      let count = read(socket, &buffer, buffer.count)
      if count > 0 {
        input += buffer[..<count]
        if count < buffer.count { return true }
      } else if count == 0 {
        return false
      } else {
        return errno == EAGAIN || errno == EINTR
      }
    }
    return true
  }

  mutating func drop(_ count: Int) { input.removeFirst(count) }
  mutating func forgetInput() { input = [] }

  /// Sends what the system takes; `false` when the other side has hung up.
  mutating func send() -> Bool {
    while hasOutput {
      let count = output.withUnsafeBytes { bytes in
        Glibc.send(socket, bytes.baseAddress! + sent, output.count - sent, Int32(MSG_NOSIGNAL))
      }
      if count > 0 {
        sent += count
      } else if errno == EAGAIN {
        return true
      } else if errno != EINTR {
        return false
      }
    }
    output = []
    sent = 0
    return true
  }
}

/// Milliseconds of a clock that nobody can set.
func milliseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}
