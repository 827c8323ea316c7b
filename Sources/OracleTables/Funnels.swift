import Statistics

extension OracleAdapter {
  static let funnelCurve = OracleAdapter(
    "07_funnel_curve",
    outputs:
      "upper95_pop;upper95_limit;lower95_pop;lower95_limit;upper998_pop;upper998_limit;lower998_pop;lower998_limit",
    tolerance: 1e-7
  ) { row in
    guard let x = row.number("events_or_population"), let benchmark = row.number("benchmark") else {
      return [:]
    }
    let multiplier = row.number("multiplier") ?? 1000
    var answer: Answer = [:]
    for (name, confidence) in [("95", Confidence.ninetyFive), ("998", .threeSigma)] {
      if row.text("kind") == "proportion" {
        let limits = Funnel.proportionLimits(
          population: x, benchmark: benchmark, per: multiplier, confidence)
        answer["upper\(name)_pop"] = .number(x)
        answer["upper\(name)_limit"] = .number(limits.upper)
        answer["lower\(name)_pop"] = .number(x)
        answer["lower\(name)_limit"] = .number(limits.lower)
      } else if let events = row.integer("events_or_population"), events >= 0 {
        let points = Funnel.ratePoints(events: events, benchmark: benchmark, per: multiplier, confidence)
        answer["upper\(name)_pop"] = .number(points.upper?.population)
        answer["upper\(name)_limit"] = .number(points.upper?.limit)
        answer["lower\(name)_pop"] = .number(points.lower.population)
        answer["lower\(name)_limit"] = .number(points.lower.limit)
      }
    }
    return answer
  }

  static let funnelAreas = OracleAdapter(
    "08_funnel_areas",
    outputs:
      "pooled_benchmark;value;band_sigma;band_any;z_poisson;phi;z_adjusted;band_overdispersed;mean_of_rates;sd_of_rates;z_sd;band_sd",
    together: { rows in
      var answers = [Answer](repeating: [:], count: rows.count)
      let sets = Dictionary(grouping: rows.indices) { rows[$0].text("set") ?? "" }
      for indices in sets.values {
        // Areas without a rate are no part of the set.
        let areas = indices.compactMap { index in
          let row = rows[index]
          let rate = try? Rate(
            count: row.integer("count"), denominator: row.number("denominator"),
            per: row.number("multiplier") ?? 1000)
          return rate.map { (index, $0) }
        }
        for (index, answer) in areaAnswers(areas) { answers[index] = answer }
      }
      return answers
    })

  private static func areaAnswers(_ areas: [(Int, Rate)]) -> [(Int, Answer)] {
    let rates = areas.map(\.1)
    guard let dispersion = Overdispersion(rates),
      let (mean, deviation) = meanAndDeviation(rates.map(\.value))
    else { return [] }
    let adjusted = dispersion.adjustedScores
    return areas.enumerated().map { position, area in
      let rate = area.1
      let limits95 = rate.interval(.ninetyFive)
      let limits998 = rate.interval(.threeSigma)
      let z = deviation.map { (rate.value - mean) / $0 }
      let answer: Answer = [
        "pooled_benchmark": .number(dispersion.benchmark), "value": .number(rate.value),
        "band_sigma": .text(
          Band(
            limits68: rate.interval(.oneSigma), limits95: limits95, limits998: limits998,
            benchmark: dispersion.benchmark
          ).rawValue),
        "band_any": .text(
          Band(
            anyExcess: rate.value, limits95: limits95, limits998: limits998,
            benchmark: dispersion.benchmark
          ).rawValue),
        "z_poisson": .number(dispersion.scores[position]), "phi": .number(dispersion.phi),
        "z_adjusted": .number(adjusted[position]),
        "band_overdispersed": .text(Band(overdispersed: adjusted[position]).rawValue),
        "mean_of_rates": .number(mean), "sd_of_rates": .number(deviation), "z_sd": .number(z),
        "band_sd": .text(z.map { Band(standardDeviations: $0).rawValue }),
      ]
      return (area.0, answer)
    }
  }
}
