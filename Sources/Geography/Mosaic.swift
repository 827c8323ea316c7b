/// Areas as they are drawn: in whole units of the drawing, each border once, so that neighbours meet.
package struct Mosaic: Sendable, Hashable {
  /// The longer side of every drawing, in its units.
  package static let longSide = 1500

  /// In units; the drawing begins at 0, 0.
  package let width: Int
  package let height: Int
  package let arcs: [[GridPoint]]
  package let shapes: [[Topology.Ring]]

  package init(width: Int, height: Int, arcs: [[GridPoint]], shapes: [[Topology.Ring]]) {
    self.width = width
    self.height = height
    self.arcs = arcs
    self.shapes = shapes
  }

  /// The corners of an area's outlines; the first of each is not there again at its end.
  package func rings(of shape: Int) -> [[GridPoint]] {
    shapes[shape].map { corners(of: $0) }.filter { $0.count > 2 }
  }

  func corners(of ring: Topology.Ring) -> [GridPoint] {
    var corners: [GridPoint] = []
    for use in ring {
      let arc = arcs[use.arc]
      // Each arc ends where the next begins.
      if use.isReversed {
        corners += arc.dropFirst().reversed()
      } else {
        corners += arc.dropLast()
      }
    }
    return corners
  }

  /// The box round some areas; `nil` for none.
  package func box(of shapes: some Sequence<Int>) -> MapBox? {
    var box: MapBox?
    for shape in shapes {
      for ring in self.shapes[shape] {
        for use in ring {
          for point in arcs[use.arc] {
            if box == nil { box = MapBox(point) } else { box?.take(point) }
          }
        }
      }
    }
    return box
  }

  /// Where areas of different groups meet, and where any of a group ends.
  ///
  /// - Parameter group: What an area belongs to; areas of none play no part.
  package func borders(between group: (Int) -> Int?) -> [[GridPoint]] {
    var sides = [[Int]](repeating: [], count: arcs.count)
    for (shape, rings) in shapes.enumerated() {
      guard let group = group(shape) else { continue }
      for use in rings.joined() { sides[use.arc].append(group) }
    }
    return arcs.indices.filter { arc in
      let sides = sides[arc]
      return sides.count == 1 || sides.count > 1 && sides.contains { $0 != sides[0] }
    }.map { arcs[$0] }
  }
}

/// A box in the units of a drawing.
package struct MapBox: Sendable, Hashable {
  package private(set) var left: Int
  package private(set) var top: Int
  package private(set) var right: Int
  package private(set) var bottom: Int

  package var width: Int { right - left }
  package var height: Int { bottom - top }

  package init(_ point: GridPoint) {
    (left, right) = (Int(point.x), Int(point.x))
    (top, bottom) = (Int(point.y), Int(point.y))
  }

  mutating func take(_ point: GridPoint) {
    (left, right) = (min(left, Int(point.x)), max(right, Int(point.x)))
    (top, bottom) = (min(top, Int(point.y)), max(bottom, Int(point.y)))
  }
}
