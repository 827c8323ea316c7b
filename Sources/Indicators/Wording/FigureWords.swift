import Statistics

/// How an indicator's figures are said. One value, formatted once, stands in prose, table and chart.
extension Indicator {
  /// The bare number with its sign of unit, if it has one: "9.27", "32.8%", "1,882".
  package func figureText(_ value: Double) -> String {
    let number = formatNumber(value, decimals: decimals)
    return unit == .percent ? number + "%" : number
  }

  /// The figure in full: "9.27 offences per 1,000 people", "32.8%", "84 young people".
  package func fullText(_ value: Double) -> String {
    let number = figureText(value)
    switch unit {
    case .percent: return number
    case .rate(let base, let per):
      return "\(number) \(nouns(number)) per \(formatNumber(Double(base), decimals: 0)) \(per)"
    case .count: return "\(number) \(nouns(number))"
    case .ratio(let per): return "\(number) \(nouns(number)) per \(per)"
    }
  }

  /// The word for what is counted. Only "1" takes the singular: one says "1.0 offences".
  private func nouns(_ number: String) -> String { number == "1" ? nounSingular ?? noun : noun }

  /// What a column or an axis of its figures is headed with: "offences per 1,000 people", "%", "referrals".
  package var unitText: String {
    switch unit {
    case .percent: "%"
    case .rate(let base, let per): "\(noun) per \(formatNumber(Double(base), decimals: 0)) \(per)"
    case .count: noun
    case .ratio(let per): "\(noun) per \(per)"
    }
  }

  /// The short form for a narrow column: "per 1,000 people", "%", "number".
  package var shortUnitText: String {
    switch unit {
    case .percent: "%"
    case .rate(let base, let per): "per \(formatNumber(Double(base), decimals: 0)) \(per)"
    case .count: "number"
    case .ratio(let per): "per \(per)"
    }
  }

  /// What the figure is called in a sentence: "rate", "share", "number"; "figure" for a percentage that is no share.
  package var figureName: String {
    switch unit {
    case .rate, .ratio: "rate"
    case .percent: noun.hasPrefix("of ") ? "share" : "figure"
    case .count: "number"
    }
  }
}

extension Change {
  /// The size without a sign: "5.1%", "1.6 percentage points"; `nil` where there is no such size.
  ///
  /// One that rounds to nought without being nought is "less than 0.1%", so that nothing rises by 0.0%.
  package var sizeText: String? {
    guard let value else { return nil }
    if case .difference(_, let decimals) = self { return formatNumber(abs(value), decimals: decimals) }
    let number = formatNumber(abs(value), decimals: decimals)
    let least = formatNumber(leastShown, decimals: decimals)
    let text = value != 0 && number == formatNumber(0, decimals: decimals) ? "less than \(least)" : number
    // One with decimals is plural: "1.0 percentage points".
    return switch self {
    case .percent: text + "%"
    case .points: text + (text == "1" || text == "less than 1" ? " percentage point" : " percentage points")
    case .difference: text
    }
  }

  /// The size with its sign, for a table: "+5.1%", "−0.3 pts", "0.0%".
  package var signedText: String? {
    guard let value else { return nil }
    let text = NumberFormat(.signed, decimals: decimals).text(value)
    return switch self {
    case .percent: text + "%"
    case .points: text + " pts"
    case .difference: text
    }
  }

  /// With how many decimals the size is shown.
  private var decimals: Int {
    switch self {
    case .percent(let change): change?.decimals ?? 1
    case .points(let change): change.decimals
    case .difference(_, let own): own
    }
  }

  /// One step of the last decimal shown.
  private var leastShown: Double { (0..<decimals).reduce(1) { least, _ in least / 10 } }

  /// Below nought for a fall; `nil` where there is no size.
  package var value: Double? {
    switch self {
    case .percent(let change): change?.value
    case .points(let change): change.value
    case .difference(let change, _): change
    }
  }
}
