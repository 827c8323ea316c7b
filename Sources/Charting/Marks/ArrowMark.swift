import HTML

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
