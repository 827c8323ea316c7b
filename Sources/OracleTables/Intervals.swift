import Statistics

extension OracleAdapter {
  static let specialFunctions = OracleAdapter("01_special_functions", outputs: "value", tolerance: 1e-9) {
    row in
    let x = row.number("p_or_x") ?? .nan
    let a = row.number("a") ?? .nan
    let b = row.number("b") ?? .nan
    let value: Double =
      switch row.text("function") {
      case "normal_quantile": NormalDistribution.quantile(x)
      case "normal_cdf": NormalDistribution.cumulative(x)
      case "chi2_quantile": ChiSquareDistribution.quantile(x, degrees: a)
      case "chi2_cdf": ChiSquareDistribution.cumulative(x, degrees: a)
      case "chi2_sf": ChiSquareDistribution.upperTail(x, degrees: a)
      case "gamma_p": GammaDistribution.lowerTail(x, shape: a)
      case "gamma_q": GammaDistribution.upperTail(x, shape: a)
      case "beta_cdf": BetaDistribution.cumulative(x, a: a, b: b)
      case "beta_quantile": BetaDistribution.quantile(x, a: a, b: b)
      default: .nan
      }
    return ["value": value.isNaN ? .none : .number(value)]
  }

  static let rateIntervals = OracleAdapter(
    "02_rate_ci", outputs: "status;value;lower95;upper95;lower998;upper998;method", tolerance: 1e-7
  ) { row in
    do throws(NoEstimate) {
      let rate = try Rate(
        count: row.integer("count"), denominator: row.number("denominator"),
        per: row.number("multiplier") ?? 1000)
      var answer = estimate(rate.value, rate.interval(.ninetyFive), rate.interval(.threeSigma))
      answer["method"] = .text(CountInterval.method(rate.count).rawValue)
      return answer
    } catch {
      return ["status": .text(error.rawValue)]
    }
  }

  static let proportionIntervals = OracleAdapter(
    "04_proportion_ci", outputs: "status;value;lower95;upper95;lower998;upper998", tolerance: 1e-7
  ) { row in
    do throws(NoEstimate) {
      let share = try Proportion(
        count: row.integer("count"), denominator: row.integer("denominator"),
        per: row.number("multiplier") ?? 100)
      return estimate(share.value, share.interval(.ninetyFive), share.interval(.threeSigma))
    } catch {
      return ["status": .text(error.rawValue)]
    }
  }

  private static func estimate(_ value: Double, _ limits95: Interval, _ limits998: Interval) -> Answer {
    [
      "status": .text("ok"), "value": .number(value),
      "lower95": .number(limits95.lower), "upper95": .number(limits95.upper),
      "lower998": .number(limits998.lower), "upper998": .number(limits998.upper),
    ]
  }

  static let countIntervals = OracleAdapter(
    "03_count_ci_levels", outputs: "lower;upper;method;byar_lower;byar_upper;exact_lower;exact_upper",
    tolerance: 1e-7
  ) { row in
    guard let count = row.integer("count"), let level = row.number("confidence") else { return [:] }
    let confidence = Confidence(level: level)
    let limits = CountInterval.limits(count, confidence)
    let byar = CountInterval.byar(count, confidence)
    let exact = CountInterval.exact(count, confidence)
    return [
      "lower": .number(limits.lower), "upper": .number(limits.upper),
      "method": .text(CountInterval.method(count).rawValue),
      "byar_lower": count == 0 ? .none : .number(byar.lower), "byar_upper": .number(byar.upper),
      "exact_lower": .number(exact.lower), "exact_upper": .number(exact.upper),
    ]
  }
}
