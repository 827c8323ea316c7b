extension Claim {
  /// "Has risen for four quarters": the values must have gone that way so many times in a row.
  ///
  /// Silent where the history is shorter than what is said, and where steps of another length are counted.
  func checkSeries(_ words: ClaimWords) -> [Finding] {
    guard history.count >= 3, let said = streak(words), said.count < history.count else { return [] }
    let steps = zip(history, history.dropFirst()).reversed()
    let run = steps.prefix { old, new in said.isUp ? new > old : new < old }.count
    guard run < said.count else { return [] }
    return [
      Finding(
        .series, .wrong,
        "says it went \(said.isUp ? "up" : "down") \(said.count) times in a row, and the figures did so \(run == 1 ? "once" : "\(run) times")"
      )
    ]
  }

  private static let numbers: [String: Int] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
  ]

  /// "For four quarters", "four consecutive quarters", "the fourth quarter in a row", with a direction.
  private func streak(_ words: ClaimWords) -> (count: Int, isUp: Bool)? {
    guard let direction = words.direction(of: current) else { return nil }
    for (place, token) in words.tokens.enumerated() {
      let count: Int
      switch token {
      case .number(let number, isPercent: false)
      where number.decimals == 0 && (2...40).contains(number.number):
        count = Int(number.number)
      case .word(let word):
        guard let number = Self.numbers[word] else { continue }
        count = number
      default: continue
      }
      var next = place + 1
      let isStressed = ["consecutive", "successive", "straight"].contains(words.word(next) ?? "")
      if isStressed { next += 1 }
      guard ["quarters", "quarter", "periods", "times"].contains(words.word(next) ?? "") else { continue }
      let isInARow =
        words.word(next + 1) == "running" || (words.word(next + 1) == "in" && words.word(next + 3) == "row")
      let isSpan = words.word(place - 1) == "for"
      guard isStressed || isInARow || isSpan else { continue }
      // The direction must stand near: "fell for four quarters", not "stayed level for four quarters".
      guard abs(direction.place - place) <= 4 else { continue }
      return (count, direction.cue == .up)
    }
    return nil
  }
}
