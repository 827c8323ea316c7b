import Indicators
import Workbooks

/// One indicator's figures as a workbook.
func indicatorWorkbook(_ id: IndicatorID, _ context: PageContext) -> Workbook {
  let title = context.catalogue.title(of: id)
  let sheets = [figuresSheet([id], title: title, context), context.shorthandSheet]
  return context.workbook(
    title, sheets: [context.cover(title, context.site[id].definition, sheets: sheets)] + sheets)
}

/// Every figure of the edition as a workbook of one table.
func allFiguresWorkbook(_ context: PageContext) -> Workbook {
  let title = "All figures, \(context.site[context.address.edition].name)"
  let sheets = [
    figuresSheet(context.edition.indicators, title: title, context), context.shorthandSheet,
  ]
  return context.workbook(
    title, sheets: [context.cover(title, context.site.settings.description, sheets: sheets)] + sheets)
}

private func figuresSheet(_ ids: [IndicatorID], title: String, _ context: PageContext) -> Sheet {
  let columns: [Table.Column] = [
    .init("Indicator", width: 34), .init("Area code"), .init("Area", width: 26), .init("First day"),
    .init("Last day"), .init("Period", width: 34), .init("Value"), .init("Unit", width: 30), .init("Lower"),
    .init("Upper"), .init("Numerator"), .init("Denominator"), .init("Status"), .init("Edition"),
    .init("Note", width: 60),
  ]
  let site = context.site
  let rows = ids.flatMap { id -> [[Cell]] in
    let indicator = site[id]
    let title = context.catalogue.title(of: id)
    func limit(_ value: Double?) -> Cell {
      value.map { .number($0, decimals: indicator.decimals) } ?? .text("[x]")
    }
    let unit = common(indicator.unitText)
    let figures = FigureRows(
      id, in: context.catalogue,
      area: { common(title, site[$0].code, site[$0].name) },
      period: { common($0.first.description, $0.last.description, $0.long) },
      end: { common($0.status.lettersText, site[$0.vintage].slug, $0.note) })
    var rows: [[Cell]] = []
    rows.reserveCapacity(context.edition[id].figureCount)
    figures.each { area, period, point, end in
      rows.append([
        area, period, cell(point, indicator), unit, limit(point.limits?.lowerBound),
        limit(point.limits?.upperBound), cell(count: point.numerator), cell(count: point.denominator), end,
      ])
    }
    return rows
  }
  return Sheet(
    name: "Figures", title: title, lines: ["This sheet has one table, one row a figure."],
    table: Table(name: "figures", columns: columns, rows: rows))
}

/// Cells that many rows have in common. No cell of a workbook is empty.
private func common(_ words: String...) -> Cell {
  .common(CommonCells(words.map { $0.isEmpty ? "none" : $0 }))
}
