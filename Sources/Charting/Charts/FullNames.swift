import HTML

/// The names that short ones stand for in the drawing of a map, below it.
///
/// - Parameters:
///   - shortened: The places in both lists of those that the drawing shows short.
///   - shown: The class of the drawing that they belong to.
func fullNames(of shortened: [Int], _ short: [String], _ full: [String], _ shown: String) -> Node {
  guard !shortened.isEmpty, !short.isEmpty else { return .empty }
  let parts = shortened.map { "\(short[$0])\u{a0}\u{2013} \(full[$0])" }
  return .el(
    "p", ["class": "chart-names \(shown)", "aria-hidden": "true"],
    [.text(parts.joined(separator: "; ") + ".")])
}
