#if canImport(Glibc)
  import Glibc
#endif

/// A colour without transparency, as a theme writes it: `#12436d`, `#fff` or `rgb(18, 67, 109)`.
struct Colour: Sendable, Equatable {
  /// Red, green and blue as written, from 0 to 1.
  var parts: [Double]

  /// `nil` if it is no colour that can be reckoned with: names and transparency are refused.
  init?(_ text: String) {
    if text.hasPrefix("#") {
      var digits = Array(text.utf8.dropFirst())
      if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
      guard digits.count == 6, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
        let number = Int(String(decoding: digits, as: UTF8.self), radix: 16)
      else { return nil }
      parts = [16, 8, 0].map { Double(number >> $0 & 255) / 255 }
    } else if text.hasPrefix("rgb("), text.hasSuffix(")") {
      let words = text.dropFirst(4).dropLast().split { $0 == "," || $0.isWhitespace }
      let numbers = words.compactMap { Int($0) }
      guard numbers.count == 3, words.count == 3, numbers.allSatisfy((0...255).contains) else { return nil }
      parts = numbers.map { Double($0) / 255 }
    } else {
      return nil
    }
  }

  private init(parts: [Double]) { self.parts = parts }

  /// This colour laid over another with some of the other shining through, as browsers mix: before light is
  /// reckoned.
  func over(_ ground: Colour, opacity: Double) -> Colour {
    Colour(parts: zip(parts, ground.parts).map { $0 * opacity + $1 * (1 - opacity) })
  }

  /// Relative luminance. Source: WCAG 2.2, definition of relative luminance.
  var luminance: Double {
    let linear = parts.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// From 1 to 21. Source: WCAG 2.2, definition of contrast ratio.
  func contrast(with other: Colour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}
