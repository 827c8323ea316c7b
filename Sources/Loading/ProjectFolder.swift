package import Diagnostics
package import FileSystem
package import Files

/// The author's project: the folder that holds `Content` and `Themes`, opened once.
///
/// Nothing in it can lead outside: every file is opened beneath the folder and
/// through no link, and must be a regular file of a size that makes sense. What
/// is refused is a problem in its place, so that all of them are seen at once.
package struct ProjectFolder: Sendable {
  /// How much is read at most. The limits are far above any real project; they
  /// keep a mistake (a film dropped into the folder) from filling the memory.
  package struct Limits: Sendable {
    /// Of one file, in bytes.
    package var file = 64 << 20
    /// Of all files together, in bytes.
    package var total = 1 << 30
    package var files = 100_000
    /// Folders in folders.
    package var depth = 16

    package init() {}
  }

  private let root: Folder
  private let limits: Limits

  /// Opens the project at `path`, for instance `.`.
  package init(path: String, limits: Limits = Limits()) throws(SystemError) {
    root = try Folder(path: path)
    self.limits = limits
  }

  /// Every file below the given folders, by the bytes of its path.
  ///
  /// Dot-files and what editors and desktops leave behind are passed over. A
  /// folder that is missing holds no files; whether it may be missing is for the
  /// caller to say.
  package func files(
    below folders: [String] = ["Content", "Themes"], into problems: inout Problems
  ) -> [SourceFile] {
    var nothing = FilesMemory()
    return files(below: folders, remembering: &nothing, into: &problems)
  }

  /// The same, without reading again what is as it was the last time.
  package func files(
    below folders: [String] = ["Content", "Themes"], remembering memory: inout FilesMemory,
    into problems: inout Problems
  ) -> [SourceFile] {
    var reading = Reading(limits: limits, known: memory)
    for name in folders {
      do throws(SystemError) {
        reading.visit(try root.folder(name), name, depth: 1)
      } catch {
        if error.isMissing { continue }
        if error.isLink || error.isNotFolder {
          reading.report("file-is-a-link", name, "must be a folder of the project, not a link or a file")
        } else {
          reading.report("file-unreadable", name, "cannot be opened: \(error)")
        }
      }
    }
    problems.add(reading.problems)
    memory = reading.found
    return reading.files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

// MARK: What queries read

extension ProjectFolder {
  /// Where a file below `Content` lies on this computer, for SQLite to open; through no link.
  package func realPath(ofContent path: String) throws(ReadingError) -> String {
    try root.realPath("\(contentFolder)/\(path)")
  }

  /// One file below `Content`.
  package func content(_ path: String) throws(ReadingError) -> SourceFile {
    let path = "\(contentFolder)/\(path)"
    return SourceFile(path: path, bytes: try root.read(path, limit: limits.file))
  }

  /// The paths below `Content` that a pattern fits, by their bytes.
  package func content(fitting pattern: String) throws(SystemError) -> [String] {
    var found = [""]
    let parts = pattern.split(separator: "/")
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      let end = isLast ? "" : "/"
      guard part.contains("*") else {
        found = found.map { $0 + part + end }
        continue
      }
      var next: [String] = []
      for path in found {
        for entry in try root.folder("\(contentFolder)/\(path)").entries() {
          guard let name = entry.name, !isLeftBehind(name), isLast || entry.kind == .folder, fits(name, part)
          else {
            continue
          }
          next.append(path + name + end)
        }
      }
      found = next
    }
    return found
  }
}

/// Whether a name fits a pattern in which `*` stands for any letters, or none.
func fits(_ name: some StringProtocol, _ pattern: some StringProtocol) -> Bool {
  guard let star = pattern.firstIndex(of: "*") else { return name == pattern }
  guard name.hasPrefix(pattern[..<star]) else { return false }
  let rest = pattern[pattern.index(after: star)...]
  var left = name.dropFirst(pattern[..<star].count)
  while true {
    if fits(left, rest) { return true }
    if left.isEmpty { return false }
    left = left.dropFirst()
  }
}

/// The files that were read the last time, by their paths.
package struct FilesMemory: Sendable {
  fileprivate var files: [String: (file: SourceFile, stamp: FileStamp)] = [:]

  package init() {}
}

/// What has been read so far.
private struct Reading {
  let limits: ProjectFolder.Limits
  var files: [SourceFile] = []
  var problems = Problems()
  private var total = 0
  private var isFull = false

  /// What was read the last time, and what there is this time.
  private let known: FilesMemory
  private(set) var found = FilesMemory()

  init(limits: ProjectFolder.Limits, known: FilesMemory) {
    self.limits = limits
    self.known = known
  }

  mutating func report(_ rule: String, _ path: String, _ message: String) {
    problems.add(.error, rule, at: FilePosition(file: path), message)
  }

  mutating func visit(_ folder: Folder, _ path: String, depth: Int) {
    do throws(SystemError) {
      for entry in try folder.entries() where !isFull && !isLeftBehind(entry.displayName) {
        try visit(entry, in: folder, "\(path)/\(entry.displayName)", depth: depth)
      }
    } catch {
      report("file-unreadable", path, "cannot be opened: \(error)")
    }
  }

  private mutating func visit(
    _ entry: Folder.Entry, in folder: Folder, _ path: String, depth: Int
  ) throws(SystemError) {
    guard let name = entry.name, name.unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value != 127 })
    else {
      report("file-name-unreadable", path, "has a name with characters that cannot be shown; rename it")
      return
    }
    switch entry.kind {
    case .link:
      report("file-is-a-link", path, "is a link; put the file itself here, so that the project is complete")
    case .special:
      report("file-not-regular", path, "is a pipe, socket or device, not a file that can be read")
    // What queries read may be larger than any site, and no page is made of it.
    case .folder where path == "\(contentFolder)/\(rawFolder)": break
    case .folder where depth >= limits.depth:
      report("file-unreadable", path, "lies more than \(limits.depth) folders deep")
    case .folder:
      visit(try folder.folder(name), path, depth: depth + 1)
    case .file:
      read(name, in: folder, path)
    }
  }

  private mutating func read(_ name: String, in folder: Folder, _ path: String) {
    do throws(ReadingError) {
      let old = known.files[path]
      var file = old?.file ?? SourceFile(path: path, bytes: [])
      var stamp = old?.stamp
      if let new = try folder.read(name, limit: limits.file, unless: stamp) {
        // The very same bytes are kept, so that later stages see at a glance that nothing has changed.
        if old?.file.bytes != new.bytes { file.bytes = new.bytes }
        stamp = new.stamp
      }
      total += file.bytes.count
      if total > limits.total || files.count == limits.files {
        isFull = true
        report(
          "file-too-large", path,
          "is one too many: a project holds at most \(limits.files) files and \(size(limits.total)) in all")
        return
      }
      files.append(file)
      found.files[path] = stamp.map { (file, $0) }
    } catch {
      switch error {
      case .link: report("file-is-a-link", path, "is a link; put the file itself here")
      case .notRegular: report("file-not-regular", path, "is not a file that can be read")
      case .tooLarge:
        report("file-too-large", path, "is larger than \(size(limits.file)), the most that one file may hold")
      case .system: report("file-unreadable", path, "cannot be read: \(error.reason)")
      }
    }
  }

  private func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 && bytes % (1 << 20) == 0 ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
  }
}

/// Whether a name is that of a hidden file, or of one that an editor, an office
/// program or a desktop makes for itself.
private func isLeftBehind(_ name: String) -> Bool {
  if name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("~$") { return true }
  if name.hasSuffix(".swp") || name.hasSuffix(".swo") || name.hasSuffix(".tmp") { return true }
  if name.hasPrefix("#") && name.hasSuffix("#") { return true }
  return ["Thumbs.db", "desktop.ini", "Desktop.ini", "Icon\r"].contains(name)
}
