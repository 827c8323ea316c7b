extension ClaimWords {
  /// A share in words: "a third", "two thirds", "one in four".
  struct Fraction {
    /// From 0 to 1.
    var share: Double
    /// Tokens it has.
    var length: Int
  }

  /// The fraction that begins at a place, hedges before it left out.
  func fraction(at place: Int) -> Fraction? {
    if word(place) == "half" {
      let isPart = ["first", "second", "top", "bottom", "a", "one", "latter"].contains(word(place - 1) ?? "")
      return isPart || word(place + 1) == "year" ? nil : Fraction(share: 0.5, length: 1)
    }
    guard let first = amount(at: place) else { return nil }
    let next = word(place + 1) ?? ""
    if first == 1, let parts = Self.parts[next], isShare(after: place + 2, of: next) {
      return Fraction(share: 1 / parts, length: 2)
    }
    if first > 1, next.hasSuffix("s"), let parts = Self.parts[String(next.dropLast())], first < parts,
      // "Three quarters in a row" are of a year.
      parts != 4 || isShare(after: place + 2, of: next)
    {
      return Fraction(share: first / parts, length: 2)
    }
    for gap in [1, 2] {
      // "One in four", "nine out of ten", "three in every five".
      var next = place + gap
      if word(next) == "in" {
        next += word(next + 1) == "every" ? 2 : 1
      } else if word(next) == "out", word(next + 1) == "of" {
        next += word(next + 2) == "every" ? 3 : 2
      } else {
        continue
      }
      guard let whole = amount(at: next), whole > first, whole <= 20, word(place) != "a" else { break }
      return Fraction(share: first / whole, length: next + 1 - place)
    }
    return nil
  }

  /// A quarter is also three months, and a third may be the one after the second.
  private func isShare(after place: Int, of name: String) -> Bool {
    let next = word(place) ?? ""
    if name.hasPrefix("quarter") {
      return !["in", "running", "ago", "earlier", "later", "row", "before", "when", "after", "on"].contains(
        next)
    }
    return !["quarter", "quarters", "year", "consecutive", "successive", "time"].contains(next)
  }

  private func amount(at place: Int) -> Double? {
    guard tokens.indices.contains(place) else { return nil }
    switch tokens[place] {
    case .number(let value, isPercent: false) where value.decimals == 0: return value.number
    case .word("a"): return 1
    case .word(let word): return Self.amounts[word]
    case .number, .turn, .stop: return nil
    }
  }

  static let amounts: [String: Double] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "twenty": 20,
  ]

  private static let parts: [String: Double] = [
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10,
  ]
}
