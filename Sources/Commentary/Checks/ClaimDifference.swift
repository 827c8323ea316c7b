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

  /// `nil` where either figure is missing, or they are places in a ranking.
  init?(_ claim: Claim) {
    guard let current = claim.current, let comparator = claim.comparator else { return nil }
    switch claim.basis {
    case .rank, .given: return nil
    case .count, .rate, .ratio, .percent: break
    }
    amount = current.number - comparator.number
    slack = current.slack + comparator.slack
    isInPoints = claim.basis == .percent
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
    if isInPoints { return "\(oneDecimal(abs(amount))) percentage points" }
    return perCent.map { "\(oneDecimal(abs($0)))%" } ?? "\(oneDecimal(abs(amount)))"
  }
}

/// To one decimal, without a locale.
func oneDecimal(_ value: Double) -> String {
  let tenths = (value * 10).rounded()
  let whole = (tenths / 10).rounded(.towardZero)
  let rest = Int(abs(tenths - whole * 10).rounded())
  return rest == 0 ? "\(Int(whole))" : "\(tenths < 0 && whole == 0 ? "-" : "")\(Int(whole)).\(rest)"
}
