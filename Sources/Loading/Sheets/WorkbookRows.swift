import Diagnostics
import Files
import Indicators

/// Reads an indicator's figures from its table, whichever it is: a CSV file, or a sheet of a workbook.
func readObservations(
  _ input: LoadingMemory.RowInput, _ frame: LoadingMemory.Frame, into problems: inout Problems
) -> ObservationRows {
  guard isWorkbook(input.table.path) else { return readCSVRows(input, frame, into: &problems) }
  let layout = input.layout ?? SheetLayout(position: FilePosition(file: input.table.path))
  guard let grid = openSheet(input.table, layout, into: &problems) else { return ObservationRows() }
  let areas = frame.areas.compactMap { area in
    area.slug.map { (slug: $0.value, code: area.code?.value, name: area.name?.value) }
  }
  var meanings = SheetMeanings(
    grid, layout,
    SheetFrame(path: input.table.path, unit: input.unit, window: input.window, areas: areas))
  let unit = input.unit
  let made =
    layout.shape == .tidy
    ? tidyTable(
      &meanings,
      TidyColumns(
        numbers: TidyColumns.ofAnIndicator, percentages: TidyColumns.inItsUnit,
        isPercent: { _ in unit == nil || unit == .percent }))
    : wideTable(&meanings)
  problems.add(meanings.problems)
  guard let made else { return ObservationRows() }
  var table = input
  table.table = made.source
  var found = Problems()
  var rows = readCSVRows(table, frame, into: &found)
  // Rows that could not be made are reported; that none is left is no news then.
  let placed = made.placed(found)
  problems.add(meanings.problems.hasErrors ? placed.without("no-observations") : placed)
  for index in rows.observations.indices {
    rows.observations[index].position = made.origin(of: rows.observations[index].position)
  }
  return rows
}
