/// Divides a whole number in proportion to weights; the parts add up to it exactly.
///
/// Method: largest remainder. Equal remainders go to the earlier part.
func divide(_ total: Int, by weights: [Double]) -> [Int] {
  let sum = weights.reduce(0, +)
  let exact = weights.map { Double(total) * $0 / sum }
  var parts = exact.map { Int($0.rounded(.down)) }
  let byRemainder = exact.indices.sorted { left, right in
    let (a, b) = (exact[left] - Double(parts[left]), exact[right] - Double(parts[right]))
    return a == b ? left < right : a > b
  }
  for place in byRemainder.prefix(total - parts.reduce(0, +)) { parts[place] += 1 }
  return parts
}

/// Moves parts by one in turn until they add up to a total; no part leaves 0 to its limit.
///
/// The total must lie between 0 and the sum of the limits.
func settle(_ parts: [Int], to total: Int, within limits: [Int]) -> [Int] {
  var parts = parts
  var place = 0
  var missing = total - parts.reduce(0, +)
  while missing != 0 {
    let moved = parts[place] + missing.signum()
    if (0...limits[place]).contains(moved) {
      parts[place] = moved
      missing -= missing.signum()
    }
    place = (place + 1) % parts.count
  }
  return parts
}

/// The whole number nearest to one wanted that satisfies a condition, looked for 100 either way.
func nearest(_ wanted: Int, where isRight: (Int) -> Bool) -> Int? {
  (0...100).lazy.flatMap { [wanted + $0, wanted - $0] }.first(where: isRight)
}
