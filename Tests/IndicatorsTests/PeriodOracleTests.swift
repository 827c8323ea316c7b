import TestSupport
import Testing

@testable import Indicators

@Suite struct `Periods agree with the worked tables` {
  @Test(arguments: try OracleTable("23_period_parse").rows)
  func `parsing`(_ row: OracleTable.Row) throws {
    let basis = try row.text("quarter_basis").map { try #require(QuarterBasis(rawValue: $0)) }
    switch Period.parse(row["input"], quarterBasis: basis) {
    case .success(let period):
      #expect(row["status"] == "ok", "\(row["input"]) was read as \(period.id)")
      #expect(period.kind.rawValue == row["kind"])
      #expect(period.first.description == row["start"])
      #expect(period.last.description == row["end"])
      #expect(period.id == row["id"])
    case .failure(let error):
      #expect(error.code.rawValue == row["error"], "\(error.message)")
    }
  }

  @Test(arguments: try OracleTable("24_period_format").rows)
  func `labels`(_ row: OracleTable.Row) throws {
    let period = try period(row)
    #expect(period.id == row["id"])
    #expect(period.long == row["label_long"])
    #expect(period.short == row["label_short"])
    #expect(period.financial == row.text("label_financial"))
    #expect(period.axis == row["label_axis"])
  }

  @Test(arguments: try OracleTable("25_period_arith").rows)
  func `arithmetic`(_ row: OracleTable.Row) throws {
    let period = try period(row)
    #expect(period.months == row.integer("months"))
    #expect(period.days == row.integer("days"))
    #expect(financialYearName(period.financialYear) == row["financial_year_of_start"])
    #expect(period.financialQuarter == row.integer("financial_quarter_of_start"))
    #expect(period.previous.interval == "\(row["previous_start"])/\(row["previous_end"])")
    #expect(period.next.interval == "\(row["next_start"])/\(row["next_end"])")
    #expect(
      period.yearBefore.interval
        == "\(row["same_period_last_year_start"])/\(row["same_period_last_year_end"])")
    #expect(period.overlapsYearBefore == row.bool("overlaps_last_year"))
  }

  private func period(_ row: OracleTable.Row) throws -> Period {
    let kind = try #require(PeriodKind(rawValue: row["kind"]))
    let first = try #require(Day(iso: row["start"]))
    let last = try #require(Day(iso: row["end"]))
    return try #require(Period(kind, from: first, through: last))
  }
}
