import Indicators

extension Claim {
  /// The columns of a table of claims that say something to the rules; others may stand beside them.
  package static let columns = [
    "quote", "current", "comparator", "basis", "comparator_kind", "claimed_direction", "claimed_magnitude",
    "polarity",
  ]

  /// A claim from a row of such a table.
  ///
  /// - Parameters:
  ///   - cell: The text of a column, or nothing where the table lacks it.
  ///   - usesReading: Whether what a reader took the words to say counts, or the words alone.
  package init(row cell: (String) -> String, usesReading: Bool = true) {
    let basis: Basis
    switch cell("basis") {
    case "": basis = cell("comparator").isEmpty ? .given : .rate
    case "percent", "percentage", "share": basis = .percent
    case "rank": basis = .rank
    case let name: basis = Basis(rawValue: name) ?? .rate
    }
    let kind = cell("comparator_kind")
    self.init(
      quote: cell("quote"), basis: basis, current: Value(printed: cell("current")),
      comparator: Value(printed: cell("comparator")),
      isThreshold: kind == "threshold" || kind == "target",
      polarity: Polarity(rawValue: cell("polarity")),
      reading: usesReading
        ? Reading(
          direction: Reading.Direction(rawValue: cell("claimed_direction")),
          size: Reading.Size(rawValue: cell("claimed_magnitude")))
        : Reading())
  }
}
