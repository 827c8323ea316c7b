/// A stretch of time that an observation is about: its first and last day, both included.
///
/// Two periods are equal when both days are, whatever the kind: the financial
/// year 2025/26 and the 12 months to March 2026 are the same period. They order
/// by last day, and of those that end together the shorter comes first.
package struct Period: Sendable {
  package let kind: PeriodKind
  /// Its length, kept because every row and every comparison asks for it: 0 if it is not of whole months, and
  /// `Int16.max` if it has that many or more.
  private let length: Int16
  package let first: Day
  package let last: Day

  /// `nil` when a period of that kind cannot have those days.
  package init?(_ kind: PeriodKind, from first: Day, through last: Day) {
    guard kind.fits(first: first, last: last) else { return nil }
    self.init(unchecked: kind, first, last)
  }

  /// The plainest kind with these days; `nil` when the last comes before the first.
  package init?(from first: Day, through last: Day) {
    self.init(.plainest(first: first, last: last), from: first, through: last)
  }

  private init(unchecked kind: PeriodKind, _ first: Day, _ last: Day) {
    self.kind = kind
    self.first = first
    self.last = last
    length = Int16(clamping: wholeMonths(first, last) ?? 0)
  }

  /// Its length in whole months; `nil` when it does not run from the first of a month to the last of one.
  package var months: Int? {
    switch length {
    case 0: nil
    case .max: wholeMonths(first, last)
    default: Int(length)
    }
  }

  /// So many whole months, of which `end` is the last.
  init(_ kind: PeriodKind, months: Int, to end: MonthIndex) {
    self.init(unchecked: kind, (end + (1 - months)).first, end.last)
  }
}

extension Period: Hashable, Comparable {
  package static func == (left: Period, right: Period) -> Bool {
    left.first == right.first && left.last == right.last
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(first)
    hasher.combine(last)
  }

  package static func < (left: Period, right: Period) -> Bool {
    (left.last, right.first) < (right.last, left.first)
  }
}

/// Makers. Years are those in which the period starts, months are 1 to 12 and quarters 1 to 4.
extension Period {
  package static func month(_ year: Int, _ month: Int) -> Period {
    Period(.month, months: 1, to: MonthIndex(year: year, month: month))
  }

  /// Quarter 1 of the financial year 2025 is April to June 2025, quarter 4 January to March 2026.
  package static func quarter(financialYear year: Int, _ quarter: Int) -> Period {
    Period(.quarter, months: 3, to: MonthIndex(year: year, month: 3) + 3 * quarter)
  }

  /// Quarter 1 of the calendar year 2025 is January to March 2025.
  package static func quarter(calendarYear year: Int, _ quarter: Int) -> Period {
    Period(.quarter, months: 3, to: MonthIndex(year: year, month: 3 * quarter))
  }

  package static func financialYear(_ year: Int) -> Period {
    Period(.financialYear, months: 12, to: MonthIndex(year: year + 1, month: 3))
  }

  package static func calendarYear(_ year: Int) -> Period {
    Period(.calendarYear, months: 12, to: MonthIndex(year: year, month: 12))
  }

  package static func octoberYear(_ year: Int) -> Period {
    Period(.octoberYear, months: 12, to: MonthIndex(year: year + 1, month: 9))
  }

  /// The 12 months of which this month is the last.
  package static func rolling12Months(to year: Int, _ month: Int) -> Period {
    Period(.rolling12Months, months: 12, to: MonthIndex(year: year, month: month))
  }

  /// From April of the financial year to the end of a month of it; January is in the next calendar year.
  package static func yearToDate(financialYear year: Int, to month: Int) -> Period {
    let end = MonthIndex(year: month < 4 ? year + 1 : year, month: month)
    return Period(.yearToDate, months: end.number - MonthIndex(year: year, month: 4).number + 1, to: end)
  }

  package static func snapshot(_ day: Day) -> Period {
    Period(unchecked: .snapshot, day, day)
  }

  /// Two or more calendar years taken together.
  package static func pooledCalendarYears(_ years: ClosedRange<Int>) -> Period {
    Period(
      years.count > 1 ? .pooledCalendarYears : .calendarYear, months: years.count * 12,
      to: MonthIndex(year: years.upperBound, month: 12))
  }

  /// Two or more financial years, by the years in which they start, taken together.
  package static func pooledFinancialYears(_ years: ClosedRange<Int>) -> Period {
    Period(
      years.count > 1 ? .pooledFinancialYears : .financialYear, months: years.count * 12,
      to: MonthIndex(year: years.upperBound + 1, month: 3))
  }
}
