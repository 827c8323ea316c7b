package import FileSystem
import Glibc

/// A folder whose files are changed one at a time, each whole or not at all: what a site is published into.
///
/// A file is written beside its place under a hidden name and then renamed, so
/// a reader never meets half of one, and a file that has a second name elsewhere
/// (a hard link in an earlier release) keeps its bytes there.
package struct PlacedFolder: Sendable {
  package let path: String
  private let root: Folder

  /// Opens the folder, and makes it first if it is missing; the folder above it must be there.
  package init(_ path: String) throws(OutputError) {
    self.path = path
    root = try attempt("open the folder", path) {
      do throws(SystemError) {
        return try Folder(path: path)
      } catch {
        guard error.isMissing else { throw error }
        let place = try FolderPlace(path)
        try Folder(path: place.parent).makeFolder(place.name)
        return try Folder(path: path)
      }
    }
  }

  /// Opens the folder, and makes nothing: `nil` if it is missing. The folder above it must be there.
  package init?(ifThere path: String) throws(OutputError) {
    let found: Folder? = try attempt("open the folder", path) {
      do throws(SystemError) {
        return try Folder(path: path)
      } catch {
        guard error.isMissing else { throw error }
        return nil
      }
    }
    guard let found else {
      let parent = try FolderPlace(path).parent
      try attempt("open the folder", parent) { _ = try Folder(path: parent) }
      return nil
    }
    self.path = path
    root = found
  }

  /// Opens a folder that is there.
  package init(existing path: String) throws(OutputError) {
    self.path = path
    root = try attempt("open the folder", path) { try Folder(path: path) }
  }

  /// The bytes of a file, or `nil` if there is none.
  package func read(_ file: String) throws(OutputError) -> [UInt8]? {
    do throws(ReadingError) {
      return try root.read(file, limit: 1 << 30)
    } catch {
      if case .system(let error) = error, error.isMissing || error.isNotFolder { return nil }
      throw OutputError(.failed, "could not read \(path)/\(file): \(error.reason)")
    }
  }

  /// Puts a file in its place, with the folders above it; one that was there is replaced in one step.
  package func put(_ file: String, _ bytes: [UInt8]) throws(OutputError) {
    try attempt("write", "\(path)/\(file)") {
      let hidden = hiddenName(file)
      do throws(SystemError) {
        try root.create(hidden, bytes)
      } catch {
        // A folder is missing, or a run that was killed left its file.
        if error.isMissing {
          try makeFolders(above: file)
        } else if error.code == EEXIST {
          try root.removeFile(hidden)
        } else {
          throw error
        }
        try root.create(hidden, bytes)
      }
      try root.rename(hidden, to: file)
    }
  }

  /// Puts a new file in its place; says `false`, and changes nothing, if one is there.
  package func create(_ file: String, _ bytes: [UInt8]) throws(OutputError) -> Bool {
    try attempt("write", "\(path)/\(file)") {
      let hidden = "\(hiddenName(file)).\(getpid())"
      try root.removeTree(hidden)
      try root.create(hidden, bytes)
      defer { try? root.removeFile(hidden) }
      do throws(SystemError) {
        // Unlike a rename, a link fails if the name is taken: of two who try, one succeeds.
        try root.link(file, to: root, hidden)
      } catch {
        if error.code == EEXIST { return false }
        throw error
      }
      return true
    }
  }

  /// Takes a file away, and the folders above it that it leaves empty. What is not there is no error.
  package func remove(_ file: String) throws(OutputError) {
    try attempt("remove", "\(path)/\(file)") {
      do throws(SystemError) {
        try root.removeFile(file)
      } catch {
        if !error.isMissing, !error.isNotFolder { throw error }
      }
      var folder = file[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        do throws(SystemError) { try root.removeEmptyFolder(String(folder)) } catch { return }
      }
    }
  }

  /// Every file, link and special file below the folder, by path.
  package func files() throws(OutputError) -> [String] {
    var found: [String] = []
    try attempt("look into", path) {
      func visit(_ folder: Folder, _ prefix: String) throws {
        for entry in try folder.entries() {
          if entry.kind == .folder, let name = entry.name {
            try visit(try folder.folder(name), "\(prefix)\(name)/")
          } else {
            found.append(prefix + entry.displayName)
          }
        }
      }
      try visit(root, "")
    }
    return found
  }

  /// Takes a lock that belongs to a name in the folder, or returns `nil` when another holder has it.
  package func lock(_ name: String) throws(OutputError) -> FolderLock? {
    try attempt("lock", "\(path)/\(name)") { try root.lock(name) }
  }

  /// Waits until the disk holds all that was written.
  package func sync() throws(OutputError) {
    try attempt("write", path) { try root.syncFileSystem() }
  }

  private func makeFolders(above file: String) throws(SystemError) {
    var end = file.startIndex
    while let slash = file[end...].firstIndex(of: "/") {
      do throws(SystemError) {
        try root.makeFolder(String(file[..<slash]))
      } catch {
        if error.code != EEXIST { throw error }
      }
      end = file.index(after: slash)
    }
  }

  /// `a/.b.html.new` for `a/b.html`: no file of a site begins with a dot.
  private func hiddenName(_ file: String) -> String {
    guard let slash = file.lastIndex(of: "/") else { return ".\(file).new" }
    return "\(file[...slash]).\(file[file.index(after: slash)...]).new"
  }
}

