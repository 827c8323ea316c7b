import Diagnostics
import Files
import Foundation
import Indicators
import Loading
import Testing

/// The methods as the repository's own site uses them.
@Suite struct MethodTests {
  private func shipped(_ change: (inout Site) -> Void = { _ in }) throws -> Catalogue {
    var problems = Problems()
    var site = try #require(loadSite(try repositoryFiles("Content"), into: &problems))
    change(&site)
    return Catalogue(site: site, edition: site.newestEdition)
  }

  private func assess(_ slug: String, _ area: String, in catalogue: Catalogue) throws -> Assessment {
    let id = try #require(catalogue.site.indicators.firstIndex { $0.slug == slug })
    let place = try #require(catalogue.site.areas.firstIndex { $0.slug == area })
    return try #require(catalogue.assess(IndicatorID(id), in: AreaID(place)))
  }

  @Test func `an area with more than a quarter of the cases is set against the rest`() throws {
    let catalogue = try shipped()
    #expect(try assess("violence-with-injury", "charnwood", in: catalogue).home?.method == .rest)
    #expect(try assess("violence-with-injury", "melton", in: catalogue).home?.method == .interval)
  }

  @Test func `dispersion is honoured and named`() throws {
    let catalogue = try shipped { $0.settings.methods.dispersion = 3 }
    #expect(try assess("violence-with-injury", "melton", in: catalogue).judgement.method == .dispersed(3))
  }

  @Test func `bands are by the method chosen, and none if so chosen`() throws {
    for method in [BandMethod.controlLimits, .anyExcess, .zScore] {
      let catalogue = try shipped { $0.settings.methods.bands = method }
      #expect(try assess("hate-crime", "blaby", in: catalogue).band?.method == method)
    }
    let catalogue = try shipped { $0.settings.methods.bands = .none }
    #expect(try assess("hate-crime", "blaby", in: catalogue).band == nil)
  }

  @Test func `limits are drawn from twelve quarters on`() throws {
    let catalogue = try shipped()
    #expect(try assess("sexual-offences-reported", "leicestershire", in: catalogue).control?.limits != nil)
    let short = try assess("rapes-reported", "leicestershire", in: catalogue).control
    #expect(short != nil && short?.limits == nil && short?.count == 3)
  }

  @Test func `plain numbers have no trend, and the reason is given`() throws {
    let assessment = try assess("first-time-entrants", "leicestershire", in: try shipped())
    let indicator = try shipped().site[assessment.indicator]
    let sentence = assessment.trend?.sentence(indicator, polarity: .lowerIsBetter)
    #expect(sentence?.hasPrefix("No trend over five years has been tested: these are plain numbers") == true)
  }
}
