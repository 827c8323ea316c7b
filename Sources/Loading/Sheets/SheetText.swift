import Files
import Indicators
import Spreadsheets

/// A word of a sheet for comparing: small letters, one space for each run of white space.
func sheetWord(_ text: String) -> String {
  text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// The letters of a status with those more that stood in the figures' own cells.
func withMarks(_ status: String, _ marks: [String]) -> String {
  let letters = status.split(separator: " ").map(String.init)
  return (letters + marks.filter { !letters.contains($0) }).joined(separator: " ")
}

extension CellContent {
  /// What a cell says where words are expected, on one line. A number stands as its digits.
  var words: String {
    switch self {
    case .text(let text): text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    case .number(let number): number.isPercent ? number.text(asPercent: true) + "%" : number.text()
    case .date(let day): day
    case .truth(let truth): truth ? "TRUE" : "FALSE"
    case .error(let error): error
    case .formulaWithoutValue: ""
    }
  }

  /// What a cell says where a number is expected, as a CSV file would have it, and the shorthand that stands
  /// with it or in its place.
  ///
  /// A percentage is a number only where the figure is one; elsewhere its sign stays, and is reported.
  func figure(isPercent: Bool) -> (number: String, marks: [String]) {
    switch self {
    case .number(let number) where number.isPercent:
      return (number.text(asPercent: true) + (isPercent ? "" : "%"), [])
    case .text:
      var text = words
      var marks: [String] = []
      while let mark = Status.letters.map(\.letter).first(where: { text.lowercased().hasSuffix("[\($0)]") }) {
        marks.insert(mark, at: 0)
        text = trimmingSpaces(String(text.dropLast(mark.count + 2)))
      }
      if isPercent, text.hasSuffix("%"), PlainDecimal(trimmingSpaces(String(text.dropLast()))) != nil {
        text = trimmingSpaces(String(text.dropLast()))
      }
      return (text, marks)
    default: return (words, [])
    }
  }
}

extension Window {
  /// The period of this window that starts or ends in the month of a day; `nil` if none does.
  func period(_ meaning: SheetLayout.DateMeaning, _ day: Day) -> Period? {
    let months =
      switch self {
      case .month: 1
      case .quarter: 3
      default: 12
      }
    let start = Period.month(day.year, day.month).shifted(byMonths: meaning == .start ? 0 : 1 - months)
    let end = start.shifted(byMonths: months - 1)
    if self == .rolling12Months { return Period.rolling12Months(to: end.last.year, end.last.month) }
    return Period(from: start.first, through: end.last).flatMap { holds($0) ? $0 : nil }
  }
}
