import Charting
import HTML
import Indicators
import Loading

/// What charts of a table of data share.
struct CategoryDrawing {
  let figure: CategoryFigure
  let head: FigureHead
  let context: PageContext

  var table: DataTable { context.site[figure.table] }

  func text(_ value: Double, decimals: Int) -> String {
    formatNumber(value, decimals: decimals) + (figure.unit == "%" ? "%" : "")
  }

  func text(_ row: DataTable.Row?) -> String {
    guard let row else { return "[x]" }
    return switch row.figure {
    case .value(let value): text(value, decimals: row.decimals)
    case .none(let absence): absence.shorthand
    }
  }

  func node(_ row: DataTable.Row?) -> Node {
    guard let row else { return absenceNode(.notAvailable) }
    return switch row.figure {
    case .value(let value):
      .el("data", ["value": machineText(value)], [.text(text(value, decimals: row.decimals))])
    case .none(let absence): absenceNode(absence)
    }
  }

  /// Which values are hidden or missing, and why, each reason once.
  var notes: [String] {
    var seen: [String] = []
    for row in table.rows where row.figure.value == nil && !row.note.isEmpty {
      let letter = text(row)
      let note = "\(letter) \(row.note)" + (row.note.hasSuffix(".") ? "" : ".")
      if !seen.contains(note) { seen.append(note) }
    }
    return seen
  }
}
