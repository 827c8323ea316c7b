/// Quarters by number.
extension PeriodParser {
  /// `2025/26 Q2`, `Q2 2025-26`, `FY2025-26-Q2`, `Quarter 2 (July to Sept) 2025`, `2025Q2`: the
  /// parts in any order. With the months given, they decide, and the number must agree with them.
  mutating func numberedQuarter() throws(PeriodError) -> Period {
    var number: Int?
    var pair: YearPair?
    var single: Int?
    var months: (first: Int, last: Int)?
    var saysFinancial = false
    while let next = kind {
      if next == .dash || next == .slash {
        at += 1
      } else if case .quarter(let found) = next, number == nil {
        number = found
        at += 1
      } else if next == .word(.fy), !saysFinancial {
        saysFinancial = true
        at += 1
      } else if months == nil, let found = monthSpan() {
        months = found
      } else if pair == nil, single == nil, let found = yearPair() {
        pair = found
      } else if pair == nil, single == nil, let found = year() {
        single = found.year
      } else {
        throw unrecognised("write '2025/26 Q2' or 'July to September 2025'")
      }
    }
    guard let number else { throw unrecognised() }
    guard (1...4).contains(number) else {
      throw PeriodError(
        .invalidQuarter, "'\(text)' is not a period; a year has Q1 to Q4, as in '2025/26 Q4'")
    }
    if let pair, !pair.isConsecutive { throw notConsecutive() }
    if let months {
      return try quarter(number, months: months, financialYear: pair?.first, calendarYear: single)
    }
    if let pair { return .quarter(financialYear: pair.first, number) }
    guard let single else { throw unrecognised("write the year too, as in '2025/26 Q\(number)'") }
    return try quarter(number, ofYear: single, saysFinancial: saysFinancial)
  }

  /// `(July to Sept)`, with or without the brackets.
  private mutating func monthSpan() -> (first: Int, last: Int)? {
    let start = at
    let bracket = take(.open)
    if case .month(let first)? = kind {
      at += 1
      if separator(), case .month(let last)? = kind {
        at += 1
        if !bracket || take(.close) { return (first, last) }
      }
    }
    at = start
    return nil
  }

  private func quarter(
    _ number: Int, months: (first: Int, last: Int), financialYear: Int?, calendarYear: Int?
  ) throws(PeriodError) -> Period {
    guard months.first % 3 == 1, months.last == months.first + 2 else { throw notAQuarter() }
    let calendar = months.last / 3
    let financial = (calendar + 2) % 4 + 1
    let agrees = number == financial || (number == calendar && financialYear == nil)
    guard agrees else {
      throw PeriodError(
        .quarterMonthsMismatch,
        "'\(text)' has months of quarter \(financial) of a financial year"
          + (financialYear == nil ? " (quarter \(calendar) of a calendar year)" : "")
          + ", not of quarter \(number); write the number or the months that you mean")
    }
    if let financialYear { return .quarter(financialYear: financialYear, financial) }
    guard let calendarYear else { throw unrecognised("write the year too, as in 'July to September 2025'") }
    return .quarter(calendarYear: calendarYear, calendar)
  }

  private func quarter(_ number: Int, ofYear year: Int, saysFinancial: Bool) throws(PeriodError) -> Period {
    let calendar = Period.quarter(calendarYear: year, number)
    let financial = Period.quarter(financialYear: year, number)
    switch basis {
    case .calendar where !saysFinancial: return calendar
    case .financial: return financial
    default: break
    }
    let other = saysFinancial ? Period.quarter(financialYear: year - 1, number) : calendar
    throw PeriodError(
      .ambiguousQuarter,
      "'\(text)' could be \(other.long) or \(financial.long); write '\(other.financial ?? other.short)' "
        + "or '\(financial.financial ?? financial.short)'")
  }
}
