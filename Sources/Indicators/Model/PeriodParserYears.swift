/// Years, alone and in pairs.
extension PeriodParser {
  /// Two years with something between them: `2025/26`, `2022 to 2024`, `25-26`.
  struct YearPair {
    var first: Int
    var last: Int
    var slash: Bool
    var to: Bool
    /// The digits of each as written.
    var firstDigits: Int
    var lastDigits: Int

    var isConsecutive: Bool { last == first + 1 }
  }

  /// A year of four digits, 1800 to 2199, or of two, 1970 to 2069.
  mutating func year() -> (year: Int, digits: Int)? {
    guard case .number(let number, let digits)? = kind, let year = Self.year(number, digits) else {
      return nil
    }
    at += 1
    return (year, digits)
  }

  static func year(_ number: Int, _ digits: Int) -> Int? {
    switch digits {
    case 2: number < 70 ? 2000 + number : 1900 + number
    case 4: (1800...2199).contains(number) ? number : nil
    default: nil
    }
  }

  mutating func yearPair() -> YearPair? {
    let start = at
    guard let first = year() else { return nil }
    let between = kind
    guard between == .slash || between == .dash || between == .word(.to) else {
      at = start
      return nil
    }
    at += 1
    // A number that begins a date or stands before a month's name is a day, not a year.
    guard case .number(let number, let digits)? = kind, var last = Self.year(number, digits) else {
      at = start
      return nil
    }
    at += 1
    // The second year of a pair follows the first: 1999/00 ends in 2000, 2069/70 in 2070.
    if digits == 2 {
      last = number == (first.year + 1) % 100 ? first.year + 1 : first.year / 100 * 100 + number
    }
    return YearPair(
      first: first.year, last: last, slash: between == .slash, to: between == .word(.to),
      firstDigits: first.digits, lastDigits: digits)
  }

  /// Years and nothing else: `2025`, `2025/26`, `2022 to 2024`, `2022/23 to 2024/25`.
  mutating func years() throws(PeriodError) -> Period {
    guard let pair = yearPair() else {
      guard let single = year(), single.digits == 4 else { throw unrecognised(serialHint) }
      if take(.word(.cy)) || atEnd, atEnd { return .calendarYear(single.year) }
      throw unrecognised(take(.word(.fy)) ? financialHint(single.year) : nil)
    }
    if atEnd { return try resolve(pair) }
    if take(.word(.fy)), atEnd { return try financialYear(of: pair) }
    if take(.word(.oy)), atEnd { return try octoberYear(of: pair) }
    if take(.word(.cy)), atEnd { return try calendarYears(pair.first, pair.last) }
    guard separator() else { throw unrecognised() }
    if case .month(let month)? = kind, pair.isConsecutive {
      at += 1
      return try endYearToDate(of: pair.first, month: month, year: year()?.year)
    }
    return try pooledFinancialYears(from: pair)
  }

  /// A pair whose meaning no other word tells.
  private func resolve(_ pair: YearPair) throws(PeriodError) -> Period {
    // 25/26 is plain, but 09/10 may be September 2010, or the ninth of October.
    let short = pair.firstDigits == 2
    if short, !pair.to, (1...12).contains(pair.last % 100), pair.isConsecutive {
      throw PeriodError(
        .ambiguousMonthOrFinancialYear,
        "'\(text)' could be a month or the financial year \(financialYearName(pair.first)); "
          + "write '\(financialYearName(pair.first))', or the month by name")
    }
    // 09/2025 is a month in figures, and no pair of years.
    if short, pair.lastDigits == 4 { throw unrecognised("a month is written '2025-09' or 'Sept 2025'") }
    if pair.isConsecutive { return .financialYear(pair.first) }
    if pair.last > pair.first, !pair.slash, !short { return .pooledCalendarYears(pair.first...pair.last) }
    // 2025-13 is no month and 2025-05 is; neither is an attempt at a financial year.
    if pair.lastDigits == 2, !pair.slash, !pair.to, pair.last <= pair.first {
      throw unrecognised("a month is written '2025-09' and a financial year '2025/26'")
    }
    throw notConsecutive()
  }

