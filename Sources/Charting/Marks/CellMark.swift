import HTML

/// One square of a grid of figures: a shaded cell with its words in the middle.
package struct CellMark: Mark {
  /// In per cent of the plot's width.
  package var left: Double
  package var width: Double
  /// In em from the top of the plot.
  package var top: Double
  package var height: Double
  package var text: String
  package var style: String
  /// A class of the words alone, such as says at which widths they are shown.
  package var textStyle: String

  package init(
    left: Double, width: Double, top: Double, height: Double, text: String, style: String,
    textStyle: String = ""
  ) {
    self.left = left
    self.width = width
    self.top = top
    self.height = height
    self.text = text
    self.style = style
    self.textStyle = textStyle
  }

  package func draw(in frame: Frame, on layers: inout Layers) { layers.behind += nodes() }

  func nodes() -> [Node] {
    let cell = Node.el(
      "rect",
      [
        "class": "cell \(style)", "x": Spelling.percent(left), "y": Spelling.em(top),
        "width": Spelling.percent(width), "height": Spelling.em(height),
      ])
    guard !text.isEmpty else { return [cell] }
    return [
      cell,
      Draw.text(
        text, "cell-text \(style)" + (textStyle.isEmpty ? "" : " \(textStyle)"),
        x: Spelling.percent(left + width / 2), y: Spelling.em(top + height / 2 + 0.35), anchor: .middle),
    ]
  }
}
