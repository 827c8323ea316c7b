import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

import Loading

@Suite struct `The author's project folder` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("title: A", to: "Content/site.yml")
    try folder.write("b", to: "Content/indicators/b.csv")
    try folder.write([0, 255], to: "Themes/plain/assets/font.woff2")
    try folder.write("not content", to: "README.md")
  }

  private func read(_ limits: ProjectFolder.Limits = .init()) throws -> (files: [String], problems: [String])
  {
    var problems = Problems()
    let files = try ProjectFolder(path: folder.path, limits: limits).files(into: &problems)
    return (files.map(\.path), problems.sorted.map { "\($0.position) \($0.rule)" })
  }

  private let ordinary = ["Content/indicators/b.csv", "Content/site.yml", "Themes/plain/assets/font.woff2"]

  @Test func `files of Content and Themes are read, by the bytes of their paths`() throws {
    try folder.write("", to: "Content/indicators-b.csv")
    try folder.write("", to: "Content/B.csv")
    #expect(try read().files == ["Content/B.csv", "Content/indicators-b.csv"] + ordinary)
    #expect(try read().problems == [])
  }

  @Test func `bytes are read as they are`() throws {
    var problems = Problems()
    let files = try ProjectFolder(path: folder.path).files(below: ["Themes"], into: &problems)
    #expect(files == [SourceFile(path: "Themes/plain/assets/font.woff2", bytes: [0, 255])])
  }

  @Test func `a folder that is missing holds no files`() throws {
    try FileManager.default.removeItem(atPath: folder.path + "/Themes")
    #expect(try read().problems == [])
    #expect(try read().files.count == 2)
  }

  @Test(arguments: [
    ".DS_Store", ".hidden/a.csv", "a.csv~", "a.csv.swp", "#a.csv#", ".~lock.a.ods#", "~$a.xlsx", "Thumbs.db",
    "a.tmp",
  ])
  func `what editors and desktops leave behind is passed over`(name: String) throws {
    try folder.write("x", to: "Content/\(name)")
    #expect(try read().files == ordinary)
    #expect(try read().problems == [])
  }

  @Test func `links are refused, inside or out, to files or folders`() throws {
    let links = [
      "Content/passwd.csv": "/etc/passwd", "Content/up": "..", "Content/same.csv": "site.yml",
      "Content/dangling": "nowhere", "Themes/other": "plain",
    ]
    for (path, destination) in links {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/" + path, withDestinationPath: destination)
    }
    #expect(try read().files == ordinary)
    #expect(try read().problems == links.keys.sorted().map { "\($0) file-is-a-link" })
  }

  @Test func `the folders themselves may not be links`() throws {
    try FileManager.default.removeItem(atPath: folder.path + "/Themes")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Themes", withDestinationPath: "/etc")
    #expect(try read().problems == ["Themes file-is-a-link"])
  }

  @Test func `pipes are refused and never waited for`() throws {
    mkfifo(folder.path + "/Content/pipe.csv", 0o600)
    #expect(try read().problems == ["Content/pipe.csv file-not-regular"])
  }

  @Test func `files above the limit are refused, each by name`() throws {
    try folder.write("1234567", to: "Content/a.csv")
    try folder.write("123456789", to: "Content/b.csv")
    var limits = ProjectFolder.Limits()
    limits.file = 8
    #expect(try read(limits).problems == ["Content/b.csv file-too-large"])
    #expect(try read(limits).files == ["Content/a.csv"] + ordinary)
  }

  @Test func `reading stops at the limits of the whole project`() throws {
    for name in 0..<5 { try folder.write("12", to: "Content/\(name).csv") }
    var limits = ProjectFolder.Limits()
    limits.total = 5
    #expect(try read(limits).problems == ["Content/2.csv file-too-large"])
    limits = ProjectFolder.Limits()
    limits.files = 3
    #expect(try read(limits).problems == ["Content/3.csv file-too-large"])
    limits = ProjectFolder.Limits()
    limits.depth = 2
    #expect(try read(limits).problems == ["Themes/plain/assets file-unreadable"])
  }

  @Test func `names that cannot be shown are refused`() throws {
    try folder.write("", to: "Content/a\nb.csv")
    #expect(try read().problems == ["Content/a\nb.csv file-name-unreadable"])
  }

  @Test func `files that may not be read are named`() throws {
    try folder.write("x", to: "Content/secret.csv")
    chmod(folder.path + "/Content/secret.csv", 0)
    // Root may read everything.
    let expected = geteuid() == 0 ? [] : ["Content/secret.csv file-unreadable"]
    #expect(try read().problems == expected)
  }
}
