/// Lengths, neighbours and overlaps.
extension Period {
  /// Its length in days, first and last included.
  package var days: Int { last - first + 1 }

  /// The financial year, by the calendar year in which that starts, that the first day falls in.
  package var financialYear: Int { first.month < 4 ? first.year - 1 : first.year }

  /// The financial quarter, 1 to 4, that the first day falls in.
  package var financialQuarter: Int { (first.month + 8) % 12 / 3 + 1 }

  /// The financial quarter that the last day falls in: the quarter an edition up to this period belongs to.
  package var financialQuarterOfLast: Period {
    let month = (last.month + 2) / 3 * 3
    return Period(.quarter, months: 3, to: MonthIndex(year: last.year, month: month))
  }

  /// The financial year that the last day falls in.
  package var financialYearOfLast: Period {
    .financialYear(last.month < 4 ? last.year - 1 : last.year)
  }

  /// The period of the same kind just before, that has no day in common with this one.
  ///
  /// A year to date, a range or a snapshot recurs once a year, so what came before is a year before
  /// (or as many whole years as a longer range needs).
  package var previous: Period { shifted(byMonths: -step) }

  /// The period of the same kind just after; see `previous`.
  package var next: Period { shifted(byMonths: step) }

  /// The same period a year earlier. It overlaps this one if this one is longer than a year.
  package var yearBefore: Period { shifted(byMonths: -12) }

  /// The same period so many years earlier.
  package func yearsBefore(_ years: Int) -> Period { shifted(byMonths: -12 * years) }

  package var overlapsYearBefore: Bool { overlaps(yearBefore) }

  package func overlaps(_ other: Period) -> Bool { first <= other.last && other.first <= last }

  package func contains(_ day: Day) -> Bool { first <= day && day <= last }

  package func contains(_ other: Period) -> Bool { first <= other.first && other.last <= last }

  /// The period so many months later, or earlier if negative.
  ///
  /// Whole months stay whole. The kind stays if it can: a financial year moved by a quarter
  /// becomes a rolling 12 months. Of other periods each day moves, and a day that the month lacks
  /// becomes its last; the last day of a month stays the last.
  package func shifted(byMonths count: Int) -> Period {
    if let months { return rekinded(Period(kind, months: months, to: MonthIndex(last) + count)) }
    let end = last.isLastOfMonth ? (MonthIndex(last) + count).last : last.adding(months: count)
    let start = first == last ? end : min(first.adding(months: count), end)
    return Period(kind, from: start, through: end) ?? self
  }

  private func rekinded(_ moved: Period) -> Period {
    Period(kind, from: moved.first, through: moved.last)
      ?? Period(from: moved.first, through: moved.last) ?? moved
  }

  /// How many months apart periods of this kind follow one another.
  private var step: Int {
    switch kind {
    case .month: 1
    case .quarter: 3
    case .financialYear, .calendarYear, .octoberYear, .rolling12Months, .yearToDate, .snapshot: 12
    case .pooledCalendarYears, .pooledFinancialYears: months ?? 12
    case .cohort: months ?? wholeYears
    case .range: wholeYears
    }
  }

  /// The months of the fewest whole years that are not shorter than the period.
  private var wholeYears: Int {
    let spanned = months ?? (MonthIndex(last).number - MonthIndex(first).number + 1)
    return max(1, (spanned + 11) / 12) * 12
  }
}

extension Period {
  /// The months from year 0 to the one in which it ends: of two periods, how far they lie apart.
  package var endMonth: Int { last.year * 12 + last.month }
}
