/// What an indicator's values are in.
package enum Unit: Sendable, Hashable {
  /// So many per `base` of `per`: offences per 1,000 people.
  case rate(base: Int, per: String)
  /// A share out of 100.
  case percent
  /// A number of things.
  case count
  /// So many for each one: reoffences per young offender.
  case ratio(per: String)

  /// What a value of 1 for numerator ÷ denominator is shown as; `nil` where a value is its numerator.
  package var multiplier: Double? {
    switch self {
    case .rate(let base, _): Double(base)
    case .percent: 100
    case .ratio: 1
    case .count: nil
    }
  }
}
