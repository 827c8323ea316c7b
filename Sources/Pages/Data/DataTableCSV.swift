import Indicators

/// A table of data as a file, one row a figure.
func dataTableCSV(_ id: DataTableID, _ context: PageContext) -> [UInt8] {
  let table = context.site[id]
  var writer = CSVWriter()
  writer.row([
    "category", "group", "part", "period_start", "period_end", "period", "value", "status", "compared",
    "note",
  ])
  for row in table.rows {
    let status =
      switch row.figure {
      case .value: ""
      case .none(let absence): absence.letter
      }
    writer.row([
      row.category, row.group ?? "", row.part ?? "", row.period?.first.description ?? "",
      row.period?.last.description ?? "", row.period?.long ?? "", row.figure.value.map(machineText) ?? "",
      status, row.compared?.rawValue ?? "", row.note,
    ])
  }
  return writer.bytes
}
