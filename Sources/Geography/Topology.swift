/// Areas taken apart into borders, so that each stretch of border is there once, whoever shares it.
///
/// Two areas share a border where both have the very same corners along it, as boundaries from one
/// publisher do. Where a border begins and ends, and where borders meet, is a junction; between two
/// junctions lies an arc.
package struct Topology: Sendable {
  /// An arc as an area's outline runs along it.
  package struct Use: Sendable, Hashable {
    package var arc: Int
    package var isReversed: Bool

    package init(arc: Int, isReversed: Bool) {
      self.arc = arc
      self.isReversed = isReversed
    }
  }

  /// An outline: arcs one after another, each beginning where the last ended. Outlines of land run
  /// clockwise on a screen, those of holes the other way.
  package typealias Ring = [Use]

  /// From junction to junction, both ends included; the last point of an arc that closes is its first.
  package let arcs: [[GridPoint]]
  /// The outlines of each area, in the order given.
  package let shapes: [[Ring]]
  /// Twice the area that each outline holds; less than nought for holes.
  package let areas: [[Int64]]

  /// - Parameter shapes: For each area its polygons, each an outline and perhaps holes, in corners of which
  ///   the first is not there again at the end.
  package init(_ shapes: [[[[GridPoint]]]]) {
    var reading = RingReading()
    let rings = shapes.map { polygons in
      polygons.flatMap { rings in
        rings.enumerated().compactMap { place, ring in reading.read(ring, isHole: place > 0) }
      }
    }
    let isJunction = junctions(rings.flatMap(\.self), count: reading.points.count)
    var cutting = RingCutting(points: reading.points, isJunction: isJunction)
    self.shapes = rings.map { $0.map { cutting.cut($0) } }
    arcs = cutting.arcs
    let points = reading.points
    areas = rings.map { $0.map { ring in doubleArea(of: ring.map { points[Int($0)] }) } }
  }
}

/// Gives each place a number, and takes corners out that say nothing.
private struct RingReading {
  private(set) var points: [GridPoint] = []
  private var numbers: [GridPoint: Int32] = [:]

  /// The numbers of an outline's corners, in the direction that its kind has; `nil` if it holds no area.
  mutating func read(_ ring: [GridPoint], isHole: Bool) -> [Int32]? {
    var corners: [GridPoint] = []
    corners.reserveCapacity(ring.count)
    for point in ring where point != corners.last { corners.append(point) }
    while corners.count > 1, corners.first == corners.last { corners.removeLast() }
    let area = doubleArea(of: corners)
    guard corners.count > 2, area != 0 else { return nil }
    if (area < 0) != isHole { corners.reverse() }
    return corners.map { point in
      if let number = numbers[point] { return number }
      let number = Int32(points.count)
      points.append(point)
      numbers[point] = number
      return number
    }
  }
}

/// The places where an outline parts from another, or touches itself: those that outlines do not pass
/// between the same two neighbours.
private func junctions(_ rings: [[Int32]], count: Int) -> [Bool] {
  var isJunction = [Bool](repeating: false, count: count)
  var neighbours = [(Int32, Int32)](repeating: (-1, -1), count: count)
  for ring in rings {
    var before = ring[ring.count - 1]
    for (place, point) in ring.enumerated() {
      let after = ring[place + 1 == ring.count ? 0 : place + 1]
      let known = neighbours[Int(point)]
      if known.0 < 0 {
        neighbours[Int(point)] = (before, after)
      } else if known != (before, after) && known != (after, before) {
        isJunction[Int(point)] = true
      }
      before = point
    }
  }
  return isJunction
}

/// Cuts outlines at junctions, and finds arcs again that are there already.
private struct RingCutting {
  let points: [GridPoint]
  let isJunction: [Bool]
  private(set) var arcs: [[GridPoint]] = []
  private var numbers: [[Int32]: Int] = [:]

  init(points: [GridPoint], isJunction: [Bool]) {
    self.points = points
    self.isJunction = isJunction
  }

  mutating func cut(_ ring: [Int32]) -> Topology.Ring {
    let ends = ring.indices.filter { isJunction[Int(ring[$0])] }
    guard let first = ends.first else {
      // An outline that meets no other begins at the same corner from whichever side it is seen.
      let start = ring.indices.min { points[Int(ring[$0])] < points[Int(ring[$1])] } ?? 0
      return [use(Array(ring[start...] + ring[...start]))]
    }
    return ends.enumerated().map { place, start in
      let next = place + 1 < ends.count ? ends[place + 1] : first
      return use(next > start ? Array(ring[start...next]) : Array(ring[start...] + ring[...next]))
    }
  }

  private mutating func use(_ arc: [Int32]) -> Topology.Use {
    let isReversed = arc.reversed().lexicographicallyPrecedes(arc)
    let forward = isReversed ? arc.reversed() : arc
    if let number = numbers[forward] { return Topology.Use(arc: number, isReversed: isReversed) }
    let number = arcs.count
    arcs.append(forward.map { points[Int($0)] })
    numbers[forward] = number
    return Topology.Use(arc: number, isReversed: isReversed)
  }
}
