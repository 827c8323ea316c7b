extension Claim {
  /// "Per 10,000" of a rate per 1,000; "9.3%" of a rate; "per 1,000" of a percentage.
  func checkUnit(_ words: ClaimWords) -> [Finding] {
    guard basis != .rank, basis != .given else { return [] }
    if let said = words.rateBase {
      if let rateBase, rateBase != said {
        return [Finding(.unit, .wrong, "'per \(grouped(said))' but the figure is per \(grouped(rateBase))")]
      }
      if basis == .percent, printsCurrent(words, asPercent: true) {
        return [Finding(.unit, .wrong, "'per \(grouped(said))' but the figure is a percentage")]
      }
    }
    if basis == .rate, rateBase != nil, printsCurrent(words, asPercent: true) {
      return [Finding(.unit, .wrong, "'%' but the figure is a rate, not a percentage")]
    }
    return []
  }

  private func printsCurrent(_ words: ClaimWords, asPercent: Bool) -> Bool {
    words.tokens.contains { token in
      if case .number(let number, let isPercent) = token {
        number.number == current?.number && isPercent == asPercent
      } else {
        false
      }
    }
  }
}

func grouped(_ base: Int) -> String { Claim.Value(Double(base), decimals: 0).text(.count) }

extension ClaimWords {
  /// 1,000 in "per 1,000 people" and "for every thousand".
  var rateBase: Int? {
    for place in tokens.indices where ["per", "every"].contains(word(place) ?? "") {
      var next = place + 1
      var factor = 1.0
      if let tens = ["ten": 10.0, "hundred": 100][word(next) ?? ""] {
        factor = tens
        next += 1
      }
      if word(next) == "thousand" { return Int(1000 * factor) }
      guard case .number(let number, isPercent: false)? = tokens.indices.contains(next) ? tokens[next] : nil,
        [1000, 10_000, 100_000].contains(number.number)
      else { continue }
      return Int(number.number)
    }
    return nil
  }
}
