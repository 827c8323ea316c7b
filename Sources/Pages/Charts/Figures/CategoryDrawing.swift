import Charting
import HTML
import Indicators
import Loading
import Statistics

/// What charts of a table of data share.
struct CategoryDrawing {
  let figure: CategoryFigure
  let head: FigureHead
  let context: PageContext

  var table: DataTable { context.site[figure.table] }

  func text(_ value: Double, decimals: Int) -> String {
    number(value, decimals: decimals) + (figure.unit == "%" ? "%" : "")
  }

  /// A value in the unit of its row, or in that of the figure.
  private func text(_ value: Double, of row: DataTable.Row) -> String {
    switch row.unit {
    case nil: text(value, decimals: row.decimals)
    case "%": number(value, decimals: row.decimals) + "%"
    case "rank": "\(ordinal(Int(value)))\(row.base.map { " of \($0)" } ?? "")"
    case let unit?: number(value, decimals: row.decimals) + " " + unit
    }
  }

  private func number(_ value: Double, decimals: Int) -> String {
    figure.layout.isSigned
      ? NumberFormat(.signed, decimals: decimals).text(value) : formatNumber(value, decimals: decimals)
  }

  func casesNode(_ row: DataTable.Row?) -> Node {
    guard let row else { return absenceNode(.notAvailable) }
    if let cases = row.cases {
      return .el("data", ["value": "\(cases)"], [.text(formatNumber(Double(cases), decimals: 0))])
    }
    if case .none(let absence) = row.figure { return absenceNode(absence) }
    return absenceNode(.notAvailable)
  }

  func text(_ row: DataTable.Row?) -> String {
    guard let row else { return "[x]" }
    return switch row.figure {
    case .value(let value): text(value, of: row)
    case .none(let absence): absence.shorthand
    }
  }

  func node(_ row: DataTable.Row?) -> Node {
    guard let row else { return absenceNode(.notAvailable) }
    return switch row.figure {
    case .value(let value):
      .el("data", ["value": machineText(value)], [.text(text(value, of: row))])
    case .none(let absence): absenceNode(absence)
    }
  }

  /// Which values are hidden or missing, and why, each reason once.
  var notes: [String] { notes(of: table.rows) }

  func notes(of rows: [DataTable.Row]) -> [String] {
    var seen: [String] = []
    for row in rows where row.figure.value == nil && !row.note.isEmpty {
      let letter = text(row)
      let note = "\(letter) \(row.note)" + (row.note.hasSuffix(".") ? "" : ".")
      if !seen.contains(note) { seen.append(note) }
    }
    return seen
  }
}
