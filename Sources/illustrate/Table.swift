/// A CSV file as rows of cells, kept with the text of each line.
///
/// Published lines are written back exactly as an officer typed them, so only the cells are parsed.
/// A cell may be quoted and may hold commas; it may not hold a line break.
struct Table {
  struct Row {
    let line: String
    let cells: [String]
  }

  let header: [String]
  let rows: [Row]

  init(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    header = lines.first.map(Table.cells) ?? []
    rows = lines.dropFirst().map { Row(line: $0, cells: Table.cells($0)) }
  }

  /// The cell of a row in the named column; empty when the file has no such column.
  func cell(_ row: Row, _ column: String) -> String {
    guard let place = header.firstIndex(of: column), place < row.cells.count else { return "" }
    return row.cells[place]
  }

  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var quoted = false
    for character in line {
      switch character {
      case "\"": quoted.toggle()
      case "," where !quoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
