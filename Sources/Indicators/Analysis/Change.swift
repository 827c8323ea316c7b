/// The size of a movement. A share changes by percentage points, all else by per cent;
/// the two are different types so that neither can be called the other.
package enum Change: Sendable, Hashable {
  /// `(new ÷ old − 1) × 100`, from unrounded values; `nil` where the old value is nought.
  case percent(PercentChange?)
  case points(PercentagePoints)
  /// In the figure's own unit, where the earlier count is too small for a percentage.
  case difference(Double, decimals: Int)

  /// The same, with the difference in place of a percentage of fewer cases than the methods allow.
  ///
  /// Where nobody said how many cases the earlier figure is made of, the percentage stands.
  package init(from old: Point, to new: Point, of indicator: Indicator, methods: MethodDefaults) {
    let (before, after) = (old.value ?? 0, new.value ?? 0)
    self.init(from: before, to: after, unit: indicator.unit, decimals: methods.changeDecimals)
    let count = indicator.unit == .count ? old.value : old.numerator
    if case .percent = self, let count, count < Double(methods.minimums.percentChange) {
      self = .difference(withoutNoise(after - before), decimals: indicator.decimals)
    }
  }

  package init(
    from old: Double, to new: Double, unit: Unit, decimals: ChangeDecimals = ChangeDecimals()
  ) {
    switch unit {
    case .percent:
      self = .points(PercentagePoints(withoutNoise(new - old), decimals: decimals.points))
    case .rate, .count, .ratio:
      self = .percent(
        old == 0
          ? nil : PercentChange(withoutNoise((new / old - 1) * 100), decimals: decimals.perCent))
    }
  }
}

/// A size without the last digits that binary arithmetic put there: from 0.80 to 0.95 is 18.75%,
/// which rounds up, and not 18.749999999999993%.
private func withoutNoise(_ size: Double) -> Double {
  abs(size) < 1e6 ? (size * 1e9).rounded() / 1e9 : size
}

/// A change as a share of the earlier value, in per cent; negative is a fall.
package struct PercentChange: Sendable, Hashable {
  package var value: Double
  /// How many are shown.
  package var decimals: Int
  package init(_ value: Double, decimals: Int = 1) {
    self.value = value
    self.decimals = decimals
  }
}

/// A difference between two percentages, in percentage points; negative is a fall.
package struct PercentagePoints: Sendable, Hashable {
  package var value: Double
  /// How many are shown.
  package var decimals: Int
  package init(_ value: Double, decimals: Int = 1) {
    self.value = value
    self.decimals = decimals
  }
}
