package import Diagnostics

extension Problems {
  /// The same problems, with at most three of each message: a fault of a theme is on every page.
  ///
  /// - Returns: The problems to show, and how many are left out.
  package func shortened() -> (shown: Problems, leftOut: Int) {
    var seen: [String: Int] = [:]
    var shown = Problems()
    var leftOut = 0
    for problem in sorted {
      seen[problem.rule + problem.message, default: 0] += 1
      if seen[problem.rule + problem.message, default: 0] <= 3 { shown.add(problem) } else { leftOut += 1 }
    }
    return (shown, leftOut)
  }
}
