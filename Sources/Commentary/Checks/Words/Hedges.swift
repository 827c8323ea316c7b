/// How a word before a number or a fraction loosens it.
enum Hedge {
  case about, atLeast, atMost

  /// - Parameters:
  ///   - exact: What the number may be without the word.
  ///   - value: The number itself, which says how far the word may reach.
  func range(_ exact: ClosedRange<Double>, _ value: Double) -> ClosedRange<Double> {
    switch self {
    case .about: (exact.lowerBound - value * 0.1)...(exact.upperBound + value * 0.1)
    case .atLeast: exact.lowerBound...max(exact.upperBound, value * 1.25)
    case .atMost: min(exact.lowerBound, value * 0.75)...exact.upperBound
    }
  }
}

extension ClaimWords {
  private static let hedges: [String: Hedge] = [
    "around": .about, "about": .about, "circa": .about, "approximately": .about, "roughly": .about,
    "some": .about, "over": .atLeast, "least": .atLeast, "nearly": .atMost, "almost": .atMost,
    "under": .atMost,
  ]

  /// The hedge before a place and how many tokens it has: "just over", "at least", "more than".
  func hedge(before place: Int) -> (hedge: Hedge, length: Int)? {
    let last = word(place - 1) ?? ""
    if last == "than", let first = word(place - 2) {
      if first == "more" { return (.atLeast, 2) }
      if first == "less" || first == "fewer" { return (.atMost, 2) }
    }
    guard let hedge = Self.hedges[last] else { return nil }
    var length = 1
    while ["just", "at", "well", "only", "slightly"].contains(word(place - 1 - length) ?? "") { length += 1 }
    return (hedge, length)
  }
}
