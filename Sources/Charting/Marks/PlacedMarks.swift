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

/// A straight line right across the plot at one value of x or of y.
package struct RuleMark: Mark {
  package enum Direction: Sendable, Hashable { case across(y: Double), down(x: Double) }

  package var direction: Direction
  package var style: String

  package init(_ direction: Direction, style: String) {
    self.direction = direction
    self.style = style
  }

  package var extent: ClosedRange<Double>? {
    if case .across(let y) = direction { reach([y]) } else { nil }
  }

  package func draw(in frame: Frame, on layers: inout Layers) {
    switch direction {
    case .across(let y):
      layers.behind.append(
        Draw.line(
          style, x1: "0", y1: Spelling.percent(frame.y(y)), x2: "100%", y2: Spelling.percent(frame.y(y))))
    case .down(let x):
      layers.behind.append(
        Draw.line(
          style, x1: Spelling.percent(frame.x(x)), y1: "0", x2: Spelling.percent(frame.x(x)), y2: "100%"))
    }
  }
}

/// A bar from one value to another along x, in a row given in per cent of the plot's height.
package struct BarMark: Mark {
  package var from: Double
  package var to: Double
  package var top: Double
  package var height: Double
  package var style: String

  package init(from: Double = 0, to: Double, top: Double, height: Double, style: String) {
    self.from = from
    self.to = to
    self.top = top
    self.height = height
    self.style = style
  }

  package func draw(in frame: Frame, on layers: inout Layers) {
    let (a, b) = (frame.x(min(from, to)), frame.x(max(from, to)))
    layers.behind.append(
      .el(
        "rect",
        [
          "class": "bar \(style)", "x": Spelling.percent(a), "y": Spelling.percent(top),
          "width": Spelling.percent(b - a), "height": Spelling.percent(height),
        ]))
  }
}

/// Words at a point of the plot.
package struct TextMark: Mark {
  package var text: String
  package var x: Double
  package var y: Double
  package var style: String
  package var anchor: Anchor

  package init(_ text: String, x: Double, y: Double, style: String = "note", anchor: Anchor = .start) {
    self.text = text
    self.x = x
    self.y = y
    self.style = style
    self.anchor = anchor
  }

  package func draw(in frame: Frame, on layers: inout Layers) {
    layers.front.append(
      Draw.text(
        text, style, x: Spelling.percent(frame.x(x)), y: Spelling.percent(frame.y(y)), dy: ".35em",
        anchor: anchor))
  }
}

/// Where a text stands from its point.
package enum Anchor: Sendable, Hashable {
  case start, middle, end

  var name: String? {
    switch self {
    case .start: nil
    case .middle: "middle"
    case .end: "end"
    }
  }
}

/// One square of a grid of figures: a shaded cell with its words in the middle, all in per cent.
package struct CellMark: Mark {
  package var left: Double
  package var top: Double
  package var width: Double
  package var height: Double
  package var text: String
  package var style: String

  package init(left: Double, top: Double, width: Double, height: Double, text: String, style: String) {
    self.left = left
    self.top = top
    self.width = width
    self.height = height
    self.text = text
    self.style = style
  }

  package func draw(in frame: Frame, on layers: inout Layers) {
    layers.behind.append(
      .el(
        "rect",
        [
          "class": "cell \(style)", "x": Spelling.percent(left), "y": Spelling.percent(top),
          "width": Spelling.percent(width), "height": Spelling.percent(height),
        ]))
    guard !text.isEmpty else { return }
    layers.front.append(
      Draw.text(
        text, "cell-text \(style)", x: Spelling.percent(left + width / 2),
        y: Spelling.percent(top + height / 2), dy: ".35em", anchor: .middle))
  }
}

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

/// An arrow along one row from an earlier value to a later one; places across in the data's unit.
///
/// Its head keeps its size whatever the width. An arrow to where it started is a bare dot.
package struct ArrowMark: Mark {
  package var from: Double
  package var to: Double
  /// The row, in the y scale's unit.
  package var y: Double
  package var style: String

  package init(from: Double, to: Double, y: Double, style: String) {
    self.from = from
    self.to = to
    self.y = y
    self.style = style
  }

  package var extent: ClosedRange<Double>? { reach([y]) }

  package func draw(in frame: Frame, on layers: inout Layers) {
    let (start, end, row) = (frame.x(from), frame.x(to), Spelling.percent(frame.y(y)))
    guard start != end else {
      layers.front.append(
        .el("circle", ["class": "dot \(style)", "cx": Spelling.percent(end), "cy": row, "r": "4"]))
      return
    }
    layers.behind.append(
      Draw.line("shaft \(style)", x1: Spelling.percent(start), y1: row, x2: Spelling.percent(end), y2: row))
    let head = end > start ? "M1,0L-8-5V5Z" : "M-1,0L8-5V5Z"
    layers.front.append(
      .el(
        "svg", ["x": Spelling.percent(end), "y": row, "overflow": "visible"],
        [.el("path", ["class": "head \(style)", "d": head])]))
  }
}
