import Charting
import HTML
import Indicators
import Loading

/// Bars by period made of categories, or by category with a bar for each period.
func partsFigure(_ drawing: CategoryDrawing) -> DrawnFigure {
  let figure = drawing.figure
  let rows = drawing.table.rows.filter { row in
    figure.periods.isEmpty || row.period.map(figure.periods.contains) == true
  }
  let periods = Set(rows.compactMap(\.period)).sorted()
  let decimals = rows.map(\.decimals).max() ?? 0
  func value(_ name: String, _ period: Period) -> Double? {
    let found = rows.filter { figure.shownName(of: $0.category) == name && $0.period == period }
    guard !found.isEmpty, found.allSatisfy({ $0.figure.value != nil }) else { return nil }
    return found.reduce(0) { $0 + ($1.figure.value ?? 0) }
  }
  func part(_ name: String, _ period: Period, sum: Double?) -> PartBars.Part {
    guard let value = value(name, period) else { return PartBars.Part(value: nil, text: "[x]") }
    if figure.kind == .shares, let sum, sum > 0 {
      return PartBars.Part(value: value, text: formatNumber(value / sum * 100, decimals: 0) + "%")
    }
    return PartBars.Part(value: value, text: drawing.text(value, decimals: decimals))
  }
  var names: [String] = []
  for row in rows where row.category != figure.total {
    let name = figure.shownName(of: row.category)
    if !names.contains(name) { names.append(name) }
  }
  let bars: [PartBars.Row]
  if figure.kind == .grouped {
    bars = names.map { name in
      PartBars.Row(name: name, parts: periods.map { part(name, $0, sum: nil) })
    }
  } else {
    bars = periods.map { period in
      let values = names.map { value($0, period) }
      let sum = values.contains(nil) ? nil : values.reduce(0) { $0 + ($1 ?? 0) }
      let total = figure.kind == .stacked ? sum.map { drawing.text($0, decimals: decimals) } ?? "[x]" : ""
      return PartBars.Row(
        name: period.short.sentenceCased, parts: names.map { part($0, period, sum: sum) }, total: total)
    }
  }
  let made = partsTitle(drawing, periods, names, value)
  let title = drawing.head.title ?? made
  let chart = PartBars(
    name: ChartName(id: drawing.head.id, title: title, description: made + "."),
    partNames: figure.kind == .grouped ? periods.map { $0.short.sentenceCased } : names,
    rows: bars, arrangement: figure.kind == .grouped ? .grouped : figure.kind == .shares ? .shares : .stacked)
  return DrawnFigure(
    title: title,
    subtitle: drawing.head.subtitle
      ?? "\(figure.unit.sentenceCased), \(listed([periods.first, periods.last].compactMap { $0?.inSentence }, last: "to")).",
    chart: chart.node(), table: partsTable(drawing, periods, rows, title), notes: drawing.notes,
    sources: [figure.source], data: figure.table)
}

/// Every row of the table as printed: categories down, periods across, totals last.
private func partsTable(
  _ drawing: CategoryDrawing, _ periods: [Period], _ rows: [DataTable.Row], _ title: String
) -> FigureTable {
  var categories: [String] = []
  for row in rows where !categories.contains(row.category) { categories.append(row.category) }
  return FigureTable(
    caption: "\(title): \(drawing.figure.unit)", head: ["Category"] + periods.map { $0.short.sentenceCased },
    rows: categories.map { category in
      (
        category,
        periods.map { period in
          drawing.node(rows.first { $0.category == category && $0.period == period })
        }
      )
    })
}

/// "Down 35.6%, from 7,660 to 4,931", from the sums of the first and the last period.
private func partsTitle(
  _ drawing: CategoryDrawing, _ periods: [Period], _ names: [String], _ value: (String, Period) -> Double?
) -> String {
  let unit = drawing.figure.unit
  // A sum that leaves a part out cannot be compared.
  func sum(_ period: Period) -> Double? {
    let parts = names.compactMap { value($0, period) }
    return parts.count == names.count ? parts.reduce(0, +) : nil
  }
  // Percentages have no sum.
  guard unit != "%" else { return "Per cent" }
  guard let first = periods.first, let last = periods.last, first != last, let old = sum(first),
    let new = sum(last), old > 0
  else { return unit.sentenceCased }
  func stretch(_ period: Period) -> String {
    period.months == 12 ? "in the year to \(period.lastMonthText)" : "in \(period.inSentence)"
  }
  let count = formatNumber(new, decimals: 0)
  guard old != new else {
    return "No change: \(count) \(unit) \(stretch(first)) and \(stretch(last))"
  }
  let change = (new / old - 1) * 100
  let size = formatNumber(abs(change), decimals: 1)
  return
    "\(new < old ? "Down" : "Up") \(size)%, from \(formatNumber(old, decimals: 0)) \(unit) \(stretch(first)) to \(count) \(stretch(last))"
}
