import Testing

@testable import Indicators

@Suite struct `Reading a period as people write it` {
  @Test(arguments: [
    // Financial quarters.
    ("Q3 - 2023/24", "FY2023-24-Q3"), ("2023-24-q3", "FY2023-24-Q3"), ("FY2011-12-Q2", "FY2011-12-Q2"),
    ("2011-12 Q2", "FY2011-12-Q2"), ("qtr 1 24/25", "FY2024-25-Q1"),
    ("financial year 2024/25 quarter 4", "FY2024-25-Q4"),
    ("2025/26 Q2 (Jul - Sept)", "FY2025-26-Q2"), ("Q4 (Jan-Mar) 2025/26", "FY2025-26-Q4"),
    ("Q1 Apr-Jun 2025", "FY2025-26-Q1"), ("Quarter 4 (Oct to Dec) 2025", "FY2025-26-Q3"),
    ("Quarter 3 (October to December) 2025", "FY2025-26-Q3"),
    ("quarter ending September 2025", "FY2025-26-Q2"),
    ("quarter to 31 Dec 2025", "FY2025-26-Q3"), ("3 months to June 2025", "FY2025-26-Q1"),
    ("1 July to 30 September 2025", "FY2025-26-Q2"), ("2025-07 to 2025-09", "FY2025-26-Q2"),
    ("Q2 2025 to 2026", "FY2025-26-Q2"), ("[Q2] 2025/26", "error unrecognised"),
    // Financial years.
    ("FY2011-12", "FY2011-12"), ("2011/12", "FY2011-12"), ("2011 to 2012", "FY2011-12"),
    ("25/26", "FY2025-26"),
    ("2025/26 financial year", "FY2025-26"), ("FYE 31 March 2026", "FY2025-26"), ("fye mar-26", "FY2025-26"),
    ("financial year ended March 2026", "FY2025-26"), ("financial year to March 2026", "FY2025-26"),
    ("FYE 26", "FY2025-26"), ("1999-00", "FY1999-00"), ("99/00", "FY1999-00"), ("2069/70", "FY2069-70"),
    ("1 April 2025 to 31 March 2026", "FY2025-26"), ("2025-04-01/P1Y", "FY2025-26"),
    ("2025\u{2013}26", "FY2025-26"), ("2025\u{2212}26", "FY2025-26"),
    ("2022/23 to 2024/25", "FY2022-23_2024-25"), ("2005-06 to 2012-13", "FY2005-06_2012-13"),
    ("FY 2009-10 - 2011-12", "FY2009-10_2011-12"),
    // Calendar years.
    ("CY 2025", "CY2025"), ("2025 calendar year", "CY2025"), ("January to December 2025", "CY2025"),
    ("2009 to 2011", "CY2009-2011"), ("2022\u{2013}24", "CY2022-2024"), ("1998 to 2000", "CY1998-2000"),
    ("2022-01-01/2024-12-31", "CY2022-2024"), ("calendar years 2022 to 2024", "CY2022-2024"),
    ("1999 to 01", "error not_consecutive_years"),
    // Twelve months.
    ("the 12 months to September 2025", "R12-2025-09"), ("twelve months ended 30 Sept. 2025", "R12-2025-09"),
    ("R12 to Sep 2025", "R12-2025-09"), ("r12-2011-12", "R12-2011-12"),
    ("rolling year to Sep 2025", "R12-2025-09"),
    ("rolling 12 months Sep 2025", "R12-2025-09"), ("12-month period ending September 2025", "R12-2025-09"),
    ("year end Sep 2025", "R12-2025-09"), ("12 months to 2025-09", "R12-2025-09"),
    ("12 months up to September 2025", "R12-2025-09"), ("12m to Sep-25", "R12-2025-09"),
    ("year ending 29 February 2024", "R12-2024-02"), ("October year 2024/25", "OY2024-25"),
    // Months and stretches of them.
    ("Sep-2025", "2025-09"), ("Sept. 2025", "2025-09"), ("september, 2025", "2025-09"),
    ("Sep \u{2019}25", "2025-09"),
    ("2025-September", "2025-09"), ("Sep 99", "1999-09"), ("Sep 69", "2069-09"), ("MAY-24", "2024-05"),
    ("Nov 24 - Jan 25", "2024-11-01_2025-01-31"), ("6 months to September 2025", "2025-04-01_2025-09-30"),
    ("15 April to 20 May 2025", "2025-04-15_2025-05-20"),
    ("15th Apr 2025 - 20th May 2025", "2025-04-15_2025-05-20"),
    ("2011-12 to 2012-03", "2011-12-01_2012-03-31"), ("2025-07-01 to 2025-07-31", "2025-07"),
    ("2025-09-29/P1W", "2025-09-29_2025-10-05"), ("2025-01-01/P90D", "FY2024-25-Q4"),
    // Year to date.
    ("YTD to Sept 2025", "YTD2025-26-09"), ("2025/26 to Sept", "YTD2025-26-09"),
    ("YTD Jan 2026", "YTD2025-26-01"),
    ("year to date to Sept 2025/26", "YTD2025-26-09"), ("YTD Sep-25", "YTD2025-26-09"),
    ("FY2025/26 year to date to 30 September 2025", "YTD2025-26-09"),
    ("2025/26 YTD to Jan 2026", "YTD2025-26-01"),
    // Days and cohorts.
    ("as at 30 September 2025", "AT2025-09-30"), ("at 2025-09-30", "AT2025-09-30"),
    ("snapshot 30 Sep 25", "AT2025-09-30"), ("30 September 2025 snapshot", "AT2025-09-30"),
    ("at the end of September 2025", "AT2025-09-30"),
    ("October to December 2023 cohort", "COHORT-2023-10-01_2023-12-31"),
    ("cohort of 2023/24 Q3", "COHORT-2023-10-01_2023-12-31"), ("Cohort: Oct-Dec 2023", "error unrecognised"),
  ])
  func `many spellings, one period`(_ text: String, _ id: String) {
    #expect(outcome(text) == id)
  }

