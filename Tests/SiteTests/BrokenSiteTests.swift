import Files
import Foundation
import TestSupport
import Testing

/// A mistake in a site that is otherwise right: a folder in `Tests/Fixtures/Broken`.
///
/// Its files replace those of the minimal site or are added to them, the lines
/// of its `removed.txt` name files to take away, and `expected.txt` is all that
/// the program then says. `make accept` writes `expected.txt`.
struct BrokenSite: CustomTestStringConvertible {
  let url: URL

  var testDescription: String { url.lastPathComponent }

  static let all: [BrokenSite] = {
    let folder = repository.appending(path: "Tests/Fixtures/Broken")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { BrokenSite(url: folder.appending(path: $0)) }
  }()

  /// Makes its mistake in a project.
  func put(into project: TemporaryFolder) throws {
    for path in try FileManager.default.subpathsOfDirectory(atPath: url.path) {
      let file = url.appending(path: path)
      let isFile = try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
      guard isFile, path != "expected.txt", path != "removed.txt" else { continue }
      try project.write(Array(try Data(contentsOf: file)), to: path)
    }
    let removed = try? String(contentsOf: url.appending(path: "removed.txt"), encoding: .utf8)
    for path in (removed ?? "").split(separator: "\n") {
      try FileManager.default.removeItem(at: project.url.appending(path: path))
    }
  }

  /// Compares what the program said with `expected.txt`, or writes it.
  func expect(_ text: String) throws {
    let file = url.appending(path: "expected.txt")
    if ProcessInfo.processInfo.environment["ACCEPT_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    #expect(text == (try? String(contentsOf: file, encoding: .utf8)))
  }
}

extension TemporaryFolder {
  /// A project with the minimal site and the repository's themes, built.
  static func builtMinimalSite() throws -> TemporaryFolder {
    let project = try TemporaryFolder()
    for name in ["Content", "Themes", "Public"] {
      try FileManager.default.copyItem(
        at: try builtOnce.get().url.appending(path: name), to: project.url.appending(path: name))
    }
    return project
  }

  private static let builtOnce = Result {
    let project = try TemporaryFolder()
    for file in minimalSite() { try project.write(file.bytes, to: file.path) }
    try project.copy("Themes", to: "Themes")
    let outcome = try Program.run(["build"], in: project.url)
    #expect(outcome.code == 0 && outcome.errors == "", "\(outcome.errors)")
    return project
  }

  /// The bytes of the site's manifest, which differ when any file of the site does.
  func manifest() throws -> String { try text("Public/manifest.json") }

  /// Whether the site is whole and has this manifest.
  func expectSite(_ manifest: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(try self.manifest() == manifest, sourceLocation: sourceLocation)
    let verified = try Program.run(["verify"], in: url)
    #expect(verified.code == 0, "\(verified.errors)", sourceLocation: sourceLocation)
    let beside = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasPrefix(".") }
    #expect(beside == [], sourceLocation: sourceLocation)
  }
}

@Suite struct `Broken sites` {
  @Test(arguments: BrokenSite.all)
  func `every mistake is named in its place, and the old site stays`(broken: BrokenSite) throws {
    let project = try TemporaryFolder.builtMinimalSite()
    let manifest = try project.manifest()
    try broken.put(into: project)

    let outcome = try Program.run(["build"], in: project.url)
    #expect(outcome.code == 1 && !outcome.wasKilled)
    #expect(outcome.output == "")
    try broken.expect(outcome.errors)
    try project.expectSite(manifest)

    // What passes check builds, and what does not build does not pass.
    let checked = try Program.run(["check"], in: project.url)
    #expect(checked.code == 1 && checked.errors == outcome.errors)
  }

  @Test func `a link in the content is refused, wherever it leads`() throws {
    let project = try TemporaryFolder.builtMinimalSite()
    let manifest = try project.manifest()
    for (name, target) in [("passwd.csv", "/etc/passwd"), ("up", ".."), ("site.yaml", "site.yml")] {
      try FileManager.default.createSymbolicLink(
        atPath: project.path + "/Content/" + name, withDestinationPath: target)
    }
    let outcome = try Program.run(["build"], in: project.url)
    #expect(outcome.code == 1)
    let lines = outcome.errors.split(separator: "\n").filter { $0.hasSuffix("[file-is-a-link]") }
    #expect(
      lines.map { String($0.prefix { $0 != ":" }) } == [
        "Content/passwd.csv", "Content/site.yaml", "Content/up",
      ])
    try project.expectSite(manifest)
  }

  @Test func `a folder with somebody else's files is not replaced`() throws {
    let project = try TemporaryFolder.builtMinimalSite()
    try project.write("mine", to: "Mine/thesis.doc")
    let outcome = try Program.run(["build", "--out", "Mine"], in: project.url)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("Mine holds files that Quarterlight did not make (thesis.doc is one)"))
    #expect(try project.files(below: "Mine") == ["thesis.doc"])
  }

  @Test func `a folder that is no project, and a wrong option, say so`() throws {
    let empty = try TemporaryFolder()
    #expect(try Program.run(["build", "--project", "nowhere"], in: empty.url).code == 2)
    #expect(try Program.run(["build", "--thread", "2"], in: empty.url).code == 64)
    #expect(try Program.run(["biuld"], in: empty.url).code == 64)
    let outcome = try Program.run(["build"], in: empty.url)
    #expect(outcome.code == 1)
    #expect(try empty.files() == [])
  }
}
