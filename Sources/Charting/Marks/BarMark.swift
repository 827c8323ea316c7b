import HTML

/// A bar from one value to another along x, in a row of its chart.
package struct BarMark: Mark {
  package var from: Double
  package var to: Double
  /// Where the row begins and how tall the bar is, in em.
  package var top: Double
  package var height: Double
  package var style: String

  package init(
    from: Double = 0, to: Double, top: Double, height: Double = RowLayout.barHeight, style: String
  ) {
    self.from = from
    self.to = to
    self.top = top
    self.height = height
    self.style = style
  }

  package func draw(in frame: Frame, on layers: inout Layers) { layers.behind += nodes(on: frame.x) }

  /// Nothing where an end is not a number.
  func nodes(on x: LinearScale) -> [Node] {
    guard from.isFinite, to.isFinite else { return [] }
    let (left, right) = (min(x(from), x(to)), max(x(from), x(to)))
    return [
      .el(
        "rect",
        [
          "class": "bar \(style)", "x": left == 0 ? nil : Spelling.percent(left), "y": Spelling.em(top),
          "width": Spelling.percent(right - left), "height": Spelling.em(height),
        ])
    ]
  }
}
