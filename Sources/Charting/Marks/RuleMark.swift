import HTML

/// A straight line across the plot, or part of the way, at one value of x or of y.
package struct RuleMark: Mark {
  package enum Direction: Sendable, Hashable { case across(y: Double), down(x: Double) }

  package var direction: Direction
  package var style: String
  /// Where it begins and ends along its way, in per cent of the plot.
  package var from: Double
  package var to: Double

  package init(_ direction: Direction, style: String, from: Double = 0, to: Double = 100) {
    self.direction = direction
    self.style = style
    self.from = from
    self.to = to
  }

  package var extent: ClosedRange<Double>? {
    if case .across(let y) = direction { reach([y]) } else { nil }
  }

  package func draw(in frame: Frame, on layers: inout Layers) {
    let (start, end) = (from == 0 ? "0" : Spelling.percent(from), Spelling.percent(to))
    switch direction {
    case .across(let y):
      guard y.isFinite else { return }
      let place = Spelling.percent(frame.y(y))
      layers.behind.append(Draw.line(style, x1: start, y1: place, x2: end, y2: place))
    case .down(let x):
      guard x.isFinite else { return }
      let place = Spelling.percent(frame.x(x))
      layers.behind.append(Draw.line(style, x1: place, y1: start, x2: place, y2: end))
    }
  }
}
