/// The ways a machine writes a period.
extension Period {
  /// A short name that `Period.parse` reads back: `2025-09`, `FY2025-26-Q2`, `FY2025-26`, `CY2025`,
  /// `OY2024-25`, `R12-2025-09`, `YTD2025-26-09`, `CY2022-2024`, `FY2022-23_2024-25`,
  /// `AT2025-09-30`, `COHORT-2023-10-01_2023-12-31` or `2025-04-15_2025-05-20`.
  ///
  /// Equal periods of different kinds have different ids. A month such as `2011-12` is read back by
  /// `Period(id:)` only, since people write financial years so.
  package var id: String {
    switch kind {
    case .month: monthID(last)
    case .quarter: "FY\(financialYearID(financialYear))-Q\(financialQuarter)"
    case .financialYear: "FY\(financialYearID(first.year))"
    case .calendarYear: "CY\(fourDigits(first.year))"
    case .octoberYear: "OY\(financialYearID(first.year))"
    case .rolling12Months: "R12-\(monthID(last))"
    case .yearToDate: "YTD\(financialYearID(first.year))-\(twoDigits(last.month))"
    case .pooledCalendarYears: "CY\(fourDigits(first.year))-\(fourDigits(last.year))"
    case .pooledFinancialYears:
      "FY\(financialYearID(first.year))_\(financialYearID(last.year - 1))"
    case .cohort: "COHORT-\(first)_\(last)"
    case .snapshot: "AT\(first)"
    case .range: "\(first)_\(last)"
    }
  }

  /// The period in an address: `2023-24-q3`, `2023-24`, `2025-09`, `12-months-to-2025-09`, else the
  /// id in small letters. `Period.parse` reads it back. No two kinds share one: where `2011-12` could
  /// be a month or a financial year, they are `dec-2011` and `fy2011-12`.
  package var slug: String {
    switch kind {
    case .quarter: "\(financialYearID(financialYear))-q\(financialQuarter)"
    case .financialYear where !looksLikeMonth(first.year): financialYearID(first.year)
    case .month where looksLikeFinancialYear:
      "\(MonthName.short(last.month).lowercased())-\(fourDigits(last.year))"
    case .rolling12Months: "12-months-to-\(monthID(last))"
    default: id.lowercased()
    }
  }

  /// The interval in ISO 8601 with both days included: `2025-07-01/2025-09-30`.
  package var interval: String { "\(first)/\(last)" }

  /// Reads an `id`, also that of a month which people could take for a financial year.
  package init?(id: some StringProtocol) {
    let text = String(id)
    if text.utf8.count == 7, let day = Day(iso: text + "-01") {
      self = .month(day.year, day.month)
    } else if let period = try? Period.parse(text).get(), period.id == text {
      self = period
    } else {
      return nil
    }
  }

  /// Whether the month, written `2011-12`, could be a financial year.
  private var looksLikeFinancialYear: Bool { (last.year + 1) % 100 == last.month }

  private func monthID(_ day: Day) -> String { "\(fourDigits(day.year))-\(twoDigits(day.month))" }

  private func financialYearID(_ year: Int) -> String { "\(fourDigits(year))-\(twoDigits(year + 1))" }
}

extension Period: CustomStringConvertible {
  /// The id.
  package var description: String { id }
}

/// Whether the financial year that starts in `year`, written `2011-12`, could be a month.
func looksLikeMonth(_ year: Int) -> Bool { (1...12).contains((year + 1) % 100) }

/// `2025/26`, by the year in which it starts.
package func financialYearName(_ year: Int) -> String { "\(fourDigits(year))/\(twoDigits(year + 1))" }
