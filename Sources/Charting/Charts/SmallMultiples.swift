package import HTML

/// The same small trend for many areas, all on one scale, so that size can be compared too.
package struct SmallMultiples: Sendable, Hashable {
  /// One chart for each area; its title is printed above it.
  package var charts: [TrendChart]

  /// - Parameter charts: Their rules for the axis should be the same; the first one's counts.
  package init(_ charts: [TrendChart]) { self.charts = charts }

  package func node() -> Node {
    guard let first = charts.first else { return .empty }
    let axis = ValueAxis(values: charts.flatMap { TrendDrawing.values($0) }, rule: first.rule).bare
    return .el(
      "div", ["class": "multiples"],
      charts.map { chart in
        var chart = chart
        chart.sharedAxis = axis
        chart.isSmall = true
        chart.height = 6
        return .el(
          "div", ["class": "multiple"],
          [.el("p", ["class": "multiple-name"], [.text(chart.main.name)]), chart.node()])
      })
  }
}
