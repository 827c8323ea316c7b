/// The ways a reader sees a period, in the style of the Office for National Statistics.
extension Period {
  /// For titles and running text: `July to September 2025`, `financial year ending March 2026`,
  /// `12 months to September 2025`. Months in full, the year repeated only where it changes, and
  /// "to" instead of a dash.
  package var long: String {
    switch kind {
    case .financialYear: "financial year ending March \(last.year)"
    case .rolling12Months: "12 months to \(MonthName.long(last.month)) \(last.year)"
    case .calendarYear, .pooledCalendarYears: years
    case .cohort: "\(stretch(MonthName.long)) cohort"
    default: stretch(MonthName.long)
    }
  }

  /// For tables and chips: `July to Sept 2025`, `FYE 2026`, `12 months to Sept 2025`.
  package var short: String {
    switch kind {
    case .financialYear: "FYE \(last.year)"
    case .rolling12Months: "12 months to \(MonthName.short(last.month)) \(last.year)"
    case .calendarYear, .pooledCalendarYears: years
    case .pooledFinancialYears: financialYears
    case .cohort: "\(stretch(MonthName.short)) cohort"
    default: stretch(MonthName.short)
    }
  }

  /// The name by financial year, `2025/26 Q2`, `2025/26` or `2025/26 to Sept`; `nil` for kinds that have none.
  ///
  /// Give the months once nearby.
  package var financial: String? {
    switch kind {
    case .quarter: "\(financialYearName(financialYear)) Q\(financialQuarter)"
    case .financialYear: financialYearName(first.year)
    case .pooledFinancialYears: financialYears
    case .yearToDate: "\(financialYearName(first.year)) to \(MonthName.short(last.month))"
    default: nil
    }
  }

  /// For axes, where the series has already said what sort of period it counts: `Q2 2025/26`,
  /// `2025/26`, and `Sept 2025` for the 12 months to it.
  package var axis: String {
    switch kind {
    case .quarter: "Q\(financialQuarter) \(financialYearName(financialYear))"
    case .financialYear, .yearToDate: financial ?? short
    case .rolling12Months: "\(MonthName.short(last.month)) \(last.year)"
    case .octoberYear: "YE \(MonthName.short(last.month)) \(last.year)"
    case .pooledCalendarYears where first.year / 100 == last.year / 100:
      "\(first.year) to \(twoDigits(last.year))"
    case .pooledFinancialYears:
      "\(financialYearName(first.year)) to \(twoDigits(last.year - 1))/\(twoDigits(last.year))"
    case .cohort: stretch(MonthName.short)
    default: short
    }
  }

  private var years: String { first.year == last.year ? "\(first.year)" : "\(first.year) to \(last.year)" }

  private var financialYears: String {
    "\(financialYearName(first.year)) to \(financialYearName(last.year - 1))"
  }

  /// First to last month, or first to last day where they are not whole months.
  private func stretch(_ name: (Int) -> String) -> String {
    // Once each: a page of figures says a hundred periods.
    let (first, last) = (first.parts, last.parts)
    guard months != nil else {
      let end = "\(last.day) \(name(last.month)) \(last.year)"
      if first == last { return end }
      if first.year != last.year { return "\(first.day) \(name(first.month)) \(first.year) to \(end)" }
      return "\(first.day) \(name(first.month)) to \(end)"
    }
    let end = "\(name(last.month)) \(last.year)"
    if first.year != last.year { return "\(name(first.month)) \(first.year) to \(end)" }
    return first.month == last.month ? end : "\(name(first.month)) to \(end)"
  }
}
