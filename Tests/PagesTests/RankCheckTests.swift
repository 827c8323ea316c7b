import Diagnostics
import Loading
import Pages
import TestSupport
import Testing

/// One figure, two ranks.
@Suite struct RankCheckTests {
  /// What is warned of where three districts have these rates, shown with one decimal.
  private func warnings(_ values: [String], status: String = "") throws -> [String] {
    var rows = "period,area,value,status,vintage,note\n"
    for (area, value) in zip(["northam", "southam", "eastam"], values) {
      rows += "12 months to December 2023,\(area),\(value),\(status),2023-24-q3,Test\n"
    }
    var files = SiteFiles()
      .replacing("E12000099", with: "E07000903,eastam,Eastam,district,testshire\nE12000099", in: "areas.csv")
      .replacing("decimals: 2", with: "decimals: 1", in: "indicators/burglary.md")
    files["indicators/burglary.csv"] = rows
    var problems = Problems()
    let site = try #require(loadSite(files.sources, into: &problems))
    let analysis = SiteAnalysis(site, try #require(readProse(of: site, into: &problems)))
    var found = Problems()
    analysis.checkRanks(into: &found)
    return found.sorted.map(\.message)
  }

  @Test func `is warned of once, however many areas share it`() throws {
    #expect(
      try warnings(["3.01", "3.02", "3.03"]) == [
        "Northam and Southam both show 3.0, and rank 1st and 2nd (1 more area likewise); one more decimal would tell "
          + "them apart"
      ])
    #expect(
      try warnings(["3.01", "2", "3.03"]) == [
        "Northam and Eastam both show 3.0, and rank 2nd and 3rd; one more decimal would tell them apart"
      ])
  }

  @Test func `is no fault where the figures are the same, differ as shown, or are made up`() throws {
    #expect(try warnings(["3.01", "3.01", "2"]) == [])
    #expect(try warnings(["3.01", "3.11", "3.21"]) == [])
    #expect(try warnings(["3.01", "3.02", "3.03"], status: "illustrative") == [])
  }
}
