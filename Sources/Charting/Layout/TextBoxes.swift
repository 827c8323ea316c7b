package import HTML

/// The room one text of a chart takes, in px from the chart's top left corner.
package struct TextBox: Sendable, Hashable {
  package var text: String
  package var left: Double
  package var top: Double
  package var width: Double
  package var height: Double

  package var right: Double { left + width }
  package var bottom: Double { top + height }

  func overlaps(_ other: TextBox, by slack: Double = 0.5) -> Bool {
    left + slack < other.right && other.left + slack < right && top + slack < other.bottom
      && other.top + slack < bottom
  }
}

/// One drawing as it lies on a page: its size, its texts, and the lines that no text may cross.
struct LaidOut: Hashable {
  struct Line: Hashable {
    var style: String
    var x1: Double
    var y1: Double
    var x2: Double
    var y2: Double
  }

  var width = 0.0
  var height = 0.0
  var boxes: [TextBox] = []
  var lines: [Line] = []
}

/// The text boxes of every chart in a tree, for a container so many px wide.
///
/// This follows the rules of the charts' style sheet with the metrics of
/// `TextMetrics`, which are the widest of the usual fonts; root text is 16 px.
package func textBoxes(of node: Node, width: Double) -> [TextBox] {
  laidOut(node, width: width).flatMap(\.boxes)
}

/// Every chart drawing in a tree, laid out. Markup already written cannot be looked into.
func laidOut(_ node: Node, width: Double) -> [LaidOut] {
  var reader = LayoutReader(width: width)
  reader.read(node, width: width, style: .none)
  return reader.drawings
}
