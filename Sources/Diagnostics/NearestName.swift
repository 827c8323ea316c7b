/// The name that the author most likely meant, or `nil` if none is close.
///
/// Close means at most a third of the letters differ (insertions, deletions,
/// changes and neighbouring letters swapped each count one), and never more than
/// three. Of equally close names the first in the alphabet wins, so that a
/// message never changes from run to run.
package func nearestName(to name: String, in candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars)
  guard wanted.count <= 80 else { return nil }
  var best: (distance: Int, name: String)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased().unicodeScalars)
    let limit = min(3, max(1, max(wanted.count, letters.count) / 3))
    guard abs(letters.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, letters)
    guard distance <= limit else { continue }
    if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.name
}

/// `; did you mean 'x'?` or nothing, to end a message with.
package func didYouMean(_ name: String, in candidates: some Sequence<String>) -> String {
  nearestName(to: name, in: candidates).map { "; did you mean '\($0)'?" } ?? ""
}

/// The same where there are few enough names to give them all: `; did you mean 'x'? There are x, y`.
package func didYouMean(_ name: String, among names: [String]) -> String {
  let near = didYouMean(name, in: names)
  let count = names.count == 1 ? "is" : "are"
  return "\(near)\(near.isEmpty ? "; there" : " There") \(count) \(names.joined(separator: ", "))"
}

/// The optimal string alignment distance (Damerau–Levenshtein without repeats).
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1] + [Int](repeating: 0, count: b.count)
    for j in 0..<b.count {
      row[j + 1] = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
      }
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
