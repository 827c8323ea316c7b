import Diagnostics
import Loading
import TestSupport
import Testing

/// Rows and names that are of another unit than their indicator.
@Suite struct UnitMistakeTests {
  private func warnings(_ files: SiteFiles) -> [String] {
    var problems = Problems()
    _ = loadSite(files.sources, into: &problems)
    return problems.sorted.map(\.description)
  }

  private func burglary(_ old: String, _ new: String) -> SiteFiles {
    SiteFiles().replacing(old, with: new, in: "indicators/burglary.csv")
  }

  @Test(
    arguments: [
      (
        "2.94,", "29.4,",
        "2.59 for the 12 months to December 2023 is about 10 times less than the 29.4 of the 12 months to December 2022 (line 2)"
      ),
      (
        "2.94,", "0.0294,",
        "2.59 for the 12 months to December 2023 is about 100 times as much as the 0.0294 of the 12 months to December 2022 (line 2)"
      ),
    ])
  func `a value ten or a hundred times the one before it is warned about`(
    old: String, new: String, message: String
  ) {
    #expect(
      warnings(burglary(old, new)) == [
        "Content/indicators/burglary.csv:3:1: warning: \(message); see whether both have the indicator's unit, or write a series break under 'breaks' [UNIT]"
      ])
  }

  @Test func `a series break, or a change that is merely large, is not`() {
    #expect(warnings(burglary("2.94,", "9.4,")) == [])
    let broken = burglary("2.94,", "29.4,").replacing(
      "testshire,2.59,,,,,,", with: "testshire,2.59,,,,,b,", in: "indicators/burglary.csv")
    #expect(!warnings(broken).contains { $0.contains("[UNIT]") })
  }

  @Test func `a title that calls a rate a number is warned about`() {
    let files = SiteFiles().replacing(
      "title: Residential burglary", with: "title: Number of burglaries", in: "indicators/burglary.md")
    #expect(
      warnings(files) == [
        "Content/indicators/burglary.md:2:1: warning: the title says 'number of' but the unit is a rate; call it one, or change 'unit' [UNITNAME]"
      ])
    let sound = SiteFiles().replacing(
      "title: Residential burglary", with: "title: Rate of burglaries", in: "indicators/burglary.md")
    #expect(warnings(sound) == [])
  }
}
