import Statistics

extension OracleAdapter {
  static let benchmarkFromIntervals = OracleAdapter(
    "05_benchmark_from_ci", outputs: "compare3;outcome3;compare5;outcome5"
  ) { row in
    let polarity = row.polarity
    var three: ThreeWay?
    var five: FiveWay?
    if let value = row.number("value"), let benchmark = row.number("benchmark"),
      let limits95 = row.interval("95")
    {
      three = ThreeWay(value: value, limits: limits95, benchmark: benchmark)
      five = row.interval("998").map {
        FiveWay(value: value, limits95: limits95, limits998: $0, benchmark: benchmark)
      }
    }
    return comparisons(three, five, polarity)
  }

  private static func comparisons(_ three: ThreeWay?, _ five: FiveWay?, _ polarity: Polarity) -> Answer {
    [
      "compare3": .text(three?.rawValue ?? "not_compared"),
      "outcome3": .text(three?.outcome(polarity).rawValue ?? "not_compared"),
      "compare5": .text(five?.rawValue ?? "not_compared"),
      "outcome5": .text(five?.outcome(polarity).rawValue ?? "not_compared"),
    ]
  }

  static let benchmarkFromCounts = OracleAdapter(
    "06_benchmark_from_counts",
    outputs:
      "value;lower68;upper68;lower95;upper95;lower998;upper998;compare3;outcome3;compare5;outcome5;band_sigma;band_any;band4_sigma",
    tolerance: 1e-7
  ) { row in
    let levels: [Confidence] = [.oneSigma, .ninetyFive, .threeSigma]
    let value: Double
    let limits: [Interval]
    do throws(NoEstimate) {
      if row.text("kind") == "proportion" {
        let share = try Proportion(
          count: row.integer("count"), denominator: row.integer("denominator"),
          per: row.number("multiplier") ?? 100)
        value = share.value
        limits = levels.map { share.interval($0) }
      } else {
        let rate = try Rate(
          count: row.integer("count"), denominator: row.number("denominator"),
          per: row.number("multiplier") ?? 1000)
        value = rate.value
        limits = levels.map { rate.interval($0) }
      }
    } catch {
      return comparisons(nil, nil, row.polarity)
    }
    var answer: Answer = ["value": .number(value)]
    for (name, interval) in zip(["68", "95", "998"], limits) {
      answer["lower\(name)"] = .number(interval.lower)
      answer["upper\(name)"] = .number(interval.upper)
    }
    guard let benchmark = row.number("benchmark") else {
      return answer.merging(comparisons(nil, nil, row.polarity)) { _, new in new }
    }
    let band = Band(
      limits68: limits[0], limits95: limits[1], limits998: limits[2], benchmark: benchmark)
    answer["band_sigma"] = .text(band.rawValue)
    answer["band4_sigma"] = .text(band.four.rawValue)
    answer["band_any"] = .text(
      Band(anyExcess: value, limits95: limits[1], limits998: limits[2], benchmark: benchmark).rawValue)
    let three = ThreeWay(value: value, limits: limits[1], benchmark: benchmark)
    let five = FiveWay(
      value: value, limits95: limits[1], limits998: limits[2], benchmark: benchmark)
    return answer.merging(comparisons(three, five, row.polarity)) { _, new in new }
  }
}

extension Table.Row {
  var polarity: Polarity { text("polarity").flatMap(Polarity.init(rawValue:)) ?? .neutral }

  /// The limits in the columns `lower` and `upper` with this ending.
  func interval(_ ending: String) -> Interval? {
    guard let lower = number("lower\(ending)"), let upper = number("upper\(ending)") else { return nil }
    return Interval(lower, upper)
  }
}
