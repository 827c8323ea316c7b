package import Files

/// Every problem found so far. Stages add to it and carry on, so that an author
/// sees all mistakes at once.
package struct Problems: Sendable {
  private var found: [Problem] = []

  package init() {}

  package mutating func add(
    _ severity: Problem.Severity, _ rule: String, at position: FilePosition, _ message: String
  ) {
    found.append(Problem(severity, rule, at: position, message))
  }

  package mutating func add(_ problem: Problem) { found.append(problem) }

  package mutating func add(_ others: Problems) { found += others.found }

  package var hasErrors: Bool { found.contains { $0.severity == .error } }
  /// The errors alone.
  package var errors: Problems {
    var errors = Problems()
    errors.found = found.filter { $0.severity == .error }
    return errors
  }

  /// All but those of one rule.
  package func without(_ rule: String) -> Problems {
    var others = Problems()
    others.found = found.filter { $0.rule != rule }
    return others
  }

  package var isEmpty: Bool { found.isEmpty }
  package func count(_ severity: Problem.Severity) -> Int {
    found.count { $0.severity == severity }
  }

  /// All problems by file, line and column, each once.
  package var sorted: [Problem] {
    var result: [Problem] = []
    for problem in found.sorted() where problem != result.last { result.append(problem) }
    return result
  }
}
