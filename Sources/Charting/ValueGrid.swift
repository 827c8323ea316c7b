import HTML

/// The level gridlines with their labels in the left gutter, each standing on its line.
///
/// The topmost label carries the unit. Lines start in the gutter, and the data
/// right of it, so that no line runs through a label.
struct ValueGrid {
  var axis: ValueAxis
  var unit: String
  private var labels: [String]
  /// The unit on lines of its own above everything, where it does not fit on the top gridline.
  private(set) var unitLines: [String] = []
  /// How wide the gutter is, in em.
  let gutter: Int

  /// - Parameter unitOnTop: Whether the rows next above the plot are free for the unit.
  init(_ axis: ValueAxis, unit: String, unitOnTop: Bool) {
    self.axis = axis
    let (scale, word) = Self.scale(axis)
    let unit = [word, unit].filter { !$0.isEmpty }.joined(separator: " ")
    self.unit = unit
    let decimals =
      scale == 1 ? axis.decimals : axis.ticks.allSatisfy { ($0 / scale).rounded() == $0 / scale } ? 0 : 1
    labels = axis.ticks.map { Spelling.label($0 / scale, decimals: decimals) }
    // A bare sign needs no row of its own.
    if unit == "%", let top = labels.last { labels[labels.count - 1] = top + unit }
    let widest = labels.map { TextMetrics.width($0) }.max() ?? 0
    gutter = Padding.room(widest, air: 0.5)
    guard !unit.isEmpty, unit != "%" else { return }
    if unitOnTop, Self.reachesTop(axis), let top = labels.last {
      let whole = top + (unit.first == "%" ? "" : " ") + unit
      if TextMetrics.width(whole) <= Break.narrowest {
        labels[labels.count - 1] = whole
        return
      }
    }
    unitLines = wrap(unit, width: Break.narrowest - 0.5)
  }

  /// Whether the topmost tick is the top of the plot, but for the rounding of machine numbers.
  private static func reachesTop(_ axis: ValueAxis) -> Bool {
    guard let top = axis.ticks.last else { return false }
    return abs(axis.domain.upperBound - top) <= (axis.domain.upperBound - axis.domain.lowerBound) * 1e-9
  }

  /// Large numbers are counted in millions or billions, so that the gutter stays narrow.
  private static func scale(_ axis: ValueAxis) -> (Double, String) {
    let largest = axis.ticks.map(abs).max() ?? 0
    let step = axis.ticks.count > 1 ? abs(axis.ticks[1] - axis.ticks[0]) : largest
    if largest >= 1e9, step >= 1e8 { return (1e9, "billion") }
    return largest >= 2e6 && step >= 1e5 ? (1e6, "million") : (1, "")
  }

  /// Room above the plot for the unit and so many rows of a strip, in whole em.
  func topRoom(stripRows: Int) -> Int {
    let rows = unitLines.isEmpty ? max(1, stripRows) : max(1, stripRows) + unitLines.count
    return Int((Double(rows) * TextMetrics.lineHeight + 0.4).rounded(.up))
  }

  /// - Parameter stripRows: Rows of a strip between the unit and the plot. The topmost tick's
  ///   label always has a row of its own under the unit.
  func draw(in frame: Frame, stripRows: Int, on layers: inout Layers) {
    let above = Double(max(1, stripRows)) * TextMetrics.lineHeight + 0.45
    let left = Spelling.em(-Double(gutter))
    for (tick, label) in zip(axis.ticks, labels) {
      let y = Spelling.percent(frame.y(tick))
      layers.behind.append(Draw.line(tick == 0 ? "grid zero" : "grid", x1: left, y1: y, x2: "100%", y2: y))
      layers.behind.append(Draw.text(label, "tick", x: left, y: y, dy: "-.3em"))
    }
    let first = -above - Double(unitLines.count - 1) * TextMetrics.lineHeight
    layers.behind += Draw.lines(unitLines, "tick", x: left, y: first)
  }
}
