import HTML

/// Names beside the ends of lines, spread apart, with a leader where one had to move.
///
/// Wide charts show value and name; narrow ones the value, and the names in a key.
struct EndLabels {
  struct Label: Hashable {
    var value: String
    var name: String
    /// Where its line ends, in per cent of the plot's height.
    var place: Double
    var style: String
    /// Whether there is a line at the right edge for a leader to start from.
    var isAtEdge = true
  }

  /// Where text starts right of the plot, in em; leaders lie in between.
  private static let offset = 1.0
  private static let widest = 12.6

  /// Whether names stand beside the values at every width; narrow ones then take more lines.
  private let alwaysNames: Bool
  private var labels: [Label]
  private var wide: [[String]]
  private var narrow: [[String]]

  init(_ labels: [Label], alwaysNames: Bool = false) {
    self.labels = labels
    self.alwaysNames = alwaysNames
    wide = labels.map { Self.nameLines($0, width: alwaysNames ? 14.8 : Self.widest) }
    if alwaysNames {
      narrow = labels.map { Self.nameLines($0, width: 9) }
      return
    }
    narrow = labels.map { label in
      // Words may go to the next line; a number is broken only if it is longer than any should be.
      let longest =
        label.value.split(separator: " ").map { TextMetrics.width(String($0), bold: true) }.max() ?? 0
      return wrap(label.value, width: min(9, max(5, longest)), bold: true)
    }
  }

  /// A name in lines that leave room for its value in front of the first.
  private static func nameLines(_ label: Label, width: Double) -> [String] {
    guard !label.name.isEmpty else { return [""] }
    let taken = TextMetrics.width(label.value + " ", bold: true)
    return wrap(label.name, width: width, firstIndent: taken, bold: label.style == "main")
  }

  /// How much room the labels take right of the plot, in em.
  var wideRoom: Int { room(wide) }

  /// The same for values with lines of their names.
  private func room(_ texts: [[String]]) -> Int {
    let widths = zip(labels, texts).flatMap { label, lines in
      lines.enumerated().map { row, line in
        let name = TextMetrics.width(line, bold: label.style == "main")
        return row > 0 ? name : name + TextMetrics.width(label.value + (line.isEmpty ? "" : " "), bold: true)
      }
    }
    return widths.max().map { Padding.room($0 + Self.offset, air: 0.2) } ?? 1
  }

  var narrowRoom: Int {
    if alwaysNames { return room(narrow) }
    let widths = narrow.joined().map { TextMetrics.width($0, bold: true) }
    return widths.max().map { Padding.room($0 + Self.offset, air: 0.2) } ?? 1
  }

  /// How tall a plot must be for all of them, in em.
  var height: Double {
    [wide, alwaysNames ? narrow : []].map { $0.reduce(0) { $0 + Double($1.count) * TextMetrics.lineHeight } }
      .max() ?? 0
  }

  func draw(height: Double, on layers: inout Layers) {
    guard !labels.isEmpty else { return }
    let line = TextMetrics.lineHeight
    let wanted = labels.map { $0.place / 100 * height }
    func middles(_ texts: [[String]]) -> [Double] {
      spread(wanted, heights: texts.map { Double($0.count) * line }, in: 0...max(height, self.height))
    }
    let (wideMiddles, narrowMiddles) = (middles(wide), middles(narrow))
    var nodes: [Node] = []
    for (index, label) in labels.enumerated() {
      // One text serves both widths where nothing differs.
      let isSame =
        (alwaysNames ? wide[index] == narrow[index] : label.name.isEmpty)
        && wide[index].count == narrow[index].count && wideMiddles[index] == narrowMiddles[index]
      if label.isAtEdge {
        nodes.append(leader(wanted[index], wideMiddles[index], label.style, isSame ? nil : "wide-only"))
      }
      nodes += named(label, wide[index], middle: wideMiddles[index], isSame ? "" : " wide-only")
      guard !isSame else { continue }
      if alwaysNames {
        if label.isAtEdge {
          nodes.append(leader(wanted[index], narrowMiddles[index], label.style, "narrow-only"))
        }
        nodes += named(label, narrow[index], middle: narrowMiddles[index], " narrow-only")
        continue
      }
      let top = narrowMiddles[index] - Double(narrow[index].count - 1) * line / 2 + 0.35
      if label.isAtEdge {
        nodes.append(leader(wanted[index], narrowMiddles[index], label.style, "narrow-only"))
      }
      nodes += Draw.lines(
        narrow[index], "end num \(label.style) narrow-only", x: Spelling.em(Self.offset), y: top)
    }
    layers.front.append(Draw.group(x: "100%", nodes))
  }

  /// A value with its name beside it.
  private func named(_ label: Label, _ lines: [String], middle: Double, _ only: String) -> [Node] {
    let first = middle - Double(lines.count - 1) * TextMetrics.lineHeight / 2 + 0.35
    return lines.enumerated().map { row, text in
      let value: [Node] = row == 0 ? [.el("tspan", ["class": "num"], [.text(label.value)])] : []
      let name: [Node] = text.isEmpty ? [] : [.text((row == 0 ? " " : "") + text)]
      return .el(
        "text",
        [
          "class": "end \(label.style)\(only)", "x": Spelling.em(Self.offset),
          "y": Spelling.em(first + Double(row) * TextMetrics.lineHeight),
        ], value + name)
    }
  }

  /// A short line from the end of the series to a label that had to move.
  private func leader(_ from: Double, _ to: Double, _ style: String, _ only: String?) -> Node {
    guard abs(from - to) > 0.3 else { return .empty }
    return Draw.line(
      "leader \(style)" + (only.map { " " + $0 } ?? ""), x1: ".4em", y1: Spelling.em(from), x2: ".9em",
      y2: Spelling.em(to))
  }
}
