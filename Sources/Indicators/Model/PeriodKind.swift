/// What sort of stretch of time a period is.
///
/// The kind decides how a period is written and which one came before it. It
/// does not decide whether two periods are the same: their days do.
package enum PeriodKind: String, Sendable, Hashable, CaseIterable {
  case month
  /// January to March, April to June, July to September or October to December.
  case quarter
  /// 1 April to 31 March.
  case financialYear = "financial_year"
  /// 1 January to 31 December.
  case calendarYear = "calendar_year"
  /// 1 October to 30 September.
  case octoberYear = "october_year"
  /// Twelve whole months, of a series that moves on by less than a year.
  case rolling12Months = "rolling_12_months"
  /// From 1 April to the end of a month of the same financial year.
  case yearToDate = "year_to_date"
  /// Two or more calendar years taken together.
  case pooledCalendarYears = "pooled_calendar_years"
  /// Two or more financial years taken together.
  case pooledFinancialYears = "pooled_financial_years"
  /// The days on which the members of a cohort joined it; what is measured about them comes later.
  case cohort
  /// One day, on which something was counted.
  case snapshot
  /// Any other stretch of days.
  case range

  /// Whether a period of this kind may have these first and last days.
  package func fits(first: Day, last: Day) -> Bool {
    guard first <= last else { return false }
    switch self {
    case .range, .cohort: return true
    case .snapshot: return first == last
    default: break
    }
    guard let months = wholeMonths(first, last) else { return false }
    switch self {
    case .month: return months == 1
    case .quarter: return months == 3 && first.month % 3 == 1
    case .financialYear: return months == 12 && first.month == 4
    case .calendarYear: return months == 12 && first.month == 1
    case .octoberYear: return months == 12 && first.month == 10
    case .rolling12Months: return months == 12
    case .yearToDate: return months <= 12 && first.month == 4
    case .pooledCalendarYears: return months >= 24 && months % 12 == 0 && first.month == 1
    case .pooledFinancialYears: return months >= 24 && months % 12 == 0 && first.month == 4
    case .range, .cohort, .snapshot: return true
    }
  }

  /// The plainest kind that has these days: a month, a quarter, a year of some kind, else a range.
  static func plainest(first: Day, last: Day) -> PeriodKind {
    let plain: [PeriodKind] = [
      .month, .quarter, .financialYear, .calendarYear, .rolling12Months, .pooledCalendarYears,
      .pooledFinancialYears,
    ]
    return plain.first { $0.fits(first: first, last: last) } ?? .range
  }
}

/// The number of whole months from the first of one to the last of another; `nil` if the days are not such.
func wholeMonths(_ first: Day, _ last: Day) -> Int? {
  guard first.isFirstOfMonth, last.isLastOfMonth, first <= last else { return nil }
  return MonthIndex(last).number - MonthIndex(first).number + 1
}
