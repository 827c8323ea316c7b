/// Stretches of whole months that are named by how they end.
extension PeriodParser {
  /// `12 months to September 2025`, `YE Sep 2025`, `R12-2025-09`, `3 months to June 2025`.
  mutating func monthsToEnd() throws(PeriodError) -> Period {
    var count = 12
    var needsConnector = false
    var rolling = take(.word(.rolling))
    switch kind {
    case .span(let months):
      count = months
      // "R12" and "rolling 12 months" are one token; plain months need their "to".
      needsConnector = !rolling && !wroteRolling
      rolling = true
    case .word(.yearEnding): rolling = true
    case .word(.year): needsConnector = true
    default: break
    }
    guard rolling || needsConnector else { throw unrecognised() }
    at += 1
    dashes()
    let connected = take(.word(.to)) || take(.word(.ending))
    if connected { _ = take(.word(.ending)) }
    dashes()
    guard connected || !needsConnector, (1...600).contains(count), let end = point(), atEnd,
      let year = end.year
    else { throw unrecognised("write '12 months to September 2025'") }
    try checkMonthEnd(end, year)
    let index = MonthIndex(year: year, month: end.month)
    if count == 12 { return Period(.rolling12Months, months: 12, to: index) }
    guard let period = Period(from: (index + (1 - count)).first, through: index.last) else {
      throw unrecognised()
    }
    return period
  }

  private var wroteRolling: Bool {
    let small = text.lowercased()
    return small.hasPrefix("r") || small.hasPrefix("the r")
  }

  /// `quarter ending September 2025`.
  mutating func quarterToEnd() throws(PeriodError) -> Period {
    at += 1
    guard take(.word(.to)) || take(.word(.ending)), let end = point(), atEnd, let year = end.year
    else { throw unrecognised("write '2025/26 Q2' or 'July to September 2025'") }
    try checkMonthEnd(end, year)
    let period = Period(.quarter, months: 3, to: MonthIndex(year: year, month: end.month))
    guard end.month % 3 == 0 else { throw notAQuarter() }
    return period
  }

  /// A stretch of whole months ends on the last day of one.
  func checkMonthEnd(_ end: Point, _ year: Int) throws(PeriodError) {
    guard let dayNumber = end.day else { return }
    guard let day = Day(year: year, month: end.month, day: dayNumber) else { throw invalidDate() }
    guard day.isLastOfMonth else {
      throw PeriodError(
        .notMonthAligned,
        "'\(text)' does not end with a month; write '12 months to \(MonthName.long(end.month)) \(year)', "
          + "or both days of the stretch")
    }
  }

  func notAQuarter() -> PeriodError {
    PeriodError(
      .notAQuarter,
      "'\(text)' has months that are not a quarter; write January to March, April to June, July to September "
        + "or October to December")
  }
}
