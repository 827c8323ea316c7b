import HTML

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
