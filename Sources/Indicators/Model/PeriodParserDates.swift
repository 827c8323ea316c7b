/// Days on which something was counted, and financial years up to a month.
extension PeriodParser {
  /// `at 30 September 2025`, `30 September 2025 snapshot`, `AT2025-09-30`, `at end of September 2025`.
  mutating func snapshot() throws(PeriodError) -> Period {
    var words = 0
    var ending = false
    let rest = tokens.filter { token in
      if token.kind == .word(.at) || token.kind == .word(.snapshot) {
        words += 1
        return false
      }
      if token.kind == .word(.ending) {
        ending = true
        return false
      }
      return true
    }
    var inner = PeriodParser(text: text, tokens: rest, basis: basis)
    inner.dashes()
    if case .number(let year, digits: 4)? = inner.kind, inner.kind(1) == .dash,
      case .number(let month, digits: 2)? = inner.kind(2), inner.kind(3) == .dash,
      case .number(let number, digits: 2)? = inner.kind(4), rest.count == inner.at + 5, !ending
    {
      guard let day = Day(year: year, month: month, day: number) else { throw invalidDate() }
      return .snapshot(day)
    }
    guard let point = inner.point(), inner.atEnd, let year = point.year, !point.ambiguous,
      ending != (point.day != nil)
    else { throw unrecognised("write 'at 30 September 2025'") }
    let number = point.day ?? Day.daysInMonth(year: year, month: point.month)
    guard let day = Day(year: year, month: point.month, day: number) else { throw invalidDate() }
    return .snapshot(day)
  }

  /// `2025/26 YTD to Sept`, `YTD2025-26-09`, `year to date to September 2025`.
  mutating func yearToDate() throws(PeriodError) -> Period {
    var pair: YearPair?
    var end: Point?
    while !atEnd {
      if separator() || take(.word(.ytd)) || take(.word(.fy)) || take(.word(.ending)) { continue }
      if pair == nil, let found = yearPair() {
        pair = found
      } else if pair == nil, end == nil, let (month, years) = monthOfYears() {
        (end, pair) = (Point(month: month), years)
      } else if end == nil, case .month = kind, let found = point() {
        end = found
      } else if end == nil, let found = pair == nil ? numberedMonth() : loneMonthNumber() ?? point() {
        end = found
      } else {
        throw unrecognised("write '2025/26 YTD to Sept'")
      }
    }
    if let pair, !pair.isConsecutive { throw notConsecutive() }
    guard let end else {
      let year = pair.map { financialYearName($0.first) } ?? "2025/26"
      throw PeriodError(
        .yearToDateNeedsEndMonth,
        "'\(text)' does not say up to which month; write '\(year) YTD to Sept'")
    }
    if let day = end.day, let year = end.year {
      try checkMonthEnd(Point(day: day, month: end.month), year)
    }
    if let pair { return try endYearToDate(of: pair.first, month: end.month, year: end.year) }
    guard let year = end.year else {
      throw unrecognised("write the financial year too, as in '2025/26 YTD to Sept'")
    }
    return .yearToDate(financialYear: end.month < 4 ? year - 1 : year, to: end.month)
  }

  /// The `Sept 2025/26` of `YTD to Sept 2025/26`.
  private mutating func monthOfYears() -> (month: Int, years: YearPair)? {
    guard case .month(let month)? = kind else { return nil }
    at += 1
    if let years = yearPair() { return (month, years) }
    at -= 1
    return nil
  }

  /// The `09` of `YTD2025-26-09`.
  private mutating func loneMonthNumber() -> Point? {
    guard case .number(let month, digits: 2)? = kind, (1...12).contains(month), kind(1) == nil else {
      return nil
    }
    at += 1
    return Point(month: month)
  }

  func endYearToDate(of financialYear: Int, month: Int, year: Int?) throws(PeriodError) -> Period {
    let period = Period.yearToDate(financialYear: financialYear, to: month)
    if !atEnd { throw unrecognised() }
    guard year == nil || year == period.last.year else {
      throw unrecognised(
        "\(MonthName.long(month)) of \(financialYearName(financialYear)) is in \(period.last.year)")
    }
    return period
  }
}
