import Diagnostics
import Files
import Foundation
import Indicators
import Loading
import Pages
import TestSupport
import Testing

/// What a reader with every file of a site, and much patience, can find of a protected count: in pages, charts and
/// their descriptions, downloads, workbooks, embeds, the search index, the feed, and all of it in each edition.
@Suite struct DisclosureBytesTests {
  /// Cases of one year in Northam, Southam and Eastam, and Northam's in each quarter of it.
  private struct Counts {
    var years: [[Int]] = [[9, 8, 27], [3, 6, 20]]
    var quarters = [1, 0, 1, 1]
  }

  /// How many people live in each; numbers that make each rate look like no other figure of the site.
  private static let people = ["northam": 6871, "southam": 24317, "eastam": 31873, "testshire": 63061]

  private func files(_ counts: Counts, rule: String = "suppress(5)") -> SiteFiles {
    var rows = "period,area,numerator,denominator,vintage,note\n"
    func row(_ period: String, _ area: String, _ count: Int, _ vintage: String = "2022-23-q2") {
      rows += "\(period),\(area),\(count),\(Self.people[area] ?? 1),\(vintage),Counted \(count) for it\n"
    }
    for (year, parts) in counts.years.enumerated() {
      for (area, count) in zip(["northam", "southam", "eastam"], parts) {
        row("\(2020 + year)/\(21 + year)", area, count)
      }
      row("\(2020 + year)/\(21 + year)", "testshire", parts.reduce(0, +))
    }
    for (quarter, count) in counts.quarters.enumerated() { row("2021/22 Q\(quarter + 1)", "northam", count) }
    // The newer edition counts two more of the first year, and shows the second as it was.
    row("2020/21", "eastam", counts.years[0][2] + 2, "2023-24-q3")
    row("2020/21", "testshire", counts.years[0].reduce(0, +) + 2, "2023-24-q3")
    let front = """
      ---
      title: Assaults on carers
      priority: crime
      order: 3
      unit: rate
      noun: assaults
      rate_base: 1000
      decimals: 3
      polarity: lower-is-better
      window: financial-year
      also: true
      source: Testshire
      definition: Assaults on people who care for others.
      disclosure: \(rule)
      minimums: {funnel: 3, rate: 0}
      trend: true
      ---
      Assaults, of which there were {assaults} in the county.

      """
    let charts = ["trend", "bars", "heat-map", "multiples", "sparkline", "slope"].map { kind in
      let from = kind == "slope" ? "\nfrom: 2020/21\nto: 2021/22" : ""
      return "```chart\nkind: \(kind)\nindicator: assaults\nareas: [northam, southam, eastam]\(from)\n```\n"
    }.map {
      $0.contains("kind: trend")
        ? $0.replacing("areas: [northam, southam, eastam]", with: "area: northam") : $0
    }
    let report =
      "\n3. Assaults were {assaults}, {assaults change} {assaults direction} on the year before.\n\n"
    return SiteFiles()
      .replacing("tolerance: 2", with: "tolerance: 2\nquality_page: true", in: "site.yml")
      .replacing(
        "E12000099", with: "E07000903,eastam,Eastam,district,testshire\nE12000099", in: "areas.csv"
      )
      .adding(front, at: "indicators/assaults.md")
      .adding(rows, at: "indicators/assaults.csv")
      .replacing(
        "2. Repeat referrals were {repeat-referrals}.\n",
        with: "2. Repeat referrals were {repeat-referrals}.\n" + report + charts.joined(separator: "\n"),
        in: "editions/2023-24-q3/report.md")
  }

  /// Every file of a site by its path, those inside workbooks by the workbook's path and their own.
  private func everything(_ site: ReadySite) throws -> [(path: String, bytes: [UInt8])] {
    try site.addresses.flatMap { address -> [(path: String, bytes: [UInt8])] in
      let (path, bytes) = (site.path(address), site.bytes(address))
      guard path.hasSuffix(".ods") || path.hasSuffix(".xlsx") else { return [(path, bytes)] }
      return try #require(zipParts(bytes)).map { ("\(path)/\($0.name)", $0.bytes) }
    }
  }

