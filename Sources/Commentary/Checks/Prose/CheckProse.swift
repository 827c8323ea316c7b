package import Diagnostics
import Files

extension Document {
  /// Reads the prose as a careful colleague would, against the data.
  ///
  /// Findings are warnings: the site can be made, and a person should look. What the author has let
  /// stand is taken out later, from all findings at once, by `settle`.
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
      for problem in found { problems.add(problem) }
    }
  }
}

extension Finding.Rule {
  /// The rule's name in messages: `DIR`.
  package var problemName: String { rawValue }
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
