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
  for (area, point) in context.catalogue.allPoints(of: id) {
    table.row([
      indicator.slug, site[area].code, site[area].name, point.period.first.description,
      point.period.last.description, point.period.long, point.value.map(machineText) ?? "",
      indicator.unitText,
      point.limits.map { machineText($0.lowerBound) } ?? "",
      point.limits.map { machineText($0.upperBound) } ?? "",
      point.numerator.map(machineText) ?? "", point.denominator.map(machineText) ?? "",
      point.status.lettersText,
      site[point.vintage].slug, point.note,
    ])
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
