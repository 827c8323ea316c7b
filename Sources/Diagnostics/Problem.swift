package import Files

/// One mistake, or one doubt, in the author's files.
package struct Problem: Sendable, Hashable {
  package enum Severity: String, Sendable, Hashable, Comparable {
    /// No site is made until it is put right.
    case error
    /// The site is made; a person should look.
    case warning

    package static func < (a: Self, b: Self) -> Bool { a == .error && b == .warning }
  }

  package var severity: Severity
  /// A short name for the rule, the same in every release: `value-not-a-number`.
  package var rule: String
  package var position: FilePosition
  /// What is wrong and, where it can be told, what to write instead.
  package var message: String

  package init(_ severity: Severity, _ rule: String, at position: FilePosition, _ message: String) {
    self.severity = severity
    self.rule = rule
    self.position = position
    self.message = message
  }
}

extension Problem: CustomStringConvertible {
  /// `Content/areas.csv:3:1: error: … [rule]`, the form editors make links of.
  package var description: String {
    "\(position): \(severity.rawValue): \(message) [\(rule)]"
  }
}

extension Problem: Comparable {
  /// By place first, so that an author works through a file from top to bottom.
  package static func < (a: Self, b: Self) -> Bool {
    if a.position != b.position { return a.position < b.position }
    if a.severity != b.severity { return a.severity < b.severity }
    return (a.rule, a.message) < (b.rule, b.message)
  }
}
