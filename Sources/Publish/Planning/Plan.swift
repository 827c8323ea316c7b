package import Output

/// What must be sent to turn one site into another: reckoned from the two manifests, never from sizes and times.
package struct Plan: Sendable, Hashable {
  /// The order in which files are sent. At the end of each, and at every moment
  /// within it, all that a page reachable by links refers to is there.
  package enum Phase: String, Sendable, Hashable, CaseIterable {
    /// Their names hold a checksum, so that no page that is there refers to them yet.
    case assets
    /// Pages and data that nothing there links to yet.
    case added
    /// Pages and data that are there, and may now link to what was added.
    case changed
    /// Changed pages that lead to the others: the front page, the pages one level below, and the site map.
    case entrances
  }

  package var base: Manifest?
  package var new: Manifest
  package var added: [Manifest.Entry] = []
  package var changed: [Manifest.Entry] = []
  /// Files of the base that the new site no longer has.
  package var removed: [String] = []
  /// Files that are as they should be by the manifests, but that a run which was broken off may have changed.
  package var uncertain: [Manifest.Entry] = []

  /// - Parameter touched: The paths that a run which was broken off meant to write.
  package init(from base: Manifest?, to new: Manifest, touched: Set<String> = []) {
    self.base = base
    self.new = new
    var old: [String: Manifest.Entry] = [:]
    for entry in base?.files ?? [] { old[entry.path] = entry }
    for entry in new.files {
      guard let before = old.removeValue(forKey: entry.path) else {
        added.append(entry)
        continue
      }
      if before.sha256 != entry.sha256 {
        changed.append(entry)
      } else if touched.contains(entry.path) {
        uncertain.append(entry)
      }
    }
    removed = old.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty && uncertain.isEmpty }
  package var sent: [Manifest.Entry] { added + changed + uncertain }
  /// In bytes.
  package var size: Int { sent.reduce(0) { $0 + $1.size } }

  /// The files of each phase, the deepest first: a page before those that lead to it.
  package var phases: [(phase: Phase, files: [Manifest.Entry])] {
    var files: [Phase: [Manifest.Entry]] = [:]
    for entry in added {
      // On an empty target the front page comes last, or it would lead to pages that are not there yet.
      files[entry.isForEver ? .assets : entry.depth == 0 ? .entrances : .added, default: []].append(entry)
    }
    for entry in changed + uncertain {
      files[entry.isForEver ? .assets : entry.depth <= 1 ? .entrances : .changed, default: []].append(entry)
    }
    return Phase.allCases.compactMap { phase in
      guard let found = files[phase] else { return nil }
      return (phase, found.sorted { ($1.depth, $0.path) < ($0.depth, $1.path) })
    }
  }

  /// Whether so much would go that somebody should look: a tenth of the files that are there, and more than ten.
  package var removesMuch: Bool { removed.count > 10 && removed.count * 10 > (base?.files.count ?? 0) }
}

extension Manifest.Entry {
  /// Whether the name holds part of a checksum, as `assets/style-27e3d2e4.css` does: other bytes have another name.
  package var isForEver: Bool {
    guard path.hasPrefix("assets/"), let hyphen = path.utf8.lastIndex(of: UInt8(ascii: "-")) else {
      return false
    }
    let sum = path.utf8[hyphen...].dropFirst().prefix { $0 != UInt8(ascii: ".") }
    return sum.count >= 8 && sum.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  /// How many folders lie above it, that of its own page not counted: `a/index.html` is 1 and `index.html` 0.
  fileprivate var depth: Int { path.utf8.count { $0 == UInt8(ascii: "/") } }
}
