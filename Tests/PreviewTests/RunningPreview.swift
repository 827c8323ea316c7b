import Diagnostics
import FileSystem
import Files
import Foundation
import Preview
import Synchronization
import TestSupport

/// A project of one file, `Content/page.txt`: its text is the page, and a text that begins with "wrong" a mistake.
struct PageProject: PreviewedProject {
  let folder: TemporaryFolder
  private var seen: String?
  private var late = 0

  init(_ folder: TemporaryFolder) { self.folder = folder }

  mutating func look() -> Look? {
    let text = (try? folder.text("Content/page.txt")) ?? "wrong: it is gone"
    if text == seen { return nil }
    seen = text
    var problems = Problems()
    if text.hasPrefix("wrong") {
      problems.add(
        .error, "wrong", at: FilePosition(file: "Content/page.txt", line: 1, column: 7), "write it <right>")
    }
    if text.hasPrefix("doubtful") { late = 3 }
    let pages = [
      "index.html": "<html><body>\(text)</body></html>", "a/index.html": "no end of a body", "b.csv": "x,y\n",
      "404.html": "<body>nothing here</body>", "large.json": String(repeating: "x", count: 3_000_000),
    ]
    return Look(
      site: problems.hasErrors
        ? nil : ShownSite(has: { pages[$0] != nil }, bytes: { Array((pages[$0] ?? "").utf8) }),
      problems: problems, sources: [SourceFile(path: "Content/page.txt", bytes: Array(text.utf8))])
  }

  var isReading: Bool { late > 0 }

  mutating func readOn() -> Problems? {
    late -= 1
    guard late == 0 else { return nil }
    var problems = Problems()
    problems.add(
      seen?.contains("grave") == true ? .error : .warning, "doubt",
      at: FilePosition(file: "Content/page.txt", line: 1, column: 1), "look again")
    return problems
  }
}

/// A preview of such a project that runs until it is let go.
final class RunningPreview {
  let folder: TemporaryFolder
  let port: UInt16
  private let stopping: Pipe
  private let ended: DispatchSemaphore

  init(_ text: String? = "first") throws {
    let folder = try TemporaryFolder()
    if let text { try folder.write(text, to: "Content/page.txt") }
    self.folder = folder
    stopping = Pipe()
    ended = DispatchSemaphore(value: 0)
    let started = DispatchSemaphore(value: 0)
    let port = Atomic<UInt16>(0)
    let stop = stopping.fileHandleForReading.fileDescriptor
    let ended = ended
    // The loop is made and runs in a thread of its own, and nothing of it leaves that thread.
    let found = Box(port)
    Thread.detachNewThread {
      defer { ended.signal() }
      guard let server = try? Server(port: 8600, tries: 300),
        let watcher = try? FolderWatcher(project: folder.path)
      else {
        started.signal()
        return
      }
      var preview = Preview(PageProject(folder), server: server, watcher: watcher)
      preview.begin()
      found.value.store(server.port, ordering: .sequentiallyConsistent)
      started.signal()
      preview.run(until: stop)
    }
    started.wait()
    self.port = found.value.load(ordering: .sequentiallyConsistent)
    if self.port == 0 { throw Loopback.Unreachable() }
  }

  deinit {
    try? stopping.fileHandleForWriting.write(contentsOf: [1])
    ended.wait()
  }

  private final class Box: Sendable {
    let value: Atomic<UInt16>
    init(_ value: consuming Atomic<UInt16>) { self.value = value }
  }

  func ask(_ target: String, method: String = "GET", headers: [String] = []) throws -> Loopback.Answer? {
    try TestSupport.ask(target, port: port, method: method, headers: headers)
  }

  /// What a page that listens is told.
  func listen() throws -> Events {
    let link = try Loopback(port: port)
    link.send("GET /.preview/events HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
    _ = link.answer(hasBody: false)
    return Events(link: link)
  }

  struct Events {
    let link: Loopback

    /// The next event of a kind; others are passed over.
    func next(_ kind: String) -> String? {
      while let line = link.line() {
        guard line == "event: \(kind)" else { continue }
        var data: [String] = []
        while let line = link.line(), line.hasPrefix("data:") {
          data.append(String(line.dropFirst("data: ".count)))
        }
        return data.joined(separator: "\n")
      }
      return nil
    }
  }
}
