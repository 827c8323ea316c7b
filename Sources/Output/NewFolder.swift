package import Files
import FileSystem
import Glibc

/// Makes a folder with all of these files in it, or nothing at all.
///
/// Nothing that is there is touched: the folder must be missing or empty.
package func makeNewFolder(_ path: String, with files: [OutputFile]) throws(OutputError) {
  let place = try FolderPlace(path)
  let parent = try attempt("open the folder", place.parent) { try Folder(path: place.parent) }
  try refuseOccupied(parent, place)
  let staged = ".\(place.name).new-\(getpid())"
  do {
    try attempt("make", path) {
      try parent.makeFolder(staged)
      let folder = try parent.folder(staged)
      for file in files {
        try makeFolders(above: file.path, in: folder)
        try folder.create(file.path, file.bytes)
      }
      try folder.syncFileSystem()
    }
    // A name that has been taken meanwhile, by anything but an empty folder, is an error here.
    try attempt("make", path) { try parent.rename(staged, to: place.name) }
  } catch {
    try? parent.removeTree(staged)
    throw error
  }
}

private func refuseOccupied(_ parent: Folder, _ place: FolderPlace) throws(OutputError) {
  let entries: [Folder.Entry]
  do throws(SystemError) {
    entries = try parent.folder(place.name).entries()
  } catch {
    if error.isMissing { return }
    if error.isLink || error.isNotFolder {
      throw OutputError(.refused, "\(place.path) is there already and no folder; choose another name")
    }
    throw OutputError(could: "look into", place.path, error)
  }
  if let first = entries.first {
    throw OutputError(
      .refused, "\(place.path) holds files already (\(first.displayName) is one); choose another folder")
  }
}

private func makeFolders(above path: String, in folder: Folder) throws(SystemError) {
  var made = ""
  for part in path.split(separator: "/").dropLast() {
    made += made.isEmpty ? part : "/\(part)"
    do throws(SystemError) { try folder.makeFolder(made) } catch { if error.code != EEXIST { throw error } }
  }
}

/// A folder's path, and where it lies.
struct FolderPlace {
  let path: String
  let parent: String
  let name: String

  /// - Parameter complaint: What is said of a path that names no folder of its own, behind the path.
  init(
    _ path: String, orSay complaint: String = "names no folder of its own; give one"
  ) throws(OutputError) {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
    let slash = trimmed.lastIndex(of: "/")
    let name = slash.map { trimmed[trimmed.index(after: $0)...] } ?? trimmed
    guard !name.isEmpty, name != ".", name != ".." else {
      throw OutputError(.refused, "'\(path)' \(complaint)")
    }
    self.path = String(trimmed)
    self.name = String(name)
    parent = slash.map { $0 == trimmed.startIndex ? "/" : String(trimmed[..<$0]) } ?? "."
  }
}
