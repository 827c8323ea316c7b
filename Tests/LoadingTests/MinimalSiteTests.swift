import Diagnostics
import Files
import Indicators
import Loading
import TestSupport
import Testing

@Suite struct MinimalSiteTests {
  func site() throws -> Site {
    var problems = Problems()
    let site = loadSite(minimalSite(), into: &problems)
    #expect(problems.sorted.map(\.description) == [])
    return try #require(site)
  }

  /// All of a site that has an order; a set's differs from run to run.
  func text(_ site: Site) -> String {
    "\(site.settings)\(site.areas)\(site.populations)\(site.priorities)\(site.editions)"
      + "\(site.indicators.map(\.about))\(site.observations)"
  }

  @Test func `the settings arrive, and the address ends in a stroke`() throws {
    let settings = try site().settings
    #expect(settings.title == "Testshire safer communities performance")
    #expect(settings.baseURL == "https://testshire.example/")
    #expect(settings.area == AreaID(0))
    #expect(settings.region == AreaID(3))
    #expect(settings.nation == AreaID(4))
    #expect(settings.tolerance == 2)
    #expect(settings.contact.url == "https://testshire.example/contact")
    #expect(settings.accessibility.compliance == .partial)
    #expect(settings.accessibility.prepared == Day(year: 2024, month: 3, day: 1))
  }

  @Test func `areas keep the order of the file`() throws {
    let site = try site()
    #expect(site.areas.map(\.slug) == ["testshire", "northam", "southam", "mid-region", "england"])
    #expect(site.districts == [AreaID(1), AreaID(2)])
    #expect(site.areas[4].parent == nil)
    #expect(site.areas[1].position == FilePosition(file: "Content/areas.csv", line: 3, column: 1))
  }

  @Test func `editions come oldest first, with the place of their report`() throws {
    let site = try site()
    #expect(site.editions.map(\.slug) == ["2022-23-q2", "2023-24-q3"])
    let report = site.editions[1].report
    #expect(report.value.hasPrefix("## Summary\n"))
    #expect(
      report.position == FilePosition(file: "Content/editions/2023-24-q3/report.md", line: 8, column: 1))
    #expect(
      site.editions[1].summary.position
        == FilePosition(file: "Content/editions/2023-24-q3/report.md", line: 6, column: 10))
  }

  @Test func `indicators come by priority and order`() throws {
    let site = try site()
    #expect(site.indicators.map(\.slug) == ["burglary", "repeat-referrals"])
    #expect(site.indicators[0].unit == .rate(base: 1000, per: "people"))
    #expect(site.indicators[0].comparators == Set(Comparator.allCases))
    #expect(
      site.indicators[1].thresholds == [
        Threshold(kind: .range(lower: 28, upper: 40), label: "Recommended range")
      ])
  }

  @Test func `observations come by area, period and vintage`() throws {
    let rows = try site().observations[0]
    #expect(rows.map(\.area) == [AreaID(0), AreaID(0), AreaID(1), AreaID(3)])
    #expect(rows.map(\.position.line) == [2, 3, 5, 4])
    #expect(rows[0].figure == .value(2.94))
    #expect(rows[0].vintage == EditionID(1))
    #expect(rows[0].note == "2023/24 Q3 report, paragraph 1")
  }

  @Test func `a rate with only a numerator is worked out from the area's population`() throws {
    let row = try site().observations[0][2]
    #expect(row.figure == .value(660.0 / 300_000 * 1000))
    #expect(row.denominator == 300_000)
    #expect(row.status == .illustrative)
  }

  @Test func `a percentage with both counts is worked out from them`() throws {
    let row = try site().observations[1][1]
    #expect(row.figure == .value(35))
    #expect(row.numerator == 140)
    #expect(row.denominator == 400)
  }

  @Test func `the order of the files does not matter`() throws {
    var problems = Problems()
    let reversed = try #require(loadSite(minimalSite().reversed(), into: &problems))
    #expect(text(reversed) == text(try site()))
  }

  @Test func `files outside the content are passed over`() throws {
    var problems = Problems()
    let theme = SourceFile(path: "Themes/plain/theme.yml", bytes: [0xFF])
    #expect(loadSite(minimalSite() + [theme], into: &problems) != nil)
    #expect(problems.isEmpty)
  }

  @Test func `a byte order mark and CRLF line endings change nothing`() throws {
    var problems = Problems()
    let windows = minimalSite().map { file in
      let bytes = file.bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
      return SourceFile(path: file.path, bytes: [0xEF, 0xBB, 0xBF] + bytes)
    }
    let site = try #require(loadSite(windows, into: &problems))
    #expect(problems.isEmpty)
    #expect(text(site) == text(try self.site()))
  }
}
