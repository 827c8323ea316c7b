import Statistics

/// A number as pages show it: rounded half away from nought, thousands parted by commas.
package func formatNumber(_ value: Double, decimals: Int) -> String {
  var scaled = abs(value)
  for _ in 0..<decimals { scaled *= 10 }
  var digits = String(Int(scaled.rounded()))
  while digits.count <= decimals { digits = "0" + digits }
  let whole = digits.dropLast(decimals)
  var grouped = ""
  for (index, digit) in whole.enumerated() {
    if index > 0, (whole.count - index) % 3 == 0 { grouped += "," }
    grouped.append(digit)
  }
  let sign = value < 0 && digits.contains { $0 != "0" } ? "\u{2212}" : ""
  return sign + grouped + (decimals > 0 ? "." + digits.suffix(decimals) : "")
}
