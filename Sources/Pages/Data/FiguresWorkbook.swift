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
  let rows = ids.flatMap { id -> [[Cell]] in
    let indicator = context.site[id]
    func limit(_ value: Double?) -> Cell {
      value.map { .number($0, decimals: indicator.decimals) } ?? .text("[x]")
    }
    return context.catalogue.allPoints(of: id).map { area, point in
      let place = context.site[area]
      return [
        .text(context.catalogue.title(of: id)), .text(place.code.isEmpty ? "none" : place.code),
        .text(place.name), .text(point.period.first.description), .text(point.period.last.description),
        .text(point.period.long), cell(point, indicator), .text(indicator.unitText),
        limit(point.limits?.lowerBound), limit(point.limits?.upperBound), cell(count: point.numerator),
        cell(count: point.denominator),
        .text(point.status.isEmpty ? "none" : point.status.lettersText),
        .text(context.site[point.vintage].slug), .text(point.note.isEmpty ? "none" : point.note),
      ]
    }
  }
  return Sheet(
    name: "Figures", title: title, lines: ["This sheet has one table, one row a figure."],
    table: Table(name: "figures", columns: columns, rows: rows))
}
