import Glibc

/// A system call that failed, by its error number.
package struct SystemError: Error, Sendable, Hashable, CustomStringConvertible {
  package var code: Int32

  package init(_ code: Int32) { self.code = code }

  /// The failure of the call just made on this thread.
  package static var last: SystemError { SystemError(errno) }

  /// The system's own words, for instance "No space left on device".
  package var description: String { String(cString: strerror(code)) }

  package var isMissing: Bool { code == ENOENT }
  /// A symbolic link stood in the way.
  package var isLink: Bool { code == ELOOP }
  package var isNotFolder: Bool { code == ENOTDIR }
  package var isDiskFull: Bool { code == ENOSPC || code == EDQUOT }
  /// The file system does not know the call at all.
  package var isUnsupported: Bool { code == EINVAL || code == ENOSYS || code == EOPNOTSUPP }
  /// The two names lie on different file systems, or in different layers of one.
  package var isCrossDevice: Bool { code == EXDEV }
}

/// Runs a call until it is not interrupted by a signal, and throws when it fails.
@discardableResult
func check<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    let error = SystemError.last
    if error.code != EINTR { throw error }
  }
}
