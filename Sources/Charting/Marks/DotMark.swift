import HTML

/// A dot at a point. `shape` tells kinds of points apart without colour.
package struct DotMark: Mark {
  package enum Shape: Sendable, Hashable { case circle, square, diamond }

  package var x: Double
  package var y: Double
  package var style: String
  package var radius: Double
  package var shape: Shape

  package init(x: Double, y: Double, style: String, radius: Double = 4, shape: Shape = .circle) {
    self.x = x
    self.y = y
    self.style = style
    self.radius = radius
    self.shape = shape
  }

  package var extent: ClosedRange<Double>? { reach([y]) }

  package func draw(in frame: Frame, on layers: inout Layers) {
    guard x.isFinite, y.isFinite else { return }
    layers.front.append(
      Self.node(shape, x: frame.x(x), y: frame.y(y), radius: radius, style: "dot \(style)"))
  }

  /// A dot at a place in per cent of the plot, its radius in px.
  static func node(_ shape: Shape, x: Double, y: Double, radius: Double, style: String) -> Node {
    let (cx, cy) = (Spelling.percent(x), Spelling.percent(y))
    if shape == .circle {
      return .el(
        "circle", ["class": style, "cx": cx, "cy": cy, "r": Spelling.coordinate(radius)])
    }
    // The nested drawing starts at the point, so that the shape is drawn about it in px.
    let r = Spelling.coordinate(shape == .square ? radius * 0.9 : radius * 1.3)
    let outline = shape == .square ? "M-\(r)-\(r)H\(r)V\(r)H-\(r)Z" : "M0-\(r)L\(r),0 0,\(r)-\(r),0Z"
    return .el(
      "svg", ["x": cx, "y": cy, "overflow": "visible"], [.el("path", ["class": style, "d": outline])])
  }
}
