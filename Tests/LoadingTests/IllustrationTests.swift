import Diagnostics
import Indicators
import Loading
import Testing

/// What the figures that the script made must hold, whoever changes the script or the content.
@Suite struct IllustrationTests {
  private func catalogues() throws -> [Catalogue] {
    var problems = Problems()
    let site = try #require(loadSite(try ContentTests.files(), into: &problems))
    return site.editions.indices.map { Catalogue(site: site, edition: EditionID($0)) }
  }

  @Test func `the districts add up to the county's figure as it is shown, in every edition`() throws {
    for catalogue in try catalogues() {
      let site = catalogue.site
      for id in catalogue.indicatorIDs {
        let indicator = site[id]
        for county in catalogue.series(of: id, in: site.settings.area)?.points ?? [] {
          let parts = site.districts.compactMap { catalogue.series(of: id, in: $0)?[county.period] }
          guard !parts.isEmpty, let value = county.value else { continue }
          let sum: Double
          if let multiplier = indicator.unit.multiplier {
            let cases = try parts.map { try #require($0.numerator) }.reduce(0, +)
            let people = try parts.map { try #require($0.denominator) }.reduce(0, +)
            sum = cases / people * multiplier
          } else {
            sum = try parts.map { try #require($0.value) }.reduce(0, +)
          }
          #expect(
            formatNumber(sum, decimals: indicator.decimals)
              == formatNumber(value, decimals: indicator.decimals),
            "\(indicator.slug), \(county.period)")
          #expect(parts.count == site.districts.count, "\(indicator.slug), \(county.period)")
        }
      }
    }
  }

  @Test func `no edition ends a county's line on a made-up figure`() throws {
    for catalogue in try catalogues() {
      for id in catalogue.indicatorIDs {
        let points = catalogue.series(of: id, in: catalogue.site.settings.area)?.points ?? []
        // Separate quarters may have a made-up history, for a control chart to show.
        let isQuarterly = catalogue.site[id].window == .quarter
        #expect(isQuarterly || points.first?.isIllustrative != true, "\(catalogue.site[id].slug)")
        #expect(points.last?.isIllustrative != true, "\(catalogue.site[id].slug)")
      }
    }
  }
}
