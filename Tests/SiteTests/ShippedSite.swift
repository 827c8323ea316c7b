import Foundation
import TestSupport

/// The repository's own site, built once for all tests of this target.
struct ShippedSite: Sendable {
  let folder: TemporaryFolder
  /// Every file's path below the site's folder.
  let files: Set<String>
  let pages: [Page]

  struct Page: Sendable {
    var path: String
    var tags: [Markup.Tag]
  }

  var url: URL { folder.url.appending(path: "Public") }

  func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: url.appending(path: path)))
  }

  struct NotBuilt: Error, CustomStringConvertible {
    var description: String
  }

  /// The one copy that tests share, or the error that kept it from being built.
  static let shared = Result { try ShippedSite() }

  private init() throws {
    folder = try TemporaryFolder()
    try folder.copy("Content", to: "Content")
    try folder.copy("Themes", to: "Themes")
    let outcome = try Program.run(["build"], in: folder.url, environment: ["TZ": "UTC", "LC_ALL": "C"])
    guard outcome.code == 0, !outcome.wasKilled else {
      throw NotBuilt(description: outcome.output + outcome.errors)
    }
    let paths = try folder.files(below: "Public")
    files = Set(paths)
    let site = folder.url.appending(path: "Public")
    pages = try paths.filter { $0.hasSuffix(".html") }.map { path in
      do {
        let bytes = try Data(contentsOf: site.appending(path: path))
        return Page(path: path, tags: try Markup(Array(bytes)).tags)
      } catch let mistake as Markup.Mistake {
        throw NotBuilt(description: "\(path): \(mistake)")
      }
    }
  }
}
