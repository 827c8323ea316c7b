/// Months and days by name, and the stretches between them.
extension PeriodParser {
  /// A month, perhaps with its day and its year.
  struct Point {
    var day: Int?
    var month: Int
    var year: Int?
    /// Written so that it could be a financial year, or pooled years, as `2011-12` could.
    var ambiguous = false
  }

  /// `September 2025`, `Sep-25`, `2025 Sep`, `30 September 2025`, `2025-09`.
  mutating func point() -> Point? {
    let start = at
    if let point = numberedMonth() { return point }
    if case .number(let day, let digits)? = kind, digits <= 2 {
      let gap = kind(1) == .dash || kind(1) == .slash ? 2 : 1
      if case .month(let month)? = kind(gap) {
        at += gap + 1
        return Point(day: day, month: month, year: yearAfterMonth())
      }
    }
    if case .month(let month)? = kind {
      at += 1
      // September 30 2025, as Americans write.
      if case .number(let day, let digits)? = kind, digits <= 2, case .number(_, digits: 4)? = kind(1) {
        at += 1
        return Point(day: day, month: month, year: year()?.year)
      }
      return Point(month: month, year: yearAfterMonth())
    }
    if let year = year(), year.digits == 4 {
      if kind == .dash || kind == .slash { at += 1 }
      if case .month(let month)? = kind {
        at += 1
        return Point(month: month, year: year.year)
      }
    }
    at = start
    return nil
  }

  /// `2025-09`.
  mutating func numberedMonth() -> Point? {
    guard case .number(let number, digits: 4)? = kind, let year = Self.year(number, 4), kind(1) == .dash,
      case .number(let month, digits: 2)? = kind(2), (1...12).contains(month)
    else { return nil }
    // With spaces, 2009 - 11 is also how three years taken together are written.
    let spaced = tokens[at + 1].spaceBefore || tokens[at + 2].spaceBefore
    let later = month - year % 100
    at += 3
    return Point(month: month, year: year, ambiguous: later == 1 || (spaced && later > 1))
  }

  /// The year after a month's name, with or without a dash: not the day of the next month.
  private mutating func yearAfterMonth() -> Int? {
    let gap = kind == .dash || kind == .slash ? 1 : 0
    guard case .number(let number, let digits)? = kind(gap), let year = Self.year(number, digits) else {
      return nil
    }
    if digits == 2, case .month? = kind(gap + 1) { return nil }
    at += gap + 1
    return year
  }

  /// A month, or a stretch from one month or day to another. `nil` if the text is something else.
  mutating func months() throws(PeriodError) -> Period? {
    guard let start = point() else { return nil }
    if atEnd { return try month(start) }
    guard separator(), let end = point(), atEnd else { return nil }
    if start.ambiguous, end.ambiguous {
      throw PeriodError(
        .ambiguousMonthOrFinancialYear,
        "'\(text)' could run from month to month or from financial year to financial year; "
          + "write the months by name, or the years as '2011/12'")
    }
    guard let endYear = end.year else { throw unrecognised("write the year of the last month") }
    let startYear = start.year ?? endYear
    let endDay = end.day ?? Day.daysInMonth(year: endYear, month: end.month)
    guard let first = Day(year: startYear, month: start.month, day: start.day ?? 1),
      let last = Day(year: endYear, month: end.month, day: endDay)
    else { throw invalidDate() }
    guard let period = Period(from: first, through: last) else { throw endBeforeStart() }
    return period
  }

  private func month(_ point: Point) throws(PeriodError) -> Period {
    guard let year = point.year else { throw unrecognised("write the year too, as in 'Sept 2025'") }
    guard point.day == nil else { throw dateNotPeriod() }
    guard !point.ambiguous else {
      let month = "\(MonthName.short(point.month)) \(year)"
      let years =
        looksLikeMonth(year) && (year + 1) % 100 == point.month
        ? financialYearName(year) : "\(year) to \(year / 100 * 100 + point.month)"
      throw PeriodError(
        .ambiguousMonthOrFinancialYear,
        "'\(text)' could be \(MonthName.long(point.month)) \(year) or the years \(years); "
          + "write '\(month)' or '\(years)'")
    }
    return .month(year, point.month)
  }
}
