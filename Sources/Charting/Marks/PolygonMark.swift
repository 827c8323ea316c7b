import HTML

/// A closed shape in the units of the data.
package struct PolygonMark: Mark {
  package var corners: [(x: Double, y: Double)]
  package var style: String

  package init(_ corners: [(x: Double, y: Double)], style: String) {
    self.corners = corners
    self.style = style
  }

  package var extent: ClosedRange<Double>? { reach(corners.lazy.map(\.y)) }

  package func draw(in frame: Frame, on layers: inout Layers) {
    guard let first = corners.first else { return }
    var path = PathBuilder()
    path.move(to: (frame.x(first.x), frame.y(first.y)))
    for corner in corners.dropFirst() { path.line(to: (frame.x(corner.x), frame.y(corner.y))) }
    path.close()
    layers.stretched.append(path.node(style))
  }
}
