import HTML

/// The area between a lower and an upper value, for intervals; broken like a line.
///
/// An interval alone between two gaps is a bar as thin as a rule.
package struct BandMark: Mark {
  package struct Point: Sendable, Hashable {
    package var x: Double
    package var range: ClosedRange<Double>?

    package init(x: Double, range: ClosedRange<Double>?) {
      self.x = x
      self.range = range
    }
  }

  package var points: [Point]
  package var style: String
  package var breaks: [Double]

  package init(_ points: [Point], style: String = "band", breaks: [Double] = []) {
    self.points = points
    self.style = style
    self.breaks = breaks
  }

  package var extent: ClosedRange<Double>? {
    reach(points.lazy.flatMap { [$0.range?.lowerBound, $0.range?.upperBound] })
  }

  package func draw(in frame: Frame, on layers: inout Layers) {
    var shapes: [[PolygonMark.Corner]] = []
    var run: [(x: Double, high: Double, low: Double)] = []
    var last: Double?
    func finish() {
      if let only = run.first, run.count == 1 {
        layers.behind.append(
          .el(
            "line",
            [
              "class": "\(style) alone", "x1": Spelling.percent(frame.x(only.x)),
              "x2": Spelling.percent(frame.x(only.x)), "y1": Spelling.percent(frame.y(only.high)),
              "y2": Spelling.percent(frame.y(only.low)),
            ]))
      } else if !run.isEmpty {
        shapes.append(run.map { ($0.x, $0.high) } + run.reversed().map { ($0.x, $0.low) })
      }
      run.removeAll(keepingCapacity: true)
    }
    for point in points {
      guard let range = point.range, range.lowerBound.isFinite, range.upperBound.isFinite else {
        finish()
        continue
      }
      if let last, breaks.contains(where: { last < $0 && $0 <= point.x }) { finish() }
      last = point.x
      run.append((point.x, range.upperBound, range.lowerBound))
    }
    finish()
    PolygonMark(shapes, style: style).draw(in: frame, on: &layers)
  }
}
