package import Statistics

extension OracleAdapter {
  static let lineSuppression = OracleAdapter(
    "16_sdc_1d",
    outputs: "total;primary;suppressed;total_suppressed;n_suppressed;sum_suppressed;max_feasible_each"
  ) { row in
    let cells: [Int] = try row.json("cells")
    let line = LineSuppression(
      cells, threshold: row.integer("threshold") ?? 5,
      totalIsPublished: row.truth("total_published") ?? true)
    return [
      "total": .integer(cells.reduce(0, +)), "primary": pattern(line.primary),
      "suppressed": pattern(line.hidden), "total_suppressed": .truth(line.hidesTotal),
      "n_suppressed": .integer(line.hiddenCount), "sum_suppressed": .integer(line.hiddenSum),
      "max_feasible_each": .integer(line.largestFeasible),
    ]
  }

  static let tableSuppression = OracleAdapter("17_sdc_2d", outputs: "primary_ext;n_primary") { row in
    let suppression = try row.tableSuppression()
    return [
      "primary_ext": .list(suppression.table.grid(suppression.primary).map(pattern)),
      "n_primary": .integer(suppression.primary.count { $0 }),
    ]
  }

  static let tableAudit = OracleAdapter(
    "18_sdc_audit", outputs: "feasible;exactly_disclosed;below_threshold_inferable;primary_missed;safe"
  ) { row in
    let hidden: [[Bool]] = try row.json("suppressed_ext")
    let table = try row.additiveTable()
    guard hidden.count == table.rows, hidden.allSatisfy({ $0.count == table.columns }) else { return [:] }
    let audit = TableAudit(
      table, hidden: hidden.flatMap { $0 },
      threshold: row.integer("threshold") ?? 5)
    return [
      "feasible": .list(
        audit.feasible.map {
          .list([.integer($0.row), .integer($0.column), .integer($0.lower), .integer($0.upper)])
        }),
      "exactly_disclosed": .truth(audit.exactlyDisclosed),
      "below_threshold_inferable": .truth(audit.belowThresholdInferable),
      "primary_missed": .truth(audit.primaryMissed), "safe": .truth(audit.isSafe),
    ]
  }

  static let rateRecovery = OracleAdapter(
    "31_sdc_recoverable", outputs: "first_candidates;n_candidates;exactly_recoverable"
  ) { row in
    guard let decimals = row.places("dp"), let text = row.text("displayed_rate"),
      let decimal = ExactDecimal(text),
      let shown = Int(decimal.rounded(places: decimals).description.replacing(".", with: "")),
      let denominator = row.integer("denominator"), denominator > 0
    else { return [:] }
    let multiplier = row.integer("multiplier") ?? 1000
    guard multiplier > 0 else { return [:] }
    let recovery = RateRecovery(
      shown: shown, decimals: decimals, denominator: denominator, per: multiplier)
    return [
      "first_candidates": .list(recovery.candidates.prefix(12).map { .integer($0) }),
      "n_candidates": .integer(recovery.candidates.count),
      "exactly_recoverable": .truth(recovery.isExact),
    ]
  }

  static let baseRounding = OracleAdapter(
    "21_round_base", outputs: "rounded;display;hes_display", tolerance: nil
  ) { row in
    let base = row.integer("base") ?? 5
    guard let count = row.integer("count"), count >= 0, base > 0 else { return [:] }
    return [
      "rounded": .integer(BaseRounding.nearest(count, base: base)),
      "display": .text(shown(BaseRounding.shown(count, base: base))),
      "hes_display": .text(shown(BaseRounding.hospitalShown(count))),
    ]
  }

  private static func shown(_ shown: BaseRounding.Shown) -> String {
    switch shown {
    case .low: return "[low]"
    case .confidential: return "[c]"
    case .count(let count):
      let digits = Array(String(count))
      let grouped = digits.indices.map { index in
        (index > 0 && (digits.count - index) % 3 == 0 ? "," : "") + String(digits[index])
      }
      return grouped.joined()
    }
  }

  private static func pattern(_ flags: [Bool]) -> Cell { .list(flags.map { .truth($0) }) }
}

extension Table.Row {
  /// The pattern that this package chooses for a row of `17_sdc_2d`.
  package func tableSuppression() throws -> TableSuppression {
    TableSuppression(try additiveTable(), threshold: integer("threshold") ?? 5)
  }

  fileprivate struct NoTable: Error {}

  /// The table of a row: rows of equal length, no count negative or beyond what sums can hold.
  fileprivate func additiveTable() throws -> AdditiveTable {
    let cells: [[Int]] = try json("table")
    guard cells.allSatisfy({ $0.count == cells[0].count && $0.allSatisfy((0...1_000_000_000_000).contains) })
    else { throw NoTable() }
    return AdditiveTable(cells)
  }
}
