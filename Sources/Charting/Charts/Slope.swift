package import HTML

/// Two moments, and a line for each area between them: who rose, who fell, who passed whom.
package struct Slope: Sendable, Hashable {
  package struct Line: Sendable, Hashable {
    package var name: String
    package var from: Double?
    package var to: Double?
    /// Both values as the page words them.
    package var fromText: String
    package var toText: String
    package var shade: ComparisonBars.Shade
    package var isHome: Bool
    /// Whether the two can be compared.
    package var isJoined: Bool

    package init(
      name: String, from: Double?, to: Double?, fromText: String, toText: String,
      shade: ComparisonBars.Shade = .similar, isHome: Bool = false, isJoined: Bool = true
    ) {
      self.name = name
      self.from = from
      self.to = to
      self.fromText = fromText
      self.toText = toText
      self.shade = shade
      self.isHome = isHome
      self.isJoined = isJoined
    }
  }

  package var name: ChartName
  package var fromName: String
  package var toName: String
  package var lines: [Line]

  package init(name: ChartName, fromName: String, toName: String, lines: [Line]) {
    self.name = name
    self.fromName = fromName
    self.toName = toName
    self.lines = lines
  }

  package func node() -> Node {
    let values = reach(lines.flatMap { [$0.from, $0.to] }) ?? 0...1
    let frame = Frame(x: 0...1, y: values)
    func style(_ line: Line) -> String { line.isHome ? "main" : line.shade.rawValue }
    let ends = EndLabels(
      lines.compactMap { line in
        line.to.map { .init(value: line.toText, name: line.name, place: frame.y($0), style: style(line)) }
      }, alwaysNames: true)
    let starts = lines.compactMap { line in line.from.map { (line, frame.y($0)) } }
    let startRoom = starts.map { TextMetrics.width($0.0.fromText, bold: true) }.max() ?? 0
    let height = max(14, ends.height, Double(starts.count) * TextMetrics.lineHeight)
    // The moments' names stand outwards, so that they keep apart however narrow the plot.
    var padding = Padding(
      top: 2, right: max(ends.narrowRoom, Padding.room(TextMetrics.width(toName))), bottom: 1,
      left: Padding.room(max(startRoom + 1, TextMetrics.width(fromName))))
    padding.wideRight = max(ends.wideRoom, padding.right)

    var layers = Layers()
    for (place, name, shift, anchor) in [
      ("0", fromName, ".6em", Anchor.end), ("100%", toName, "-.6em", .start),
    ] {
      layers.behind.append(Draw.line("grid", x1: place, y1: "0", x2: place, y2: "100%"))
      layers.behind.append(
        .el(
          "text",
          ["class": "tick", "x": place, "dx": shift, "y": "-.8em", "text-anchor": anchor.name], [.text(name)])
      )
    }
    for line in lines.filter({ !$0.isHome }) + lines.filter(\.isHome) {
      if line.isJoined {
        LineMark([.init(x: 0, y: line.from), .init(x: 1, y: line.to)], style: "slope " + style(line))
          .drawLines(in: frame, on: &layers)
      }
      for (x, y) in [(0.0, line.from), (1, line.to)] {
        guard let y else { continue }
        DotMark(x: x, y: y, style: style(line), radius: line.isHome ? 4.5 : 3.5).draw(in: frame, on: &layers)
      }
    }
    ends.draw(height: height, on: &layers)
    let middles = spread(
      starts.map { $0.1 / 100 * height }, heights: starts.map { _ in TextMetrics.lineHeight }, in: 0...height)
    for ((line, _), middle) in zip(starts, middles) {
      layers.front.append(
        Draw.text(
          line.fromText, "end strong \(style(line))", x: "-1em", y: Spelling.em(middle + 0.35), anchor: .end))
    }
    return .el(
      "div", ["class": "chart slopes"], [drawing(name, padding, height: height, layers.nodes())])
  }
}
