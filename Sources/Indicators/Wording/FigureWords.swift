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
      return "\(number) \(noun) per \(formatNumber(Double(base), decimals: 0)) \(per)"
    case .count: return "\(number) \(value == 1 ? nounSingular ?? noun : noun)"
    case .ratio(let per): return "\(number) \(noun) per \(per)"
    }
  }

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

  /// What the figure is called in a sentence: "rate", "share", "number".
  package var figureName: String {
    switch unit {
    case .rate, .ratio: "rate"
    case .percent: "share"
    case .count: "number"
    }
  }
}

extension Change {
  /// The size without a sign: "5.1%", "1.6 percentage points"; `nil` where there is no such size.
  package var sizeText: String? {
    switch self {
    case .percent(let change): change.map { formatNumber(abs($0.value), decimals: 1) + "%" }
    case .points(let change): pointsText(abs(change.value))
    }
  }

  /// The size with its sign, for a table: "+5.1%", "−0.3 points", "0.0%".
  package var signedText: String? {
    switch self {
    case .percent(let change): change.map { signed($0.value) + "%" }
    case .points(let change): signed(change.value) + " pts"
    }
  }

  /// Below nought for a fall; `nil` where there is no size.
  package var value: Double? {
    switch self {
    case .percent(let change): change?.value
    case .points(let change): change.value
    }
  }
}

private func pointsText(_ size: Double) -> String {
  let number = formatNumber(size, decimals: 1)
  return "\(number) percentage \(number == "1" ? "point" : "points")"
}

private func signed(_ value: Double) -> String {
  let size = formatNumber(abs(value), decimals: 1)
  if size == "0.0" { return size }
  return (value < 0 ? "\u{2212}" : "+") + size
}
