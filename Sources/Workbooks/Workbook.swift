/// A spreadsheet as it should be given away: a title, and sheets of at most one table each.
///
/// Laid out as the Analysis Function of the UK government asks: text and table begin in column A, one header
/// row, no merged or empty cells, no meaning in colour alone, a title in the file's properties.
package struct Workbook: Sendable, Hashable {
  package var title: String
  /// Whose work it is.
  package var creator: String
  /// BCP 47: `en-GB`.
  package var language: String
  /// The day it was published, `2025-11-21`: the same input gives the same bytes.
  package var created: String
  /// At least one; names differ.
  package var sheets: [Sheet]

  package init(title: String, creator: String, language: String, created: String, sheets: [Sheet]) {
    self.title = title
    self.creator = creator
    self.language = language
    self.created = created
    self.sheets = sheets
  }
}

/// A sheet: its title in the first cell, lines of text below, then its table.
package struct Sheet: Sendable, Hashable {
  /// On the tab: at most 31 characters, and none of `[]:*?/\`.
  package var name: String
  package var title: String
  package var lines: [String]
  package var table: Table?

  package init(name: String, title: String, lines: [String] = [], table: Table? = nil) {
    self.name = name
    self.title = title
    self.lines = lines
    self.table = table
  }

  /// The row of the table's header, counted from 1.
  var headerRow: Int { lines.count + 2 }
}

package struct Table: Sendable, Hashable {
  package struct Column: Sendable, Hashable {
    package var title: String
    /// In characters.
    package var width: Int

    package init(_ title: String, width: Int = 14) {
      self.title = title
      self.width = width
    }
  }

  /// For programs and screen readers: letters and digits, different in each sheet.
  package var name: String
  /// Titles differ.
  package var columns: [Column]
  /// Each as long as `columns`, where cells in common count as so many.
  package var rows: [[Cell]]

  package init(name: String, columns: [Column], rows: [[Cell]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}

package enum Cell: Sendable, Hashable {
  /// Always words, whatever they begin with: nothing in a workbook of ours is a formula.
  case text(String)
  /// Shown with so many digits after the point, 0 to 3; the value itself is whole.
  case number(Double, decimals: Int)
  /// Several, one beside the other.
  case common(CommonCells)
}

/// Writes a number with so many digits after the point, without markup.
package typealias NumberWriter = (_ value: Double, _ decimals: Int, _ bytes: inout [UInt8]) -> Void
