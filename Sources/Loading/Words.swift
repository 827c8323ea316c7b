/// `1 cell`, `2 cells`.
package func counted(_ number: Int, _ noun: String) -> String {
  number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
}

/// `rate, percent, count or ratio`.
func either(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return "\(words.dropLast().joined(separator: ", ")) or \(last)"
}

/// A number for a message: as few digits as it takes, and no `.0`.
func shown(_ number: Double) -> String {
  if let whole = Int(exactly: number) { return "\(whole)" }
  return "\(number)"
}

/// A number with so many digits after the point, for messages.
func fixed(_ number: Double, _ decimals: Int) -> String {
  let scale = 1 / tenth(decimals)
  guard decimals > 0, abs(number) * scale < 1e15 else { return shown(number.rounded()) }
  let whole = Int((abs(number) * scale).rounded())
  let digits = String(whole)
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  return (number < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
}

/// One in the last of so many decimals: 0.01 for 2.
func tenth(_ decimals: Int) -> Double {
  (0..<decimals).reduce(1.0) { size, _ in size / 10 }
}
