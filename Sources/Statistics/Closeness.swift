/// Whether two computed numbers are the same for every purpose here: they differ by
/// no more than one part in a thousand million of the second (or by 1e-9 when that is
/// smaller than one).
///
/// Used where a boundary is inclusive: a value on its benchmark, a point on the mean
/// or on a limit, a change that is exactly the tolerance. Ranks, and limits set
/// against a benchmark, are compared plainly.
package func isSame(_ a: Double, _ b: Double) -> Bool {
  abs(a - b) <= 1e-9 * max(1, abs(b))
}

/// `a` is less than `b` by more than the noise of the arithmetic.
package func isBelow(_ a: Double, _ b: Double) -> Bool {
  a < b && !isSame(a, b)
}

/// `a` is greater than `b` by more than the noise of the arithmetic.
package func isAbove(_ a: Double, _ b: Double) -> Bool {
  a > b && !isSame(a, b)
}
