import Indicators

/// One indicator's figures, as an edition knew them, one row a figure.
func indicatorCSV(_ id: IndicatorID, _ context: PageContext) -> [UInt8] {
  var table = CSVWriter(rows: context.edition[id].figureCount)
  table.row(indicatorColumns.map(\.name))
  writeRows(of: id, into: &table, context)
  return table.bytes
}

/// The rows of one indicator, below a header that names `indicatorColumns`.
func writeRows(of id: IndicatorID, into table: inout CSVWriter, _ context: PageContext) {
  let site = context.site
  let indicator = site[id]
  let unit = CSVCells([indicator.unitText])
  let editions = site.editions.map(\.slug)
  let rows = FigureRows(
    id, in: context.catalogue,
    area: { CSVCells([indicator.slug, site[$0].code, site[$0].name]) },
    period: { CSVCells([$0.first.description, $0.last.description, $0.long]) },
    end: { CSVCells([$0.status.lettersText, editions[$0.vintage.index], $0.note]) })
  rows.each { area, period, point, end in
    table.add(area)
    table.add(period)
    table.add(point.value)
    table.add(unit)
    let limits = point.limits
    table.add(limits?.lowerBound)
    table.add(limits?.upperBound)
    table.add(point.numerator)
    table.add(point.denominator)
    table.add(end)
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
      series(of: id, in: area)?.byPeriod.map { (area, $0) } ?? []
    }
  }
}

extension Series {
  /// Its figures for periods of any kind, oldest first.
  var byPeriod: [Point] {
    others.isEmpty ? points : (points + others).sorted { $0.period < $1.period }
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
