import HTML
import Indicators
import Loading

/// Why an edition has not what a chart asks for, in words for the author.
struct FigureFault: Error {
  var rule = "figure-no-value"
  var message: String

  init(_ message: String) { self.message = message }
}

/// A chart or table with everything that stands round it, all made from the same series.
struct DrawnFigure {
  var title: String
  /// Unit, window and period.
  var subtitle: String
  /// `.empty` for a table without a chart.
  var chart: Node
  var table: FigureTable
  /// What a reader must know of these figures, a sentence each; only what occurs.
  var notes: [String] = []
  var sources: [String]
  var indicators: [IndicatorID] = []
  var data: DataTableID?
  var isIllustrative = false
}

/// The figures of a chart as rows and columns; the first column names the rows.
struct FigureTable {
  var caption: String
  /// Of all columns, the first included.
  var head: [String]
  var rows: [(name: String, cells: [Node])]
  /// What the rows are of, where each is of a period.
  var periods: [Period] = []
  /// Headings over several columns, from the second column on, with how many each spans; empty is none.
  var spans: [(title: String, count: Int)] = []
  /// Headings over rows, by the row that they come before.
  var sections: [Int: String] = [:]
  /// Rows that are the sum of others.
  var totals: Set<Int> = []
  /// Columns of words rather than of numbers, by their place in `head`.
  var wordColumns: Set<Int> = []

  /// - Parameters:
  ///   - label: The ids of what names the box of the table, if its caption is not enough.
  ///   - isTitled: Whether the caption stands above the table already, and is for screen readers alone.
  func node(id: String, label: String? = nil, isTitled: Bool = false) -> Node {
    tableBox(
      isTitled ? .el("span", ["class": "hidden"], [.text(caption)]) : .text(caption), id: id, label: label,
      head: head.enumerated().map { columnHead($1, numeric: $0 > 0 && !wordColumns.contains($0)) },
      spans: spans.isEmpty ? [] : [.el("td")] + spans.map(spanHead), body: bodies)
  }

  /// One body, or one for each heading over rows.
  private var bodies: [Node] {
    var bodies: [[Node]] = [[]]
    for (place, row) in rows.enumerated() {
      if let section = sections[place] {
        bodies.append([
          .el(
            "tr", ["class": "group"],
            [
              .el(
                "th", ["scope": "rowgroup", "colspan": "\(head.count)"], [.el("span", [.text(section)])])
            ])
        ])
      }
      let name = periods.indices.contains(place) ? periodNode(periods[place]) : .text(row.name)
      bodies[bodies.count - 1].append(
        .el(
          "tr", ["class": totals.contains(place) ? "total" : nil],
          [.el("th", ["scope": "row"], [name])]
            + row.cells.enumerated().map { column, cell in
              wordColumns.contains(column + 1) ? .el("td", [cell]) : numberCell(cell)
            }))
    }
    return bodies.filter { !$0.isEmpty }.map { .el("tbody", $0) }
  }

  private func spanHead(_ span: (title: String, count: Int)) -> Node {
    guard !span.title.isEmpty else { return .el("td", ["colspan": span.count > 1 ? "\(span.count)" : nil]) }
    return .el("th", ["scope": "colgroup", "class": "span", "colspan": "\(span.count)"], [.text(span.title)])
  }
}

/// What the author said of a figure; each `nil` is made from the figures instead.
struct FigureHead {
  var id: String
  var title: String?
  var subtitle: String?
}

/// What keeps a figure from being drawn in the page's edition; `nil` if nothing does. Tables of data do not depend on
/// editions, so only charts of indicators are tried.
func fault(of figure: PlacedFigure, _ context: PageContext) -> FigureFault? {
  guard case .series = figure.request.content, case .failure(let fault) = drawn(figure, context) else {
    return nil
  }
  return fault
}

/// Draws a figure of a text as the page's edition has it.
func drawn(_ figure: PlacedFigure, _ context: PageContext) -> Result<DrawnFigure, FigureFault> {
  let head = FigureHead(
    id: figure.id, title: figure.title.map { context.analysis.plainText($0, in: context.edition) },
    subtitle: figure.subtitle.map { context.analysis.plainText($0, in: context.edition) })
  return Result { () throws(FigureFault) in
    switch figure.request.content {
    case .series(let request):
      let drawing = SeriesDrawing(figure: request, head: head, context: context)
      return switch request.kind {
      case .trend: try trendFigure(drawing)
      case .bars: try barsFigure(drawing)
      case .multiples: try multiplesFigure(drawing)
      case .heatMap: try heatMapFigure(drawing)
      case .dumbbell: try dumbbellFigure(drawing)
      case .spine: try spineFigure(drawing)
      case .sparkline: try sparklineFigure(drawing)
      case .slope: try slopeFigure(drawing)
      case .table: try tableFigure(drawing)
      case .control: try controlFigure(drawing)
      case .funnel: try funnelFigure(drawing)
      case .map: try mapFigure(drawing)
      }
    case .categories(let request):
      let drawing = CategoryDrawing(figure: request, head: head, context: context)
      return switch request.kind {
      case .stacked, .shares, .grouped: partsFigure(drawing)
      case .twin: twinFigure(drawing)
      case .table: dataTableFigure(drawing)
      }
    }
  }
}
