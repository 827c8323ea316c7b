import Glibc

/// Why a file's bytes could not be had.
package enum ReadingError: Error, Sendable, Hashable {
  /// It is a symbolic link, or the way to it leads through one.
  case link
  /// It is a folder, a pipe, a socket or a device.
  case notRegular
  /// It holds more bytes than allowed.
  case tooLarge
  case system(SystemError)

  /// The reason in words that follow "cannot be read: ".
  package var reason: String {
    switch self {
    case .link: "it is a link"
    case .notRegular: "it is not a regular file"
    case .tooLarge: "it is too large"
    case .system(let error): error.description
    }
  }
}

extension Folder {
  /// All bytes of a regular file beneath this folder, at most `limit` of them.
  ///
  /// Never blocks on a pipe or device, and never trusts the size that the system
  /// tells: a file that grows while it is read is too large like any other.
  package func read(_ path: String, limit: Int) throws(ReadingError) -> [UInt8] {
    try read(path, limit: limit, unless: nil)?.bytes ?? []
  }

  /// The same, with a stamp to know the file again by; `nil` if it is surely still the one of a stamp.
  package func read(
    _ path: String, limit: Int, unless known: FileStamp?
  ) throws(ReadingError) -> (bytes: [UInt8], stamp: FileStamp)? {
    let file: Int32
    do throws(SystemError) {
      file = try open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    } catch {
      throw ReadingError(error)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .system(.last) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
    guard status.st_size <= limit else { throw .tooLarge }
    let stamp = FileStamp(status)
    if let known, known.isSettled, known.isSame(as: stamp) { return nil }
    let bytes: [UInt8]
    do throws(SystemError) {
      // One byte of room more than the file needs, so that its end shows in the same buffer.
      bytes = try readAll(file, expected: Int(status.st_size) + 1, limit: limit)
    } catch {
      throw .system(error)
    }
    guard bytes.count <= limit else { throw .tooLarge }
    return (bytes, stamp)
  }
}

extension Folder {
  /// Where a regular file beneath this folder lies, by names that hold no link, for libraries that open it themselves.
  package func realPath(_ path: String) throws(ReadingError) -> String {
    do throws(SystemError) {
      let file = try open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
      defer { close(file) }
      var status = stat()
      try check { fstat(file, &status) }
      guard status.st_mode & S_IFMT == S_IFREG else { throw SystemError(ENXIO) }
      return try Folder(path: "/proc/self/fd").linkTarget("\(file)")
    } catch {
      throw ReadingError(error)
    }
  }
}

extension ReadingError {
  fileprivate init(_ error: SystemError) {
    switch error.code {
    case ELOOP: self = .link
    // What opening a socket says.
    case ENXIO: self = .notRegular
    default: self = .system(error)
    }
  }
}

/// Reads to the end, or to one byte past the limit.
private func readAll(_ file: Int32, expected: Int, limit: Int) throws(SystemError) -> [UInt8] {
  var bytes: [UInt8] = []
  var room = max(expected, 512)
  while bytes.count <= limit {
    var failure: SystemError?
    // At most one byte past the limit, for any limit there is.
    let wanted = min(room - 1, limit - bytes.count) + 1
    let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      do throws(SystemError) {
        count = Int(try check { Glibc.read(file, buffer.baseAddress!, wanted) })
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    if chunk.isEmpty { break }
    if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    room = max(512, expected - bytes.count)
  }
  return bytes
}
