/// How far a claim's figure is from what it is compared with.
struct ClaimDifference {
  /// In the figures' own unit; percentage points for a percentage.
  var amount: Double
  /// Of the comparator, in per cent; `nil` where the comparator is nought.
  var perCent: Double?
  /// What rounding of the printed figures leaves open for `perCent`.
  var perCentRange: ClosedRange<Double>?
  /// What rounding leaves open for `amount`.
  var slack: Double
  var isInPoints: Bool
  private var current: String
  private var comparator: String

  /// `nil` where either figure is missing, or they are places in a ranking.
  init?(_ claim: Claim) {
    guard let current = claim.current, let comparator = claim.comparator else { return nil }
    switch claim.basis {
    case .rank, .given: return nil
    case .count, .rate, .ratio, .percent: break
    }
    // As far as they are printed: what arithmetic in binary leaves over is no difference.
    let raw = current.number - comparator.number
    amount = abs(raw) < 1e-9 ? 0 : raw
    slack = current.slack + comparator.slack
    isInPoints = claim.basis == .percent
    self.current = current.text(claim.basis)
    self.comparator = comparator.text(claim.basis)
    guard comparator.number > 0 else { return }
    perCent = amount / comparator.number * 100
    let least = comparator.number - comparator.slack
    if least > 0 {
      let low = (current.number - current.slack) / (comparator.number + comparator.slack)
      let high = (current.number + current.slack) / least
      perCentRange = (low - 1) * 100...(high - 1) * 100
    }
  }

  /// "6.5%" or "2.1 percentage points", unsigned.
  var text: String {
    if isInPoints {
      let size = oneDecimal(abs(amount))
      return "\(size) percentage point\(size == "1" ? "" : "s")"
    }
    return perCent.map { "\(oneDecimal(abs($0)))%" } ?? "\(oneDecimal(abs(amount)))"
  }

  /// "60.6% is higher than 59% (+1.6 percentage points)"
  var sentence: String {
    if amount == 0 { return "\(current) is the same as \(comparator)" }
    return
      "\(current) is \(amount > 0 ? "higher" : "lower") than \(comparator) (\(amount > 0 ? "+" : "-")\(text))"
  }
}

extension Claim.Value {
  /// As printed: "60.6%", "1,882".
  func text(_ basis: Claim.Basis) -> String {
    let digits = number.asTyped(decimals)
    let whole = digits.prefix { $0 != "." && $0 != "-" }
    guard whole.count > 3 else { return digits + (basis == .percent || basis == .given ? "%" : "") }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return grouped + digits.dropFirst(whole.count)
  }
}

/// To one decimal, without a locale.
func oneDecimal(_ value: Double) -> String {
  let tenths = (value * 10).rounded()
  let whole = (tenths / 10).rounded(.towardZero)
  let rest = Int(abs(tenths - whole * 10).rounded())
  return rest == 0 ? "\(Int(whole))" : "\(tenths < 0 && whole == 0 ? "-" : "")\(Int(whole)).\(rest)"
}
