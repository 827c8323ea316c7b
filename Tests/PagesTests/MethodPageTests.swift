import Indicators
import Pages
import TestSupport
import Testing

/// What pages say of the methods in use, and the way from each judgement to its own.
@Suite struct MethodPageTests {
  @Test func `each verdict in a table is the way to the method that decided it`() throws {
    let site = try RenderedSite.shipped.get()
    var anchors: Set<String> = []
    for page in site.pages where page.path.hasSuffix("methods/index.html") && page.address.isRoot {
      anchors.formUnion(page.tags.compactMap { $0["id"] })
    }
    var links = 0
    for page in site.pages {
      for tag in page.tags where tag["class"]?.hasPrefix("tag ") == true {
        guard tag.name == "a" else { continue }
        links += 1
        let way = tag["href"]?.split(separator: "#") ?? []
        #expect(way.count == 2 && way[0].hasSuffix("methods/index.html"), "\(page.path): \(way)")
        #expect(anchors.contains(String(way.last ?? "")), "\(page.path): \(way)")
      }
    }
    #expect(links > 100)
    for page in site.pages where page.path.contains("areas/") || page.path.contains("indicators/") {
      let text = site.ready.text(page.path)
      for table in text.split(separator: "<table").dropFirst() {
        let inside = table.firstRange(of: "</table>").map { table[..<$0.lowerBound] } ?? table
        #expect(!inside.contains("<span class=\"tag "), "\(page.path): a verdict that leads nowhere")
      }
    }
  }

  /// The minimal site with three districts that differ much, and a year of each.
  private func site(_ settings: String) throws -> ReadySite {
    let rows = ["northam": 800, "southam": 1000, "eastam": 1200, "testshire": 3000].sorted { $0.key < $1.key }
      .map { area, count in
        "12 months to December 2023,\(area),,\(count),\(area == "testshire" ? 300_000 : 100_000),,,,2023-24-q3,Why.\n"
      }
    let files = SiteFiles()
      .replacing("tolerance: 2", with: "tolerance: 2\n\(settings)", in: "site.yml")
      .replacing(
        "E12000099", with: "E07000903,eastam,Eastam,district,testshire\nE12000099", in: "areas.csv"
      )
      .adding(
        "period,area,value,numerator,denominator,lower,upper,status,vintage,note\n" + rows.joined(),
        at: "indicators/burglary.csv")
    return try ReadySite(files)
  }

  @Test func `bands that allow for dispersion say so below the table and on the methods page`() throws {
    let site = try site("bands: overdispersed\nminimums: {dispersion_areas: 3}")
    let page = site.text("indicators/burglary/index.html")
    #expect(page.contains("They allow for how much more than chance the districts differ, here "))
    #expect(page.contains("<span class=\"area-band\">"))
    let methods = site.text("methods/index.html")
    #expect(methods.contains("how much more than chance the districts differ. “Significantly”"))
    #expect(methods.contains("|z| ÷ √φ &gt; 1.96") || methods.contains("|z| ÷ √φ > 1.96"))
  }

  @Test func `bands asked for with too few districts are missed in words`() throws {
    let site = try site("bands: overdispersed")
    #expect(site.text("indicators/burglary/index.html").contains("No bands are given. To tell how much"))
    #expect(site.text("methods/index.html").contains("no indicator has so many"))
  }

  @Test func `tables and charts say how far back the figure lies that decides`() throws {
    let rows = [2021, 2022, 2023].flatMap { year in
      ["northam", "testshire"].map {
        "12 months to December \(year),\($0),\(year - 2018),,,,,,2023-24-q3,Why.\n"
      }
    }
    let files = SiteFiles().adding(
      "period,area,value,numerator,denominator,lower,upper,status,vintage,note\n" + rows.joined(),
      at: "indicators/burglary.csv")
    let usual = try ReadySite(files).text("indicators/burglary/index.html")
    #expect(usual.contains("<dt>Year before</dt>") && !usual.contains("2 years before"))
    let own = try ReadySite(
      files.replacing("decimals: 2\n", with: "decimals: 2\nyears_before: 2\n", in: "indicators/burglary.md"))
    let page = own.text("indicators/burglary/index.html")
    #expect(page.contains("<dt>2 years before</dt>") && page.contains(" in 2 years, from 3.00 to 5.00 "))
    #expect(page.contains(">2 years before</th>") && !page.lowercased().contains("year before"))
    // The other indicators are still held against a year before, so the column cannot say.
    let dashboard = own.text("dashboard/index.html")
    #expect(dashboard.contains(">Earlier figure</th>") && dashboard.contains("(2 years before)"))
    #expect(
      own.text("methods/index.html").contains(
        "Some indicators are compared with another year: 2 years before."))
    let latest = own.text("api/v1/indicators.json")
    #expect(
      latest.contains(#""year_before": 4"#) && latest.contains(#""period_end": "2021-12-31", "value": 3}"#))
  }

  @Test func `the methods page tells what a site has set`() throws {
    let set = try site(
      """
      change_decimals: {per_cent: 0, points: 2}
      axis: {ticks: heckbert, count: 7, zero: false}
      minimums: {dispersion_areas: 12, dispersion_years: 6}
      dispersion: 2
      disclosure: roundTo(10)
      years_before: 2
      population_year: end
      """
    ).text("methods/index.html")
    for words in [
      "Changes in per cent are shown with no decimals, changes in percentage points with 2 decimals.",
      "Bars begin at nought. Lines may begin elsewhere", "about seven marks, at round numbers",
      "rounded to the nearest multiple of 10", "for the same period 2 years before.",
      "that of the year in which its period ends is taken",
    ] { #expect(set.withoutTermLinks.contains(words), "\(words)") }
    let plain = try site("disclosure: suppress(3, noughts)").text("methods/index.html")
    for words in [
      "Changes in per cent are shown with 1 decimal, changes in percentage points with 1 decimal.",
      "Lines and bars begin at nought", "about five marks, in steps of 1, 2 or 5",
      "counts from 0 to 2 are hidden", "for the same period a year before.",
      "in which the middle of its period falls is taken",
      "the area itself among them, each counting once;",
    ] { #expect(plain.withoutTermLinks.contains(words), "\(words)") }
  }
}