// MARK: Releases

extension PlacedFolder {
  /// Names straight in the folder.
  package func names() throws(OutputError) -> [String] {
    try attempt("look into", path) { try root.entries().compactMap(\.name) }
  }

  package func makeFolder(_ name: String) throws(OutputError) {
    try attempt("make the folder", "\(path)/\(name)") {
      do throws(SystemError) { try root.makeFolder(name) } catch { if error.code != EEXIST { throw error } }
    }
  }

  /// Makes the new folder `copy` with every file of `original` in it.
  ///
  /// The files are hard links, which take neither time nor room; where the file
  /// system has none, copies.
  package func copy(_ original: String, to copy: String) throws(OutputError) {
    let source = try PlacedFolder("\(path)/\(original)")
    try makeFolder(copy)
    let target = try PlacedFolder("\(path)/\(copy)")
    for file in try source.files() {
      try attempt("write", "\(target.path)/\(file)") {
        do throws(SystemError) {
          try target.makeFolders(above: file)
          try target.root.link(file, to: source.root, file)
        } catch {
          guard [EPERM, EMLINK, EOPNOTSUPP, ENOSYS].contains(error.code) else { throw error }
          if let bytes = try source.read(file) { try target.put(file, bytes) }
        }
      }
    }
  }

  package func rename(_ old: String, to new: String) throws(OutputError) {
    try attempt("rename", "\(path)/\(old)") {
      try root.rename(old, to: new)
      try root.sync()
    }
  }

  package func removeTree(_ name: String) throws(OutputError) {
    try attempt("remove", "\(path)/\(name)") { try root.removeTree(name) }
  }

  /// Where the link `name` leads, or `nil` if there is no such link.
  package func linkTarget(_ name: String) throws(OutputError) -> String? {
    try attempt("read", "\(path)/\(name)") {
      do throws(SystemError) {
        return try root.linkTarget(name)
      } catch {
        if error.isMissing { return nil }
        if error.code == EINVAL {
          throw OutputError(.refused, "\(path)/\(name) is there and is no link; move it away")
        }
        throw error
      }
    }
  }

  /// Lets the link `name` lead to `target`, in one step.
  package func point(_ name: String, to target: String) throws(OutputError) {
    try attempt("write", "\(path)/\(name)") {
      let hidden = ".\(name).new"
      try root.removeTree(hidden)
      try root.makeLink(hidden, to: target)
      try root.rename(hidden, to: name)
      try root.sync()
    }
  }
}
