package import Files
import FileSystem
import Glibc

/// Replaces some files of a folder, all in one step: whatever ends the program, all of them are the old ones or all
/// the new ones.
///
/// The whole folder is made anew beside itself, of hard links to the files that stay, and the two names are
/// exchanged. Nothing is replaced if a file has changed since it was read.
///
/// - Parameter old: The files as they were read, to which `new` is the change; by name in the folder.
package func replaceFiles(
  in path: String, _ new: [OutputFile], of old: [OutputFile]
) throws(OutputError) {
  let place = try FolderPlace(path)
  let parent = try attempt("open the folder", place.parent) { try Folder(path: place.parent) }
  let lock = try attempt("write beside", path) { try parent.lock(".\(place.name).lock") }
  guard let lock else {
    throw OutputError(.busy, "somebody else is changing \(path); wait until they have finished")
  }
  defer { lock.release() }
  let begun = ".\(place.name).new-"
  try attempt("clear up after a run that was killed, beside", path) { try clear(begun, parent, place) }
  let staged = "\(begun)\(getpid())"
  let folder = try attempt("open the folder", path) { try parent.folder(place.name) }
  let entries = try attempt("look into", path) { try folder.entries() }
  do {
    try attempt("write beside", path) {
      try parent.makeFolder(staged)
      let fresh = try parent.folder(staged)
      for file in new { try fresh.create(file.path, file.bytes) }
      for entry in entries where entry.kind != .folder {
        if !new.contains(where: { $0.path == entry.name }) { try fresh.link(entry, of: folder) }
      }
      try fresh.syncFileSystem()
    }
    for file in old { try refuseChanged(file, in: folder, path) }
    try swap(parent, staged, place)
  } catch {
    try? parent.removeTree(staged)
    throw error
  }
  // From here on the new files are in place, and the old ones lie under the other name.
  try attempt("tidy up beside", path) {
    // A folder can have no second name. There is none among indicators; but if there is, it stays.
    for entry in entries where entry.kind == .folder {
      try parent.rename("\(staged)/\(entry.displayName)", to: "\(place.name)/\(entry.displayName)")
    }
    try parent.sync()
    try parent.removeTree(staged)
  }
}

/// Removes what a run left that was killed; none other runs while we hold the lock.
///
/// If it was killed after the exchange, folders of the old one are still to be moved to where they belong.
private func clear(_ begun: String, _ parent: Folder, _ place: FolderPlace) throws(SystemError) {
  for left in try parent.entries() where left.kind == .folder {
    guard let name = left.name, name.hasPrefix(begun) else { continue }
    for entry in try parent.folder(name).entries() where entry.kind == .folder {
      try parent.rename("\(name)/\(entry.displayName)", to: "\(place.name)/\(entry.displayName)")
    }
    try parent.removeTree(name)
  }
}

private func refuseChanged(_ file: OutputFile, in folder: Folder, _ path: String) throws(OutputError) {
  let now = try? folder.read(file.path, limit: file.bytes.count + 1)
  guard now == file.bytes else {
    throw OutputError(.busy, "\(path)/\(file.path) was changed just now, so nothing was written; do it again")
  }
}

private func swap(_ parent: Folder, _ staged: String, _ place: FolderPlace) throws(OutputError) {
  do throws(SystemError) {
    try parent.exchange(staged, place.name)
  } catch {
    guard error.isUnsupported else { throw OutputError(could: "replace", place.path, error) }
    throw OutputError(
      .refused,
      "\(place.path) lies on a file system that cannot exchange two folders in one step; "
        + "copy the project to a disk of this computer")
  }
}
