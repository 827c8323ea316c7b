private let columns = [
  "period", "area", "value", "numerator", "denominator", "status", "vintage", "note",
]
private let note = "\"Illustrative: made by the seeded script, not a published figure\""

/// The text of an indicator's CSV with its illustrative rows made afresh.
///
/// Published lines are kept as they are, in their order; every line with the status `illustrative` is
/// replaced. The result depends only on the published rows, so doing it twice changes nothing.
///
/// - Returns: `nil` if the columns are not the eight the script writes.
func illustrated(_ text: String, _ indicator: Indicator, in place: Place) -> String? {
  let table = Table(text)
  guard table.header == columns else { return nil }
  let kept = table.rows.filter {
    !table.cell($0, "status").split(separator: " ").contains("illustrative")
  }
  let published = kept.compactMap { countyFigure(table, $0, indicator, place) }
  let made =
    indicator.isRolling
    ? countyLine(indicator, published: published, in: place)
    : quarterHistory(indicator, table, kept, in: place)
  let figures = (published + made).sorted { ($0.end, $0.vintage) < ($1.end, $1.vintage) }

  var lines = [columns.joined(separator: ",")] + kept.map(\.line)
  for figure in figures {
    if figure.isIllustrative {
      lines.append(line([figure.period, place.county, figure.value.text, "", ""], figure.vintage))
    }
    guard brokenDownByDistrict.contains(indicator.slug) else { continue }
    let vintage = place.vintage(ending: figure.end, notBefore: figure.vintage)
    for part in districtFigures(indicator, figure, in: place) {
      // A count has no denominator, so it stands in the value column.
      let cells =
        part.denominator.map { ["", String(part.numerator), String($0)] }
        ?? [String(part.numerator), "", ""]
      lines.append(line([figure.period, part.slug] + cells, vintage))
    }
  }
  return lines.joined(separator: "\n") + "\n"
}

private func line(_ cells: [String], _ vintage: String) -> String {
  (cells + ["illustrative", vintage, note]).joined(separator: ",")
}

/// The published figure of a row: of the county, with a value, and of the indicator's own window.
private func countyFigure(
  _ table: Table, _ row: Table.Row, _ indicator: Indicator, _ place: Place
) -> CountyFigure? {
  let period = table.cell(row, "period")
  let end = indicator.isRolling ? quarterEnding(period) : financialYearEnding(period)
  guard table.cell(row, "area") == place.county, let end, let value = Decimal(table.cell(row, "value"))
  else { return nil }
  return CountyFigure(
    period: period, end: end, value: value.padded(to: indicator.decimals),
    vintage: table.cell(row, "vintage"),
    isIllustrative: false)
}
