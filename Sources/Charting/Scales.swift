/// Maps a number to a place in the drawing, along a straight line.
///
/// `domain` is in the data's own unit; `start` and `end` are places, usually per
/// cent of the plot. `end` may be less than `start`, because SVG counts y downwards.
package struct LinearScale: Sendable, Hashable {
  package var domain: ClosedRange<Double>
  package var start: Double
  package var end: Double

  package init(domain: ClosedRange<Double>, start: Double, end: Double) {
    self.domain = domain
    self.start = start
    self.end = end
  }

  package func callAsFunction(_ value: Double) -> Double {
    let span = domain.upperBound - domain.lowerBound
    guard span > 0 else { return (start + end) / 2 }  // a flat series sits mid-frame
    return start + (value - domain.lowerBound) / span * (end - start)
  }

  /// The value at a place: the scale read backwards. A flat domain has one answer.
  package func value(at place: Double) -> Double {
    guard end != start else { return domain.lowerBound }
    return domain.lowerBound + (place - start) / (end - start) * (domain.upperBound - domain.lowerBound)
  }
}

/// Gives each of a number of categories an equal share of a length, with gaps between.
///
/// `gap` is the share of each step that is left empty, `0..<1`; half of it lies
/// on each side of the band.
package struct BandScale: Sendable, Hashable {
  package var count: Int
  package var start: Double
  package var end: Double
  package var gap: Double

  package init(count: Int, start: Double, end: Double, gap: Double = 0.25) {
    self.count = count
    self.start = start
    self.end = end
    self.gap = gap
  }

  /// From the start of one band to the start of the next; nought without categories.
  package var step: Double { count > 0 ? (end - start) / Double(count) : 0 }
  package var width: Double { step * (1 - gap) }
  /// Where band `index` begins.
  package func callAsFunction(_ index: Int) -> Double { start + step * (Double(index) + gap / 2) }
  package func middle(_ index: Int) -> Double { start + step * (Double(index) + 0.5) }
}

/// Spaces a number of points evenly, the first at `start` and the last at `end`.
package struct PointScale: Sendable, Hashable {
  package var count: Int
  package var start: Double
  package var end: Double

  package init(count: Int, start: Double, end: Double) {
    self.count = count
    self.start = start
    self.end = end
  }

  /// A single point sits in the middle.
  package func callAsFunction(_ index: Int) -> Double {
    count > 1 ? start + (end - start) * Double(index) / Double(count - 1) : (start + end) / 2
  }
}

/// Maps a date to a place by the number of days, so that a gap in time is seen as a gap.
package struct TimeScale: Sendable, Hashable {
  package var days: ClosedRange<Int>
  package var start: Double
  package var end: Double

  package init(days: ClosedRange<Int>, start: Double, end: Double) {
    self.days = days
    self.start = start
    self.end = end
  }

  package func callAsFunction(_ day: Int) -> Double {
    guard days.count > 1 else { return (start + end) / 2 }
    return start + Double(day - days.lowerBound) / Double(days.count - 1) * (end - start)
  }
}
