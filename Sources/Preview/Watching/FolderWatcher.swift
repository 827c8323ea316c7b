package import FileSystem
import Glibc

/// Notices when a file below some folders of a project is saved, renamed or taken away.
///
/// It says only that something happened, never what: the folders are looked at anew each time, so
/// that nothing depends on the order of the system's messages, or on none being lost. A file counts
/// as saved when its writer closes it, so that what is half written is mostly not even looked at.
package final class FolderWatcher {
  package let descriptor: Int32
  private let project: String
  private let folders: [String]
  private var root: Int32 = -1

  /// - Parameter folders: Names of folders of the project; they need not exist, and may come and go.
  package init(project: String, folders: [String] = ["Content", "Themes"]) throws(SystemError) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { throw .last }
    self.project = project
    self.folders = folders
    root = inotify_add_watch(descriptor, project, Self.mask)
    guard root >= 0 else {
      let error = SystemError.last
      close(descriptor)
      throw error
    }
    watchAll()
  }

  deinit { close(descriptor) }

  private static let mask =
    UInt32(IN_CLOSE_WRITE) | UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM)
    | UInt32(IN_MOVED_TO) | UInt32(IN_ONLYDIR)

  /// Takes in what the system has noticed; whether any of it concerns the folders.
  package func drain() -> Bool {
    var isChanged = false
    var needsWatches = false
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      var offset = 0
      while offset + MemoryLayout<inotify_event>.size <= count {
        let event = buffer.withUnsafeBytes {
          $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        }
        let start = offset + MemoryLayout<inotify_event>.size
        let name = buffer[start..<min(count, start + Int(event.len))].prefix { $0 != 0 }
        offset = start + Int(event.len)
        // Beside the folders lies the finished site, which changes with every build.
        if event.wd == root, !folders.contains(String(decoding: name, as: UTF8.self)) { continue }
        isChanged = true
        if event.mask & (UInt32(IN_ISDIR) | UInt32(IN_Q_OVERFLOW)) != 0 { needsWatches = true }
      }
    }
    if needsWatches { watchAll() }
    return isChanged
  }

  /// Watches every folder that there is; those already watched stay so.
  private func watchAll() {
    guard let top = try? Folder(path: project) else { return }
    for name in folders {
      if let folder = try? top.folder(name) { watch(folder, "\(project)/\(name)", depth: 1) }
    }
  }

  private func watch(_ folder: Folder, _ path: String, depth: Int) {
    guard inotify_add_watch(descriptor, path, Self.mask | UInt32(IN_DONT_FOLLOW)) >= 0, depth <= 16,
      let entries = try? folder.entries()
    else { return }
    for entry in entries where entry.kind == .folder {
      guard let name = entry.name, !name.hasPrefix("."), let inner = try? folder.folder(name) else {
        continue
      }
      watch(inner, "\(path)/\(name)", depth: depth + 1)
    }
  }
}
