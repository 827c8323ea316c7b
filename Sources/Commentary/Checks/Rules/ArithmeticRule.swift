extension Claim {
  /// A size typed in the words must be the one that the figures give.
  ///
  /// Both the figures and the typed size were rounded, and the rule allows for it.
  func checkArithmetic(_ words: ClaimWords) -> [Finding] {
    guard !isThreshold, let difference = ClaimDifference(self) else { return [] }
    let sizes = typedSizes(words)
    return [true, false].flatMap { isPercent -> [Finding] in
      let results = sizes.filter { $0.isPercent == isPercent }.map { check($0, difference) }
      // Where one size of a kind fits, the others of its kind are of something else.
      let grave = results.compactMap { $0 }
      return grave.count == results.count ? grave : grave.filter { $0.weight == .advice }
    }
      + checkFractions(words, difference)
  }

  private func check(_ typed: TypedSize, _ difference: ClaimDifference) -> Finding? {
    let inPoints = abs(difference.amount)
    let fitsAmount =
      typed.range.lowerBound - difference.slack <= inPoints
      && inPoints <= typed.range.upperBound + difference.slack
    let said = typed.value.number.asTyped(typed.value.decimals)
    guard typed.isPercent, !typed.saysPoints else {
      if fitsAmount { return nil }
      return Finding(.arithmetic, .wrong, "'\(said)' but \(difference.sentence)")
    }
    if let range = difference.perCentRange {
      let low = min(abs(range.lowerBound), abs(range.upperBound))
      let high = max(abs(range.lowerBound), abs(range.upperBound))
      if typed.range.overlaps((range.contains(0) ? 0 : low)...high) { return nil }
    }
    if difference.isInPoints, fitsAmount {
      return Finding(
        .points, .advice,
        "'\(said)%' is the change between two percentages; write \(difference.text)")
    }
    guard let perCent = difference.perCent else { return nil }
    return Finding(
      .arithmetic, .wrong,
      "'\(said)%' but \(difference.sentence)"
        + (difference.isInPoints ? ", which is \(oneDecimal(abs(perCent)))%" : ""))
  }
}

/// A size of change in the words of a claim.
private struct TypedSize {
  var value: Claim.Value
  var isPercent: Bool
  var saysPoints: Bool
  var hedge: Hedge?

  /// What rounding to its last digit, and a word before it, leave open.
  var range: ClosedRange<Double> {
    // A whole number may have been rounded from one that had been rounded to a decimal: 8.48, 8.5, 9.
    let half = 0.5 * tenth(value.decimals) + (value.decimals == 0 && isPercent ? 0.05 : 0) + 1e-9
    let exact = (value.number - half)...(value.number + half)
    return hedge?.range(exact, value.number) ?? exact
  }
}

extension Claim {
  private static let changes: Set<String> = [
    "increase", "increased", "rise", "rose", "risen", "growth", "decrease", "decreased", "reduction",
    "reduced", "fall", "fell", "fallen", "drop", "dropped", "decline", "declined", "lower", "higher", "fewer",
    "more", "less", "down", "up", "improvement", "change", "grew", "grown",
  ]

  private static let times: Set<String> = [
    "quarters", "quarter", "years", "year", "months", "month", "weeks", "days", "times",
  ]

  private static let pointWords: Set<String> = ["percentage", "points", "point", "pp"]

  /// A number in digits; or of cases in words, after "by": "up by three".
  private func size(_ words: ClaimWords, _ place: Int) -> (value: Value, isPercent: Bool)? {
    switch words.tokens[place] {
    case .number(let value, let isPercent): return (value, isPercent)
    case .word(let word):
      guard basis == .count, words.word(place - 1) == "by", let amount = ClaimWords.amounts[word],
        words.fraction(at: place) == nil, !["per", "standard"].contains(words.word(place + 1) ?? "")
      else { return nil }
      return (Value(amount, decimals: 0), false)
    case .turn, .stop: return nil
    }
  }

  /// Numbers that are said to be a change: "rose by 5%", "68 (37%) fewer", "a reduction of 129 crimes (3%)".
  private func typedSizes(_ words: ClaimWords) -> [TypedSize] {
    let tokens = words.tokens
    func isChange(_ place: Int) -> Bool { words.word(place).map(Self.changes.contains) ?? false }
    func isNumber(_ place: Int) -> Bool {
      if tokens.indices.contains(place), case .number = tokens[place] { true } else { false }
    }
    var found: [TypedSize] = []
    for place in tokens.indices {
      guard let (value, isPercent) = size(words, place),
        value.number != current?.number, value.number != comparator?.number || isPercent && basis != .percent
      else { continue }
      let unit = words.word(place + 1) ?? ""
      // "1 in 4" is a fraction.
      if Self.times.contains(unit) || unit == "in" && isNumber(place + 2)
        || words.word(place - 1) == "in" && isNumber(place - 2)
      {
        continue
      }
      // "3.9 percentage points higher": the word of change stands behind the unit.
      var end = place + 1
      while Self.pointWords.contains(words.word(end) ?? "") { end += 1 }
      // "By around 5%", "of just over 5%", "by at least 5%".
      let hedge = words.hedge(before: place)
      let start = place - (hedge?.length ?? 0)
      let comesAfter =
        (isChange(start - 1) && (isPercent || ["to", "from"].contains(unit)))
        || (isChange(start - 2) && ["of", "by"].contains(words.word(start - 1) ?? ""))
      let comesBefore =
        isChange(end) && !["up", "down"].contains(words.word(end) ?? "")
        || (isNumber(place + 1) && isChange(place + 2))
      // "(3%)" straight after a size in numbers: "129 crimes (3%)".
      let inBrackets =
        isPercent
        && (2...4).contains { back in
          isNumber(place - back + 1) && isChange(place - back - 1)
            && ["of", "by"].contains(words.word(place - back) ?? "")
        }
      guard comesAfter || comesBefore || inBrackets else { continue }
      let saysPoints = ["points", "point", "pp"].contains(unit) || unit == "percentage"
      found.append(
        TypedSize(value: value, isPercent: isPercent, saysPoints: saysPoints, hedge: hedge?.hedge))
    }
    return found
  }
}

extension Double {
  /// With a fixed number of decimals, without a locale.
  func asTyped(_ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let digits = "\(Int((abs(self) * scale).rounded()))"
    let sign = self < 0 ? "-" : ""
    guard decimals > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
