import Charting

extension OracleAdapter {
  static let ticks = OracleAdapter("26_ticks_d3", outputs: "ticks;nice_domain") { row in
    guard let start = row.number("start"), let stop = row.number("stop"), let count = row.number("count")
    else { return [:] }
    let nice = Ticks.niceDomain(start: start, stop: stop, count: count)
    return [
      "ticks": .list(Ticks.d3(start: start, stop: stop, count: count).map { .number($0) }),
      "nice_domain": nice.map { .list([.number($0.lowerBound), .number($0.upperBound)]) } ?? .none,
    ]
  }

  static let axis = OracleAdapter("27_axis", outputs: "domain;ticks;label_dp") { row in
    let axis = ValueAxis(
      values: try row.json("data"), target: row.number("target"),
      rule: .init(
        count: row.integer("count") ?? 5, includesZero: row.truth("include_zero") ?? true,
        isInteger: row.truth("integer") ?? false, isPercent: row.truth("percent") ?? false))
    return [
      "domain": .list([.number(axis.domain.lowerBound), .number(axis.domain.upperBound)]),
      "ticks": .list(axis.ticks.map { .number($0) }), "label_dp": .integer(axis.decimals),
    ]
  }

  /// The table asks for labels that reach past the data where five are wanted, and says so.
  static let otherTicks = OracleAdapter(
    "28_ticks_heckbert_extended", outputs: "heckbert;extended;extended_only_loose"
  ) { row in
    guard let low = row.number("min"), let high = row.number("max"), let count = row.integer("m"),
      1...1000 ~= count
    else { return [:] }
    let isLoose = count == 5
    let extended = Ticks.extended(min: low, max: high, count: count, onlyLoose: isLoose)
    return [
      "heckbert": .list(Ticks.heckbert(min: low, max: high, count: count).map { .number($0) }),
      "extended": .list(extended.map { .number($0) }), "extended_only_loose": .truth(isLoose),
    ]
  }
}
