import HTML

/// An arrow along one row from an earlier value to a later one; places across in the data's unit.
///
/// Its head keeps its size whatever the width. An arrow to where it started is a bare dot.
package struct ArrowMark: Mark {
  package var from: Double
  package var to: Double
  /// The middle of the row, in em from the top of the plot.
  package var middle: Double
  package var style: String

  package init(from: Double, to: Double, middle: Double, style: String) {
    self.from = from
    self.to = to
    self.middle = middle
    self.style = style
  }

  package func draw(in frame: Frame, on layers: inout Layers) { layers.front += nodes(on: frame.x) }

  /// The shaft, and the head over it; nothing where an end is not a number.
  func nodes(on x: LinearScale) -> [Node] {
    guard from.isFinite, to.isFinite else { return [] }
    let (start, end, row) = (x(from), x(to), Spelling.em(middle))
    guard start != end else {
      return [
        .el("circle", ["class": "dot \(style) later", "cx": Spelling.percent(end), "cy": row, "r": "5"])
      ]
    }
    let head = end > start ? "M1,0L-10-6V6Z" : "M-1,0L10-6V6Z"
    return [
      Draw.line("shaft \(style)", x1: Spelling.percent(start), y1: row, x2: Spelling.percent(end), y2: row),
      .el(
        "svg", ["x": Spelling.percent(end), "y": row, "overflow": "visible"],
        [.el("path", ["class": "head \(style)", "d": head])]),
    ]
  }
}
