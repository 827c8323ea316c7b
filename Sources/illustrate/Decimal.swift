/// A figure exactly as printed: `7.10` is 710 with two decimals. Rounding is checked in whole numbers.
struct Decimal: Equatable {
  let digits: Int
  let places: Int

  init(digits: Int, places: Int) {
    self.digits = digits
    self.places = places
  }

  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let digits = Int(parts.joined()) else { return nil }
    self.init(digits: digits, places: parts.count == 2 ? parts[1].count : 0)
  }

  /// The nearest decimal with that many places.
  init(_ value: Double, places: Int) {
    self.init(digits: Int((value * Double(Decimal.power(places))).rounded()), places: places)
  }

  /// The same figure with that many places at least: 90.3 as 90.30.
  func padded(to places: Int) -> Decimal {
    let more = max(0, places - self.places)
    return Decimal(digits: digits * Decimal.power(more), places: self.places + more)
  }

  var value: Double { Double(digits) / Double(Decimal.power(places)) }

  var text: String {
    guard places > 0 else { return String(digits) }
    let padded = String(repeating: "0", count: max(0, places + 1 - String(digits).count)) + String(digits)
    return padded.dropLast(places) + "." + padded.suffix(places)
  }

  /// Whether `numerator / denominator * base` rounds to this figure. An exact half does not, because
  /// two ways of rounding would tell it apart.
  func isRounded(_ numerator: Int, of denominator: Int, base: Int) -> Bool {
    let error = 2 * (numerator * base * Decimal.power(places) - digits * denominator)
    return abs(error) < denominator
  }

  private static func power(_ places: Int) -> Int {
    (0..<places).reduce(1) { product, _ in product * 10 }
  }
}
