package import Diagnostics
import Files

extension Document {
  /// Reads the prose as a careful colleague would, against the data.
  ///
  /// Findings are warnings: the site can be made, and a person should look. One
  /// that the author has accepted, with a reason, is left out.
  package func checkClaims(_ facts: ProseFacts, into problems: inout Problems) {
    for words in blocks.allWords {
      var found: [Problem] = []
      let cut = sentences(words) { binding in
        if case .success(let figure) = facts.figure(binding) { figure.text } else { "" }
      }
      for sentence in cut {
        let claims = checkClaim(sentence, facts)
        // A sentence whose arithmetic has been found wrong is not told so twice.
        let typed = checkTyped(sentence, facts).filter { problem in
          !claims.contains { $0.rule == problem.rule }
        }
        found += claims + typed + checkUnits(sentence, facts)
        found += checkThreshold(sentence, facts) + checkPeriods(sentence)
        found += checkDates(sentence) + checkQuarter(sentence, facts) + checkDashboards(sentence)
      }
      found += checkArrears(cut, facts)
      report(found, acceptances: words.acceptances, into: &problems)
    }
  }

  private func report(_ found: [Problem], acceptances: [Acceptance], into problems: inout Problems) {
    for problem in found where !acceptances.contains(where: { $0.rule == problem.rule }) {
      problems.add(problem)
    }
    for acceptance in acceptances where !found.contains(where: { $0.rule == acceptance.rule }) {
      problems.add(
        .warning, "acceptance-unused", at: acceptance.position,
        "nothing here is found by '\(acceptance.rule)'; take the acceptance out")
    }
  }
}

extension Finding.Rule {
  /// The rule's name in messages: `claim-direction`.
  package var problemName: String { "claim-\(self)" }
}

/// A warning at a place.
func warning(_ rule: String, at position: FilePosition, _ message: String) -> Problem {
  Problem(.warning, rule, at: position, message)
}

extension Sentence {
  /// Its first words, to name it by in a message.
  var opening: String {
    let words = text.split(whereSeparator: \.isWhitespace).prefix(6).joined(separator: " ")
    return words.count < text.count ? words + " …" : words
  }
}
