import Indicators

/// Every figure of an edition in one table, with the columns of the indicators' own.
func allFiguresCSV(_ context: PageContext) -> [UInt8] {
  var table = CSVWriter(rows: context.edition.figureCount)
  table.row(indicatorColumns.map(\.name))
  for id in context.edition.indicators { writeRows(of: id, into: &table, context) }
  return table.bytes
}

/// Every indicator with every figure of an edition.
func allFiguresJSON(_ context: PageContext) -> [UInt8] {
  let indicators = context.edition.indicators.map { JSON.object(indicatorMembers($0, context)) }
  return JSON.object([
    ("edition", .text(context.site[context.address.edition].slug)), ("indicators", .array(indicators)),
  ]).document(rows: context.edition.figureCount)
}
