/// How much each corner of a line says: the area of the triangle that would be lost with it, when all that
/// say less are gone already.
///
/// Source: Visvalingam M, Whyatt JD (1993), "Line generalisation by repeated elimination of points",
/// The Cartographic Journal 30(1), 46–51. As usual, a corner never says less than one that went before it,
/// so that one threshold tells which corners stay.
///
/// - Parameter line: At least two points. A line that closes, whose last point is its first, keeps three
///   corners at any threshold.
/// - Returns: For each point twice that area; infinite for those that always stay.
package func effectiveAreas(of line: [GridPoint]) -> [Double] {
  let last = line.count - 1
  var weights = [Double](repeating: .infinity, count: line.count)
  guard last > 1 else { return weights }
  var before = Array(-1..<last)
  var after = Array(1...(last + 1))
  var size = [Double](repeating: 0, count: line.count)
  var heap = CornerHeap()
  for place in 1..<last {
    size[place] = triangle(line[place - 1], line[place], line[place + 1])
    heap.push(size[place], place)
  }
  var left = last - 1
  let kept = line[0] == line[last] ? 2 : 0
  var least = 0.0
  while left > kept, let (area, place) = heap.pop() {
    // A corner whose neighbour went has been pushed again with its new size.
    guard area == size[place], weights[place] == .infinity else { continue }
    least = max(least, area)
    weights[place] = least
    left -= 1
    let (one, other) = (before[place], after[place])
    after[one] = other
    before[other] = one
    for neighbour in [one, other] where neighbour > 0 && neighbour < last {
      size[neighbour] = triangle(line[before[neighbour]], line[neighbour], line[after[neighbour]])
      heap.push(size[neighbour], neighbour)
    }
  }
  return weights
}

/// Twice the area of a triangle.
private func triangle(_ a: GridPoint, _ b: GridPoint, _ c: GridPoint) -> Double {
  let (bx, by) = (Int64(b.x) - Int64(a.x), Int64(b.y) - Int64(a.y))
  let (cx, cy) = (Int64(c.x) - Int64(a.x), Int64(c.y) - Int64(a.y))
  return Double((bx * cy - cx * by).magnitude)
}

/// The smallest first; of equal ones the earliest in the line, so that the order is the same on any machine.
private struct CornerHeap {
  private var items: [(size: Double, place: Int)] = []

  private static func isLess(_ a: (size: Double, place: Int), _ b: (size: Double, place: Int)) -> Bool {
    a.size != b.size ? a.size < b.size : a.place < b.place
  }

  mutating func push(_ size: Double, _ place: Int) {
    items.append((size, place))
    var child = items.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard Self.isLess(items[child], items[parent]) else { return }
      items.swapAt(child, parent)
      child = parent
    }
  }

  mutating func pop() -> (Double, Int)? {
    guard let first = items.first, let last = items.popLast() else { return nil }
    guard !items.isEmpty else { return first }
    items[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < items.count && Self.isLess(items[child], items[least]) {
        least = child
      }
      guard least != parent else { return first }
      items.swapAt(parent, least)
      parent = least
    }
  }
}
