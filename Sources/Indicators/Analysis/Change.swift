/// The size of a movement. A share changes by percentage points, all else by per cent;
/// the two are different types so that neither can be called the other.
package enum Change: Sendable, Hashable {
  /// `(new ÷ old − 1) × 100`, from unrounded values; `nil` where the old value is nought.
  case percent(PercentChange?)
  case points(PercentagePoints)

  package init(from old: Double, to new: Double, unit: Unit) {
    switch unit {
    case .percent: self = .points(PercentagePoints(new - old))
    case .rate, .count, .ratio:
      self = .percent(old == 0 ? nil : PercentChange((new / old - 1) * 100))
    }
  }
}

/// A change as a share of the earlier value, in per cent; negative is a fall.
package struct PercentChange: Sendable, Hashable {
  package var value: Double
  package init(_ value: Double) { self.value = value }
}

/// A difference between two percentages, in percentage points; negative is a fall.
package struct PercentagePoints: Sendable, Hashable {
  package var value: Double
  package init(_ value: Double) { self.value = value }
}
