/// Every table that this package answers.
package enum OracleTables {
  package static let all: [OracleAdapter] = [
    .specialFunctions, .rateIntervals, .countIntervals, .proportionIntervals,
    .benchmarkFromIntervals, .benchmarkFromCounts,
    .changeOfRates, .changeOfProportions, .changeWithinTolerance, .ranking,
  ]

  package static func named(_ name: String) -> OracleAdapter? {
    all.first { $0.name == name }
  }
}
