import Files
import Indicators

enum ObservationColumn: Int, CSVColumns {
  case period, area, value, numerator, denominator, lower, upper, status, vintage, note
  static let required: [Self] = [.period, .area]
}

/// A number's cell: empty, reported as a mistake, or a number. A mistake must not count as empty.
enum NumberCell: Sendable, Hashable {
  case empty
  case mistaken
  case number(PlainDecimal)

  var decimal: PlainDecimal? {
    if case .number(let number) = self { number } else { nil }
  }
  var number: Double? { decimal?.value }
}

/// One row of an indicator's CSV, cell by cell. `nil` is a cell with a mistake that has been reported.
struct ObservationRow: Sendable {
  var period: Period?
  var area: AreaID?
  var value: NumberCell
  var numerator: NumberCell
  var denominator: NumberCell
  var lower: NumberCell
  var upper: NumberCell
  var status: Status?
  var vintage: EditionID?
  var note: String
}
