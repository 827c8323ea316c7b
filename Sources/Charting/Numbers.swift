/// Spells numbers for SVG and for labels, byte by byte: this is the warm path of every chart.
enum Spelling {
  /// Appends a coordinate with at most two decimals and no more digits than it needs: `-3.1`, `100`, `0`.
  static func append(_ value: Double, to bytes: inout [UInt8]) {
    guard value.isFinite else { return bytes.append(UInt8(ascii: "0")) }
    let hundredths = Int((min(max(value, -1e12), 1e12) * 100).rounded())
    if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
    let size = hundredths.magnitude
    appendWhole(size / 100, to: &bytes)
    let (tenths, last) = (UInt8(size / 10 % 10), UInt8(size % 10))
    if tenths == 0, last == 0 { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + tenths)
    if last != 0 { bytes.append(UInt8(ascii: "0") + last) }
  }

  /// A coordinate, with a unit after it if one is given: `12.5`, `12.5%`, `1.2em`.
  static func coordinate(_ value: Double, _ unit: StaticString = "") -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(12)
    append(value, to: &bytes)
    unit.withUTF8Buffer { bytes.append(contentsOf: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func percent(_ value: Double) -> String { coordinate(value, "%") }
  static func em(_ value: Double) -> String { value == 0 ? "0" : coordinate(value, "em") }

  private static func appendWhole(_ value: UInt, to bytes: inout [UInt8]) {
    if value >= 10 { appendWhole(value / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
  }

  /// A tick label: fixed decimals, a comma at each thousand, a true minus sign: `−1,250.5`.
  static func label(_ value: Double, decimals: Int) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return value.isFinite ? "\(value)" : "" }
    let places = min(max(decimals, 0), 9)
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = abs(value) * scale
    guard scaled < 9e18 else { return "\(value)" }
    let units = UInt64(scaled.rounded())
    let divisor = UInt64(scale)
    var text = value < 0 && units > 0 ? "\u{2212}" : ""
    let whole = String(units / divisor)
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    if places > 0 {
      let fraction = String(units % divisor)
      text += "." + String(repeating: "0", count: places - fraction.count) + fraction
    }
    return text
  }
}
