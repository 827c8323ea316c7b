import Output

extension Plan {
  /// What will change, for a person to look at before it does: pages by name, other files by number.
  package func summary(limit: Int = 40) -> [String] {
    guard base != nil else {
      return ["This is the first site there: \(count(new.files.count, "file")), \(sizeWords(new.size))."]
    }
    if isEmpty { return ["Nothing changes."] }
    var lines: [String] = []
    func tell(_ word: String, _ paths: [String]) {
      guard !paths.isEmpty else { return }
      let pages = paths.filter { $0.hasSuffix(".html") }.map(address)
      let others = paths.count - pages.count
      var line = "\(word) \(count(pages.count, "page"))"
      if others > 0 { line += " and \(count(others, "other file"))" }
      lines.append(line + (pages.isEmpty ? "." : ":"))
      lines += pages.prefix(limit).map { "  \($0)" }
      if pages.count > limit { lines.append("  and \(pages.count - limit) more") }
    }
    tell("Added", added.map(\.path))
    tell("Changed", changed.map(\.path))
    tell("Removed", removed)
    if !uncertain.isEmpty {
      lines.append("Sent again, because an earlier run was broken off: \(count(uncertain.count, "file")).")
    }
    return lines
  }
}

extension Manifest {
  /// In bytes, the manifest itself not counted.
  package var size: Int { files.reduce(0) { $0 + $1.size } }
}

/// `indicators/x/` for `indicators/x/index.html`, and `/` for the front page.
private func address(_ path: String) -> String {
  guard path.hasSuffix("index.html") else { return "/\(path)" }
  return "/\(path.dropLast("index.html".count))"
}

package func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

/// `712 bytes`, `14 KB`, `3.2 MB`.
package func sizeWords(_ bytes: Int) -> String {
  if bytes < 1000 { return count(bytes, "byte") }
  if bytes < 1_000_000 { return "\((bytes + 500) / 1000) KB" }
  let tenths = (bytes + 50_000) / 100_000
  return "\(tenths / 10).\(tenths % 10) MB"
}
