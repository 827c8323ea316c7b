/// Counts rounded to a base so that small ones cannot be read off. Totals are rounded on
/// their own, and may not add up to their rounded parts.
package enum BaseRounding {
  /// What is shown of a count.
  package enum Shown: Sendable, Hashable {
    case count(Int)
    /// Not zero, but rounds to it: `[low]`.
    case low
    /// Too small to be shown at all: `[c]`.
    case confidential
  }

  /// The nearest multiple of the base, halves up. The count is not negative.
  package static func nearest(_ count: Int, base: Int = 5) -> Int {
    (2 * count + base) / (2 * base) * base
  }

  /// To the nearest multiple; anything but a true zero that rounds to zero is low.
  package static func shown(_ count: Int, base: Int = 5) -> Shown {
    let rounded = nearest(count, base: base)
    return rounded == 0 && count > 0 ? .low : .count(rounded)
  }

  /// The method of NHS Digital since 2018: true zeros shown, 1 to 7 hidden, the others to
  /// the nearest five. No further cells need hiding.
  package static func hospitalShown(_ count: Int) -> Shown {
    (1...7).contains(count) ? .confidential : .count(nearest(count))
  }
}
