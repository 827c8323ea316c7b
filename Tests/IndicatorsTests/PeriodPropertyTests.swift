import Testing

@testable import Indicators

/// Periods of every kind over many years.
private let periods: [Period] = {
  var all: [Period] = []
  for year in 1970...2068 {
    all += [.financialYear(year), .calendarYear(year), .octoberYear(year)]
    all += [.pooledCalendarYears(year...year + 2), .pooledFinancialYears(year...year + 1)]
    for quarter in 1...4 { all.append(.quarter(financialYear: year, quarter)) }
    for month in 1...12 {
      let start = MonthIndex(year: year, month: month).first
      all += [
        .month(year, month), .rolling12Months(to: year, month), .yearToDate(financialYear: year, to: month),
      ]
      all += [.snapshot(start + (year + month) % 28), .snapshot(MonthIndex(start).last)]
      for length in [1, 17, 59, 90, 365, 800] {
        all += [
          Period(from: start, through: start + length), Period(from: start + 3, through: start + length + 3),
        ]
        .compactMap { $0 }
      }
      all += [4, 5, 11, 18].compactMap { Period(from: start, through: (MonthIndex(start) + $0).last) }
      all += [Period(.cohort, from: start, through: (MonthIndex(start) + 2).last)].compactMap { $0 }
    }
  }
  return all
}()

private func read(_ text: String) -> Period? { try? Period.parse(text).get() }

@Suite struct `What a period is written as can be read again` {
  @Test func `an id gives back its period and its kind`() {
    for period in periods {
      let again = Period(id: period.id)
      #expect(again == period && again?.kind == period.kind && again?.id == period.id, "\(period.id)")
    }
  }

  @Test func `a slug gives back its period and its kind`() {
    for period in periods {
      let again = read(period.slug)
      #expect(again == period && again?.kind == period.kind, "\(period.slug) of \(period.id)")
    }
  }

  @Test func `people read every id but that of a month that looks like a financial year`() {
    for period in periods {
      let ambiguous = period.kind == .month && period.last.month == (period.last.year + 1) % 100
      #expect(read(period.id) == (ambiguous ? nil : period), "\(period.id)")
    }
  }

  @Test func `only an id is read as an id`() {
    #expect(Period(id: "2011-12") == .month(2011, 12))
    for text in ["", "2025/26", "fy2025-26", "2025-13", "2025-9", "latest"] {
      #expect(Period(id: text) == nil)
    }
  }

  @Test func `no two kinds share an id or a slug`() {
    let distinct = Set(periods.map(\.interval)).count
    #expect(Set(periods).count == distinct)
    let pairs = Set(periods.map { "\($0.kind) \($0.interval)" }).count
    #expect(Set(periods.map(\.id)).count == pairs)
    #expect(Set(periods.map(\.slug)).count == pairs)
  }

  @Test func `the interval gives back the same days`() {
    for period in periods { #expect(read(period.interval) == period, "\(period.interval)") }
  }

  @Test func `the labels of every kind but a snapshot and a single day give back the same days`() {
    for period in periods where period.first != period.last {
      #expect(read(period.long) == period, "\(period.long)")
      #expect(read(period.short) == period, "\(period.short)")
      if let financial = period.financial { #expect(read(financial) == period, "\(financial)") }
    }
  }

  @Test func `a snapshot reads back from its label after "at"`() {
    for period in periods where period.kind == .snapshot {
      #expect(read("at \(period.long)") == period)
      #expect(read("as at \(period.short)") == period)
    }
  }

  @Test func `an axis label reads back where it says the kind`() {
    let kinds: [PeriodKind] = [
      .month, .quarter, .financialYear, .calendarYear, .octoberYear, .yearToDate, .pooledCalendarYears,
      .pooledFinancialYears,
    ]
    for period in periods where kinds.contains(period.kind) {
      #expect(read(period.axis) == period, "\(period.axis)")
    }
  }

  @Test func `case, spaces and dashes do not matter`() {
    for period in periods {
      #expect(read(period.slug.uppercased()) == period, "\(period.id)")
      #expect(
        read("  \(period.long.uppercased())\t") == period || period.first == period.last, "\(period.long)")
      let dashed = period.long.split(separator: " to ").joined(separator: " \u{2013} ")
      if period.kind != .rolling12Months, period.first != period.last, period.first.isFirstOfMonth {
        #expect(read(dashed) == period, "\(dashed)")
      }
    }
  }
}

@Suite struct `Arithmetic of periods` {
  @Test func `the next of the previous is the period itself`() {
    for period in periods where period.months != nil {
      #expect(period.previous.next == period, "\(period.id)")
      #expect(period.next.previous == period, "\(period.id)")
    }
  }

  @Test func `neighbours keep their kind and do not overlap`() {
    for period in periods {
      for other in [period.previous, period.next] {
        #expect(other.kind == period.kind, "\(period.id)")
        #expect(!other.overlaps(period), "\(period.id) and \(other.id)")
      }
      #expect(period.previous < period && period < period.next)
    }
  }

  @Test func `months move without losing their ends`() {
    for period in periods where period.months != nil {
      for count in [-14, -3, 1, 12, 30] {
        let moved = period.shifted(byMonths: count)
        #expect(moved.months == period.months)
        #expect(moved.shifted(byMonths: -count) == period)
      }
    }
  }

  @Test func `a financial year moved by a quarter is a rolling year`() {
    #expect(Period.financialYear(2025).shifted(byMonths: 3).id == "R12-2026-06")
    #expect(Period.rolling12Months(to: 2025, 9).shifted(byMonths: -3).id == "R12-2025-06")
  }

  @Test func `the end of February stays the end of February`() throws {
    let leap = Period.snapshot(try #require(Day(iso: "2024-02-29")))
    #expect(leap.yearBefore.id == "AT2023-02-28")
    #expect(leap.yearBefore.next == leap)
  }

  @Test func `periods are the same if their days are`() {
    #expect(Period.financialYear(2025) == .rolling12Months(to: 2026, 3))
    #expect(Set([Period.financialYear(2025), .rolling12Months(to: 2026, 3)]).count == 1)
    #expect(Period.octoberYear(2024) == .rolling12Months(to: 2025, 9))
  }

  @Test func `order is by last day, and then the shorter comes first`() {
    let year = Period.rolling12Months(to: 2025, 9)
    let quarter = Period.quarter(financialYear: 2025, 2)
    let month = Period.month(2025, 9)
    #expect([year, .month(2025, 10), quarter, month].sorted() == [month, quarter, year, .month(2025, 10)])
  }

  @Test func `the last day decides the quarter of an edition`() {
    #expect(Period.rolling12Months(to: 2023, 12).financialQuarterOfLast.slug == "2023-24-q3")
    #expect(Period.month(2024, 2).financialQuarterOfLast.id == "FY2023-24-Q4")
    #expect(Period.month(2024, 2).financialYearOfLast.id == "FY2023-24")
    #expect(Period.month(2024, 4).financialYearOfLast.id == "FY2024-25")
  }

  @Test func `a kind refuses days that it cannot have`() throws {
    let first = try #require(Day(iso: "2025-04-01"))
    let last = try #require(Day(iso: "2025-06-30"))
    #expect(Period(.month, from: first, through: last) == nil)
    #expect(Period(.quarter, from: last, through: first) == nil)
    #expect(Period(.quarter, from: first, through: last)?.id == "FY2025-26-Q1")
    #expect(Period(.snapshot, from: first, through: last) == nil)
  }
}
