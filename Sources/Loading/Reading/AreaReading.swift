import Diagnostics
import Files
import Indicators

enum AreaColumn: Int, CSVColumns {
  case code, slug, name, type, parent, column, row
  static let required: [Self] = [.code, .slug, .name, .type, .parent]
}

/// Reads `areas.csv`; `nil` when none of it can be read. Every row keeps its place.
func readAreas(_ source: SourceFile, into problems: inout Problems) -> [AreaDraft]? {
  guard var table = CSVTable<AreaColumn>(source, into: &problems) else { return nil }
  var rows: [AreaDraft] = []
  while table.next(into: &problems) {
    var row = AreaDraft(
      slug: table.requiredText(.slug, into: &problems), code: table.located(.code),
      name: table.requiredText(.name, into: &problems), parent: table.located(.parent))
    if let slug = row.slug, let mistake = slugMistake(slug.value) {
      problems.add(.error, "bad-slug", at: slug.position, mistake)
    }
    let type = readAreaType(table, into: &problems)
    let tile = readTile(table, into: &problems)
    if let slug = row.slug, let name = row.name, let type {
      row.area = Area(
        code: row.code?.value ?? "", slug: slug.value, name: name.value, type: type,
        parent: row.parent?.value, tile: tile, position: table.rowPosition)
      row.tile = tile.map { Located($0, at: table.position(.column)) }
    }
    rows.append(row)
  }
  return rows
}

private func readAreaType(_ table: CSVTable<AreaColumn>, into problems: inout Problems) -> AreaType? {
  guard let text = table.requiredText(.type, into: &problems) else { return nil }
  if let type = AreaType(rawValue: text.value) { return type }
  let types = AreaType.allCases.map(\.rawValue)
  let nearest = didYouMean(text.value, in: types)
  problems.add(
    .error, "unknown-value", at: text.position,
    "'\(text.value)' is not a type of area\(nearest.isEmpty ? "; write \(either(types))" : nearest)")
  return nil
}

/// Where the area lies on a tile map: both numbers, or neither.
private func readTile(_ table: CSVTable<AreaColumn>, into problems: inout Problems) -> TilePlace? {
  let cells = [AreaColumn.column, .row].filter { table[$0] != nil }
  guard let given = cells.first else { return nil }
  guard cells.count == 2 else {
    let other = given == .column ? AreaColumn.row : .column
    problems.add(
      .error, "half-a-place", at: table.position(given),
      "a place on a map is a column and a row; fill in the '\(other.name)' of this row too, or leave both empty"
    )
    return nil
  }
  let column = wholeNumber(.column, 1...60, of: table, into: &problems)
  let row = wholeNumber(.row, 1...60, of: table, into: &problems)
  guard let column, let row else { return nil }
  return TilePlace(column: column, row: row)
}
