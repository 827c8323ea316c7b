import Indicators

/// One indicator's figures, as an edition knew them, one row a figure.
func indicatorCSV(_ id: IndicatorID, _ context: PageContext) -> [UInt8] {
  var table = CSVWriter()
  table.row(indicatorColumns.map(\.name))
  writeRows(of: id, into: &table, context)
  return table.bytes
}

/// The rows of one indicator, below a header that names `indicatorColumns`.
func writeRows(of id: IndicatorID, into table: inout CSVWriter, _ context: PageContext) {
  let site = context.site
  let indicator = site[id]
  let unit = CSVCells([indicator.unitText])
  let editions = site.editions.map { CSVCells([$0.slug]) }
  let rows = FigureRows(
    id, in: context.catalogue,
    area: { CSVCells([indicator.slug, site[$0].code, site[$0].name]) },
    period: { CSVCells([$0.first.description, $0.last.description, $0.long]) })
  rows.each { row in
    let point = row.point
    table.add(row.area)
    table.add(row.period)
    table.add(point.value)
    table.add(unit)
    table.add(point.limits?.lowerBound)
    table.add(point.limits?.upperBound)
    table.add(point.numerator)
    table.add(point.denominator)
    table.add(point.status.lettersText)
    table.add(editions[point.vintage.index])
    table.add(point.note)
    table.endRow()
  }
}

extension Catalogue {
  func figureCount(of id: IndicatorID) -> Int {
    areas(with: id).reduce(0) { sum, area in
      let series = series(of: id, in: area)
      return sum + (series?.points.count ?? 0) + (series?.others.count ?? 0)
    }
  }

  /// Every figure of an indicator, by area and then by period.
  func allPoints(of id: IndicatorID) -> [(area: AreaID, point: Point)] {
    areas(with: id).flatMap { area -> [(area: AreaID, point: Point)] in
      guard let series = series(of: id, in: area) else { return [] }
      return (series.points + series.others).sorted { $0.period < $1.period }.map { (area, $0) }
    }
  }
}

extension Status {
  /// The shorthand letters, parted by spaces: "p r"; "illustrative" stands for itself.
  var lettersText: String {
    if isEmpty { return "" }
    var words = Status.letters.filter { contains($0.status) }.map(\.letter)
    if contains(.illustrative) { words.append("illustrative") }
    return words.joined(separator: " ")
  }
}
