import HTML

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
