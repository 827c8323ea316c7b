import Indicators

extension OracleAdapter {
  static let periodParsing = OracleAdapter(
    "23_period_parse", outputs: "status;kind;start;end;id;error", tolerance: nil
  ) { row in
    let basis = row.text("quarter_basis").flatMap(QuarterBasis.init(rawValue:))
    switch Period.parse(row.text("input") ?? "", quarterBasis: basis) {
    case .failure(let error): return ["status": .text("error"), "error": .text(error.code.rawValue)]
    case .success(let period):
      return [
        "status": .text("ok"), "kind": .text(period.kind.rawValue), "start": .text(period.first.description),
        "end": .text(period.last.description), "id": .text(period.id),
      ]
    }
  }

  static let periodLabels = OracleAdapter(
    "24_period_format", outputs: "id;label_long;label_short;label_financial;label_axis", tolerance: nil
  ) { row in
    guard let period = row.period else { return [:] }
    return [
      "id": .text(period.id), "label_long": .text(period.long), "label_short": .text(period.short),
      "label_financial": .text(period.financial), "label_axis": .text(period.axis),
    ]
  }

  static let periodArithmetic = OracleAdapter(
    "25_period_arith",
    outputs: "months;days;financial_year_of_start;financial_quarter_of_start;previous_start;previous_end;"
      + "next_start;next_end;same_period_last_year_start;same_period_last_year_end;overlaps_last_year",
    tolerance: nil
  ) { row in
    guard let period = row.period else { return [:] }
    return [
      "months": .integer(period.months), "days": .integer(period.days),
      "financial_year_of_start": .text(financialYearName(period.financialYear)),
      "financial_quarter_of_start": .integer(period.financialQuarter),
      "previous_start": .text(period.previous.first.description),
      "previous_end": .text(period.previous.last.description),
      "next_start": .text(period.next.first.description),
      "next_end": .text(period.next.last.description),
      "same_period_last_year_start": .text(period.yearBefore.first.description),
      "same_period_last_year_end": .text(period.yearBefore.last.description),
      "overlaps_last_year": .truth(period.overlapsYearBefore),
    ]
  }
}

extension Table.Row {
  /// The period of the columns `kind`, `start` and `end`.
  fileprivate var period: Period? {
    guard let kind = text("kind").flatMap(PeriodKind.init(rawValue:)),
      let first = text("start").flatMap({ Day(iso: $0) }), let last = text("end").flatMap({ Day(iso: $0) })
    else { return nil }
    return Period(kind, from: first, through: last)
  }
}
