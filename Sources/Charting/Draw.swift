import HTML

/// The few elements every chart is made of, spelled in one way.
enum Draw {
  static func line(_ style: String, x1: String, y1: String, x2: String, y2: String) -> Node {
    // Nought is the default of every end, so it is not written.
    .el(
      "line",
      [
        "class": style, "x1": x1 == "0" ? nil : x1, "y1": y1 == "0" ? nil : y1,
        "x2": x2 == "0" ? nil : x2, "y2": y2 == "0" ? nil : y2,
      ])
  }

  static func text(
    _ text: String, _ style: String, x: String = "0", y: String = "0", dy: String? = nil,
    anchor: Anchor = .start
  ) -> Node {
    .el(
      "text",
      [
        "class": style, "x": x == "0" ? nil : x, "y": y == "0" ? nil : y, "dy": dy,
        "text-anchor": anchor.name,
      ], [.text(text)])
  }

  /// Several lines under one another, the first at `y` em.
  static func lines(
    _ lines: [String], _ style: String, x: String, y: Double, anchor: Anchor = .start
  ) -> [Node] {
    lines.enumerated().map { row, line in
      text(
        line, style, x: x, y: Spelling.em(y + Double(row) * TextMetrics.lineHeight), anchor: anchor)
    }
  }

  /// A nested drawing whose corner is at a place of the plot, for parts measured in em from there.
  static func group(x: String = "0", y: String = "0", _ nodes: [Node]) -> Node {
    .el(
      "svg", ["x": x == "0" ? nil : x, "y": y == "0" ? nil : y, "overflow": "visible"], nodes)
  }
}

/// Room round the plot in em, spelled as the classes of the chart's style sheet.
///
/// `wideLeft` and `wideRight` replace `left` and `right` where the chart is at
/// least 30 rem wide.
struct Padding: Hashable {
  var top = 0
  var right = 0
  var bottom = 0
  var left = 0
  var wideRight: Int?
  var wideLeft: Int?

  var classes: String {
    var text = ""
    for (name, room) in [
      ("pt", top), ("pr", right), ("pb", bottom), ("pl", left), ("wr", wideRight ?? right),
      ("wl", wideLeft ?? left),
    ] {
      let isRepeated = name == "wr" && room == right || name == "wl" && room == left
      guard room > 0, !isRepeated else { continue }
      text += text.isEmpty ? "\(name)-\(room)" : " \(name)-\(room)"
    }
    return text
  }

  /// The plot's own width in em when the chart is `width` em wide.
  func plotWidth(_ width: Double) -> Double {
    let isWide = width >= Break.wide
    return width - Double(isWide ? wideLeft ?? left : left) - Double(isWide ? wideRight ?? right : right)
  }

  /// The narrowest the plot ever is: where the chart is narrowest, or where its wide gutters first open.
  var narrowestPlot: Double { min(plotWidth(Break.narrowest), plotWidth(Break.wide)) }

  /// Whole em enough for a width, with air beside it; the style sheet knows up to 16.
  static func room(_ width: Double, air: Double = 0.7) -> Int {
    min(16, Int((width + air).rounded(.up)))
  }
}

/// The widths at which more is shown, in em of chart text (14 px).
enum Break {
  /// The narrowest chart that must hold: 280 px.
  static let narrowest = 20.0
  /// 30 rem, where `wide-only` appears and `narrow-only` goes.
  static let wide = 480.0 / 14
  /// 40 rem, where `wider-only` appears.
  static let wider = 640.0 / 14
}
