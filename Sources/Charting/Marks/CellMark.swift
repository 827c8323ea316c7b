import HTML

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
