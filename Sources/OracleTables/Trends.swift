import Statistics

extension OracleAdapter {
  private struct Period: Decodable {
    var v: Double?
    var l: Double?
    var u: Double?
    var c: Int?
    var n: Int?
  }

  static let trend = OracleAdapter(
    "09_trend", outputs: "chi2;slope;loo_same_sign;significant;marker;label;reason"
  ) { row in
    let data: [Period?] = try row.json("data")
    let basis = row.text("basis").flatMap(Trend.Basis.init(rawValue:)) ?? .annual
    let values: Trend.Values =
      switch row.text("method") {
      case "proportion":
        .proportions(data.map { period in period?.c.flatMap { c in period?.n.map { (c, $0) } } })
      case "weighted":
        .weighted(
          data.map { period in
            guard let period, let value = period.v else { return nil }
            guard let lower = period.l, let upper = period.u else { return (value, nil) }
            return (value, Interval(lower, upper))
          })
      default: .counts
      }
    do throws(Trend.NotComputed) {
      let trend = try Trend(values, basis)
      return [
        "chi2": .number(trend.chiSquare), "slope": .number(trend.slope),
        "loo_same_sign": .truth(trend.keepsSign), "significant": .truth(trend.isSignificant),
        "marker": .text(trend.marker.rawValue), "label": .text(trend.label(row.polarity)),
      ]
    } catch {
      return [
        "marker": .text("not_computed"), "label": .text("not_computed"), "reason": .text(error.rawValue),
      ]
    }
  }

  static let rolling = OracleAdapter(
    "11_rolling", outputs: "rolling_count;rolling_rate;yoy_percent;consecutive_difference"
  ) { row in
    let counts: [Int?] = try row.json("counts")
    let window = row.text("frequency") == "monthly" ? 12 : 4
    let sums = Rolling.sums(counts, window: window)
    let denominators: [Double?] =
      if let list: [Double?] = try? row.json("denominators") {
        list
      } else {
        counts.map { _ in row.number("denominators") }
      }
    let rates = Rolling.rates(sums, denominators: denominators, per: row.number("multiplier") ?? 1000)
    return [
      "rolling_count": .list(sums.map { .integer($0) }),
      "rolling_rate": .list(rates.map { .number($0) }),
      "yoy_percent": .list(Rolling.yearOnYear(sums, window: window).map { .number($0) }),
      "consecutive_difference": .list(Rolling.differences(sums).map { .integer($0) }),
    ]
  }
}
