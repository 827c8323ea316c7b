import Statistics

extension OracleAdapter {
  static let changeOfRates = OracleAdapter(
    "12_change_rates",
    outputs:
      "rate0;rate1;difference;percent_change;rate_ratio;rr_lower95;rr_upper95;p_exact_central;p_mid;z_score;p_score;rr_log_lower95;rr_log_upper95;verdict;direction",
    tolerance: 1e-7
  ) { row in
    func rate(_ period: Int) throws(NoEstimate) -> Rate {
      try Rate(
        count: row.integer("count\(period)"), denominator: row.number("denominator\(period)"),
        per: row.number("multiplier") ?? 1000)
    }
    guard let earlier = try? rate(0), let later = try? rate(1) else { return verdict(.notComparable, row) }
    let change = RateChange(from: earlier, to: later)
    let exact = change.ratioInterval()
    let logarithmic = change.logInterval()
    let numbers: Answer = [
      "rate0": .number(earlier.value), "rate1": .number(later.value),
      "difference": .number(change.difference), "percent_change": .number(change.percentChange),
      "rate_ratio": .number(change.ratio),
      "rr_lower95": .number(exact?.lower), "rr_upper95": .number(exact?.upper),
      "p_exact_central": .number(change.exactChance), "p_mid": .number(change.midChance),
      "z_score": .number(change.score),
      "p_score": .number(change.score.map(NormalDistribution.twoSidedTail)),
      "rr_log_lower95": .number(logarithmic?.lower), "rr_log_upper95": .number(logarithmic?.upper),
    ]
    return numbers.merging(verdict(change.verdict(), row)) { _, new in new }
  }

  static let changeOfProportions = OracleAdapter(
    "13_change_proportions",
    outputs:
      "percent0;percent1;points_change;points_lower95;points_upper95;percent_change;z_pooled;p_pooled;verdict;direction",
    tolerance: 1e-7
  ) { row in
    func share(_ period: Int) throws(NoEstimate) -> Proportion {
      try Proportion(count: row.integer("count\(period)"), denominator: row.integer("denominator\(period)"))
    }
    guard let earlier = try? share(0), let later = try? share(1) else {
      return verdict(.notComparable, row)
    }
    let change = ProportionChange(from: earlier, to: later)
    let interval = change.pointsInterval()
    let numbers: Answer = [
      "percent0": .number(earlier.value), "percent1": .number(later.value),
      "points_change": .number(change.points),
      "points_lower95": .number(interval.lower), "points_upper95": .number(interval.upper),
      "percent_change": .number(change.percentChange), "z_pooled": .number(change.pooledScore),
      "p_pooled": .number(change.pooledScore.map(NormalDistribution.twoSidedTail)),
    ]
    return numbers.merging(verdict(change.verdict(), row)) { _, new in new }
  }

  static let changeWithinTolerance = OracleAdapter(
    "14_change_tolerance", outputs: "percent_change;verdict;direction"
  ) { row in
    let change = ToleranceChange(
      from: row.number("value0"), to: row.number("value1"),
      tolerance: row.number("tolerance_percent") ?? 2)
    let numbers: Answer = ["percent_change": .number(change.percentChange)]
    return numbers.merging(verdict(change.verdict, row)) { _, new in new }
  }

  private static func verdict(_ verdict: Verdict, _ row: Table.Row) -> Answer {
    [
      "verdict": .text(verdict.rawValue),
      "direction": .text(verdict.direction(row.polarity).rawValue),
    ]
  }
}
