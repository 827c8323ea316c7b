import Diagnostics
import Digests
import Foundation
import TestSupport
import Testing

import Output

@Suite struct Verifying {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let provenance = Provenance(generator: "quarterlight test", inputDigest: sha256([]))
    _ = try SiteFolder(folder.path + "/Public").replace(provenance) { staging in
      for name in ["a", "b", "c", "d"] { try staging.write("\(name)/index.html", Array("<p>\(name)".utf8)) }
    }
  }

  private func found() throws -> [String] {
    try verify(folder.path + "/Public").problems.sorted.map { "\($0)" }
  }

  @Test func `an untouched site has no problems`() throws {
    #expect(try found() == [])
  }

  @Test func `each kind of difference is named, by path`() throws {
    try FileManager.default.removeItem(atPath: folder.path + "/Public/a/index.html")
    try folder.write("<p>B", to: "Public/b/index.html")
    try folder.write("<p>longer", to: "Public/c/index.html")
    try folder.write("", to: "Public/d/index.html")
    try folder.write("x", to: "Public/e.html")
    try folder.write("x", to: "Public/e/.gitignore")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Public/f", withDestinationPath: "a")
    mkfifo(folder.path + "/Public/g", 0o600)
    #expect(
      try found() == [
        "a/index.html: error: is missing [file-missing]",
        "b/index.html: error: has other bytes than were written [file-changed]",
        "c/index.html: error: has more than 4 bytes [file-changed]",
        "d/index.html: error: has 0 bytes, not 4 [file-changed]",
        "e.html: error: is not part of the site [file-extra]",
        "e/.gitignore: error: is not part of the site [file-extra]",
        "f: error: is a link, which a site never holds [file-is-a-link]",
        "g: error: is a pipe, socket or device, which a site never holds [file-not-regular]",
      ])
  }

  @Test func `a link in place of a page is a link, not the page`() throws {
    try FileManager.default.moveItem(
      atPath: folder.path + "/Public/a/index.html", toPath: folder.path + "/a.html")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Public/a/index.html", withDestinationPath: "../../a.html")
    #expect(try found() == ["a/index.html: error: is a link, which a site never holds [file-is-a-link]"])
  }

  @Test func `a name that is not UTF-8 is reported and does not stop the comparison`() throws {
    let path = Array((folder.path + "/Public/").utf8CString.dropLast()) + [-1, 0]
    close(creat(path, 0o600))
    #expect(try found() == ["\u{FFFD}: error: is not part of the site [file-extra]"])
  }

  @Test func `a missing, broken or linked manifest is named`() throws {
    try folder.write("rubbish", to: "Public/manifest.json")
    #expect(try found() == ["manifest.json: error: is not as Quarterlight wrote it [manifest-changed]"])
    try FileManager.default.removeItem(atPath: folder.path + "/Public/manifest.json")
    #expect(
      try found() == [
        "manifest.json: error: is missing, so nothing can be compared with it [manifest-missing]"
      ])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Public/manifest.json", withDestinationPath: "a/index.html")
    #expect(try found() == ["manifest.json: error: cannot be read: it is a link [manifest-unreadable]"])
  }

  @Test func `a manifest that lists a file twice is not trusted`() throws {
    let entry = Manifest.Entry(path: "a/index.html", size: 4, sha256: sha256(Array("<p>a".utf8)))
    let twice = Manifest(
      provenance: Provenance(generator: "x", inputDigest: sha256([])), files: [entry, entry])
    try folder.write(twice.encoded, to: "Public/manifest.json")
    #expect(try found().contains("manifest.json: error: lists a/index.html twice [manifest-changed]"))
  }

  @Test(arguments: [-1, Int.min, Int.max]) func `no size in a manifest stops the comparison`(size: Int) throws
  {
    let wrong = Manifest(
      provenance: Provenance(generator: "x", inputDigest: sha256([])),
      files: [.init(path: "a/index.html", size: size, sha256: "")])
    try folder.write(wrong.encoded, to: "Public/manifest.json")
    #expect(try found().contains { $0.hasPrefix("a/index.html: error: ") && $0.hasSuffix("[file-changed]") })
  }
}
