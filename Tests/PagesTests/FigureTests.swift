import Indicators
import TestSupport
import Testing

@testable import Pages

/// Every figure on every page is one that the author gave, and says so if it was made up.
@Suite struct `Figures on pages` {
  private let site: RenderedSite

  init() throws { site = try RenderedSite.shipped.get() }

  private func values(_ path: String) -> [String] {
    site.page(path).tags.filter { $0.name == "data" }.compactMap { $0["value"] }
  }

  private func words(_ path: String) -> String {
    site.page(path).tags.map(\.textAfter).joined().replacing("\u{a0}", with: " ")
  }

  @Test func `violence with injury as the third quarter of 2023/24 had it`() {
    let path = "editions/2023-24-q3/indicators/violence-with-injury/index.html"
    #expect(Set(values(path)).isSuperset(of: ["9.27", "8.82"]))
    #expect(words(path).contains("9.27 offences per 1,000 people"))
  }

  @Test func `repeat referrals against their range as the second quarter of 2025/26 had them`() {
    for path in [
      "indicators/marac-repeat-referrals/index.html",
      "editions/2025-26-q2/indicators/marac-repeat-referrals/index.html",
    ] {
      #expect(values(path).contains("32.8"))
      #expect(words(path).contains("32.8%"))
      #expect(words(path).contains("28% to 40%"))
    }
    // The range came later than this edition.
    let before = "editions/2023-24-q3/indicators/marac-repeat-referrals/index.html"
    #expect(!words(before).contains("28% to 40%"))
  }

  @Test func `every published figure is on its indicator's page, in the edition that published it`() {
    let ready = site.ready
    let content = ready.analysis.site
    var mistakes: [String] = []
    for (index, rows) in content.observations.enumerated() {
      for (edition, _) in content.editions.enumerated() {
        let id = EditionID(edition)
        let address = Address(.indicator(IndicatorID(index)), edition: id, isRoot: false)
        let own = rows.filter { $0.vintage == id && !$0.status.contains(.illustrative) }
        guard !own.isEmpty else { continue }
        let shown = Set(values(ready.path(address)))
        for row in own {
          guard let value = row.figure.value, !shown.contains(machineText(value)) else { continue }
          mistakes.append("\(row.position): \(value) is not on \(ready.path(address))")
        }
      }
    }
    #expect(mistakes.isEmpty, "\(listed(mistakes))")
  }

  @Test func `a figure that nobody published is marked where it stands`() {
    var mistakes: [String] = []
    for page in site.pages where page.address.route.isPerEdition {
      let published = publishedValues(page.address.edition)
      for (index, tag) in page.tags.enumerated() where tag.name == "data" && tag["class"] == nil {
        guard let value = tag["value"], !published.contains(value) else { continue }
        let next = page.tags[(index + 1)...].prefix {
          $0.name != "data" && $0.name != "td" && $0.name != "dt"
        }
        if !next.contains(where: { $0["class"]?.contains("mark-illustrative") == true }) {
          mistakes.append("\(page.path): \(value) has no mark")
        }
      }
    }
    #expect(mistakes.isEmpty, "\(listed(mistakes))")
  }

  private func publishedValues(_ edition: EditionID) -> Set<String> {
    let content = site.ready.analysis.site
    let observed = content.observations.joined()
      .filter { $0.vintage <= edition && !$0.status.contains(.illustrative) }.compactMap(\.figure.value)
    let tables = content.tables.flatMap(\.rows).flatMap { row in
      [row.figure.value, row.cases.map(Double.init), row.rank.map(Double.init)].compactMap(\.self)
    }
    return Set((observed + tables).map(machineText))
  }

  @Test func `a page says at its head that it has made-up figures, and only if it has`() {
    var mistakes: [String] = []
    for page in site.pages {
      let banner = page.tags.firstIndex { $0.name == "p" && $0["class"] == "banner" }
      var (isInKey, isInSmallChart) = (false, false)
      let hasMark = page.tags.enumerated().contains { index, tag in
        // The banner and the key show the mark to say what it means.
        if tag.name == "section" { isInKey = tag["class"] == "key-box" }
        if tag.name == "svg" { isInSmallChart = tag["class"] == "spark" }
        if let banner, (banner...banner + 2).contains(index) { return false }
        guard !isInKey, let classes = tag["class"]?.split(separator: " ") else { return false }
        // In a small chart the line through made-up figures is dashed.
        if isInSmallChart && classes.contains("unsure") { return true }
        return ["mark-illustrative", "figure-marker"].contains { classes.contains($0) }
      }
      if hasMark != (banner != nil) {
        mistakes.append("\(page.path): \(hasMark ? "no banner" : "a banner and no made-up figure")")
      }
    }
    #expect(mistakes.isEmpty, "\(listed(mistakes))")
  }

  @Test func `the front page's count of indicators adds up`() {
    for page in site.pages where page.address.route == .home {
      let address = page.address
      let context = PageContext(site.ready.analysis, address, stylesheet: site.ready.stylesheet)
      #expect(SortedIndicators(context).total == context.edition.indicators.count)
    }
  }
}

@Suite struct `Figures beside each other` {
  @Test func `a district's older figure does not stand among those of a newer period`() throws {
    let files = SiteFiles().adding(
      """
      period,area,value,status,vintage,note
      12 months to December 2023,testshire,2.59,,2023-24-q3,Report
      12 months to September 2023,northam,2.22,,2023-24-q3,Report
      12 months to December 2023,southam,2.88,,2023-24-q3,Report

      """, at: "indicators/burglary.csv")
    let site = try ReadySite(files)
    let tags = try site.tags("indicators/burglary/index.html")
    #expect(!tags.contains { $0.name == "data" && $0["value"] == "2.22" })
    #expect(tags.first { $0["id"] == "districts-d" }?.textAfter.contains("2.22") == false)
    // Its own page tells of it, with its own date.
    #expect(site.text("indicators/burglary/northam/index.html").contains("the 12 months to September 2023"))
  }
}
