import HTML

/// Closed shapes in the units of the data, filled as one.
package struct PolygonMark: Mark {
  package typealias Corner = (x: Double, y: Double)

  /// The corners of each shape; one with a corner that is not a number is left out.
  package var shapes: [[Corner]]
  package var style: String

  package init(_ shapes: [[Corner]], style: String) {
    self.shapes = shapes
    self.style = style
  }

  package var extent: ClosedRange<Double>? { reach(shapes.lazy.joined().map(\.y)) }

  package func draw(in frame: Frame, on layers: inout Layers) {
    var path = PathBuilder()
    for shape in shapes {
      guard let first = shape.first, shape.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { continue }
      path.move(to: (frame.x(first.x), frame.y(first.y)))
      for corner in shape.dropFirst() { path.line(to: (frame.x(corner.x), frame.y(corner.y))) }
      path.close()
    }
    if !path.isEmpty { layers.stretched.append(.el("path", ["class": style, "d": path.data])) }
  }
}
