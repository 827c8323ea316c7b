/// Every table that this package answers.
package enum OracleTables {
  package static let all: [OracleAdapter] = [
    .specialFunctions, .rateIntervals, .countIntervals, .proportionIntervals,
    .benchmarkFromIntervals, .benchmarkFromCounts, .funnelCurve, .funnelAreas,
    .trend, .controlCharts, .rolling,
    .changeOfRates, .changeOfProportions, .changeWithinTolerance, .ranking,
    .lineSuppression, .tableSuppression, .tableAudit, .baseRounding, .targets, .rateRecovery,
    .decimalRounding, .ratioRounding, .numberFormatting,
    .periodParsing, .periodLabels, .periodArithmetic, .symbols,
    .ticks, .axis, .otherTicks,
  ]

  package static func named(_ name: String) -> OracleAdapter? {
    all.first { $0.name == name }
  }
}
