package import FileSystem
package import Files

/// A file that a person named on the command line, which may lie anywhere: a link is refused all the same,
/// and so is what is no file or larger than 64 MiB.
package func givenFile(_ path: String) throws(ReadingError) -> SourceFile {
  let slash = path.lastIndex(of: "/")
  let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
  let opened: Folder
  do throws(SystemError) { opened = try Folder(path: folder) } catch { throw .system(error) }
  return SourceFile(path: path, bytes: try opened.read(name, limit: ProjectFolder.Limits().file))
}
