import Indicators

extension Claim {
  /// The columns of a table of claims that say something to the rules; others may stand beside them.
  package static let columns = [
    "quote", "current", "comparator", "basis", "unit", "comparator_kind", "claimed_direction",
    "claimed_magnitude", "claimed_valence", "polarity", "history", "indicator_id",
  ]

  /// A claim from a row of such a table.
  ///
  /// - Parameters:
  ///   - cell: The text of a column, or nothing where the table lacks it.
  ///   - usesReading: Whether what a reader took the words to say counts, or the words alone.
  package init(row cell: (String) -> String, usesReading: Bool = true) {
    let kind = cell("comparator_kind").lowercased()
    let basis = Basis(name: cell("basis"), unit: cell("unit"), hasComparator: !cell("comparator").isEmpty)
    let reading = Reading(
      direction: Reading.Direction(rawValue: cell("claimed_direction").lowercased()),
      size: Reading.Size(rawValue: cell("claimed_magnitude").lowercased()))
    self.init(
      quote: cell("quote"), basis: basis, current: Value(printed: cell("current")),
      comparator: Value(printed: cell("comparator")),
      isThreshold: ["threshold", "target", "range", "limit", "goal"].contains { kind.contains($0) },
      comparatorKind: ComparatorKind(rawValue: kind), rateBase: base(inUnit: cell("unit")),
      polarity: Polarity(rawValue: cell("polarity"))
        ?? (usesReading ? Polarity(direction: reading.direction, valence: cell("claimed_valence")) : nil)
          ?? Polarity(guessedFrom: cell("indicator_id") + " " + cell("quote"), basis),
      reading: usesReading ? reading : Reading(),
      history: cell("history").split { " ;|".contains($0) }.compactMap { Double($0) })
  }
}

extension Claim.Basis {
  /// From the words of a table: "percent", "%", "rate-per-1000", "number of offences".
  fileprivate init(name: String, unit: String, hasComparator: Bool) {
    let text = (name.isEmpty ? unit : name).lowercased()
    if let basis = Self(rawValue: text) {
      self = basis
    } else if text.contains("per 1") || text.contains("per-1") || text.contains("rate") {
      self = .rate
    } else if text.contains("percent") || text.contains("per cent") || text.contains("%")
      || text.contains("share") || text.contains("proportion") || text == "pct"
    {
      self = .percent
    } else if text.contains("rank") || text.contains("place") {
      self = .rank
    } else if text.contains("count") || text.contains("number") {
      self = .count
    } else {
      self = text.isEmpty && !hasComparator ? .given : .rate
    }
  }
}

private func base(inUnit unit: String) -> Int? {
  let digits = unit.filter(\.isNumber)
  guard unit.lowercased().contains("per"), let base = Int(digits), [1000, 10_000, 100_000].contains(base)
  else { return nil }
  return base
}

extension Polarity {
  /// "Down" and "better" said together tell that lower is better.
  fileprivate init?(direction: Claim.Reading.Direction?, valence: String) {
    let isUp: Bool
    switch direction {
    case .up: isUp = true
    case .down: isUp = false
    case .stable, .unstated, nil: return nil
    }
    switch valence.lowercased() {
    case "better", "good", "positive": self = isUp ? .higherIsBetter : .lowerIsBetter
    case "worse", "bad", "negative": self = isUp ? .lowerIsBetter : .higherIsBetter
    default: return nil
    }
  }

  /// From the words of the subject, where there can be no doubt; reports of abuse and hate are none of these.
  ///
  /// A share may be of people who say that crime fell, so only people's content is told by it.
  fileprivate init?(guessedFrom text: String, _ basis: Claim.Basis) {
    let text = text.lowercased()
    func holds(_ words: [String]) -> Bool { words.contains { text.contains($0) } }
    if holds(["report", "referral", "hate", "domestic", "sexual", "repeat", "rape", "reduction"]) {
      return nil
    }
    let isHighGood = holds(["satisf", "confiden", "feel safe", "feel-safe", "get on well", "get-on-well"])
    let isLowGood =
      basis != .percent
      && holds([
        "crime", "burglar", "theft", "robber", "violen", "arson", "fires", "collision", "reoffend",
        "re-offend", "entrants", "criminal damage",
      ])
    guard isHighGood != isLowGood else { return nil }
    self = isHighGood ? .higherIsBetter : .lowerIsBetter
  }
}
