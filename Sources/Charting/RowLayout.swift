import HTML

/// What all charts of named rows share: names, a column of values, labelled upright lines.
///
/// Heights in em, each row from its top: the name, then 0.1 under it the body, whose
/// first bar is 0.95 tall. On wide pages the style sheet makes bars 1.2 tall and moves
/// the parts of a row up by 0.425, so that bar and name share the middle of the row.
package struct RowLayout {
  package static let barHeight = 0.95

  let names: RowNames
  let strip: Strip
  let padding: Padding
  private let signRoom: Double
  private let bodyHeight: Double
  private let labels: [StripLabel]

  /// - Parameters:
  ///   - texts: Everything that will stand in the column of values.
  ///   - labels: Upright lines to compare with; `style` is `avg1` to `avg3`.
  ///   - bodyHeight: How tall the bars of a row are together, in em.
  init(
    names: [RowNames.Name], texts: [String], hasSigns: Bool = false, labels: [StripLabel] = [],
    bodyHeight: Double = RowLayout.barHeight
  ) {
    self.labels = labels
    self.bodyHeight = bodyHeight
    self.names = RowNames(names, body: bodyHeight + 0.6, top: labels.isEmpty ? 0 : 0.4)
    signRoom = hasSigns ? 1.3 : 0
    let text = texts.map { TextMetrics.width($0, bold: true) }.max() ?? 0
    var padding = Padding(right: text + signRoom > 0 ? Padding.room(text + signRoom) : 1)
    padding.wideLeft = self.names.gutter
    strip = Strip(labels, plot: padding.narrowestPlot, right: Double(padding.right))
    padding.top = Int((Double(strip.rows) * TextMetrics.lineHeight + 0.5).rounded(.up))
    self.padding = padding
  }

  var height: Double { names.height }

  /// The names, for behind everything.
  func nameNodes() -> [Node] { names.nodes(wideMiddle: Self.barHeight / 2 - 0.425) }

  /// A value and its sign in the column at the right, beside the bar that begins at `top`.
  func value(_ text: String, sign: String? = nil, shade: String = "", style: String = "val", top: Double)
    -> [Node]
  {
    let y = Spelling.em(top + Self.barHeight / 2 + 0.35)
    var nodes: [Node] = []
    if !text.isEmpty {
      nodes.append(
        Draw.text(text, style, x: Spelling.em(Double(padding.right) - signRoom), y: y, anchor: .end))
    }
    if let sign {
      nodes.append(
        Draw.text(sign, "val sign \(shade)", x: Spelling.em(Double(padding.right)), y: y, anchor: .end))
    }
    return nodes
  }

  /// The labels above and the upright lines through the rows; `zero` is where nought lies.
  ///
  /// Where names stand above the bars, lines run through the bars only, and never through a name.
  func uprights(zero: Double?) -> [Node] {
    guard height > 0 else { return [] }
    var (wide, narrow): ([Node], [Node]) = ([], [])
    func add(_ place: Double, _ style: String, hasHalo: Bool) {
      let x = Spelling.percent(place)
      // On a dark bar a dark dash is seen against the pale line beneath it.
      if hasHalo { wide.append(Draw.line("halo wide-only", x1: x, y1: "0", x2: x, y2: "100%")) }
      wide.append(Draw.line(style + " wide-only", x1: x, y1: "0", x2: x, y2: "100%"))
      var path = PathBuilder()
      for row in names.rows where !row.isHeading {
        let top = (row.barTop - 0.15) / height * 100
        path.segment(from: (place, top), to: (place, (row.barTop + bodyHeight + 0.15) / height * 100))
      }
      if hasHalo { narrow.append(path.node("halo")) }
      narrow.append(path.node(style))
    }
    if let zero { add(zero, "zero", hasHalo: false) }
    for label in labels { add(label.place, "rule " + label.style, hasHalo: true) }
    var layers = Layers()
    strip.draw(height: height, ruleEnd: "0", on: &layers)
    let sheet = Node.el(
      "svg",
      [
        "class": "narrow-only", "viewBox": "0 0 100 100", "preserveAspectRatio": "none",
        "overflow": "visible",
      ],
      narrow)
    return layers.nodes() + wide + (narrow.isEmpty ? [] : [sheet])
  }

  /// The whole drawing: names, what the chart draws under its lines, the lines, what it draws over them, values.
  func drawn(
    _ name: ChartName, _ content: [Node], zero: Double?, front: [Node] = [], values: [Node]
  ) -> Node {
    drawing(
      name, padding, height: height,
      nameNodes() + content + uprights(zero: zero) + front + [Draw.group(x: "100%", values)])
  }
}
