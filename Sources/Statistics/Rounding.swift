/// The size of a value in units of the last of so many decimal places, half away from nought by the
/// decimal that the value was written as.
///
/// 2.675 to 2 places is 268: the binary number is a little less than 2.675, but 2.675 is what the
/// author wrote and the reader sees. `nil` for sizes of 10^15 units or more and what is not finite.
package func roundedUnits(_ value: Double, places: Int) -> UInt64? {
  let scaled = abs(value) * Double(powerOfTen(places))
  guard scaled < 1e15 else { return nil }
  let whole = UInt64(scaled)
  let fraction = scaled - Double(whole)
  // The product, and the shortest decimal of the value, are each within half a unit in the last
  // place, 1.2e-16 of the size: outside that neighbourhood of a tie there is no doubt.
  if abs(fraction - 0.5) > scaled * 4e-16 { return fraction > 0.5 ? whole + 1 : whole }
  let exact = ExactDecimal(abs(value)).rounded(places: places)
  return (exact.whole + exact.fraction).reduce(0) { $0 * 10 + UInt64($1 - 48) }
}

/// The value rounded to so many decimal places, 0 to 15, as `roundedUnits` does. Not finite values
/// and very large ones stay as they are.
package func rounded(_ value: Double, places: Int) -> Double {
  guard let units = roundedUnits(value, places: places) else { return value }
  let size = Double(units) / Double(powerOfTen(places))
  return value < 0 && units > 0 ? -size : size
}

/// A numerator over a denominator, times a rate base; `nil` unless the denominator is above 0.
///
/// Multiplies before it divides. Whole numbers below 2^53 then give the double nearest to the exact
/// value, so that a tie stays a tie: 57 in 2,000 per 10 is the double named 0.285 and shows as
/// 0.29. Dividing first can fall short of it.
package func ratio(_ numerator: Double, of denominator: Double, per multiplier: Double) -> Double? {
  denominator > 0 ? numerator * multiplier / denominator : nil
}
