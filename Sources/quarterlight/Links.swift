import ArgumentParser
import Audit
import Diagnostics
import Foundation
import Output

/// `quarterlight links`
struct Links: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Name every link, anchor and file of a finished site that leads nowhere.",
    discussion: """
      Addresses elsewhere are judged by how they are written; nobody's server is asked.

      Example:
        quarterlight links Public
      """)

  @Argument(help: "The folder of a finished site.")
  var folder = "Public"

  func run() throws {
    try exiting {
      let site = try PlacedFolder(existing: folder)
      let pages = try site.files().filter { !$0.hasPrefix(".") && $0 != Manifest.path }.map { path in
        PageAudit(path: path, bytes: try site.read(path) ?? [])
      }
      // The front page tells the site's own address.
      let base = pages.first { $0.path == "index.html" }?.references.first { $0.kind == .name }?.target
      let audit = SiteAudit(pages, base: base)
      let found = audit.links(threads: cores)
      guard !found.isEmpty else {
        let count = pages.reduce(0) { $0 + $1.references.count }
        print("All \(count) links of \(pages.count) files lead somewhere.")
        return
      }
      report(found)
      throw ExitCode(1)
    }
  }
}