  private func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    Data(bytes).range(of: Data(text.utf8)) != nil
  }

  /// A rate as a page would write it, and as a data file would begin it.
  private func writings(_ count: Int, _ area: String) -> [String] {
    let rate = Double(count) / Double(Self.people[area] ?? 1) * 1000
    return [String(format: "%.3f", rate), String("\(rate)".prefix(6))]
  }

  @Test func `no byte of any file holds a hidden figure, its interval, or the author's words of it`() throws {
    let counts = Counts()
    let site = try ReadySite(files(counts))
    let all = try everything(site)
    let hidden: [(Int, String)] = [(3, "northam"), (6, "southam"), (1, "northam")]
    for (count, area) in hidden {
      for text in writings(count, area) + ["Counted \(count) for"] {
        let found = all.filter { contains($0.bytes, text) }.map(\.path)
        #expect(found.isEmpty, "\(text) (\(area)) is in \(found.prefix(5))")
      }
    }
    // The same search finds what is shown, in every sort of file.
    for kind in [".html", ".csv", ".json", ".svg", ".ods/content.xml", "figures.ods/content.xml"] {
      #expect(
        all.contains { $0.path.hasSuffix(kind) && contains($0.bytes, writings(20, "eastam")[0]) }
          || all.contains { $0.path.hasSuffix(kind) && contains($0.bytes, writings(20, "eastam")[1]) },
        "nothing of Eastam in any \(kind)")
    }
    let home = writings(29, "testshire")
    for kind in ["dashboard.xlsx/xl/worksheets", "entries.js", "editions/2022-23-q2", "embed/", "api/v1"] {
      #expect(
        all.contains { file in file.path.contains(kind) && home.contains { contains(file.bytes, $0) } },
        "nothing of the county in any \(kind)")
    }
  }

  @Test(arguments: ["suppress(5)", "suppress(5, noughts)"])
  func `sites that differ in hidden figures alone are the same in every byte`(rule: String) throws {
    var other = Counts()
    other.years[1] = [4, 5, 20]
    other.quarters = rule == "suppress(5)" ? [2, 0, 1, 1] : [0, 2, 1, 1]
    let one = try ReadySite(files(Counts(), rule: rule))
    let two = try ReadySite(files(other, rule: rule))
    #expect(one.addresses.map(one.path) == two.addresses.map(two.path))
    let different = zip(one.addresses, two.addresses).filter { one.bytes($0) != two.bytes($1) }
    #expect(different.isEmpty, "\(different.prefix(5).map { one.path($0.0) })")
  }

  @Test func `a reader who tries every count that agrees with the download learns none`() throws {
    let site = try ReadySite(files(Counts()))
    for path in ["data/assaults.csv", "editions/2022-23-q2/data/assaults.csv"] {
      let lines = site.text(path).split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      let columns = try #require(lines.first).map(String.init)
      let area = try #require(columns.firstIndex(of: "area"))
      let start = try #require(columns.firstIndex(of: "period_start"))
      let end = try #require(columns.firstIndex(of: "period_end"))
      // From the end: the unit before it may hold a comma.
      let numerator = columns.count - (try #require(columns.firstIndex(of: "numerator")))
      func published(_ name: String, _ first: String, _ last: String) throws -> Int? {
        let line = try #require(lines.first { $0[area] == name && $0[start] == first && $0[end] == last })
        return Int(line[line.count - numerator])
      }
      let year = try ["Northam", "Southam", "Eastam", "Testshire"].map {
        try published($0, "2021-04-01", "2022-03-31")
      }
      let quarters = try [
        ("2021-04-01", "2021-06-30"), ("2021-07-01", "2021-09-30"), ("2021-10-01", "2021-12-31"),
        ("2022-01-01", "2022-03-31"),
      ].map { try published("Northam", $0, $1) }
      #expect(year == [nil, nil, 20, 29] && quarters == [nil, 0, nil, nil])
      // All ways to fill the gaps so that everything adds up; a hidden count is at least 1.
      var possible = [Set<Int>](repeating: [], count: 5)
      for northam in 1...9 where 9 - northam >= 1 {
        for first in 1...9 {
          for third in 1...9 where northam - first - third >= 1 {
            for (place, count) in [northam, 9 - northam, first, third, northam - first - third].enumerated() {
              possible[place].insert(count)
            }
          }
        }
      }
      #expect(possible.allSatisfy { $0.count > 1 && ($0.max() ?? 0) >= 5 })
    }
    #expect(site.analysis.leaks.isEmpty)
  }

  @Test func `rounded counts leave nothing of what they were rounded from`() throws {
    let site = try ReadySite(files(Counts(), rule: "roundTo(10)"))
    for (path, bytes) in try everything(site) {
      for (count, area) in [(3, "northam"), (6, "southam"), (9, "northam"), (27, "eastam")] {
        for text in writings(count, area) + ["Counted \(count) for"] {
          #expect(!contains(bytes, text), "\(text) is in \(path)")
        }
      }
    }
  }
}
