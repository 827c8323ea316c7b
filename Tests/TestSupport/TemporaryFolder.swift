package import Foundation

/// A folder for one test, removed with all that is in it when the value goes away.
package final class TemporaryFolder: Sendable {
  package let url: URL
  package var path: String { url.path(percentEncoded: false) }

  package init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "quarterlight-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a text file below the folder, and the folders above it.
  package func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  /// Writes a file below the folder, and the folders above it.
  package func write(_ bytes: [UInt8], to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// A file's text.
  package func text(_ path: String) throws -> String {
    try String(contentsOf: url.appending(path: path), encoding: .utf8)
  }

  /// Every file and link below `path`, relative to it, sorted; folders are not listed.
  package func files(below path: String = "") throws -> [String] {
    let top = url.appending(path: path).path(percentEncoded: false)
    return try FileManager.default.subpathsOfDirectory(atPath: top)
      .filter { name in
        let kind = try FileManager.default.attributesOfItem(atPath: top + "/" + name)[.type]
        return kind as? FileAttributeType != .typeDirectory
      }
      .sorted()
  }
}
