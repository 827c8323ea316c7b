/// A number as an author writes one: digits, perhaps a point and more digits, perhaps a minus before.
package struct PlainDecimal: Sendable, Hashable {
  /// The nearest `Double`. Nought has no sign.
  package var value: Double
  /// Digits after the point as written: 2 for `0.80`.
  package var decimals: Int

  package init(value: Double, decimals: Int) {
    self.value = value
    self.decimals = decimals
  }

  /// Reads bytes; `nil` for anything that is not such a number.
  ///
  /// Stricter than `Double("…")`, which takes `0x10`, `nan` and `1e5`: no author
  /// means those. There is no leading zero (`05`), no plus sign and no space, and
  /// at most 30 bytes.
  package init?(_ bytes: some RandomAccessCollection<UInt8>) {
    guard (1...30).contains(bytes.count) else { return nil }
    var digits = 0
    var decimals = 0
    var mantissa: UInt64 = 0
    var point = false
    var negative = false
    var leadingZero = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if leadingZero, digits == 1, !point { return nil }
        if digits == 0 { leadingZero = byte == UInt8(ascii: "0") }
        digits += 1
        if point { decimals += 1 }
        if digits <= 19 { mantissa = mantissa &* 10 &+ UInt64(byte - UInt8(ascii: "0")) }
      case UInt8(ascii: "."):
        if point || digits == 0 { return nil }
        point = true
      case UInt8(ascii: "-"):
        if index != 0 { return nil }
        negative = true
      default: return nil
      }
    }
    guard digits > 0, !point || decimals > 0 else { return nil }
    self.decimals = decimals
    if digits <= 19, mantissa < 1 << 53, decimals < powersOfTen.count {
      // Both are exact, so one division gives the nearest value (Clinger 1990).
      let size = Double(mantissa) / powersOfTen[decimals]
      value = negative && mantissa != 0 ? -size : size
    } else {
      guard let exact = Double(String(decoding: bytes, as: UTF8.self)) else { return nil }
      value = exact == 0 ? 0 : exact
    }
  }

  package init?(_ text: String) { self.init(Array(text.utf8)) }
}

/// The powers of ten that a `Double` holds exactly.
private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
  1e20, 1e21, 1e22,
]
