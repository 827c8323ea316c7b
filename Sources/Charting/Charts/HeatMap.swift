package import HTML

/// A grid of figures shaded by size, each printed in its cell where there is room.
///
/// Shades say nothing that the figures do not; where cells are too narrow for
/// figures, the table beside the chart holds them.
package struct HeatMap: Sendable, Hashable {
  package struct Cell: Sendable, Hashable {
    package var text: String
    /// From 0, the palest, to 4; `nil` for no value.
    package var step: Int?
    package var doubt: TrendChart.Doubt?

    package init(_ text: String, step: Int?, doubt: TrendChart.Doubt? = nil) {
      self.text = text
      self.step = step
      self.doubt = doubt
    }
  }

  package struct Row: Sendable, Hashable {
    package var name: String
    package var cells: [Cell]
    package var isHome: Bool

    package init(name: String, cells: [Cell], isHome: Bool = false) {
      self.name = name
      self.cells = cells
      self.isHome = isHome
    }
  }

  package var name: ChartName
  package var columns: [String]
  package var rows: [Row]
  /// What the five shades stand for, palest first, for the key; empty for none.
  package var stepNames: [String]

  package init(name: ChartName, columns: [String], rows: [Row], stepNames: [String] = []) {
    self.name = name
    self.columns = columns
    self.rows = rows
    self.stepNames = stepNames
  }

  /// On wide pages the style sheet makes cells taller and moves them up, as far as names leave the rows.
  package func node() -> Node {
    let cellHeight = 1.7
    let names = RowNames(rows.map { RowNames.Name($0.name, isBold: $0.isHome) }, body: cellHeight + 0.35)
    var padding = Padding(top: 2, right: 1, bottom: 1)
    padding.wideLeft = names.gutter
    padding.left = 1
    let bands = BandScale(count: columns.count, start: 0, end: 100, gap: 0)
    let heads = AxisLabels(
      columns.enumerated().map { .init(text: $1, place: bands.middle($0)) }, padding: padding)
    let widest = rows.flatMap { $0.cells.map { TextMetrics.width($0.text) } }.max() ?? 0
    let only = Self.shownFrom(widest + 0.3, columns.count, padding)
    var content = names.nodes(wideMiddle: 0.2)
    content.append(Draw.group(heads.nodes(baseline: -0.5)))
    for (row, place) in zip(rows, names.rows) {
      for (index, cell) in row.cells.prefix(columns.count).enumerated() {
        let step = cell.step.map { "q\(min(max($0, 0), 4))" } ?? "empty"
        content += CellMark(
          left: bands(index), width: bands.width, top: place.barTop, height: cellHeight,
          text: only == nil ? "" : cell.text,
          style: step + (cell.doubt.map { " unsure " + $0.rawValue } ?? ""),
          textStyle: only ?? ""
        ).nodes()
      }
    }
    var key = stepNames.prefix(5).enumerated().map { KeyEntry(.fill("cell q\($0)"), $1) }
    for doubt in TrendChart.Doubt.allCases
    where rows.contains(where: { $0.cells.contains { $0.doubt == doubt } }) {
      key.append(KeyEntry(.fill("cell q0 unsure \(doubt.rawValue)"), doubt.name))
    }
    return .el(
      "div", ["class": "chart bars heat"],
      [keyList(key), drawing(name, padding, height: names.height, content)])
  }

  /// The class of texts so wide, if there is a width at which they fit their cells.
  private static func shownFrom(_ width: Double, _ columns: Int, _ padding: Padding) -> String? {
    func fits(_ chart: Double) -> Bool { padding.plotWidth(chart) / Double(max(1, columns)) >= width }
    // The gutter that opens at 30 rem may leave less room than there was before.
    if fits(Break.narrowest), fits(Break.wide) { return "" }
    if fits(Break.wide) { return "wide-only" }
    return fits(Break.wider) ? "wider-only" : nil
  }
}
