package import Testing
import Foundation

/// Compares `text` with the accepted file `Snapshots/<name>` beside the test.
///
/// `make accept` (or `ACCEPT_SNAPSHOTS=1 swift test`) writes what the tests now
/// produce; look at the difference in git before you commit it.
package func expectSnapshot(
  _ text: String, named name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Snapshots")
  let url = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["ACCEPT_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return
  }
  guard let accepted = try? String(contentsOf: url, encoding: .utf8) else {
    Issue.record(
      "no accepted snapshot \(name); run `make accept`, then look at it", sourceLocation: sourceLocation)
    return
  }
  if accepted != text {
    Issue.record(
      "snapshot \(name) differs:\n\(firstDifference(accepted, text))\nrun `make accept` if this is right",
      sourceLocation: sourceLocation)
  }
}

/// The first place where two texts part, a line at a time; long lines are cut to what surrounds it.
package func firstDifference(_ old: String, _ new: String) -> String {
  let a = old.split(separator: "\n", omittingEmptySubsequences: false)
  let b = new.split(separator: "\n", omittingEmptySubsequences: false)
  for row in 0..<max(a.count, b.count) {
    let left = row < a.count ? String(a[row]) : "(end)"
    let right = row < b.count ? String(b[row]) : "(end)"
    guard left != right else { continue }
    let common = zip(left, right).prefix { $0 == $1 }.count
    let start = max(0, common - 60)
    let was = left.dropFirst(start).prefix(160)
    let became = right.dropFirst(start).prefix(160)
    return "line \(row + 1), character \(common + 1)\n- …\(was)\n+ …\(became)"
  }
  return "no difference in text"
}
