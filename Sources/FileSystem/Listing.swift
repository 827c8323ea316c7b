import CLinux
import Glibc

extension Folder {
  /// One name in a folder.
  package struct Entry: Sendable {
    package enum Kind: Sendable {
      case file, folder, link
      /// A pipe, a socket or a device.
      case special
    }

    /// The name as the system gives it, ending in a nought.
    let rawName: [CChar]
    /// The name, or `nil` when it is not UTF-8.
    package let name: String?
    package let kind: Kind

    /// The name for messages: what is not UTF-8 shows as replacement characters.
    package let displayName: String

    init(rawName: [CChar], kind: Kind) {
      let bytes = rawName.dropLast().map { UInt8(bitPattern: $0) }
      self.rawName = rawName
      self.kind = kind
      name = String(validating: bytes, as: UTF8.self)
      displayName = name ?? String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Everything in this folder except itself and its parent, by the bytes of the names:
  /// the system's own order differs from machine to machine.
  package func entries() throws(SystemError) -> [Entry] {
    // The stream takes over its descriptor, so it gets one of its own.
    let copy = try check { openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard let stream = fdopendir(copy) else {
      let error = SystemError.last
      close(copy)
      throw error
    }
    defer { closedir(stream) }
    var found: [Entry] = []
    while true {
      // A failure looks like the end of the folder except for the error number.
      ql_set_errno(0)
      guard let entry = readdir(stream) else {
        if errno != 0 { throw .last }
        break
      }
      let bytes = UnsafeRawPointer(entry) + MemoryLayout<dirent>.offset(of: \.d_name)!
      let text = bytes.assumingMemoryBound(to: CChar.self)
      let name = Array(UnsafeBufferPointer(start: text, count: strlen(text) + 1))
      if name == [46, 0] || name == [46, 46, 0] { continue }
      let kind = try kind(of: name, given: Int(entry.pointee.d_type))
      found.append(Entry(rawName: name, kind: kind))
    }
    return found.sorted { a, b in
      a.rawName.lexicographicallyPrecedes(b.rawName) { UInt8(bitPattern: $0) < UInt8(bitPattern: $1) }
    }
  }

  private func kind(of name: [CChar], given type: Int) throws(SystemError) -> Entry.Kind {
    switch type {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .link
    case Int(DT_UNKNOWN): break
    default: return .special
    }
    // Some file systems do not say; ask.
    var status = stat()
    try check { fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .special
    }
  }
}