  @Test(arguments: [
    ("Q2-25", "ambiguous_quarter"), ("FY2025 Q2", "ambiguous_quarter"), ("Q9 2025", "invalid_quarter"),
    ("Q12 2025/26", "invalid_quarter"), ("Q2 2025/27", "not_consecutive_years"), ("Q2", "unrecognised"),
    ("Q1 2025 to Q3 2025", "unrecognised"), ("Q2 (Jul-Sep)", "unrecognised"),
    ("Q2 (Nov to Jan) 2025", "not_a_quarter"),
    ("Q3 (Jul-Sep) 2025/26", "quarter_months_mismatch"), ("quarter ending August 2025", "not_a_quarter"),
    ("2000-01", "ambiguous_month_or_financial_year"), ("2009 - 11", "ambiguous_month_or_financial_year"),
    ("2009-10 to 2010-11", "ambiguous_month_or_financial_year"),
    ("09/10", "ambiguous_month_or_financial_year"),
    ("1/9/2025", "date_not_period"), ("30.09.2025", "date_not_period"), ("30-Sep-25", "date_not_period"),
    ("30 September 2025", "date_not_period"), ("September 30, 2025", "date_not_period"),
    ("2025-09-30 00:00:00", "date_not_period"), ("2025/09/30", "date_not_period"),
    ("30/09/25", "date_not_period"),
    ("FY2025/27", "not_consecutive_years"), ("2025/2025", "not_consecutive_years"),
    ("2024/25 to 2020/21", "end_before_start"), ("CY2025-2022", "end_before_start"),
    ("October to September 2025", "end_before_start"), ("20 May to 15 April 2025", "end_before_start"),
    ("31 June to 31 July 2025", "invalid_date"), ("12 months to 31 September 2025", "invalid_date"),
    ("12 months to 29 September 2025", "not_month_aligned"), ("at 31 September 2025", "invalid_date"),
    ("financial year ending December 2025", "financial_year_must_end_march"),
    ("FYE 30 March 2026", "financial_year_must_end_march"), ("YTD 2025/26", "ytd_needs_end_month"),
    ("YTD", "ytd_needs_end_month"), ("2025/26 YTD to Sept 2026", "unrecognised"),
    ("2025/27 YTD to Sept", "not_consecutive_years"),
    ("FY2025", "unrecognised"), ("25", "unrecognised"), ("2025-00", "unrecognised"),
    ("202509", "unrecognised"),
    ("Sep", "unrecognised"), ("09/2025", "unrecognised"), ("2025/09", "not_consecutive_years"),
    ("25 Sep", "unrecognised"), ("12 months to September", "unrecognised"),
    ("12 months to 2025", "unrecognised"), ("0 months to Sep 2025", "unrecognised"),
    ("12 Sep", "unrecognised"),
    ("2025/26 Q2 provisional", "unrecognised"), ("99999999999999999999", "unrecognised"),
    ("-", "unrecognised"),
    ("2025-07-01T00:00/2025-10-01T00:00", "unrecognised"), ("2025-07-01/P0M", "unrecognised"),
    ("2025-07-01/", "unrecognised"), ("2025-07-01/Q2", "unrecognised"), ("\u{0130}cohort", "unrecognised"),
    ("cohort", "empty"), ("\u{00A0}\t\n", "empty"), ("to", "unrecognised"), ("the", "unrecognised"),
  ])
  func `what could mean two things, or nothing, is refused`(_ text: String, _ code: String) {
    #expect(outcome(text) == "error \(code)")
  }

