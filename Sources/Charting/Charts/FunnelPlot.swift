package import HTML

/// Rates against the size of areas, with the limits chance would give at each size.
package struct FunnelPlot: Sendable, Hashable {
  package struct Area: Sendable, Hashable {
    package var name: String
    package var size: Double
    package var value: Double
    package var shade: ComparisonBars.Shade
    /// Named on the plot; for areas outside the limits and the page's own.
    package var isNamed: Bool
    package var doubt: TrendChart.Doubt?
    /// What is said under its name to who points at it, a line each.
    package var details: [String]

    package init(
      name: String, size: Double, value: Double, shade: ComparisonBars.Shade = .similar,
      isNamed: Bool = false, doubt: TrendChart.Doubt? = nil, details: [String] = []
    ) {
      self.details = details
      self.name = name
      self.size = size
      self.value = value
      self.shade = shade
      self.isNamed = isNamed
      self.doubt = doubt
    }
  }

  /// The limits at one size.
  package struct Limits: Sendable, Hashable {
    package var size: Double
    package var inner: ClosedRange<Double>
    package var outer: ClosedRange<Double>

    package init(size: Double, inner: ClosedRange<Double>, outer: ClosedRange<Double>) {
      self.size = size
      self.inner = inner
      self.outer = outer
    }
  }

  package var name: ChartName
  package var unit: String
  /// What size counts, such as `residents`; printed under the axis.
  package var sizeName: String
  package var areas: [Area]
  package var limits: [Limits]
  package var benchmark: Double
  package var benchmarkName: String
  package var benchmarkText: String
  package var innerName: String
  package var outerName: String
  package var rule: ValueAxis.Rule

  package init(
    name: ChartName, unit: String, sizeName: String, areas: [Area], limits: [Limits], benchmark: Double,
    benchmarkName: String, benchmarkText: String, innerName: String = "95% limits",
    outerName: String = "99.8% limits", rule: ValueAxis.Rule = ValueAxis.Rule(count: 4)
  ) {
    self.name = name
    self.unit = unit
    self.sizeName = sizeName
    self.areas = areas
    self.limits = limits
    self.benchmark = benchmark
    self.benchmarkName = benchmarkName
    self.benchmarkText = benchmarkText
    self.innerName = innerName
    self.outerName = outerName
    self.rule = rule
  }

  package func node() -> Node {
    let sizes = ValueAxis(values: areas.map(\.size) + limits.map(\.size), rule: .init(count: 4))
    // Limits of the smallest sizes may reach far past the data; the axis follows the data.
    let most = (areas.map(\.value) + [benchmark]).max() ?? benchmark
    let axis = ValueAxis(values: areas.map(\.value) + [benchmark, most * 1.15], rule: rule).thinned()
    let frame = Frame(x: sizes.domain, y: axis.domain)
    let ends = EndLabels([
      .init(value: benchmarkText, name: benchmarkName, place: frame.y(benchmark), style: "limit")
    ])
    let named = areas.filter(\.isNamed)
    let grid = ValueGrid(axis, unit: unit, unitOnTop: named.isEmpty)
    var padding = Padding(right: ends.narrowRoom, bottom: 4, left: grid.gutter)
    padding.wideRight = ends.wideRoom
    let strip = Strip(
      labels(of: named, in: frame, plot: padding.narrowestPlot), plot: padding.narrowestPlot,
      right: Double(padding.right))
    padding.top = grid.topRoom(stripRows: strip.rows)
    let height = 17.0

    var layers = Layers()
    grid.draw(in: frame, stripRows: strip.rows, on: &layers)
    strip.draw(height: height, on: &layers)
    drawLimits(in: frame, on: &layers)
    RuleMark(.across(y: benchmark), style: "limit").draw(in: frame, on: &layers)
    for area in areas.filter({ !$0.isNamed }) + named {
      DotMark(
        x: area.size, y: area.value,
        style: area.shade.rawValue + (area.doubt == nil ? "" : " unsure"), radius: area.isNamed ? 5 : 4,
        shape: area.shade == .worse || area.shade == .higher ? .diamond : .circle
      ).draw(in: frame, on: &layers)
    }
    ends.draw(height: height, on: &layers)
    let labels = AxisLabels(
      sizes.ticks.map { tick in
        .init(
          text: Spelling.label(tick, decimals: sizes.decimals), place: frame.x(tick), marks: [frame.x(tick)])
      }, padding: padding)
    layers.behind.append(
      Draw.group(y: "100%", labels.nodes() + [Draw.text(sizeName, "tick", x: "100%", y: "3em", anchor: .end)])
    )
    let tips = areas.filter { !$0.details.isEmpty }.map {
      Tip(place: (frame.x($0.size), frame.y($0.value)), lines: [$0.name] + $0.details)
    }
    return .el(
      "div", ["class": "chart funnel", "data-tips": tipsAttribute(tips)],
      [keyList(key), drawing(name, padding, height: height, layers.nodes()), strip.noteList])
  }

  private var key: [KeyEntry] {
    var entries =
      limits.isEmpty
      ? [] : [KeyEntry(.line("funnel-inner"), innerName), KeyEntry(.line("funnel-outer"), outerName)]
    for doubt in TrendChart.Doubt.allCases where areas.contains(where: { $0.doubt == doubt }) {
      entries.append(KeyEntry(.dot("similar unsure", .circle), doubt.name))
    }
    return entries
  }

  /// A leader for each area with a name. Areas of almost the same size share one, because two leaders in
  /// one place could not be told apart; their names stand as their dots do, the upper first.
  private func labels(of named: [Area], in frame: Frame, plot: Double) -> [StripLabel] {
    var groups: [[Area]] = []
    for area in named.sorted(by: { ($0.size, -$0.value, $0.name) < ($1.size, -$1.value, $1.name) }) {
      if let last = groups.last?.last,
        (frame.x(area.size) - frame.x(last.size)) / 100 * plot < 0.6
      {
        groups[groups.count - 1].append(area)
      } else {
        groups.append([area])
      }
    }
    return groups.map { group in
      let upper = group.sorted { ($0.value, $1.name) > ($1.value, $0.name) }
      let text = upper.dropFirst().reduce(upper[0].name) { text, area in
        text + (area.value == upper[0].value ? " and " : ", above ") + area.name
      }
      return StripLabel(
        text: text, place: group.map { frame.x($0.size) }.reduce(0, +) / Double(group.count), style: "event",
        ruleEnd: frame.y(upper[upper.count - 1].value))
    }
  }

  /// Each limit is cut off where it leaves the plot.
  private func drawLimits(in frame: Frame, on layers: inout Layers) {
    let curves: [(String, (Limits) -> Double)] = [
      ("funnel-inner", { $0.inner.lowerBound }), ("funnel-inner", { $0.inner.upperBound }),
      ("funnel-outer", { $0.outer.lowerBound }), ("funnel-outer", { $0.outer.upperBound }),
    ]
    for (style, value) in curves {
      let points = limits.map { limit in
        LineMark.Point(
          x: limit.size, y: frame.y.domain.contains(value(limit)) ? value(limit) : nil)
      }
      LineMark(points, style: style).drawLines(in: frame, on: &layers)
    }
  }
}
