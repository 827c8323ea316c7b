package import Diagnostics
import Files

extension Document {
  /// Reads the prose as a careful colleague would, against the data.
  ///
  /// Findings are warnings: the site can be made, and a person should look. What the author has let
  /// stand is taken out later, from all findings at once, by `settle`.
  package func checkClaims(_ facts: ProseFacts, into problems: inout Problems) {
    let headings = headings.map { $0.words.plainText() }
    // A figure that matches nothing is told once, however often it is typed.
    var unknown: Set<String> = []
    for words in blocks.allWords {
      let cut = sentences(words) { binding in
        if case .success(let figure) = facts.figure(binding) { figure.text } else { "" }
      }
      for sentence in cut {
        for problem in sentence.check(facts, headings: headings) {
          if problem.rule == Finding.Rule.unknown.rawValue, !unknown.insert(problem.message).inserted {
            continue
          }
          problems.add(problem)
        }
      }
      for problem in checkArrears(cut, facts) { problems.add(problem) }
    }
    checkCounts(into: &problems)
    checkWhole(facts, into: &problems)
  }
}

extension Sentence {
  fileprivate func check(_ facts: ProseFacts, headings: [String]) -> [Problem] {
    let mentions = mentions(self, facts)
    let clauses = clauses(self, mentions)
    let claims = checkClaims(self, clauses, facts)
    // A sentence whose arithmetic has been found wrong is not told so twice.
    let typed = checkTyped(self, facts).filter { problem in !claims.contains { $0.rule == problem.rule } }
    var found = claims + typed
    for clause in clauses {
      found += checkUnits(self, clause, facts) + checkThreshold(self, clause, facts)
      found += checkUnitName(self, clause, facts) + checkWindow(self, clause, facts)
      found += checkRank(self, clause, facts)
    }
    if text.utf8.contains(where: { (48...57).contains($0) }) {
      found += ClaimWords(text).checkParts().compactMap { problem($0, in: self) }
    }
    found += checkPeriods(self) + checkDates(self) + checkPublished(self, facts)
    found += checkQuarter(self, facts) + checkDashboards(self)
    found += checkFormats(self, facts) + checkSmall(self, facts)
    return found + checkAppendices(headings) + checkAddresses()
  }

  /// Its first words, to name it by in a message.
  var opening: String {
    let words = text.split(whereSeparator: \.isWhitespace).prefix(6).joined(separator: " ")
    return words.count < text.count ? words + " …" : words
  }
}

/// A warning at a place.
func warning(_ rule: String, at position: FilePosition, _ message: String) -> Problem {
  Problem(.warning, rule, at: position, message)
}
