import Files
import Foundation
import Output
import TestSupport
import Testing

@Suite struct `A changed folder` {
  private func file(_ path: String, _ text: String) -> OutputFile {
    OutputFile(path: path, bytes: Array(text.utf8))
  }

  @Test func `has all its new files, and those that stay as they were`() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "c", ".hidden", "inner/d"] { try folder.write("old \(name)", to: "in/\(name)") }
    try replaceFiles(
      in: folder.path + "/in", [file("a", "new a"), file("b", "new b")],
      of: [file("a", "old a"), file("b", "old b")])
    #expect(try folder.files() == ["in/.hidden", "in/a", "in/b", "in/c", "in/inner/d"])
    #expect(
      try ["a", "b", "c", "inner/d"].map { try folder.text("in/\($0)") } == [
        "new a", "new b", "old c", "old inner/d",
      ])
  }

  @Test func `stays as it was when one of its files has changed meanwhile`() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "in/a")
    try folder.write("b", to: "in/b")
    #expect(throws: OutputError.self) {
      try replaceFiles(
        in: folder.path + "/in", [file("a", "x"), file("b", "x")], of: [file("a", "other"), file("b", "b")])
    }
    #expect(try folder.files() == ["in/a", "in/b"])
    #expect(try folder.text("in/a") == "mine")
  }

  @Test func `is cleared of what a killed run left, and gets back what belongs to it`() throws {
    let folder = try TemporaryFolder()
    for path in ["in/a", ".in.new-99/a", ".in.new-99/inner/d"] { try folder.write("old", to: path) }
    try replaceFiles(in: folder.path + "/in", [file("a", "new")], of: [file("a", "old")])
    #expect(try folder.files() == ["in/a", "in/inner/d"])
    #expect(try folder.text("in/a") == "new")
  }

  @Test func `is new as a whole, where nothing was`() throws {
    let folder = try TemporaryFolder()
    try makeNewFolder(folder.path + "/new/", with: [file("a/b/c", "c"), file("d", "d")])
    #expect(try folder.files() == ["new/a/b/c", "new/d"])
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "empty"), withIntermediateDirectories: false)
    try makeNewFolder(folder.path + "/empty", with: [file("d", "d")])
    #expect(try folder.text("empty/d") == "d")
  }

  @Test(arguments: ["full", "file", "link", ".", "..", "", "missing/new"])
  func `is not made where something is`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "full/x")
    try folder.write("x", to: "file")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "full")
    let before = try folder.files()
    #expect(throws: OutputError.self) {
      try makeNewFolder(name.isEmpty ? "" : folder.path + "/" + name, with: [file("a", "a")])
    }
    #expect(try folder.files() == before)
  }
}
