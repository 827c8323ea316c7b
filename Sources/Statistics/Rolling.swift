/// Sums over the last so many periods: four quarters or twelve months.
package enum Rolling {
  /// The sum of each period and the ones before it that fill the window; `nil` wherever
  /// any of them is missing. A sum of fewer is never scaled up.
  package static func sums(_ counts: [Int?], window: Int) -> [Int?] {
    var sum = 0
    var missing = 0
    return counts.indices.map { index in
      if let count = counts[index] { sum += count } else { missing += 1 }
      if index >= window {
        if let dropped = counts[index - window] { sum -= dropped } else { missing -= 1 }
      }
      return index >= window - 1 && missing == 0 ? sum : nil
    }
  }

  /// Each rolling count against the denominator of the period it ends in, per `multiplier`.
  package static func rates(
    _ sums: [Int?], denominators: [Double?], per multiplier: Double = 1000
  ) -> [Double?] {
    zip(sums, denominators).map { sum, denominator in
      guard let sum, let denominator, denominator > 0 else { return nil }
      return Double(sum) / denominator * multiplier
    }
  }

  /// Rolling percentages: the sum of the numerators over the sum of the denominators,
  /// never the mean of percentages.
  package static func proportions(
    _ numerators: [Int?], of denominators: [Int?], window: Int, per multiplier: Double = 100
  ) -> [Double?] {
    zip(sums(numerators, window: window), sums(denominators, window: window)).map { above, below in
      guard let above, let below, below > 0 else { return nil }
      return Double(above) / Double(below) * multiplier
    }
  }

  /// The per cent change of each rolling count from the one a whole window earlier, which
  /// shares no period with it; `nil` from zero or from nothing.
  package static func yearOnYear(_ sums: [Int?], window: Int) -> [Double?] {
    sums.indices.map { index in
      guard index >= window, let new = sums[index], let old = sums[index - window] else { return nil }
      return percentChange(from: Double(old), to: Double(new))
    }
  }

  /// Each rolling count less the one before: the period that came in less the one that
  /// went out. No test of change belongs on it.
  package static func differences(_ sums: [Int?]) -> [Int?] {
    sums.indices.map { index in
      guard index > 0, let new = sums[index], let old = sums[index - 1] else { return nil }
      return new - old
    }
  }
}
