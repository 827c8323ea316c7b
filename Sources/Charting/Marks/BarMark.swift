import HTML

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
