/// Why a text is not a period, and what to write instead.
package struct PeriodError: Error, Sendable, Hashable {
  package enum Code: String, Sendable, Hashable, CaseIterable {
    case empty
    case unrecognised
    case ambiguousQuarter = "ambiguous_quarter"
    case ambiguousMonthOrFinancialYear = "ambiguous_month_or_financial_year"
    case invalidQuarter = "invalid_quarter"
    case invalidDate = "invalid_date"
    case dateNotPeriod = "date_not_period"
    case notConsecutiveYears = "not_consecutive_years"
    case financialYearMustEndMarch = "financial_year_must_end_march"
    case endBeforeStart = "end_before_start"
    case notMonthAligned = "not_month_aligned"
    case notAQuarter = "not_a_quarter"
    case quarterMonthsMismatch = "quarter_months_mismatch"
    case yearToDateNeedsEndMonth = "ytd_needs_end_month"
  }

  package var code: Code
  /// A sentence for the author, without a full stop: what is wrong; what to write.
  package var message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

/// Which year a quarter with a single year counts in, as in `Q2 2025`.
package enum QuarterBasis: String, Sendable, Hashable, CaseIterable {
  /// Q2 2025 is April to June 2025.
  case calendar
  /// Q2 2025 is July to September 2025: the year is the one in which the financial year starts.
  case financial
}
