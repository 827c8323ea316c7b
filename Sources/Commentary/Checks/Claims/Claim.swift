package import Indicators

/// A statement about a figure: its words, and the figures they are about.
///
/// The figures come from the data, not from the words; a rule is a pure function
/// that says where the two disagree.
package struct Claim: Sendable, Hashable {
  package enum Basis: String, Sendable, Hashable, CaseIterable {
    case count, rate, ratio
    /// Differences are in percentage points.
    case percent
    /// `current` is a place and `comparator` how many there are.
    case rank
    /// Only the size of a change is known; `current` holds it, in per cent.
    case given
  }

  /// The time that a comparator is of.
  package enum ComparatorKind: String, Sendable, Hashable {
    case year = "previous-year"
    case quarter = "previous-quarter"
  }

  /// A number, and how finely it was printed, which says how far it may be from the truth.
  package struct Value: Sendable, Hashable {
    package var number: Double
    package var decimals: Int

    package init(_ number: Double, decimals: Int) {
      self.number = number
      self.decimals = decimals
    }

    /// From digits as printed: "7.40" has two decimals, "1,882" and "41%" none.
    package init?(printed text: String) {
      let plain = text.filter { !",%£ ".contains($0) }
      guard !plain.isEmpty, plain.utf8.allSatisfy({ "-.0123456789".utf8.contains($0) }),
        let number = Double(plain)
      else { return nil }
      self.number = number
      decimals = plain.firstIndex(of: ".").map { plain.distance(from: $0, to: plain.endIndex) - 1 } ?? 0
    }

    /// Half of the last digit: the most that rounding can have moved it.
    var slack: Double { decimals == 0 ? 0 : 0.5 * tenth(decimals) }
  }

  /// What a reader took the words to say, where somebody has noted it; where it is `nil` the words decide.
  package struct Reading: Sendable, Hashable {
    package enum Direction: String, Sendable, Hashable {
      case up, down, stable
      case unstated = "none"
    }
    package enum Size: String, Sendable, Hashable {
      case stable, slight, strong
      case unstated = "none"
    }

    package var direction: Direction?
    package var size: Size?

    package init(direction: Direction? = nil, size: Size? = nil) {
      self.direction = direction
      self.size = size
    }
  }

  package var quote: String
  package var basis: Basis
  package var current: Value?
  package var comparator: Value?
  /// Whether the comparator is a threshold, not a past or other figure.
  package var isThreshold: Bool
  /// Which time the comparator is of; `nil` where it is of another place, or not known.
  package var comparatorKind: ComparatorKind?
  /// 1,000 for a rate per 1,000; `nil` where it is not known or the figure is no rate.
  package var rateBase: Int?
  package var polarity: Polarity?
  /// Whether a test found the difference significant; `nil` where none was made.
  package var isSignificant: Bool?
  package var reading: Reading
  /// Values at even steps of time up to `current`, oldest first; empty where they are not known.
  package var history: [Double]

  package init(
    quote: String, basis: Basis, current: Value?, comparator: Value?, isThreshold: Bool = false,
    comparatorKind: ComparatorKind? = nil, rateBase: Int? = nil, polarity: Polarity? = nil,
    isSignificant: Bool? = nil, reading: Reading = Reading(),
    history: [Double] = []
  ) {
    self.quote = quote
    self.basis = basis
    self.current = current
    self.comparator = comparator
    self.isThreshold = isThreshold
    self.comparatorKind = comparatorKind
    self.rateBase = rateBase
    self.polarity = polarity
    self.isSignificant = isSignificant
    self.reading = reading
    self.history = history
  }
}

/// 10 to the power of minus `places`.
func tenth(_ places: Int) -> Double {
  var size = 1.0
  for _ in 0..<max(0, places) { size /= 10 }
  return size
}