  private mutating func pooledFinancialYears(from first: YearPair) throws(PeriodError) -> Period {
    guard let last = yearPair(), atEnd || (take(.word(.fy)) && atEnd) else { throw unrecognised() }
    guard first.isConsecutive, last.isConsecutive else { throw notConsecutive() }
    guard first.first <= last.first else { throw endBeforeStart() }
    return .pooledFinancialYears(first.first...last.first)
  }

  /// After the words that say so: `FY2025-26`, `financial year 2025 to 2026`.
  mutating func financialYear() throws(PeriodError) -> Period {
    at += 1
    dashes()
    if take(.word(.to)) { return try endMarch() }
    guard let pair = yearPair() else {
      throw unrecognised(year().map { financialHint($0.year) })
    }
    if atEnd { return try financialYear(of: pair) }
    guard separator() else { throw unrecognised() }
    return try pooledFinancialYears(from: pair)
  }

  func financialYear(of pair: YearPair) throws(PeriodError) -> Period {
    guard pair.isConsecutive else { throw notConsecutive() }
    return .financialYear(pair.first)
  }

  /// `FYE 2026`, `financial year ending 31 March 2026`.
  mutating func financialYearEnding() throws(PeriodError) -> Period {
    at += 1
    dashes()
    return try endMarch()
  }

  private mutating func endMarch() throws(PeriodError) -> Period {
    if let end = point(), atEnd {
      guard let year = end.year else { throw unrecognised("write the year, as in 'FYE 2026'") }
      if let day = end.day, Day(year: year, month: end.month, day: day) == nil { throw invalidDate() }
      guard end.month == 3, end.day == nil || end.day == 31 else {
        throw PeriodError(
          .financialYearMustEndMarch,
          "'\(text)' is not a financial year, which ends in March; write '12 months to "
            + "\(MonthName.long(end.month)) \(year)' for a year that ends then")
      }
      return .financialYear(year - 1)
    }
    if !atEnd, let end = year(), atEnd { return .financialYear(end.year - 1) }
    throw unrecognised("write 'FYE 2026' or 'financial year ending March 2026'")
  }

  /// `CY2025`, `calendar year 2025`, `CY2022-2024`.
  mutating func calendarYears() throws(PeriodError) -> Period {
    at += 1
    dashes()
    if let pair = yearPair(), atEnd { return try calendarYears(pair.first, pair.last) }
    if !atEnd, let single = year(), atEnd { return .calendarYear(single.year) }
    throw unrecognised("write 'CY2025' or, for several years together, '2022 to 2024'")
  }

  private func calendarYears(_ first: Int, _ last: Int) throws(PeriodError) -> Period {
    guard first < last else { throw endBeforeStart() }
    return .pooledCalendarYears(first...last)
  }

  /// `OY2024-25`, `October year 2024/25`.
  mutating func octoberYear() throws(PeriodError) -> Period {
    at += 1
    dashes()
    guard let pair = yearPair(), atEnd else {
      throw unrecognised("write a year from October to September as 'October year 2024/25'")
    }
    return try octoberYear(of: pair)
  }

  private func octoberYear(of pair: YearPair) throws(PeriodError) -> Period {
    guard pair.isConsecutive else { throw notConsecutive() }
    return .octoberYear(pair.first)
  }

  private func financialHint(_ year: Int) -> String {
    "one year does not say which financial year; write '\(financialYearName(year))' or 'FYE \(year)'"
  }

  /// A spreadsheet shows a date as a number of days when its cell is not formatted as a date.
  private var serialHint: String? {
    guard tokens.count == 1, case .number(let serial, digits: 5) = tokens[0].kind else { return nil }
    // Day 25,569 of a spreadsheet is 1 January 1970.
    let day = Day(number: serial - 25_569)
    return
      "it may be a spreadsheet's number for the day \(day.long); write the period, such as '\(fourDigits(day.year))-\(twoDigits(day.month))'"
  }
}
