import HTML

/// Words at a point of the plot.
package struct TextMark: Mark {
  package var text: String
  package var x: Double
  package var y: Double
  package var style: String
  package var anchor: Anchor
  /// How far its baseline lies below the point, in em.
  package var shift: Double

  package init(
    _ text: String, x: Double, y: Double, style: String = "note", anchor: Anchor = .start,
    shift: Double = 0.35
  ) {
    self.text = text
    self.x = x
    self.y = y
    self.style = style
    self.anchor = anchor
    self.shift = shift
  }

  package func draw(in frame: Frame, on layers: inout Layers) {
    guard x.isFinite, y.isFinite else { return }
    layers.front.append(
      Draw.text(
        text, style, x: Spelling.percent(frame.x(x)), y: Spelling.percent(frame.y(y)),
        dy: Spelling.em(shift), anchor: anchor))
  }
}
