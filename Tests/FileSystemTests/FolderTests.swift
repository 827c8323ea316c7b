import FileSystem
import Foundation
import TestSupport
import Testing

@Suite struct `An open folder` {
  private let temporary: TemporaryFolder
  private let folder: Folder

  init() throws {
    temporary = try TemporaryFolder()
    try temporary.write("inside", to: "project/a/file.txt")
    try temporary.write("secret", to: "secret.txt")
    folder = try Folder(path: temporary.path + "/project")
  }

  private func link(_ path: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: temporary.path + "/project/" + path, withDestinationPath: destination)
  }

  @Test func `reads files beneath it`() throws {
    #expect(try folder.read("a/file.txt", limit: 6) == Array("inside".utf8))
    #expect(try folder.folder("a").read("file.txt", limit: 100).count == 6)
  }

  @Test(arguments: ["../secret.txt", "a/../../secret.txt", "/etc/passwd"])
  func `refuses a path that leads out of it`(path: String) {
    #expect(throws: ReadingError.system(SystemError(EXDEV))) { try folder.read(path, limit: 100) }
  }

  @Test func `refuses a link, wherever it leads and wherever it stands`() throws {
    try link("out", to: temporary.path + "/secret.txt")
    try link("in", to: "a/file.txt")
    try link("b", to: "a")
    for path in ["out", "in", "b/file.txt"] {
      #expect(throws: ReadingError.link) { try folder.read(path, limit: 100) }
    }
    #expect(throws: SystemError(ELOOP)) { try folder.folder("b") }
  }

  @Test func `refuses what is not a regular file, and never waits for it`() throws {
    mkfifo(temporary.path + "/project/pipe", 0o600)
    #expect(throws: ReadingError.notRegular) { try folder.read("pipe", limit: 100) }
    #expect(throws: ReadingError.notRegular) { try folder.read("a", limit: 100) }
  }

  @Test func `refuses a file above the limit`() throws {
    #expect(throws: ReadingError.tooLarge) { try folder.read("a/file.txt", limit: 5) }
    try temporary.write("", to: "project/empty")
    #expect(try folder.read("empty", limit: 0) == [])
  }

  @Test func `reads files whose size the system does not tell`() throws {
    let process = try Folder(path: "/proc/self")
    #expect(try process.read("status", limit: 1 << 20).count > 100)
    #expect(throws: ReadingError.tooLarge) { try process.read("status", limit: 99) }
  }

  @Test func `lists by the bytes of names, with kinds`() throws {
    for name in ["b", "B", "é", "a.txt", "~"] { try temporary.write("", to: "project/\(name)") }
    try link("l", to: "nowhere")
    let found = try folder.entries()
    #expect(found.map(\.displayName) == ["B", "a", "a.txt", "b", "l", "~", "é"])
    #expect(found.map(\.kind) == [.file, .folder, .file, .file, .link, .file, .file])
  }

  @Test func `a new file never replaces or follows what is there`() throws {
    try link("hole", to: temporary.path + "/secret.txt")
    for path in ["a/file.txt", "hole"] {
      #expect(throws: SystemError(EEXIST)) { try folder.create(path, [1]) }
    }
    #expect(try temporary.text("secret.txt") == "secret")
  }

  @Test func `removing a tree removes links, not what they lead to`() throws {
    try link("a/up", to: "../..")
    try temporary.write("x", to: "project/a/b/c/d")
    try folder.removeTree("a")
    try folder.removeTree("a")
    #expect(try folder.entries().isEmpty)
    #expect(try temporary.text("secret.txt") == "secret")
  }

  @Test func `a lock has one holder at a time and leaves nothing`() throws {
    let first = try #require(try folder.lock("lock"))
    #expect(try Folder(path: temporary.path + "/project").lock("lock") == nil)
    first.release()
    let second = try #require(try folder.lock("lock"))
    second.release()
    #expect(try folder.entries().map(\.displayName) == ["a"])
  }
}
