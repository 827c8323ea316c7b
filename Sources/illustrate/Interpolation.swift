/// A smooth line through points that never overshoots them.
///
/// Method: cubic Hermite interpolation whose slopes are harmonic means of the steps on either side
/// (after Fritsch and Butland, 1984), which keeps it monotone between points: a line between two
/// published figures has no hump that nobody published. At least two points, in order of `x`.
struct Interpolation {
  private let points: [(x: Double, y: Double)]
  private let slopes: [Double]

  init(_ points: [(x: Double, y: Double)]) {
    self.points = points
    let steps = zip(points, points.dropFirst()).map { ($1.y - $0.y) / ($1.x - $0.x) }
    slopes = points.indices.map { index in
      guard index > 0 else { return steps[0] }
      guard index < steps.count else { return steps[index - 1] }
      let before = steps[index - 1]
      let after = steps[index]
      // The harmonic mean keeps the line between its points; a turning point lies flat.
      return before * after > 0 ? 2 * before * after / (before + after) : 0
    }
  }

  func callAsFunction(_ x: Double) -> Double {
    let index = max(0, min(points.count - 2, points.lastIndex { $0.x <= x } ?? 0))
    let (from, to) = (points[index], points[index + 1])
    let width = to.x - from.x
    let t = (x - from.x) / width
    let s = 1 - t
    return from.y * (1 + 2 * t) * s * s + to.y * t * t * (3 - 2 * t)
      + width * t * s * (slopes[index] * s - slopes[index + 1] * t)
  }
}
