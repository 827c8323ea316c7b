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
  private mutating func numberedMonth() -> Point? {
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
  private func checkMonthEnd(_ end: Point, _ year: Int) throws(PeriodError) {
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
