/// The plain mean of the values that are there; `nil` when none is.
///
/// This is how a most similar group is averaged: every member counts the same, the area
/// itself included. The average of a county or region is pooled instead; see `pooledRate`.
package func unweightedMean(_ values: [Double?]) -> Double? {
  var sum = 0.0
  var count = 0
  for case let value? in values {
    sum += value
    count += 1
  }
  return count == 0 ? nil : sum / Double(count)
}

/// How far a value is above its group's mean, in per cent of the mean; `nil` for a mean of zero.
package func percent(of value: Double, fromMean mean: Double) -> Double? {
  mean == 0 ? nil : (value - mean) / mean * 100
}

/// The rate of several areas together: all their events against all their denominators.
package func pooledRate(_ rates: [Rate], per multiplier: Double = 1000) -> Double? {
  let denominator = rates.reduce(0) { $0 + $1.denominator }
  guard denominator > 0 else { return nil }
  return Double(rates.reduce(0) { $0 + $1.count }) / denominator * multiplier
}
