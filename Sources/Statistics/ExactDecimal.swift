/// A decimal number held digit by digit, so that rounding sees what was written and not the
/// nearest binary fraction: 1.005 is a tie, though the `Double` of that name is not.
package struct ExactDecimal: Sendable, Hashable {
  /// Never true of nought.
  package private(set) var isNegative: Bool
  /// The digits, 0 to 9, most significant first; at least one more than `scale`.
  private var digits: [UInt8]
  /// How many of the digits stand after the point.
  package private(set) var scale: Int

  /// Reads `-12.35`, `1234`, `.5` or `5e-324`; `nil` for anything else.
  package init?(_ text: some StringProtocol) {
    var digits: [UInt8] = []
    var negative = false
    var point: Int?
    var exponent: Int?
    var bytes = Array(text.utf8)[...]
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      negative = sign == UInt8(ascii: "-")
      bytes.removeFirst()
    }
    while let byte = bytes.popFirst() {
      switch byte {
      case 48...57: digits.append(byte - 48)
      case UInt8(ascii: ".") where point == nil: point = digits.count
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard let power = Int(String(decoding: bytes, as: UTF8.self)), abs(power) <= 5000 else { return nil }
        exponent = power
        bytes = []
      default: return nil
      }
    }
    guard !digits.isEmpty else { return nil }
    let after = point.map { digits.count - $0 } ?? 0
    self.init(negative, digits, scale: after - (exponent ?? 0))
  }

  /// The shortest decimal that names this `Double`, as people wrote it. The value must be finite.
  package init(_ value: Double) {
    guard let decimal = ExactDecimal("\(value)") else { preconditionFailure("\(value) has no digits") }
    self = decimal
  }

  /// A whole number of units of the last decimal place.
  init(isNegative: Bool, units: UInt128, scale: Int) {
    self.init(isNegative, String(units).utf8.map { $0 - 48 }, scale: scale)
  }

  private init(_ negative: Bool, _ digits: [UInt8], scale: Int) {
    var digits = digits
    if scale < 0 { digits += [UInt8](repeating: 0, count: -scale) }
    self.scale = max(0, scale)
    let kept = digits.drop { $0 == 0 }
    let zeros = [UInt8](repeating: 0, count: max(0, self.scale + 1 - kept.count))
    self.digits = zeros + kept
    isNegative = negative && !kept.isEmpty
  }

  package var isZero: Bool { digits.allSatisfy { $0 == 0 } }

  /// What a tie, exactly half way, becomes.
  package enum TieRule: Sendable {
    /// As readers and spreadsheets round; the rule of this package.
    case awayFromZero
    /// As R and Python round: to the even neighbour.
    case toEven
  }

  /// The nearest number with so many decimal places, no fewer than 0; never minus nought.
  package func rounded(places: Int, ties: TieRule = .awayFromZero) -> ExactDecimal {
    precondition(places >= 0)
    guard places < scale else {
      return ExactDecimal(isNegative, digits + [UInt8](repeating: 0, count: places - scale), scale: places)
    }
    let cut = digits.count - (scale - places)
    var kept = Array(digits[..<cut])
    let dropped = digits[cut...]
    let isTie = dropped.first == 5 && dropped.dropFirst().allSatisfy { $0 == 0 }
    let up: Bool
    if isTie, ties == .toEven {
      up = (kept.last ?? 0) % 2 == 1
    } else {
      up = (dropped.first ?? 0) >= 5
    }
    if up {
      var place = kept.count - 1
      while place >= 0, kept[place] == 9 {
        kept[place] = 0
        place -= 1
      }
      if place >= 0 { kept[place] += 1 } else { kept.insert(1, at: 0) }
    }
    return ExactDecimal(isNegative, kept, scale: places)
  }

  /// Whether the two are the same number, however many noughts end them.
  package func isEqual(to other: ExactDecimal) -> Bool {
    let places = max(scale, other.scale)
    return rounded(places: places) == other.rounded(places: places)
  }

  /// The digits before the point, as ASCII.
  var whole: [UInt8] { digits[..<(digits.count - scale)].map { $0 + 48 } }
  /// The digits after the point, as ASCII.
  var fraction: [UInt8] { digits[(digits.count - scale)...].map { $0 + 48 } }
}

extension ExactDecimal: CustomStringConvertible {
  /// `-1234.50`: ASCII, without commas, for data.
  package var description: String {
    let point: [UInt8] = scale > 0 ? [UInt8(ascii: ".")] : []
    return (isNegative ? "-" : "") + String(decoding: whole + point + fraction, as: UTF8.self)
  }
}