  @Test func `any rubbish is refused without stopping`() {
    let pieces = [
      "2025", "26", "/", "-", " to ", "Q2", " ", "Sep", "12", " months", "YTD", "FYE", "(", ")", "at ", "P3M",
      "2025-09-30", "É", "'",
    ]
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<20_000 {
      let text = (0...next(6)).map { _ in pieces[next(pieces.count)] }.joined()
      for basis in [nil, QuarterBasis.calendar, .financial] {
        switch Period.parse(text, quarterBasis: basis) {
        case .success(let period):
          #expect(period.first <= period.last && Period(id: period.id) == period, "\(text)")
        case .failure(let error): #expect(!error.message.isEmpty)
        }
      }
    }
  }

  @Test(arguments: [
    (
      "",
      "the period is empty; write one such as '2025-09', '2025/26 Q2', '2025/26' or '12 months to September 2025'"
    ),
    (
      "Q2 2025",
      "'Q2 2025' could be April to June 2025 or July to September 2025; write '2025/26 Q1' or '2025/26 Q2'"
    ),
    (
      "2011-12",
      "'2011-12' could be December 2011 or the years 2011/12; write 'Dec 2011' or '2011/12'"
    ),
    (
      "45931",
      "'45931' is not a period; it may be a spreadsheet's number for the day 1 October 2025; "
        + "write the period, such as '2025-10'"
    ),
    ("2023/24 Q5", "'2023/24 Q5' is not a period; a year has Q1 to Q4, as in '2025/26 Q4'"),
    ("2025/26 YTD", "'2025/26 YTD' does not say up to which month; write '2025/26 YTD to Sept'"),
    (
      "FYE September 2026",
      "'FYE September 2026' is not a financial year, which ends in March; write '12 months to September 2026' "
        + "for a year that ends then"
    ),
    (
      "Quarter 2 (Jan to Mar) 2019",
      "'Quarter 2 (Jan to Mar) 2019' has months of quarter 4 of a financial year (quarter 1 of a calendar year), "
        + "not of quarter 2; write the number or the months that you mean"
    ),
    (
      "FY2025",
      "'FY2025' is not a period; one year does not say which financial year; write '2025/26' or 'FYE 2025'"
    ),
  ])
  func `a message says what to write instead`(_ text: String, _ message: String) {
    guard case .failure(let error) = Period.parse(text) else {
      Issue.record("\(text) was read")
      return
    }
    #expect(error.message == message)
  }

  private func outcome(_ text: String) -> String {
    switch Period.parse(text) {
    case .success(let period): period.id
    case .failure(let error): "error \(error.code.rawValue)"
    }
  }
}
