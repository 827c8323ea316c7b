import Diagnostics
package import Files
import Indicators

/// An indicator's CSV with rows added at its end; nothing else in it is touched.
package struct ChangedTable: Sendable {
  /// The file with the new rows in it.
  package var file: SourceFile
  package var old: SourceFile
  /// The new rows as they are written, without line ends.
  package var rows: [String]
  /// The line of the first of them.
  package var firstLine: Int
  /// For each row, the line of the input that it was made of.
  var inputLines: [Int]

  /// The line of the input from which a line of the file was made; `nil` for lines that were there before.
  package func inputLine(of line: Int) -> Int? {
    inputLines.indices.contains(line - firstLine) ? inputLines[line - firstLine] : nil
  }
}

/// The columns of a file of new figures. `unit`, if it is there, must be the indicator's own.
enum AddedColumn: Int, CSVColumns {
  case indicator, area, period, value, numerator, denominator, lower, upper, unit, status, note
  static let required: [Self] = [.indicator, .area]
}

/// One row of new figures, understood: for which indicator, area and period it is, and its cells.
struct AddedRow {
  var indicator: IndicatorID
  var area: AreaID
  var period: Period
  /// By the names of columns of an indicator's CSV.
  var cells: [String: String]
  var line: Int
}

/// How new figures are to be added.
package struct AddingChoices: Sendable {
  /// What the figures are of, as the person wrote it: `2025/26 Q3`.
  package var period: String
  /// The edition that publishes them first; the newest if `nil`.
  package var edition: String?
  /// Whether periods may be missing between the newest figure and the new one.
  package var allowsGaps: Bool

  package init(period: String, edition: String? = nil, allowsGaps: Bool = false) {
    self.period = period
    self.edition = edition
    self.allowsGaps = allowsGaps
  }
}
