package import Diagnostics
import Files

/// What one file of a site refers to, what can be referred to in it, and which rules it breaks.
package struct PageAudit: Sendable {
  package var path: String
  /// What a fragment can name.
  package var ids: Set<String> = []
  package var references: [Reference] = []
  /// Rules of accessibility that it breaks; a position's file is the path below the site's folder.
  package var problems = Problems()

  /// Reads one file of a site: pages and style sheets; of others only the path counts.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    if path.hasSuffix(".html") {
      var reading = PageReading(path: path, bytes: bytes)
      reading.read()
      ids = reading.ids
      references = reading.references
      problems = reading.problems
    } else if path.hasSuffix(".css") {
      references = addressesInStyle(bytes, path)
    }
  }
}

/// A place in a file that names another.
package struct Reference: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// The browser fetches it to show the page.
    case load
    /// A person may follow it.
    case follow
    /// The page's own address.
    case name
  }
  package var target: String
  package var kind: Kind
  package var line: Int { Int(row) }
  // A site has a great many of these, so it is kept small.
  private var row: Int32

  init(kind: Kind, target: String, line: Int) {
    self.kind = kind
    self.target = target
    row = Int32(clamping: line)
  }
}

/// The `url(…)` of a style sheet.
private func addressesInStyle(_ bytes: [UInt8], _ path: String) -> [Reference] {
  let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  // Made once: that takes longer than to look for it in a line.
  let address = /url\(\s*["']?([^)"']*?)["']?\s*\)/
  return lines.enumerated().flatMap { index, line in
    line.matches(of: address).map {
      Reference(kind: .load, target: String($0.1), line: index + 1)
    }
  }
}
