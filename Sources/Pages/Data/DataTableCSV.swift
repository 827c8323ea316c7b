import Indicators

/// A table of data as a file, one row a figure.
func dataTableCSV(_ id: DataTableID, _ context: PageContext) -> [UInt8] {
  let table = context.site[id]
  var writer = CSVWriter()
  // Columns that a table does not use are not in its file.
  let own: [(name: String, cell: (DataTable.Row) -> String?)] = [
    ("area", { $0.area }), ("cases", { $0.cases.map { "\($0)" } }), ("base", { $0.base.map { "\($0)" } }),
    ("of", { $0.of }), ("unit", { $0.unit }), ("rank", { $0.rank.map { "\($0)" } }), ("band", { $0.band }),
  ]
  let used = own.filter { column in table.rows.contains { column.cell($0) != nil } }
  writer.row(
    [
      "category", "group", "part", "period_start", "period_end", "period", "value", "status", "compared",
      "note",
    ] + used.map(\.name))
  for row in table.rows {
    let status =
      switch row.figure {
      case .value: ""
      case .none(let absence): absence.letter
      }
    let cells = [
      row.category, row.group ?? "", row.part ?? "", row.period?.first.description ?? "",
      row.period?.last.description ?? "", row.period?.long ?? "", row.figure.value.map(machineText) ?? "",
      status, row.compared?.rawValue ?? "", row.note,
    ]
    writer.row(cells + used.map { $0.cell(row) ?? "" })
  }
  return writer.bytes
}
