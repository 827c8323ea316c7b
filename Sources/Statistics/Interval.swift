/// A lower and an upper limit, both part of the interval.
package struct Interval: Sendable, Hashable {
  package var lower: Double
  package var upper: Double

  package init(_ lower: Double, _ upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  package func contains(_ value: Double) -> Bool {
    lower <= value && value <= upper
  }

  package func scaled(by factor: Double) -> Interval {
    Interval(lower * factor, upper * factor)
  }
}
