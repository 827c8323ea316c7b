import Diagnostics
import Digests
import Files
import Loading
import TestSupport
import Testing

/// The minimal site, with an indicator whose figures were frozen.
struct FrozenSite {
  var files: SiteFiles
  static let query = "select period, area, numerator\nfrom burglaries\n"
  static let table = """
    period,area,numerator,vintage
    12 months to December 2022,testshire,2058,2023-24-q3
    12 months to December 2023,testshire,1813,2023-24-q3

    """

  init() throws {
    let result = FrozenResult(
      from: "dsn police", engine: "PostgreSQL", engineVersion: "15.0.5",
      queryDigest: sha256(Array(Self.query.utf8)), resultDigest: sha256(Array(Self.table.utf8)), rows: 2,
      date: "2024-03-01")
    files = SiteFiles().replacing(
      "source: Testshire Police", with: "source: Testshire Police\nquery: {dsn: police}",
      in: "indicators/burglary.md"
    )
    .adding(Self.query, at: "indicators/burglary.sql")
    .adding(Self.table, at: "indicators/burglary.csv")
    .adding(String(decoding: result.json, as: UTF8.self), at: "indicators/burglary.aggregate.json")
  }

  static func problems(_ files: SiteFiles) -> [Problem] {
    var problems = Problems()
    _ = loadSite(files.sources, into: &problems)
    return problems.sorted
  }
}
