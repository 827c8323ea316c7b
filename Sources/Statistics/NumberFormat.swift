/// How a number is written for readers, or for data.
///
/// Commas from 1,000, a nought before the point, and rounding half away from nought by the decimal
/// that the value was written as. A change carries its sign, but one that rounds to nought has none.
package struct NumberFormat: Sendable, Hashable {
  package enum Style: String, Sendable, Hashable, CaseIterable {
    /// `1,234.5`
    case number
    /// `12.4%`
    case percent
    /// `+12.4`
    case signed
    /// `+12.4%`
    case signedPercent = "signed_percent"
    /// `+3.1 percentage points`
    case points

    var showsPlus: Bool { self == .signed || self == .signedPercent || self == .points }
  }

  package enum Minus: Sendable, Hashable {
    /// U+2212, for readers.
    case typographic
    /// `-`, for data.
    case ascii
  }

  package var style: Style
  /// Digits after the point, 0 to 12.
  package var decimals: Int
  package var minus: Minus
  /// Whether a level that only rounds to nought or to 100% is shown as `[low]` or `[high]`.
  /// Changes never are.
  package var usesShorthand: Bool

  package init(
    _ style: Style = .number, decimals: Int, minus: Minus = .typographic, usesShorthand: Bool = true
  ) {
    precondition((0...12).contains(decimals))
    self.style = style
    self.decimals = decimals
    self.minus = minus
    self.usesShorthand = usesShorthand
  }

  /// The value as text. One that is not finite is a value that is not there: `[x]`.
  package func text(_ value: Double) -> String {
    var bytes: [UInt8] = []
    append(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  package func text(_ value: ExactDecimal) -> String {
    let shown = value.rounded(places: decimals)
    return text(shown, isExact: value.isEqual(to: shown))
  }

  /// `nil` only where the ratio is too large to round; see `ExactRatio.rounded`.
  package func text(_ ratio: ExactRatio) -> String? {
    ratio.rounded(places: decimals).map { shown in
      text(shown, isExact: shown.isZero ? ratio.isExactly(0) : ratio.isExactly(100))
    }
  }

  /// `[low]` or `[high]` where the value needs it.
  package func shorthand(_ value: Double) -> Shorthand? {
    guard let units = roundedUnits(value, places: decimals) else { return nil }
    return shorthand(
      isZero: units == 0, isHundred: isHundred(units, value), isExact: value == 0 || value == 100)
  }

  /// Appends the value's text in UTF-8. The quick way, for many numbers.
  package func append(_ value: Double, to bytes: inout [UInt8]) {
    guard value.isFinite else {
      bytes += Shorthand.notAvailable.marker.utf8
      return
    }
    guard let units = roundedUnits(value, places: decimals) else {
      bytes += text(ExactDecimal(value)).utf8
      return
    }
    if let mark = shorthand(
      isZero: units == 0, isHundred: isHundred(units, value), isExact: value == 0 || value == 100)
    {
      bytes += mark.marker.utf8
      return
    }
    let power = powerOfTen(decimals)
    appendSign(isNegative: value < 0, isZero: units == 0, to: &bytes)
    appendGrouped(units / power, to: &bytes)
    if decimals > 0 {
      bytes.append(UInt8(ascii: "."))
      appendDigits(units % power, count: decimals, to: &bytes)
    }
    appendUnit(isOne: units == power, to: &bytes)
  }

  private func text(_ shown: ExactDecimal, isExact: Bool) -> String {
    let isHundred =
      !shown.isNegative && shown.whole == Array("100".utf8) && shown.fraction.allSatisfy { $0 == 48 }
    if let mark = shorthand(isZero: shown.isZero, isHundred: isHundred, isExact: isExact) {
      return mark.marker
    }
    var bytes: [UInt8] = []
    appendSign(isNegative: shown.isNegative, isZero: shown.isZero, to: &bytes)
    let whole = shown.whole
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place) % 3 == 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(digit)
    }
    if decimals > 0 {
      bytes.append(UInt8(ascii: "."))
      bytes += shown.fraction
    }
    appendUnit(isOne: whole == [UInt8(ascii: "1")] && shown.fraction.allSatisfy { $0 == 48 }, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func isHundred(_ units: UInt64, _ value: Double) -> Bool {
    value > 0 && units == 100 * powerOfTen(decimals)
  }

  /// `isExact`: whether the value is what the digits say.
  private func shorthand(isZero: Bool, isHundred: Bool, isExact: Bool) -> Shorthand? {
    guard usesShorthand, !style.showsPlus, !isExact else { return nil }
    if isZero { return .low }
    return isHundred && style == .percent ? .high : nil
  }

  private func appendSign(isNegative: Bool, isZero: Bool, to bytes: inout [UInt8]) {
    guard !isZero else { return }
    if isNegative {
      bytes += (minus == .ascii ? "-" : "\u{2212}").utf8
    } else if style.showsPlus {
      bytes.append(UInt8(ascii: "+"))
    }
  }

  private func appendUnit(isOne: Bool, to bytes: inout [UInt8]) {
    switch style {
    case .number, .signed: break
    case .percent, .signedPercent: bytes.append(UInt8(ascii: "%"))
    // One with decimals is plural: "1.0 percentage points".
    case .points: bytes += (isOne && decimals == 0 ? " percentage point" : " percentage points").utf8
    }
  }
}

/// A whole number with commas from 1,000.
private func appendGrouped(_ number: UInt64, to bytes: inout [UInt8]) {
  guard number >= 1000 else {
    appendDigits(number, count: number >= 100 ? 3 : number >= 10 ? 2 : 1, to: &bytes)
    return
  }
  appendGrouped(number / 1000, to: &bytes)
  bytes.append(UInt8(ascii: ","))
  appendDigits(number % 1000, count: 3, to: &bytes)
}

/// The last so many digits of a number, with leading noughts.
private func appendDigits(_ number: UInt64, count: Int, to bytes: inout [UInt8]) {
  var power = powerOfTen(count - 1)
  for _ in 0..<count {
    bytes.append(48 + UInt8(number / power % 10))
    power /= 10
  }
}
