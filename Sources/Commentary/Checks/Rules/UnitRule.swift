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

  /// Two figures of one thing, ten, a hundred or a thousand times apart: a rate per 1,000 beside one per
  /// 10,000, or a share of 1 beside a percentage.
  ///
  /// Few cases can grow tenfold, so counts are left alone, and so are words that say it. Of bound figures
  /// the rows themselves are looked at instead, where one jump is told once.
  func checkMagnitude(_ words: ClaimWords) -> [Finding] {
    guard basis != .count, let current, let comparator,
      let factor = magnitudeJump(from: comparator.number, to: current.number),
      current.decimals + comparator.decimals > 0, basis != .percent || factor >= 100,
      !words.holds("tenfold", "ten fold", "ten times", "times", "hundredfold")
    else { return [] }
    return [
      Finding(
        .unit, .doubtful,
        "'\(current.text(basis))' but \(comparator.text(basis)), which it is compared with, is about \(grouped(factor)) times \(comparator.number > current.number ? "as much" : "less"); see whether both have one unit"
      )
    ]
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

/// 10, 100 or 1,000 where one value is about so many times the other; `nil` where it is not.
package func magnitudeJump(from old: Double, to new: Double) -> Int? {
  guard old > 0, new > 0 else { return nil }
  let ratio = max(old / new, new / old)
  return [10, 100, 1000].first { (0.75...1.34).contains(ratio / Double($0)) }
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
