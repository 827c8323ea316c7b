package import Diagnostics
import Digests
import Files
import FileSystem

/// What comparing a site with its own manifest showed.
package struct Verification: Sendable {
  /// The manifest, if it could be read.
  package var manifest: Manifest?
  /// How many files were as they should be.
  package var intact = 0
  /// Every difference; a position's file is the path below the site's folder.
  package var problems = Problems()

  package init() {}
}

/// Compares the site in `folder` with its `manifest.json`: every file must be
/// there with the bytes listed, and no other. Only `.gitignore` is let be.
///
/// - Parameter others: Paths of files that may be there too.
package func verify(_ folder: String, besides others: Set<String> = []) throws(OutputError) -> Verification {
  let site = try attempt("open the folder", folder) { try Folder(path: folder) }
  var result = Verification()
  guard let manifest = readManifest(site, &result.problems) else { return result }
  result.manifest = manifest
  var expected: [String: Manifest.Entry] = [:]
  for entry in manifest.files where expected.updateValue(entry, forKey: entry.path) != nil {
    result.report("manifest-changed", Manifest.path, "lists \(entry.path) twice")
  }
  var walk = Walk(expected: expected, others: others, result: result)
  try walk.visit(site, "")
  for path in walk.expected.keys { walk.result.report("file-missing", path, "is missing") }
  return walk.result
}

private func readManifest(_ site: Folder, _ problems: inout Problems) -> Manifest? {
  let position = FilePosition(file: Manifest.path)
  do throws(ReadingError) {
    if let manifest = Manifest(json: try site.read(Manifest.path, limit: 1 << 30)) { return manifest }
    problems.add(.error, "manifest-changed", at: position, "is not as Quarterlight wrote it")
  } catch {
    switch error {
    case .system(let error) where error.isMissing:
      problems.add(.error, "manifest-missing", at: position, "is missing, so nothing can be compared with it")
    default:
      problems.add(.error, "manifest-unreadable", at: position, "cannot be read: \(error.reason)")
    }
  }
  return nil
}

/// One walk through the site's folder; what is left of `expected` at its end is missing.
private struct Walk {
  var expected: [String: Manifest.Entry]
  let others: Set<String>
  var result: Verification

  mutating func visit(_ folder: Folder, _ prefix: String) throws(OutputError) {
    let entries = try attempt("look into", prefix.isEmpty ? "the site's folder" : prefix) {
      try folder.entries()
    }
    for entry in entries {
      let path = prefix + entry.displayName
      if path == Manifest.path || path == SiteFolder.ignorePath && entry.kind == .file { continue }
      switch entry.kind {
      case .folder:
        guard let name = entry.name else {
          result.report("file-extra", path, "is a folder that is not part of the site")
          continue
        }
        let inner = try attempt("open", path) { try folder.folder(name) }
        try visit(inner, path + "/")
      case .file:
        compare(folder, entry.name, path)
      case .link:
        expected[path] = nil
        result.report("file-is-a-link", path, "is a link, which a site never holds")
      case .special:
        expected[path] = nil
        result.report("file-not-regular", path, "is a pipe, socket or device, which a site never holds")
      }
    }
  }

  private mutating func compare(_ folder: Folder, _ name: String?, _ path: String) {
    guard let name, let entry = expected.removeValue(forKey: path) else {
      if name != nil, others.contains(path) { return }
      result.report("file-extra", path, "is not part of the site")
      return
    }
    do throws(ReadingError) {
      let bytes = try folder.read(name, limit: max(0, entry.size))
      if bytes.count < entry.size {
        result.report("file-changed", path, "has \(bytes.count) bytes, not \(entry.size)")
      } else if sha256(bytes) != entry.sha256 {
        result.report("file-changed", path, "has other bytes than were written")
      } else {
        result.intact += 1
      }
    } catch {
      if error == .tooLarge {
        result.report("file-changed", path, "has more than \(entry.size) bytes")
      } else {
        result.report("file-unreadable", path, "cannot be read: \(error.reason)")
      }
    }
  }
}

extension Verification {
  fileprivate mutating func report(_ rule: String, _ path: String, _ message: String) {
    problems.add(.error, rule, at: FilePosition(file: path), message)
  }
}
