package import HTML

/// Bars made of parts: one after another with a total, as shares of a whole, or side by side.
///
/// Never more than four parts: more colours cannot be told apart.
package struct PartBars: Sendable, Hashable {
  package enum Arrangement: Sendable, Hashable {
    /// One after another; the column of values holds the totals.
    case stacked
    /// Each bar is a whole of 100%; shares are printed inside where they fit.
    case shares
    /// A bar for each part, under one another, each with its value.
    case grouped
  }

  package struct Part: Sendable, Hashable {
    package var value: Double?
    /// The value as the page words it.
    package var text: String

    package init(value: Double?, text: String) {
      self.value = value
      self.text = text
    }
  }

  package struct Row: Sendable, Hashable {
    package var name: String
    /// In the order of the chart's part names; negative values are not drawn where parts are stacked.
    package var parts: [Part]
    /// The total as the page words it; empty for none.
    package var total: String
    package var isHome: Bool

    package init(name: String, parts: [Part], total: String = "", isHome: Bool = false) {
      self.name = name
      self.parts = parts
      self.total = total
      self.isHome = isHome
    }
  }

  package var name: ChartName
  package var partNames: [String]
  package var rows: [Row]
  package var arrangement: Arrangement

  package init(name: ChartName, partNames: [String], rows: [Row], arrangement: Arrangement) {
    self.name = name
    self.partNames = partNames
    self.rows = rows
    self.arrangement = arrangement
  }

  package func node() -> Node {
    let key = partNames.enumerated().map { KeyEntry(.fill("bar \(Self.style($0))"), $1) }
    let chart = arrangement == .grouped ? grouped() : inOneBar()
    return .el("div", ["class": "chart bars"], [keyList(key), chart])
  }

  private static func style(_ part: Int) -> String { "part\(part % 4 + 1)" }

  private func inOneBar() -> Node {
    let layout = RowLayout(
      names: rows.map { RowNames.Name($0.name, isBold: $0.isHome) }, texts: rows.map(\.total))
    let sums = rows.map { $0.parts.reduce(0) { $0 + max(0, $1.value ?? 0) } }
    let most = sums.max() ?? 0
    let across = LinearScale(domain: 0...100, start: 0, end: 100)
    var (content, values): ([Node], [Node]) = ([], [])
    for (index, row) in rows.enumerated() {
      let top = layout.names.rows[index].barTop
      let whole = arrangement == .shares ? sums[index] : most
      var start = 0.0
      for (part, figure) in row.parts.enumerated() {
        guard whole > 0, let value = figure.value, value > 0 else { continue }
        let end = start + value / whole * 100
        content += BarMark(from: start, to: end, top: top, style: "part \(Self.style(part))").nodes(
          on: across)
        // The share is printed only where even the narrowest chart has room for it.
        let room = (end - start) / 100 * layout.padding.narrowestPlot
        if arrangement == .shares, room >= TextMetrics.width(figure.text, bold: true) + 0.4 {
          content.append(
            Draw.text(
              figure.text, "val on-bar \(Self.style(part))", x: Spelling.percent((start + end) / 2),
              y: Spelling.em(top + RowLayout.barHeight / 2 + 0.35), anchor: .middle))
        }
        start = end
      }
      values += layout.value(row.total, style: row.isHome ? "val home" : "val", top: top)
    }
    return layout.drawn(name, content, zero: 0, values: values)
  }

  private func grouped() -> Node {
    let step = 1.2
    let most = max(1, rows.map(\.parts.count).max() ?? 1)
    let layout = RowLayout(
      names: rows.map { RowNames.Name($0.name, isBold: $0.isHome) },
      texts: rows.flatMap { $0.parts.map(\.text) },
      bodyHeight: Double(most - 1) * step + RowLayout.barHeight)
    let range = reach(rows.flatMap { $0.parts.map(\.value) } + [0]) ?? 0...0
    let x = LinearScale(
      domain: range.lowerBound == range.upperBound ? 0...1 : range, start: 0, end: 100)
    var (content, values): ([Node], [Node]) = ([], [])
    for (row, place) in zip(rows, layout.names.rows) {
      for (part, figure) in row.parts.enumerated() {
        let top = place.barTop + Double(part) * step
        if let value = figure.value, value.isFinite {
          content += BarMark(to: value, top: top, style: "thin \(Self.style(part))").nodes(on: x)
        }
        values += layout.value(figure.text, style: figure.value == nil ? "val none" : "val", top: top)
      }
    }
    return layout.drawn(name, content, zero: x(0), values: values)
  }
}

/// Two charts of the same rows beside each other, such as all offenders and those who reoffended.
///
/// Where the page is narrow they stand under one another. Each names its own whole.
package struct TwinPanels: Sendable, Hashable {
  package var left: ComparisonBars
  package var right: ComparisonBars

  package init(left: ComparisonBars, right: ComparisonBars) {
    self.left = left
    self.right = right
  }

  package func node() -> Node {
    .el(
      "div", ["class": "multiples"],
      [left, right].map { panel in
        .el(
          "div", ["class": "multiple"],
          [.el("p", ["class": "multiple-name"], [.text(panel.name.title)]), panel.node()])
      })
  }
}
