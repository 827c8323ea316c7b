import Charting
import HTML
import Indicators
import Loading

/// Two panels of the same categories, each of its own whole, with what the document marks as high or low.
func twinFigure(_ drawing: CategoryDrawing) -> DrawnFigure {
  let figure = drawing.figure
  let parts = figure.partNames(in: drawing.table)
  var order: [(group: String?, category: String)] = []
  for row in drawing.table.rows where !order.contains(where: { $0.category == row.category }) {
    order.append((row.group, row.category))
  }
  func row(_ category: String, _ part: String) -> DataTable.Row? {
    drawing.table.rows.first { $0.category == category && $0.part == part }
  }
  let other = figure.comparedWith ?? ""
  func panel(_ part: String, _ number: Int) -> ComparisonBars {
    var bars: [ComparisonBars.Row] = []
    var group: String?
    for (heading, category) in order {
      if let heading, heading != group { bars.append(.init(name: heading, value: nil, text: "")) }
      group = heading
      let found = row(category, part)
      let (shade, sign): (ComparisonBars.Shade, ComparisonBars.Sign?) =
        switch found?.compared {
        case .higher: (.higher, .up)
        case .lower: (.lower, .down)
        case nil: (.plain, nil)
        }
      bars.append(
        .init(name: category, value: found?.figure.value, text: drawing.text(found), shade: shade, sign: sign)
      )
    }
    return ComparisonBars(
      name: ChartName(
        id: "\(drawing.head.id)-\(number)", title: part,
        description: order.map { "\($0.category) \(drawing.text(row($0.category, part)))" }
          .joined(separator: "; ") + "."),
      rows: bars,
      shadeNames: [
        .init(.higher, "Significantly higher than \(other)", sign: .up),
        .init(.lower, "Significantly lower than \(other)", sign: .down),
      ], previousName: nil, intervalName: nil, fullScale: figure.unit == "%" ? 100 : nil)
  }
  let title = drawing.head.title ?? listed(parts)
  return DrawnFigure(
    title: title, subtitle: drawing.head.subtitle ?? figure.unit.sentenceCased,
    chart: TwinPanels(left: panel(parts[0], 1), right: panel(parts[1], 2)).node(),
    table: FigureTable(
      caption: title,
      head: ["Category"]
        + parts.flatMap { part in figure.layout.cases.map { ["\(part): \($0)", part] } ?? [part] },
      rows: order.map { group, category in
        (
          group.map { "\($0): \(category)" } ?? category,
          parts.flatMap { part -> [Node] in
            let found = row(category, part)
            let sign = found?.compared.map { $0 == .higher ? " ▲" : " ▼" } ?? ""
            let value: Node = [drawing.node(found), .text(sign)]
            return figure.layout.cases == nil ? [value] : [drawing.casesNode(found), value]
          }
        )
      }), notes: drawing.notes, sources: [figure.source], data: figure.table)
}
