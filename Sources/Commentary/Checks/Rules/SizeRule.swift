import Indicators

extension Claim {
  /// "Slight", "notable": the size of the difference must suit the word.
  func checkSize(_ words: ClaimWords, _ tolerance: Tolerance) -> [Finding] {
    let slight: String?
    let strong: String?
    let (slightWords, strongWords) = (words.slight.map(words.phrase), words.strong.map(words.phrase))
    switch reading.size {
    case .slight: (slight, strong) = (slightWords ?? "slight", nil)
    case .strong: (slight, strong) = (nil, strongWords ?? "strong")
    case .stable, .unstated: return []
    case nil: (slight, strong) = (slightWords, strongWords)
    }
    if basis == .given, let size = current?.number {
      guard let slight, abs(size) > tolerance.slightPerCent else { return [] }
      return [
        Finding(
          .size, .doubtful,
          "'\(slight)' but the change is \(oneDecimal(abs(size)))%, more than \(oneDecimal(tolerance.slightPerCent))%"
        )
      ]
    }
    guard !isThreshold, let difference = ClaimDifference(self) else { return [] }
    if let slight, !tolerance.isSlight(difference) {
      let bound = difference.isInPoints ? tolerance.slightPoints : tolerance.slightPerCent
      return [
        Finding(
          .size, .doubtful,
          "'\(slight)' but \(difference.sentence), more than \(oneDecimal(bound))\(difference.isInPoints ? " points" : "%")"
        )
      ]
    }
    if let strong, !tolerance.isStrong(difference), slight == nil {
      let bound = difference.isInPoints ? tolerance.strongPoints : tolerance.strongPerCent
      return [
        Finding(
          .size, .doubtful,
          "'\(strong)' but \(difference.sentence), not more than \(oneDecimal(bound))\(difference.isInPoints ? " points" : "%")"
        )
      ]
    }
    return []
  }
}
