package import Diagnostics
package import Files
package import Indicators

/// A table of new figures as CSV, and where its cells are if it was the sheet of a workbook.
package struct NewFigures: Sendable {
  package var table: SourceFile
  private var made: MadeTable?

  /// Problems of the table as problems of the file that a person has before them.
  package func placed(_ problems: Problems) -> Problems { made?.placed(problems) ?? problems }

  /// Takes a CSV file as it is, and reads the sheet of a workbook; `nil`, with the mistake reported, if it cannot
  /// be read.
  ///
  /// - Parameters:
  ///   - sheet: The sheet of a workbook; `nil` for the only one.
  ///   - headerRow: The row of a sheet that names the columns.
  package init?(
    _ file: SourceFile, sheet: String?, headerRow: Int, site: Site, into problems: inout Problems
  ) {
    table = file
    guard isWorkbook(file.path.lowercased()) else { return }
    let here = FilePosition(file: file.path)
    var layout = SheetLayout(position: here)
    layout.sheet = sheet.map { Located($0, at: here) }
    layout.headers = headerRow...headerRow
    guard let grid = openSheet(file, layout, naming: "with --sheet", into: &problems) else { return nil }
    var meanings = SheetMeanings(
      grid, layout,
      SheetFrame(
        path: file.path, unit: nil, window: nil,
        areas: site.areas.map { (slug: $0.slug, code: $0.code, name: $0.name) }))
    let units = Dictionary(site.indicators.map { ($0.slug, $0.unit) }) { first, _ in first }
    made = tidyTable(
      &meanings,
      TidyColumns(
        numbers: TidyColumns.ofAnIndicator, percentages: TidyColumns.inItsUnit,
        isPercent: { units[$0["indicator"] ?? ""] == .percent }))
    problems.add(meanings.problems)
    guard let made, !meanings.problems.hasErrors else { return nil }
    table = made.source
  }
}
