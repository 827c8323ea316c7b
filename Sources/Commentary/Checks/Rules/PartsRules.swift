/// Numbers in one sentence that cannot all be right, whatever the data say.
extension ClaimWords {
  /// `PARTWHOLE`, `SUM` and `GRIM` in one go over the words.
  func checkParts() -> [Finding] { checkBases() + checkWholes() + checkTotals() + checkShares() }

  // MARK: A percentage of a base

  /// "31% of the 11 people asked": no number of people out of 11 is 31%.
  private func checkBases() -> [Finding] {
    tokens.indices.compactMap { place -> Finding? in
      guard case .number(let percent, isPercent: true) = tokens[place], hedge(before: place) == nil,
        percent.number <= 100, let base = base(after: place + 1), base.number >= 1
      else { return nil }
      let exact = percent.number / 100 * base.number
      let isPossible = [exact.rounded(.down), exact.rounded(.up)].contains { count in
        abs(count / base.number * 100 - percent.number) <= 0.5 * tenth(percent.decimals) + 1e-9
      }
      if isPossible { return nil }
      let near = (exact.rounded() / base.number * 100).asTyped(percent.decimals)
      return Finding(
        .base, .wrong,
        "'\(texts[place])' but no whole number out of \(base.text(.count)) gives it; \(exact.rounded().asTyped(0)) of \(base.text(.count)) is \(near)%"
      )
    }
  }

  /// The number in "of the 11", "of all 163".
  private func base(after start: Int) -> Claim.Value? {
    guard word(start) == "of" else { return nil }
    var place = start + 1
    while ["the", "all", "those", "these", "our", "its"].contains(word(place) ?? "") { place += 1 }
    guard case .number(let base, isPercent: false)? = tokens.indices.contains(place) ? tokens[place] : nil,
      base.decimals == 0, !isYear(place)
    else { return nil }
    return base
  }

  // MARK: Parts of a total

  /// "Of 240 fires, 96 were accidental, 120 deliberate and 44 not known": more than there were.
  private func checkWholes() -> [Finding] {
    guard let start = find("of"), let whole = base(after: start),
      !holds("compared", "against", "than", "previous", "last", "each", "every")
    else { return [] }
    guard let comma = tokens.indices.first(where: { $0 > start && tokens[$0] == .turn(",") }) else {
      return []
    }
    var parts: [Claim.Value] = []
    for place in comma..<tokens.count {
      if tokens[place] == .stop { break }
      guard case .number(let number, let isPercent) = tokens[place], !isYear(place) else { continue }
      if isPercent || number.decimals > 0 { return [] }
      parts.append(number)
    }
    if case .number? = tokens.indices.contains(comma + 1) ? tokens[comma + 1] : nil {
    } else if !parts.isEmpty {
      return []
    }
    for part in parts where part.number > whole.number {
      return [
        Finding(
          .part, .wrong, "'\(part.text(.count))' but it is part of \(whole.text(.count))")
      ]
    }
    let sum = parts.reduce(0) { $0 + $1.number }
    guard parts.count >= 3, sum > whole.number else { return [] }
    return [
      Finding(
        .sum, .wrong,
        "'\(whole.text(.count))' but \(parts.map { $0.text(.count) }.joined(separator: " + ")) is \(Claim.Value(sum, decimals: 0).text(.count))"
      )
    ]
  }

  /// "96 accidental and 120 deliberate fires, 226 in total": parts that do not make their total.
  private func checkTotals() -> [Finding] {
    // The total of a year may follow figures of some of its quarters.
    guard let (place, total) = statedTotal, !comparesFigures,
      !holds("rolling", "month", "months", "quarter", "quarters", "q1", "q2", "q3", "q4", "year")
    else { return [] }
    var parts: [Claim.Value] = []
    for other in tokens.indices where other != place {
      // Only what stands in the clause of the total is a part of it.
      if tokens[other] == .stop, other > place { break }
      if tokens[other] == .stop { return [] }
      guard case .number(let number, let isPercent) = tokens[other], !isYear(other) else { continue }
      if isPercent || number.decimals > 0 || hedge(before: other) != nil { return [] }
      parts.append(number)
    }
    let sum = parts.reduce(0) { $0 + $1.number }
    guard parts.count >= 2, sum != total.number, hedge(before: place) == nil else { return [] }
    return [
      Finding(
        .sum, .wrong,
        "'\(total.text(.count))' but \(parts.map { $0.text(.count) }.joined(separator: " + ")) is \(Claim.Value(sum, decimals: 0).text(.count))"
      )
    ]
  }

  /// The number in "226 in total", "a total of 226" and "226 altogether".
  private var statedTotal: (place: Int, total: Claim.Value)? {
    for place in tokens.indices {
      guard case .number(let number, isPercent: false) = tokens[place], number.decimals == 0, !isYear(place)
      else { continue }
      // A noun may stand between: "226 fires in total".
      let after = (1...3).contains { gap in
        word(place + gap) == "altogether"
          || word(place + gap) == "in" && ["total", "all"].contains(word(place + gap + 1) ?? "")
      }
      let before = word(place - 1) == "totalling" || word(place - 1) == "of" && word(place - 2) == "total"
      let crosses = (place + 1..<min(place + 4, tokens.count)).contains {
        if case .number = tokens[$0] { true } else { false }
      }
      if before || after && !crosses { return (place, number) }
    }
    return nil
  }

  /// "45% were, 35% were and 30% were": shares of one whole that are more than all of it.
  private func checkShares() -> [Finding] {
    let shares = tokens.compactMap { token -> Claim.Value? in
      if case .number(let number, isPercent: true) = token { number } else { nil }
    }
    guard shares.count >= 3, !comparesFigures,
      holds(
        "made up of", "split", "breakdown", "broken down", "divided", "comprised", "comprising", "consisted")
    else { return [] }
    let sum = shares.reduce(0) { $0 + $1.number }
    let slack = shares.reduce(0.0) { $0 + 0.5 * tenth($1.decimals) }
    guard sum > 100 + slack + 1e-9 else { return [] }
    return [
      Finding(
        .sum, .wrong,
        "'\(shares[shares.count - 1].text(.percent))' but \(shares.map { $0.text(.percent) }.joined(separator: " + ")) is \(oneDecimal(sum))%, more than the whole"
      )
    ]
  }

  /// Whether the numbers of the sentence are of more than one time or place.
  private var comparesFigures: Bool {
    holds(
      "compared", "against", "than", "previous", "last", "each", "every", "from", "increase", "increased",
      "decrease", "decreased", "rose", "fell", "rise", "fall", "up", "down", "reduction", "respectively",
      "then")
  }

  /// "Of 2021" and "in 2019" name years.
  private func isYear(_ place: Int) -> Bool {
    guard case .number(let number, _) = tokens[place], number.decimals == 0, texts[place].count == 4 else {
      return false
    }
    return (1990...2040).contains(number.number)
  }
}
