import Statistics

/// A number as pages show it: rounded half away from nought, thousands parted by commas, and with
/// digits even where it rounds to nought.
package func formatNumber(_ value: Double, decimals: Int) -> String {
  NumberFormat(.number, decimals: decimals, usesShorthand: false).text(value)
}

/// The same, at the end of a long text.
package func appendNumber(_ value: Double, decimals: Int, to bytes: inout [UInt8]) {
  NumberFormat(.number, decimals: decimals, usesShorthand: false).append(value, to: &bytes)
}

/// A percentage that somebody set, without decimals it does not need: "2%", "2.5%".
package func shortPercent(_ value: Double) -> String {
  formatNumber(value, decimals: value == value.rounded() ? 0 : 1) + "%"
}

/// "seven", "10": to nine in words, as in running text.
package func numberInWords(_ number: Int) -> String {
  let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
  return words.indices.contains(number - 1) ? words[number - 1] : "\(number)"
}
