/// A numerator over a denominator, times a rate base, held in whole numbers: 57 in 2,000 per 10 is
/// exactly 0.285, which no `Double` is.
package struct ExactRatio: Sendable, Hashable {
  package let numerator: Int
  /// More than 0.
  package let denominator: Int
  /// The rate base: 1, 100 for a percentage, 1,000 and so on. More than 0.
  package let multiplier: Int

  /// `nil` unless denominator and multiplier are more than 0.
  package init?(_ numerator: Int, of denominator: Int, per multiplier: Int) {
    guard denominator > 0, multiplier > 0 else { return nil }
    self.numerator = numerator
    self.denominator = denominator
    self.multiplier = multiplier
  }

  /// The value to so many decimal places, 0 to 12, half away from nought.
  ///
  /// `nil` if the numbers are too large to multiply in 128 bits, as no count of people is.
  package func rounded(places: Int) -> ExactDecimal? {
    guard let (quotient, remainder) = divided(places: places) else { return nil }
    let up = remainder >= whole - remainder
    return ExactDecimal(isNegative: numerator < 0, units: quotient + (up ? 1 : 0), scale: places)
  }

  /// Whether the value lies exactly half way between two numbers with so many decimal places.
  package func isTie(places: Int) -> Bool {
    guard let (_, remainder) = divided(places: places) else { return false }
    return remainder == whole - remainder
  }

  /// Whether the value is exactly this whole number.
  package func isExactly(_ number: Int) -> Bool {
    numerator.multipliedFullWidth(by: multiplier) == number.multipliedFullWidth(by: denominator)
  }

  private var whole: UInt128 { UInt128(denominator) }

  /// The size of the value in units of the last place, and what is left over the denominator.
  private func divided(places: Int) -> (quotient: UInt128, remainder: UInt128)? {
    precondition((0...12).contains(places))
    var units = UInt128(numerator.magnitude)
    for factor in [UInt128(multiplier), UInt128(powerOfTen(places))] {
      let (product, overflow) = units.multipliedReportingOverflow(by: factor)
      guard !overflow else { return nil }
      units = product
    }
    return units.quotientAndRemainder(dividingBy: whole)
  }
}

/// 10 to the power of 0 to 18.
func powerOfTen(_ exponent: Int) -> UInt64 {
  var power: UInt64 = 1
  for _ in 0..<exponent { power *= 10 }
  return power
}
