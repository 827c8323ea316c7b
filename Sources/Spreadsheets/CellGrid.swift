/// A sheet as it was read: the cells that hold anything, with their places, and which cells are merged.
///
/// Rows and columns are counted from 1, as people see rows.
package struct CellGrid: Sendable, Equatable {
  package struct Row: Sendable, Equatable {
    package var number: Int
    /// By column.
    package var cells: [(column: Int, content: CellContent)]

    package static func == (a: Self, b: Self) -> Bool {
      a.number == b.number
        && a.cells.elementsEqual(b.cells) { $0.column == $1.column && $0.content == $1.content }
    }
  }

  package struct Place: Sendable, Hashable {
    package var row: Int
    package var column: Int

    package init(_ row: Int, _ column: Int) {
      self.row = row
      self.column = column
    }
  }

  package var name: String
  /// In order; rows without anything are left out.
  package private(set) var rows: [Row] = []
  /// For each cell that a merged one covers, the cell whose content all of them show.
  package private(set) var merged: [Place: Place] = [:]

  package var lastRow: Int { rows.last?.number ?? 0 }
  package var lastColumn: Int { rows.lazy.compactMap(\.cells.last?.column).max() ?? 0 }

  /// What a cell holds itself.
  package subscript(row: Int, column: Int) -> CellContent? {
    let at = firstPlace(in: rows.count) { rows[$0].number >= row }
    guard at < rows.count, rows[at].number == row else { return nil }
    let cells = rows[at].cells
    let place = firstPlace(in: cells.count) { cells[$0].column >= column }
    return place < cells.count && cells[place].column == column ? cells[place].content : nil
  }

  /// What a cell shows: of a merged one that of its first cell.
  package func shown(_ row: Int, _ column: Int) -> CellContent? {
    let place = merged[Place(row, column)] ?? Place(row, column)
    return self[place.row, place.column]
  }

  /// - Parameters:
  ///   - rows: In any order; of two cells with one place the file is refused.
  ///   - merges: First and last cell of each merged range.
  init(
    name: String, rows: [Row], merges: [(first: Place, last: Place)], limits: WorkbookLimits
  ) throws(WorkbookRefusal) {
    self.name = name
    var rows = rows
    if !zip(rows, rows.dropFirst()).allSatisfy({ $0.number < $1.number }) {
      rows.sort { $0.number < $1.number }
    }
    for index in rows.indices {
      if !zip(rows[index].cells, rows[index].cells.dropFirst()).allSatisfy({ $0.column < $1.column }) {
        rows[index].cells.sort { $0.column < $1.column }
      }
      let isTwice =
        zip(rows[index].cells, rows[index].cells.dropFirst()).contains { $0.column == $1.column }
        || index > 0 && rows[index - 1].number == rows[index].number
      if isTwice {
        throw .broken("two cells of the sheet '\(name)' have one place, in row \(rows[index].number)")
      }
    }
    self.rows = rows
    var covered = 0
    let (lastRow, lastColumn) = (lastRow, lastColumn)
    for (first, last) in merges {
      // A merge may reach far beyond what is filled in.
      let (bottom, right) = (min(last.row, lastRow), min(last.column, lastColumn))
      guard first.row <= bottom, first.column <= right else { continue }
      covered += (bottom - first.row + 1) * (right - first.column + 1)
      guard covered <= limits.mergedCells else {
        throw .tooLarge("more than \(limits.mergedCells) merged cells")
      }
      for row in first.row...bottom {
        for column in first.column...right where row != first.row || column != first.column {
          merged[Place(row, column)] = first
        }
      }
    }
  }
}

/// The first of so many places at which something holds that holds at all later ones; their number if at none.
private func firstPlace(in count: Int, where holds: (Int) -> Bool) -> Int {
  var (low, high) = (0, count)
  while low < high {
    let middle = (low + high) / 2
    if holds(middle) { high = middle } else { low = middle + 1 }
  }
  return low
}

/// What one cell holds.
package enum CellContent: Sendable, Equatable {
  /// Not empty.
  case text(String)
  case number(CellNumber)
  /// A day as `2023-12-31`; a time of day is dropped.
  case date(String)
  case truth(Bool)
  /// `#DIV/0!` and the like.
  case error(String)
  /// A formula whose result was never worked out and saved.
  case formulaWithoutValue
}
