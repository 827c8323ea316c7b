/// Where the lines of a funnel plot run. They are drawn from the same limits that put an
/// area in its band, so a point lies outside a line exactly when its band says so.
/// Spiegelhalter, Statistics in Medicine 24:1185 (2005).
package enum Funnel {
  /// A point of a line: a population (the x axis) and a rate per the rate base (the y axis).
  package struct Point: Sendable, Hashable {
    package let population: Double
    package let limit: Double
  }

  /// The points where `events` would just be significantly above (`upper`) and below
  /// (`lower`) a rate. Step through 1, 2, 3 … to trace the lines. No events are never
  /// significantly above anything, and have no upper point.
  ///
  /// - Parameter benchmark: per `multiplier`, above zero.
  package static func ratePoints(
    events: Int, benchmark: Double, per multiplier: Double = 1000, _ confidence: Confidence = .ninetyFive
  ) -> (upper: Point?, lower: Point) {
    let limits = CountInterval.limits(events, confidence)
    func point(_ expected: Double) -> Point {
      let population = expected / benchmark * multiplier
      return Point(population: population, limit: Double(events) / population * multiplier)
    }
    return (events > 0 ? point(limits.lower) : nil, point(limits.upper))
  }

  /// The limits of a proportion in a population of this size, between zero and `multiplier`.
  package static func proportionLimits(
    population: Double, benchmark: Double, per multiplier: Double = 100,
    _ confidence: Confidence = .ninetyFive
  ) -> Interval {
    let theta = benchmark / multiplier
    let half = confidence.z * (theta * (1 - theta) / population).squareRoot()
    return Interval(max(0, theta - half), min(1, theta + half)).scaled(by: multiplier)
  }
}
