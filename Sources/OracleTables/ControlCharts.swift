import Statistics

extension OracleAdapter {
  static let controlCharts = OracleAdapter(
    "10_spc_series", outputs: "variation;assurance;n_last_segment;limits_status"
  ) { row in
    let chart = try row.controlChart()
    return [
      "variation": .text(chart.variation?.rawValue),
      "assurance": .text(chart.assurance(target: row.number("target"))?.rawValue ?? "none"),
      "n_last_segment": .integer(chart.segments.last?.count),
      "limits_status": .text(chart.segments.last?.status.rawValue),
    ]
  }

  /// The point-by-point answers to a row of `10_spc_series`, by position.
  package static func controlChartPoints(_ row: Table.Row) throws -> [Int: Answer] {
    let chart = try row.controlChart()
    return Dictionary(
      uniqueKeysWithValues: chart.points.map { point in
        let limits = chart.segments[point.segment].limits
        let answer: Answer = [
          "value": .number(point.value), "segment": .integer(point.segment),
          "mean": .number(limits?.mean), "lpl": .number(limits?.lower), "upl": .number(limits?.upper),
          "near_lpl": .number(limits?.nearLower), "near_upl": .number(limits?.nearUpper),
          "relative_to_mean": .integer(point.side), "outside_limits": .truth(point.isOutside),
          "close_to_limits": .truth(point.isNear), "cause": .text(point.cause.rawValue),
          "point_type": .text(point.kind.rawValue),
        ]
        return (point.position, answer)
      })
  }
}

extension Table.Row {
  fileprivate func controlChart() throws -> ControlChart {
    var settings = ControlChart.Settings()
    settings.rebasedAt = try json("rebase") ?? []
    settings.fixedAfter = integer("fix_after")
    settings.screensOutliers = truth("screen_outliers") ?? true
    let polarity: Polarity =
      switch text("direction") {
      case "increase": .high
      case "decrease": .low
      default: .neutral
      }
    return ControlChart(try json("values"), polarity, settings)
  }
}
