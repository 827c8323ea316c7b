package import Diagnostics
import Files

/// A finding of the checks that its author has looked at and lets stand.
package struct AcceptedFinding: Sendable, Hashable {
  package var finding: Problem
  package var reason: String
}

/// Findings, divided by whether a person has answered for them.
package struct SettledFindings: Sendable {
  /// What is still to be looked at, with each acceptance that accepts nothing.
  package var open = Problems()
  /// By place.
  package var accepted: [AcceptedFinding] = []
}

extension Sequence<Acceptance> {
  /// Takes out the findings that these accept: those of the same rule in the lines where each holds.
  ///
  /// It matters not which check made a finding, only where it stands; so a check need know nothing of
  /// acceptances. Errors cannot be accepted.
  package func settle(_ found: Problems) -> SettledFindings {
    let byFile = Dictionary(grouping: self, by: \.position.file)
    var settled = SettledFindings()
    var used: Set<Acceptance> = []
    for problem in found.sorted {
      let answers = (byFile[problem.position.file] ?? []).filter { acceptance in
        problem.severity == .warning && acceptance.rule == problem.rule
          && acceptance.lines.contains(problem.position.line)
      }
      used.formUnion(answers)
      if let answer = answers.first {
        settled.accepted.append(AcceptedFinding(finding: problem, reason: answer.reason))
      } else {
        settled.open.add(problem)
      }
    }
    for acceptance in self where !used.contains(acceptance) {
      settled.open.add(
        .warning, "acceptance-unused", at: acceptance.position,
        "nothing here is found by '\(acceptance.rule)'; take the acceptance out")
    }
    return settled
  }
}
