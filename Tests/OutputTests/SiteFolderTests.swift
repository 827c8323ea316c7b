import Diagnostics
import Digests
import FileSystem
import Files
import Foundation
import TestSupport
import Testing

import Output

private let provenance = Provenance(generator: "quarterlight test", inputDigest: sha256([]))

private struct Stop: Error {}

/// Every test works on `Public` in a folder of its own.
@Suite struct `Replacing a site` {
  private let folder: TemporaryFolder
  private var site: SiteFolder

  init() throws {
    folder = try TemporaryFolder()
    site = try SiteFolder(folder.path + "/Public")
  }

  private func build(_ words: String) throws {
    _ = try site.replace(provenance) { staging in
      try staging.write("index.html", Array(words.utf8))
      try staging.write("indicators/burglary/index.html", Array("\(words) burglary".utf8))
      try staging.write("indicators/index.html", [])
    }
  }

  private func message(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "no error"
    } catch {
      return "\(error)".replacing(folder.path, with: "…")
    }
  }

  private func expectIntact(_ words: String) throws {
    let found = try verify(folder.path + "/Public")
    #expect(found.problems.sorted == [])
    #expect(found.intact == 3)
    #expect(try folder.text("Public/index.html") == words)
  }

  /// Names beside the site, which must be none once a build has ended.
  private func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "Public" }.sorted()
  }

  @Test func `a first site goes where nothing was`() throws {
    try build("one")
    try expectIntact("one")
    #expect(
      try folder.files(below: "Public") == [
        "index.html", "indicators/burglary/index.html", "indicators/index.html", "manifest.json",
      ])
    #expect(try leftovers() == [])
  }

  @Test func `a new site replaces the old one whole`() throws {
    try build("one")
    _ = try site.replace(provenance) { try $0.write("other.html", []) }
    #expect(try folder.files(below: "Public") == ["manifest.json", "other.html"])
    #expect(try leftovers() == [])
  }

  @Test func `an empty folder with git's own file is taken, and that file kept`() throws {
    try folder.write("*\n!.gitignore\n", to: "Public/.gitignore")
    try build("one")
    try build("two")
    try expectIntact("two")
    #expect(try folder.text("Public/.gitignore") == "*\n!.gitignore\n")
    #expect(try !folder.text("Public/manifest.json").contains("gitignore"))
  }

  @Test func `an error while writing leaves the old site and nothing beside it`() throws {
    try build("one")
    #expect(throws: Stop.self) {
      _ = try site.replace(provenance) { staging in
        try staging.write("index.html", [1])
        throw Stop()
      }
    }
    try expectIntact("one")
    #expect(try leftovers() == [])
  }

  @Test func `two files of one path, an unsafe path and the manifest's own are errors`() throws {
    try build("one")
    for paths in [["a.html", "a.html"], ["../a.html"], ["a", "a/b"], ["manifest.json"], ["A.html"]] {
      #expect(throws: OutputError.self) {
        _ = try site.replace(provenance) { staging in
          for path in paths { try staging.write(OutputFile(path: path, bytes: [])) }
        }
      }
    }
    try expectIntact("one")
    #expect(try leftovers() == [])
  }

  @Test func `a folder with somebody else's files is refused`() throws {
    try folder.write("mine", to: "Public/thesis.doc")
    #expect(
      message { try build("one") }
        == "…/Public holds files that Quarterlight did not make (thesis.doc is one); "
        + "move them away, or choose another folder")
    try folder.write("{\"name\": \"an app\"}", to: "Public/manifest.json")
    #expect(message { try build("one") }.contains("did not make"))
    #expect(try folder.files(below: "Public") == ["manifest.json", "thesis.doc"])
    #expect(try leftovers() == [])
  }

  @Test func `a file or a link instead of the folder is refused`() throws {
    try folder.write("x", to: "Public")
    #expect(message { try build("one") }.hasSuffix("is not a folder; move it away, or choose another folder"))
    try FileManager.default.removeItem(atPath: folder.path + "/Public")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Public", withDestinationPath: folder.path)
    #expect(message { try build("one") } == "…/Public is a link; name the folder that it leads to")
  }

  @Test(arguments: ["", ".", "..", "/", "a/.."])
  func `a path that names no folder of its own is refused`(path: String) {
    #expect(throws: OutputError.self) { try SiteFolder(path) }
  }

  @Test func `a folder that does not exist cannot hold a site`() throws {
    let site = try SiteFolder(folder.path + "/none/Public/")
    #expect(
      message { _ = try site.replace(provenance) { _ in } }
        == "could not open the folder …/none: No such file or directory")
  }

  @Test func `a second build at the same time is told to wait`() throws {
    try build("one")
    _ = try site.replace(provenance) { staging in
      try staging.write("index.html", [])
      do {
        try build("two")
        Issue.record("two builds wrote at once")
      } catch let error as OutputError {
        #expect(error.kind == .busy)
        #expect(error.exitCode == 75)
      }
    }
    #expect(try leftovers() == [])
  }

  @Test func `of many builds at once each either ends well or is told to wait`() throws {
    try inParallel(40, threads: 8) { index in
      do { try build("\(index)") } catch let error as OutputError where error.kind == .busy {}
    }
    #expect(try verify(folder.path + "/Public").problems.isEmpty)
    #expect(try leftovers() == [])
  }

  @Test func `files may be written from several threads`() throws {
    _ = try site.replace(provenance) { staging in
      try inParallel(500, threads: 8) { index in
        try staging.write("a/\(index % 7)/\(index)/index.html", Array("\(index)".utf8))
      }
    }
    let found = try verify(folder.path + "/Public")
    #expect(found.problems.isEmpty && found.intact == 500)
  }

  @Test func `what a killed build left is removed by the next`() throws {
    try build("one")
    try folder.write("x", to: ".Public.staging-1/a/b.html")
    try folder.write("", to: ".Public.lock")
    try folder.write("x", to: ".Public.old/a.html")
    try folder.write("keep", to: ".Publication")
    try build("two")
    try expectIntact("two")
    #expect(try leftovers() == [".Publication"])
  }

  @Test func `a build killed between two renames is mended by the next`() throws {
    try build("one")
    try FileManager.default.moveItem(
      atPath: folder.path + "/Public", toPath: folder.path + "/.Public.old")
    #expect(throws: Stop.self) { _ = try site.replace(provenance) { _ in throw Stop() } }
    try expectIntact("one")
  }
}

@Suite struct `File systems that refuse` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Replaces one site by another where the exchange fails with `code`.
  private func replace(_ code: Int32) throws {
    var site = try SiteFolder(folder.path + "/Public")
    _ = try site.replace(provenance) { try $0.write("index.html", [1]) }
    site.exchange = { (_, _, _) throws(SystemError) in throw SystemError(code) }
    _ = try site.replace(provenance) { try $0.write("index.html", [2, 2]) }
  }

  private func siteSize() throws -> Int? {
    let found = try verify(folder.path + "/Public")
    #expect(found.problems.isEmpty)
    return found.manifest?.files.first?.size
  }

  @Test(arguments: [EINVAL, ENOSYS, EOPNOTSUPP])
  func `one that cannot exchange names gets two renames`(code: Int32) throws {
    try replace(code)
    #expect(try siteSize() == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["Public"])
  }

  @Test(arguments: [EXDEV, EIO, EACCES])
  func `any other refusal leaves the old site`(code: Int32) throws {
    #expect(throws: OutputError.self) { try replace(code) }
    #expect(try siteSize() == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["Public"])
  }
}
