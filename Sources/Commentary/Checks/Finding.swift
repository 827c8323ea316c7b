import Indicators

/// What a rule has to say of a claim.
package struct Finding: Sendable, Hashable {
  package enum Rule: String, Sendable, Hashable, CaseIterable {
    /// A direction word against the sign of the difference.
    case direction = "DIR"
    /// Good or bad wording against the indicator's polarity.
    case polarity = "POL"
    /// A size word against the size of the difference.
    case size = "MAG"
    /// A word of stability against a difference that is not small.
    case stability = "STABLE"
    /// Wording about a threshold against where the figure lies.
    case threshold = "THRESH"
    /// A difference between percentages that does not say percentage points.
    case points = "PP"
    /// A size typed in the words against the one that the figures give.
    case arithmetic = "ARITH"
    /// Wording about a rank against the place and the size of the group.
    case rank = "RANKW"
    /// Two figures for one thing in one sentence.
    case duplicate = "DUPVAL"
    /// A statement of significance against the test.
    case significance = "SIG"
    /// How long figures have moved one way, against the series.
    case series = "SERIES"
    /// A yardstick-free word: very low, high.
    case comparator = "NOCOMP"
  }

  package enum Weight: String, Sendable, Hashable {
    /// The words and the figures cannot both be right.
    case wrong
    /// A careful reader would not have chosen these words.
    case doubtful
    /// Nothing is untrue; it could be said better.
    case advice
  }

  package var rule: Rule
  package var weight: Weight
  package var message: String

  package init(_ rule: Rule, _ weight: Weight, _ message: String) {
    self.rule = rule
    self.weight = weight
    self.message = message
  }
}

extension Claim {
  /// Every rule's findings, the gravest first.
  package func check(_ tolerance: Tolerance = Tolerance()) -> [Finding] {
    let words = ClaimWords(quote)
    let all =
      checkDirection(words, tolerance) + checkPolarity(words, tolerance) + checkArithmetic(words)
      + checkThreshold(words) + checkRank(words) + checkStability(words, tolerance)
      + checkSize(words, tolerance) + checkSignificance(words) + checkDuplicate(words) + checkSeries(words)
      + checkComparator(words)
    return Weight.allInOrder.flatMap { weight in all.filter { $0.weight == weight } }
  }

  /// Whether there are figures to hold the words against.
  package var isCheckable: Bool {
    current != nil && (comparator != nil || basis == .given)
  }

  private typealias Weight = Finding.Weight
}

extension Finding.Weight {
  static let allInOrder: [Self] = [.wrong, .doubtful, .advice]
}
