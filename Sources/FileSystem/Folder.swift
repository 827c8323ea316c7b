import CLinux
import Glibc

/// An open folder.
///
/// Every path given to it is resolved beneath it, and through no symbolic link,
/// so that neither a name in the author's files nor a link put there while the
/// program runs can lead outside.
package final class Folder: Sendable {
  let descriptor: Int32

  /// Opens a folder by any path. Links in this path are followed: it is the caller's own choice.
  package init(path: String) throws(SystemError) {
    descriptor = try check { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
  }

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Opens a folder beneath this one.
  package func folder(_ path: String) throws(SystemError) -> Folder {
    Folder(descriptor: try open(path, O_RDONLY | O_DIRECTORY))
  }

  /// Opens anything beneath this folder; the caller closes it.
  func open(_ path: String, _ flags: Int32) throws(SystemError) -> Int32 {
    try check { ql_open_beneath(descriptor, path, flags | O_CLOEXEC) }
  }

  // MARK: Changes

  /// Makes a new file and writes all of it. A file or link that is already there is an error (`EEXIST`).
  package func create(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    let file = try check {
      openat(descriptor, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    }
    var failure: SystemError?
    do throws(SystemError) { try writeAll(bytes, to: file) } catch { failure = error }
    // Some file systems report a full disk only here.
    if close(file) != 0, failure == nil { failure = .last }
    if let failure { throw failure }
  }

  package func makeFolder(_ path: String) throws(SystemError) {
    try check { mkdirat(descriptor, path, 0o755) }
  }

  /// Moves `old` to `new` in this folder, in one step.
  package func rename(_ old: String, to new: String) throws(SystemError) {
    try check { renameat(descriptor, old, descriptor, new) }
  }

  /// Exchanges two names in this folder, in one step: at every moment both exist.
  package func exchange(_ a: String, _ b: String) throws(SystemError) {
    try check { ql_exchange(descriptor, a, descriptor, b) }
  }

  /// Gives a file beneath `other` a second name here. Both must lie on one file system.
  package func link(_ path: String, to other: Folder, _ original: String) throws(SystemError) {
    try check { linkat(other.descriptor, original, descriptor, path, 0) }
  }

  /// Makes a symbolic link. Nothing of ours follows one beneath a folder; web servers do.
  package func makeLink(_ name: String, to target: String) throws(SystemError) {
    try check { symlinkat(target, descriptor, name) }
  }

  /// Where a symbolic link leads; an error (`EINVAL`) if `name` is something else.
  package func linkTarget(_ name: String) throws(SystemError) -> String {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = try check {
      bytes.withUnsafeMutableBytes { readlinkat(descriptor, name, $0.baseAddress!, $0.count) }
    }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  /// Gives a file of another folder a second name here, the same as there.
  package func link(_ entry: Entry, of other: Folder) throws(SystemError) {
    try check { linkat(other.descriptor, entry.rawName, descriptor, entry.rawName, 0) }
  }

  package func removeFile(_ path: String) throws(SystemError) {
    try check { unlinkat(descriptor, path, 0) }
  }

  /// Removes a folder that is empty.
  package func removeEmptyFolder(_ path: String) throws(SystemError) {
    try check { unlinkat(descriptor, path, AT_REMOVEDIR) }
  }

  /// Removes a file, a link or a folder with all that is in it; what is not there is no error.
  package func removeTree(_ name: String) throws(SystemError) {
    try removeTree(Array(name.utf8CString))
  }

  private func removeTree(_ name: [CChar]) throws(SystemError) {
    if unlinkat(descriptor, name, 0) == 0 || errno == ENOENT { return }
    guard errno == EISDIR || errno == EPERM else { throw .last }
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let inner = Folder(descriptor: try check { openat(descriptor, name, flags) })
    for entry in try inner.entries() { try inner.removeTree(entry.rawName) }
    try check { unlinkat(descriptor, name, AT_REMOVEDIR) }
  }

  // MARK: Durability

  /// Makes the names in this folder last through a loss of power.
  package func sync() throws(SystemError) { try check { fsync(descriptor) } }

  /// Makes all that was written to this folder's file system last through a loss of power.
  package func syncFileSystem() throws(SystemError) { try check { ql_sync_file_system(descriptor) } }

  /// How many bytes a program without privileges may still write to this folder's file system.
  package func freeBytes() throws(SystemError) -> Int {
    var status = statvfs()
    try check { fstatvfs(descriptor, &status) }
    return Int(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize))
  }

  // MARK: Locking

  /// Takes a lock that belongs to `name` in this folder, or returns `nil` when another holder has it.
  ///
  /// The lock is a file, removed by its holder at the end; one left behind by a
  /// process that was killed locks nothing.
  package func lock(_ name: String) throws(SystemError) -> FolderLock? {
    while true {
      let file = try check {
        openat(descriptor, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
      }
      do throws(SystemError) {
        try check { flock(file, LOCK_EX | LOCK_NB) }
        // The last holder may have removed the file between our opening and our locking.
        var ours = stat()
        var named = stat()
        try check { fstat(file, &ours) }
        if fstatat(descriptor, name, &named, AT_SYMLINK_NOFOLLOW) == 0,
          (ours.st_dev, ours.st_ino) == (named.st_dev, named.st_ino)
        {
          return FolderLock(folder: self, name: name, descriptor: file)
        }
        close(file)
      } catch {
        close(file)
        if error.code == EWOULDBLOCK { return nil }
        throw error
      }
    }
  }
}

/// A lock held until it is released or its process ends, however it ends.
package struct FolderLock: Sendable {
  private let folder: Folder
  private let name: String
  /// A child that is given this keeps the lock for as long as it runs, whatever becomes of us.
  package let descriptor: Int32

  fileprivate init(folder: Folder, name: String, descriptor: Int32) {
    self.folder = folder
    self.name = name
    self.descriptor = descriptor
  }

  /// Gives the lock up; called once.
  package func release() {
    // Removed while still locked: nobody can have locked this very file in between.
    try? folder.removeFile(name)
    close(descriptor)
  }
}

/// Writes all bytes, however many the system takes at a time.
private func writeAll(_ bytes: [UInt8], to file: Int32) throws(SystemError) {
  var written = 0
  while written < bytes.count {
    written += try check {
      bytes.withUnsafeBytes { write(file, $0.baseAddress! + written, bytes.count - written) }
    }
  }
}
