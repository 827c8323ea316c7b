import Indicators

extension Claim {
  /// "Slight", "notable": the size of the difference must suit the word.
  func checkSize(_ words: ClaimWords, _ tolerance: Tolerance) -> [Finding] {
    let slight: String?
    let strong: String?
    switch reading.size {
    case .slight: (slight, strong) = (words.slight?.word ?? "slight", nil)
    case .strong: (slight, strong) = (nil, words.strong?.word ?? "strong")
    case .stable, .unstated: return []
    case nil: (slight, strong) = (words.slight?.word, words.strong?.word)
    }
    if basis == .given, let size = current?.number {
      guard let slight, abs(size) > tolerance.slightPerCent else { return [] }
      return [Finding(.size, .doubtful, tooLarge(slight, "\(oneDecimal(abs(size)))%"))]
    }
    guard !isThreshold, let difference = ClaimDifference(self) else { return [] }
    if let slight, !tolerance.isSlight(difference) {
      return [Finding(.size, .doubtful, tooLarge(slight, difference.text))]
    }
    if let strong, !tolerance.isStrong(difference), slight == nil {
      return [
        Finding(
          .size, .doubtful, "says '\(strong)' of a difference of \(difference.text); leave the word out")
      ]
    }
    return []
  }

  private func tooLarge(_ word: String, _ size: String) -> String {
    "says '\(word)' of a difference of \(size); leave the word out, or give the size"
  }
}
