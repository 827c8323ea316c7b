import Diagnostics
import Files
import Foundation
import Indicators
import Loading
import Pages
import TestSupport
import Testing

@Suite struct DisclosureTests {
  /// The minimal site with a third district, and counts of its districts by year; the county's are their sums.
  private func site(_ counts: [[Int]], rule: String = "suppress(5)") throws -> (Site, SiteAnalysis) {
    var rows = "period,area,value,vintage,note\n"
    for (year, parts) in counts.enumerated() {
      let period = "\(2020 + year)/\(21 + year)"
      for (area, count) in zip(["northam", "southam", "eastam"], parts) {
        rows += "\(period),\(area),\(count),2022-23-q2,Test\n"
      }
      rows += "\(period),testshire,\(parts.reduce(0, +)),2022-23-q2,Test\n"
    }
    let files = SiteFiles()
      .replacing(
        "E12000099", with: "E07000903,eastam,Eastam,district,testshire\nE12000099", in: "areas.csv"
      )
      .adding(
        """
        ---
        title: First-time entrants
        priority: crime
        order: 3
        unit: count
        noun: young people
        decimals: 0
        polarity: lower-is-better
        window: financial-year
        source: Testshire
        definition: Young people who entered the youth justice system for the first time.
        disclosure: \(rule)
        ---
        About.

        """, at: "indicators/entrants.md"
      )
      .adding(rows, at: "indicators/entrants.csv")
    var problems = Problems()
    let site = loadSite(files.sources, into: &problems)
    #expect(problems.sorted.map(\.description) == [])
    let checked = try #require(site)
    return (checked, SiteAnalysis(checked, try #require(readProse(of: checked, into: &problems))))
  }

  private func shown(_ site: Site) -> [String] {
    site.observations[2].map {
      switch $0.figure {
      case .value(let value): "\(Int(value))"
      case .none: "c"
      }
    }
  }

  /// Every file of a site.
  private func bytes(_ analysis: SiteAnalysis) throws -> [[UInt8]] {
    var problems = Problems()
    let theme = try #require(Theme(name: "default", files: repositoryFiles("Themes"), into: &problems))
    return routes(analysis.editions).map {
      render($0, analysis, theme: theme, stylesheet: "assets/style.css")
    }
  }

  @Test func `a small count takes another with it, and the total stays`() throws {
    let (_, analysis) = try site([[3, 6, 20], [9, 8, 7]])
    // By area, then year: Testshire, Northam, Southam, Eastam.
    #expect(shown(analysis.site) == ["29", "24", "c", "9", "c", "8", "20", "7"])
    #expect(analysis.leaks.isEmpty)
  }

  @Test func `two sites that differ only in what is hidden are the same, byte for byte`() throws {
    let (_, one) = try site([[9, 8, 7], [3, 6, 20]])
    let (_, other) = try site([[9, 8, 7], [4, 5, 20]])
    #expect(shown(one.site) == shown(other.site))
    #expect(try bytes(one) == bytes(other))
  }

  @Test func `a hidden figure has no change, rank, band or interval, and older ones do not stand in for it`()
    throws
  {
    let (_, analysis) = try site([[9, 8, 7], [3, 6, 20]])
    let northam = try #require(analysis.site.areas.firstIndex { $0.slug == "northam" })
    let assessment = try #require(analysis.editions[1][IndicatorID(2), AreaID(northam)])
    #expect(assessment.latest?.figure == Figure.none(.confidential))
    #expect(assessment.change == nil && assessment.rank == nil && assessment.band == nil)
    #expect(assessment.latest?.limits == nil && assessment.latest?.numerator == nil)
  }

  @Test func `a figure that came hidden leads to words on the methods page, though no rule hides any`() throws
  {
    var (site, _) = try site([[30, 60, 20]], rule: "none")
    site.observations[2][1].figure = .none(.confidential)
    var problems = Problems()
    let files = try bytes(SiteAnalysis(site, try #require(readProse(of: site, into: &problems))))
    let texts = files.map { String(decoding: $0, as: UTF8.self) }
    #expect(texts.contains { $0.contains("methods/index.html#disclosure") })
    let methods = try #require(texts.first { $0.contains("id=\"disclosure\"") })
    #expect(methods.contains("Some figures came hidden") && !methods.contains("a program tries to work"))
  }

  @Test func `what a mistake of the rule would show is named`() throws {
    let (truth, analysis) = try site([[3, 6, 20], [9, 8, 7]])
    var mistaken = analysis.site
    let places = mistaken.observations[2].indices.filter {
      mistaken.observations[2][$0].figure == .none(.confidential)
    }
    mistaken.observations[2][places[1]] = truth.observations[2][places[1]]
    let leaks = truth.leaks(in: mistaken)
    #expect(leaks.map { truth[$0.area].slug } == ["northam"])
    #expect(leaks.map(\.period) == [.financialYear(2020)] && leaks.map(\.isShown) == [false])
    mistaken.observations[2][places[0]] = truth.observations[2][places[0]]
    #expect(truth.leaks(in: mistaken).map(\.isShown) == [true])
  }

  @Test func `a count without cover takes its total with it, and both are named if one is shown`() throws {
    // One case in all: hidden with its total, which nothing else covers.
    let (truth, analysis) = try site([[1, 0, 0]])
    #expect(shown(analysis.site) == ["c", "c", "0", "0"])
    #expect(analysis.leaks.isEmpty)
    var mistaken = analysis.site
    mistaken.observations[2][0] = truth.observations[2][0]
    #expect(truth.leaks(in: mistaken).count == 2)
  }

  @Test func `rounding to five shows low for what rounds to nought`() throws {
    let (_, analysis) = try site([[1, 8, 20]], rule: "roundTo5")
    #expect(shown(analysis.site) == ["30", "0", "10", "20"])
    #expect(analysis.site.observations[2][1].status.contains(.low))
    let (_, hospital) = try site([[0, 7, 23]], rule: "hes")
    #expect(shown(hospital.site) == ["30", "0", "c", "25"])
  }

  @Test func `no protected count of the shipped site can be worked out, with any threshold`() throws {
    var problems = Problems()
    let shipped = try #require(loadSite(try repositoryFiles("Content"), into: &problems))
    for threshold in [5, 10, 20] {
      var site = shipped
      for index in site.indicators.indices where site.indicators[index].methods.disclosure != nil {
        site.indicators[index].methods.disclosure = .suppress(below: threshold)
      }
      let published = site.protected()
      #expect(site.leaks(in: published).isEmpty)
      let hidden = published.observations.flatMap { $0 }.filter { $0.figure == .none(.confidential) }
      if threshold > 5 { #expect(!hidden.isEmpty) }
      #expect(
        hidden.map { $0.numerator ?? $0.denominator ?? $0.lower ?? $0.upper } == hidden.map { _ in nil })
    }
  }
}
