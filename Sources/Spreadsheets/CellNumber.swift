#if canImport(Glibc)
  import Glibc
#endif

/// A number of a cell as exact decimal digits: spreadsheets keep 15 that count, and the rest is noise of
/// binary fractions (0.30000000000000004).
package struct CellNumber: Sendable, Equatable {
  private var isNegative: Bool
  /// Without noughts at either end; none for nought.
  private var digits: [UInt8]
  /// Where the point stands: after so many of the digits.
  private var point: Int
  /// The decimals that the cell's format shows; of a percentage those of the percentage.
  package var shownDecimals: Int
  /// Whether the cell shows it as a percentage: 0.5 as 50%.
  package var isPercent: Bool

  package init?(_ value: Double, shownDecimals: Int = 0, isPercent: Bool = false) {
    guard value.isFinite else { return nil }
    self.shownDecimals = shownDecimals
    self.isPercent = isPercent
    if let whole = Int(exactly: value), abs(whole) < 1_000_000_000_000_000 {
      digits = Array(String(abs(whole)).utf8)
      point = whole == 0 ? 0 : digits.count
      while digits.last == 48 { digits.removeLast() }
      isNegative = whole < 0
      return
    }
    // "d.dddddddddddddde±dd"
    var text = [CChar](repeating: 0, count: 40)
    _ = withVaList([abs(value)]) { vsnprintf(&text, text.count, "%.14e", $0) }
    let bytes = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let halves = bytes.split(separator: UInt8(ascii: "e"))
    guard halves.count == 2, let power = Int(String(decoding: halves[1], as: UTF8.self)) else { return nil }
    digits = halves[0].filter { (48...57).contains($0) }
    while digits.last == 48 { digits.removeLast() }
    point = digits.isEmpty ? 0 : power + 1
    isNegative = value < 0 && !digits.isEmpty
  }

  /// Plain digits, at least as many after the point as the format shows.
  ///
  /// - Parameter percent: Whether to give the percentage that the cell shows, 50 for 0.5.
  package func text(asPercent percent: Bool = false) -> String {
    let point = digits.isEmpty ? 0 : point + (percent ? 2 : 0)
    var whole = Array(digits.prefix(max(0, point)))
    whole += [UInt8](repeating: 48, count: max(0, point - digits.count))
    if whole.isEmpty { whole = [48] }
    var fraction = [UInt8](repeating: 48, count: max(0, -point)) + digits.dropFirst(max(0, point))
    let shown = isPercent && !percent ? shownDecimals + 2 : shownDecimals
    while fraction.count < shown { fraction.append(48) }
    return (isNegative ? "-" : "") + String(decoding: whole, as: UTF8.self)
      + (fraction.isEmpty ? "" : "." + String(decoding: fraction, as: UTF8.self))
  }
}
