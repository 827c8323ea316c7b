/// A place on a plane: metres east and north, or degrees of longitude and latitude, as its maker says.
package struct Coordinate: Sendable, Hashable {
  package var x: Double
  package var y: Double

  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// A place on the fine grid of a map: whole steps to the right and down.
package struct GridPoint: Sendable, Hashable, Comparable {
  package var x: Int32
  package var y: Int32

  package init(x: Int32, y: Int32) {
    self.x = x
    self.y = y
  }

  package static func < (a: Self, b: Self) -> Bool { (a.x, a.y) < (b.x, b.y) }
}

/// Twice the area of a closed line, positive where it runs clockwise on a screen, whose y counts downwards.
package func doubleArea(of ring: [GridPoint]) -> Int64 {
  guard var last = ring.last else { return 0 }
  var sum: Int64 = 0
  for point in ring {
    sum += Int64(last.x) * Int64(point.y) - Int64(point.x) * Int64(last.y)
    last = point
  }
  return sum
}
