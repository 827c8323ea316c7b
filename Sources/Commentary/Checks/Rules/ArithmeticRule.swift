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

  private enum Hedge { case about, atLeast, atMost }

  private static let hedges: [String: Hedge] = [
    "around": .about, "about": .about, "circa": .about, "approximately": .about, "roughly": .about,
    "some": .about,
    "over": .atLeast, "least": .atLeast, "nearly": .atMost, "almost": .atMost, "under": .atMost,
  ]

  private struct TypedSize {
    var value: Value
    var isPercent: Bool
    var saysPoints: Bool

    var hedge: Hedge?

    /// What rounding to its last digit, and a word before it, leave open.
    var range: ClosedRange<Double> {
      let half = 0.5 * tenth(value.decimals) + 1e-9
      let exact = (value.number - half)...(value.number + half)
      return switch hedge {
      case nil: exact
      case .about: (exact.lowerBound - value.number * 0.1)...(exact.upperBound + value.number * 0.1)
      case .atLeast: exact.lowerBound...max(exact.upperBound, value.number * 1.25)
      case .atMost: min(exact.lowerBound, value.number * 0.75)...exact.upperBound
      }
    }
  }

  private func check(_ typed: TypedSize, _ difference: ClaimDifference) -> Finding? {
    let inPoints = abs(difference.amount)
    let fitsAmount =
      typed.range.lowerBound - difference.slack <= inPoints
      && inPoints <= typed.range.upperBound + difference.slack
    guard typed.isPercent, !typed.saysPoints else {
      return fitsAmount
        ? nil
        : Finding(
          .arithmetic, .wrong,
          "says \(typed.value.number.asTyped(typed.value.decimals)), and the figures differ by \(difference.isInPoints ? difference.text : inPoints.asTyped(2))"
        )
    }
    if let range = difference.perCentRange {
      let low = min(abs(range.lowerBound), abs(range.upperBound))
      let high = max(abs(range.lowerBound), abs(range.upperBound))
      let crosses = range.contains(0)
      if typed.range.overlaps((crosses ? 0 : low)...high) { return nil }
    }
    if difference.isInPoints, fitsAmount {
      return Finding(
        .points, .advice,
        "says \(typed.value.number.asTyped(typed.value.decimals))% of a change between percentages; write percentage points"
      )
    }
    guard let perCent = difference.perCent else { return nil }
    return Finding(
      .arithmetic, .wrong,
      "says \(typed.value.number.asTyped(typed.value.decimals))%, and the figures differ by \(oneDecimal(abs(perCent)))%"
    )
  }

  /// "Doubled", "halved", "fell by a third": to the nearest tenth or so of the comparator.
  private func checkFractions(_ words: ClaimWords, _ difference: ClaimDifference) -> [Finding] {
    guard let perCent = difference.perCent else { return [] }
    let phrases: [(phrase: String, perCent: ClosedRange<Double>)] = [
      ("doubled", 80...120), ("trebled", 180...220), ("tripled", 180...220), ("halved", -60 ... -40),
    ]
    for (phrase, range) in phrases
    where words.holds(phrase) && !words.holds("nearly \(phrase)", "more than \(phrase)") {
      if !range.contains(perCent) { return [fraction(phrase, perCent)] }
    }
    let shares: [(phrase: String, size: ClosedRange<Double>)] = [
      ("by half", 45...55), ("by a third", 28...38), ("by a quarter", 21...29), ("by a fifth", 17...23),
      ("by a tenth", 8...12),
    ]
    for (phrase, range) in shares where words.holds(phrase) && !range.contains(abs(perCent)) {
      return [fraction(phrase, perCent)]
    }
    return []
  }

  private func fraction(_ phrase: String, _ perCent: Double) -> Finding {
    Finding(.arithmetic, .wrong, "says '\(phrase)', and the figures differ by \(oneDecimal(abs(perCent)))%")
  }

  private static let changes: Set<String> = [
    "increase", "increased", "rise", "rose", "risen", "growth", "decrease", "decreased", "reduction",
    "reduced",
    "fall", "fell", "fallen", "drop", "dropped", "decline", "declined", "lower", "higher", "fewer", "more",
    "less",
    "down", "up", "improvement", "change",
  ]

  /// Numbers that are said to be a change: "rose by 5%", "68 (37%) fewer", "a reduction of 129 crimes (3%)".
  private func typedSizes(_ words: ClaimWords) -> [TypedSize] {
    let tokens = words.tokens
    func isChange(_ place: Int) -> Bool { words.word(place).map(Self.changes.contains) ?? false }
    func isNumber(_ place: Int) -> Bool {
      if tokens.indices.contains(place), case .number = tokens[place] { true } else { false }
    }
    var found: [TypedSize] = []
    for place in tokens.indices {
      guard case .number(let value, let isPercent) = tokens[place],
        value.number != current?.number, value.number != comparator?.number || isPercent && basis != .percent
      else { continue }
      let unit = words.word(place + 1) ?? ""
      if ["quarters", "quarter", "years", "year", "months", "month", "weeks", "days"].contains(unit) {
        continue
      }
      // "By around 5%", "of just over 5%", "by at least 5%".
      let hedge = words.word(place - 1).flatMap { Self.hedges[$0] }
      var start = hedge == nil ? place : place - 1
      while ["just", "at", "well", "only"].contains(words.word(start - 1) ?? "") { start -= 1 }
      let comesAfter =
        (isChange(start - 1) && isPercent)
        || (isChange(start - 2) && ["of", "by"].contains(words.word(start - 1) ?? ""))
      let comesBefore =
        isChange(place + 1) && !["up", "down"].contains(words.word(place + 1) ?? "")
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
      found.append(TypedSize(value: value, isPercent: isPercent, saysPoints: saysPoints, hedge: hedge))
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
