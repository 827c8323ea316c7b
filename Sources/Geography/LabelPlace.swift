/// Finds where words lie best in an area: as far as can be from every border.
///
/// Source: the "pole of inaccessibility", found by halving squares that could hold a better place, after
/// Agafonkin V (2016), "A new algorithm for finding a visual center of a polygon".
package struct LabelPlace: Sendable {
  private let edges: [(from: Coordinate, to: Coordinate)]
  private let box: (left: Double, top: Double, right: Double, bottom: Double)

  /// - Parameter rings: The outlines of an area, of which the first corner is not there again at the end.
  package init(_ rings: [[Coordinate]]) {
    var edges: [(from: Coordinate, to: Coordinate)] = []
    var box = (left: Double.infinity, top: Double.infinity, right: -Double.infinity, bottom: -Double.infinity)
    for ring in rings {
      guard var last = ring.last else { continue }
      for place in ring {
        edges.append((last, place))
        last = place
        box = (
          min(box.left, place.x), min(box.top, place.y), max(box.right, place.x), max(box.bottom, place.y)
        )
      }
    }
    self.edges = edges
    self.box = box
  }

  package var width: Double { max(0, box.right - box.left) }
  package var height: Double { max(0, box.bottom - box.top) }

  /// The pole, to a hundredth of the area's size.
  ///
  /// - Parameter breadth: How many times wider than tall what lies there is: distances across count as so
  ///   much less.
  package func pole(breadth: Double = 1) -> Coordinate? {
    guard !edges.isEmpty, width > 0, height > 0, breadth > 0 else { return nil }
    let narrowed = LabelPlace(
      narrowing: edges, by: breadth,
      box: (box.left / breadth, box.top, box.right / breadth, box.bottom))
    return narrowed.plainPole().map { Coordinate(x: $0.x * breadth, y: $0.y) }
  }

  private init(
    narrowing edges: [(from: Coordinate, to: Coordinate)], by breadth: Double,
    box: (left: Double, top: Double, right: Double, bottom: Double)
  ) {
    self.edges =
      breadth == 1
      ? edges
      : edges.map {
        (Coordinate(x: $0.from.x / breadth, y: $0.from.y), Coordinate(x: $0.to.x / breadth, y: $0.to.y))
      }
    self.box = box
  }

  private struct Square {
    var middle: Coordinate
    var half: Double
    /// From the middle to the nearest border; less than nought outside.
    var distance: Double
    /// The most that any place in it could have.
    var most: Double { distance + half * 2.0.squareRoot() }
  }

  private func plainPole() -> Coordinate? {
    let size = max(min(width, height), max(width, height) / 64)
    var waiting: [Square] = []
    func square(_ x: Double, _ y: Double, _ half: Double) -> Square {
      let middle = Coordinate(x: x, y: y)
      return Square(middle: middle, half: half, distance: distance(middle))
    }
    for x in stride(from: box.left, to: box.right, by: size) {
      for y in stride(from: box.top, to: box.bottom, by: size) {
        waiting.append(square(x + size / 2, y + size / 2, size / 2))
      }
    }
    guard var best = waiting.max(by: { $0.distance < $1.distance }) else { return nil }
    let precision = max(width, height) / 100
    // Squares are taken a layer at a time, the largest first: each layer is a quarter of those before it.
    while !waiting.isEmpty {
      var next: [Square] = []
      for old in waiting where old.most - best.distance > precision {
        let half = old.half / 2
        for (x, y) in [(-1.0, -1.0), (1, -1), (-1, 1), (1, 1)] {
          let new = square(old.middle.x + x * half, old.middle.y + y * half, half)
          if new.distance > best.distance { best = new }
          if new.most - best.distance > precision { next.append(new) }
        }
      }
      waiting = next
    }
    return best.distance > 0 ? best.middle : nil
  }

  /// From a place to the nearest border; less than nought outside the area.
  package func distance(_ place: Coordinate) -> Double {
    var least = Double.infinity
    var isInside = false
    for (a, b) in edges {
      if (a.y > place.y) != (b.y > place.y), place.x < (b.x - a.x) * (place.y - a.y) / (b.y - a.y) + a.x {
        isInside.toggle()
      }
      let (dx, dy) = (b.x - a.x, b.y - a.y)
      let length = dx * dx + dy * dy
      let part = length > 0 ? min(1, max(0, ((place.x - a.x) * dx + (place.y - a.y) * dy) / length)) : 0
      let (x, y) = (place.x - a.x - part * dx, place.y - a.y - part * dy)
      least = min(least, x * x + y * y)
    }
    return isInside ? least.squareRoot() : -least.squareRoot()
  }

  /// Whether a rectangle lies in the area altogether.
  package func holds(middle: Coordinate, width: Double, height: Double) -> Bool {
    let distance = distance(middle)
    if distance < min(width, height) / 2 { return false }
    if distance * 2 >= (width * width + height * height).squareRoot() { return true }
    let (left, right) = (middle.x - width / 2, middle.x + width / 2)
    let (top, bottom) = (middle.y - height / 2, middle.y + height / 2)
    return !edges.contains { a, b in
      // The part of the edge within the rectangle's sides, by Liang and Barsky.
      var (from, to) = (0.0, 1.0)
      for (start, change, least, most) in [(a.x, b.x - a.x, left, right), (a.y, b.y - a.y, top, bottom)] {
        if change == 0 {
          if start < least || start > most { return false }
        } else {
          let (one, other) = ((least - start) / change, (most - start) / change)
          from = max(from, min(one, other))
          to = min(to, max(one, other))
        }
      }
      return from < to
    }
  }
}
