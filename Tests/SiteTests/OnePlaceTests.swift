import Foundation
import Testing

/// Every read of an author's file goes through `Loading`, every write through `Output`: a new command
/// that opened files by itself would have none of their guards.
@Suite struct `Files are opened in one place` {
  /// The sources of the program, by path; tools of the repository are programs of their own.
  private let sources: [(path: String, lines: [Substring])]

  init() throws {
    let folder = repository.appending(path: "Sources")
    let tools = ["illustrate/", "oracle-check/", "gallery/", "OracleTables/"]
    sources = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .filter { path in path.hasSuffix(".swift") && !tools.contains(where: path.hasPrefix) }
      .map { path in
        let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        return (path, text.split(separator: "\n"))
      }
  }

  private func uses(of pattern: Regex<Substring>, outside folders: [String]) -> [String] {
    sources.filter { source in !folders.contains(where: source.path.hasPrefix) }.flatMap { path, lines in
      lines.filter { $0.contains(pattern) }.map { "\(path): \($0)" }
    }
  }

  @Test func `nobody else calls the system or Foundation for a file`() {
    let calls =
      /FileManager(?!\.default\.temporaryDirectory)|(?:Data|String)\(contentsOf|\.write\(to:(?! &)|\bfopen\(|\bopenat\(|Glibc\.open\(|FileHandle\(for/
    #expect(sources.count > 300)
    #expect(uses(of: calls, outside: ["FileSystem/"]) == [])
  }

  @Test func `only those that read and write have a folder in hand`() {
    let opens = /\bFolder\(path:/
    #expect(uses(of: opens, outside: ["FileSystem/", "Loading/", "Output/", "Preview/"]) == [])
  }

  @Test func `those that read never write`() {
    let writes =
      /\.(makeFolder|removeTree|removeFile|removeEmptyFolder|exchange|makeLink|create|rename|lock|syncFileSystem)\(/
    let readers = sources.filter { $0.path.hasPrefix("Loading/") || $0.path.hasPrefix("Preview/") }
    #expect(
      readers.flatMap { path, lines in lines.filter { $0.contains(writes) }.map { "\(path): \($0)" } } == [])
  }
}
