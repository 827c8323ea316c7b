import Files

/// What stands where in an indicator's workbook, as its front matter says under `layout`.
struct SheetLayout: Sendable, Equatable {
  enum Shape: String, CaseIterable, Sendable {
    /// A row for each figure, with columns as in a CSV file.
    case tidy
    /// A row for each area, and a column for each period.
    case areasDown = "areas-down"
    /// A row for each period, and a column for each area.
    case areasAcross = "areas-across"
  }

  /// Which end of a period a date tells.
  enum DateMeaning: String, CaseIterable, Sendable { case start, end }

  /// Where a wide sheet names what each cell is: a row of the headings, or a column of the labels.
  enum Parts: Sendable, Equatable {
    case row(Int)
    case column(Int)
  }

  /// The key `layout`, or the workbook where there is none.
  var position: FilePosition
  /// `nil` for the only sheet.
  var sheet: Located<String>?
  var shape: Shape = .tidy
  /// The rows that hold headings; what stands above is passed over.
  var headers: ClosedRange<Int> = 1...1
  /// Rows below this one are passed over.
  var lastRow: Int?
  /// The columns that name each row of a wide sheet, counted from 1.
  var labels: [Int] = [1]
  var parts: Parts?
  /// What the cells of a wide sheet are, where `parts` does not say it.
  var holds: ObservationColumn = .value
  /// The sheet's words for columns, and for areas.
  var columns: [String: String] = [:]
  var areas: [String: String] = [:]
  /// Labels and headings of what is left out; with a star at the end all that begin so.
  var ignored: [String] = []
  var dates: DateMeaning?
  /// What the shorthand in cells means, by its letters, for the note of a figure that has it.
  var notes: [String: String] = [:]
  /// Columns that are the same in all rows.
  var all: [ObservationColumn: Located<String>] = [:]

  /// The note for a figure with this shorthand, if there is one.
  func note(_ marks: [String]) -> String? {
    let reasons = marks.compactMap { notes[$0] }
    return reasons.isEmpty ? nil : reasons.joined(separator: "; ")
  }

  func isIgnored(_ text: String) -> Bool {
    let text = text.lowercased()
    return ignored.contains { pattern in
      let pattern = pattern.lowercased()
      return pattern.hasSuffix("*") ? text.hasPrefix(pattern.dropLast()) : text == pattern
    }
  }
}
