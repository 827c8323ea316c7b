import Digests
package import Files
import FileSystem
import Synchronization

/// A new site while it is being written, in a folder of its own beside the old one.
///
/// Pages may be written from several threads at once. A folder is made when the
/// first file in it comes; each file costs three system calls.
package final class Staging: Sendable {
  private struct Written {
    var folders: Set<String> = []
    var files: [Manifest.Entry] = []
    var bytes = 0
  }

  private let folder: Folder
  private let written = Mutex(Written())

  init(folder: Folder) { self.folder = folder }

  /// Writes one file of the site.
  package func write(_ file: OutputFile) throws(OutputError) {
    try write(file.path, file.bytes)
  }

  /// Writes `bytes` as the site's file `path`. Two files of one path are an error.
  package func write(_ path: String, _ bytes: [UInt8]) throws(OutputError) {
    if let reason = reasonAgainst(path: path) {
      throw OutputError(.refused, "cannot write \(path): \(reason)")
    }
    if path == Manifest.path {
      throw OutputError(.refused, "cannot write \(path): the list of the site's files has this name")
    }
    let entry = Manifest.Entry(path: path, size: bytes.count, sha256: sha256(bytes))
    try attempt("write", path) {
      try makeFolders(above: path)
      try folder.create(path, bytes)
    }
    written.withLock {
      $0.files.append(entry)
      $0.bytes += bytes.count
    }
  }

  private func makeFolders(above path: String) throws(SystemError) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    let parent = String(path[..<slash])
    try written.withLock { (written) throws(SystemError) in
      if written.folders.contains(parent) { return }
      var end = parent.utf8.startIndex
      while end < parent.utf8.endIndex {
        end = parent.utf8[end...].dropFirst().firstIndex(of: UInt8(ascii: "/")) ?? parent.utf8.endIndex
        let prefix = String(parent[..<end])
        if written.folders.contains(prefix) { continue }
        try folder.makeFolder(prefix)
        written.folders.insert(prefix)
      }
    }
  }

  /// Writes the manifest, keeps the old site's `.gitignore`, and waits until all of it is on the disk.
  func finish(_ provenance: Provenance, keeping ignore: [UInt8]?) throws(OutputError) -> Manifest {
    let manifest = Manifest(provenance: provenance, files: written.withLock { $0.files })
    try attempt("write", Manifest.path) {
      if let ignore { try folder.create(SiteFolder.ignorePath, ignore) }
      try folder.create(Manifest.path, manifest.encoded)
      try folder.syncFileSystem()
    }
    return manifest
  }
}
