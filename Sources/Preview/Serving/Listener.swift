import FileSystem
import Glibc

/// A socket that only programs on this computer can reach.
struct Listener {
  let socket: Int32
  let port: UInt16

  /// Listens at a port, or at the first free one of those that follow it.
  ///
  /// - Parameter tries: How many ports are tried; after them any free one is taken if it is more than 1.
  init(port: UInt16, tries: Int) throws(SystemError) {
    var failure = SystemError(EADDRINUSE)
    let candidates = (0..<tries).compactMap { UInt16(exactly: Int(port) + $0) } + (tries > 1 ? [0] : [])
    for candidate in candidates {
      let socket = Glibc.socket(
        AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0
      )
      guard socket >= 0 else { throw .last }
      var yes: Int32 = 1
      setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = candidate.bigEndian
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      var length = socklen_t(MemoryLayout<sockaddr_in>.size)
      let isBound = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(socket, $0, length) == 0 && listen(socket, 128) == 0 && getsockname(socket, $0, &length) == 0
        }
      }
      if isBound {
        self.socket = socket
        self.port = UInt16(bigEndian: address.sin_port)
        return
      }
      failure = .last
      close(socket)
      guard failure.code == EADDRINUSE || failure.code == EACCES else { break }
    }
    throw failure
  }
}
