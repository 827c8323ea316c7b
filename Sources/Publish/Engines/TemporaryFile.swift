import FoundationEssentials
import Output

/// A file for an engine to read, in a folder that an engine may write to; both are gone with this value.
final class TemporaryFile: Sendable {
  let path: String
  let folder: String

  init(_ bytes: [UInt8]) throws(PublishError) {
    let folder = FileManager.default.temporaryDirectory.path + "/quarterlight-\(UUID().uuidString)"
    self.folder = folder
    path = "\(folder)/list"
    try local { try PlacedFolder(folder).put("list", bytes) }
  }

  /// Those of these files that an engine has put into the folder, by path.
  func files(_ paths: [String]) throws(PublishError) -> [String: [UInt8]] {
    try local {
      let placed = try PlacedFolder(existing: folder)
      var found: [String: [UInt8]] = [:]
      for path in paths { found[path] = try placed.read(path) }
      return found
    }
  }

  deinit {
    let slash = folder.lastIndex(of: "/")!
    try? PlacedFolder(String(folder[..<slash])).removeTree(String(folder[folder.index(after: slash)...]))
  }
}

/// A list of paths for an engine to read.
struct TemporaryList {
  let file: TemporaryFile
  var path: String { file.path }

  init(_ paths: [String], separator: UInt8) throws(PublishError) {
    var bytes: [UInt8] = []
    for path in paths {
      bytes += path.utf8
      bytes.append(separator)
    }
    file = try TemporaryFile(bytes)
  }
}
