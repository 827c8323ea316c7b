import Diagnostics
import Files
import Indicators
import Loading
import Pages
import TestSupport
import Testing

@Suite struct `Memory` {
  /// Everything that a reader or an author could see of a site.
  private struct Seen: Equatable {
    var files: [String: [UInt8]] = [:]
    var problems: [Problem] = []
  }

  private func seen(
    _ content: [SourceFile], _ loading: inout LoadingMemory, _ pages: inout PagesMemory
  ) throws -> Seen {
    var problems = Problems()
    var seen = Seen()
    if let site = loadSite(content, remembering: &loading, into: &problems),
      let manuscripts = readProse(of: site, remembering: &pages, into: &problems)
    {
      let analysis = SiteAnalysis(site, manuscripts, remembering: &pages)
      analysis.checkDisclosure(into: &problems)
      analysis.checkProse(into: &problems)
      if !problems.hasErrors {
        let theme = try #require(Theme(name: "default", files: try defaultTheme(), into: &problems))
        for address in routes(analysis.editions) {
          let path = site.path(of: address, stylesheet: "style.css")
          seen.files[path] = render(address, analysis, theme: theme, stylesheet: "style.css")
        }
      }
    }
    seen.problems = problems.sorted
    return seen
  }

  /// Changes of every kind that an author makes, right and wrong ones.
  private static let changes: [@Sendable (SiteFiles) -> SiteFiles] = [
    { $0.appending("Another sentence.\n", to: "indicators/burglary.md") },
    { $0.appending("It was {burglary} and {nothing}.\n", to: "indicators/burglary.md") },
    { $0.appending("3. Burglary fell to {burglary}.\n", to: "editions/2023-24-q3/report.md") },
    { $0.exchanging("2.59", "2.73", in: "indicators/burglary.csv") },
    { $0.exchanging("35.0,140,400", "36.5,146,400", in: "indicators/repeat-referrals.csv") },
    { $0.exchanging("2.94", "2,94", in: "indicators/burglary.csv") },
    { $0.exchanging("lower-is-better", "higher-is-better", in: "indicators/burglary.md") },
    { $0.exchanging("decimals: 2", "decimals: 1", in: "indicators/burglary.md") },
    { $0.exchanging("order: 1", "order: 9", in: "indicators/burglary.md") },
    { $0.exchanging("tolerance: 2", "tolerance: 20", in: "site.yml") },
    { $0.exchanging("Northam,district", "Nordham,district", in: "areas.csv") },
    { $0.exchanging("northam,2021,300000", "northam,2021,250000", in: "populations.csv") },
    { $0.exchanging("published: 2024-03-22", "published: 2024-04-22", in: "editions/2023-24-q3/report.md") },
    { $0.exchanging("period: 2022/23 Q2", "period: 2022/23 Q1", in: "editions/2022-23-q2/report.md") },
    { $0.exchanging("title: Less crime", "title: Fewer crimes", in: "priorities/crime.md") },
    { $0.moving("indicators/burglary.csv") },
    { $0.moving("indicators/repeat-referrals.md") },
    { $0.moving("areas.csv") },
    { $0.exchanging("source: Testshire Police", "disclosure: suppress", in: "indicators/burglary.md") },
  ]

  @Test(arguments: 1...4)
  func `whatever an author changes, a site made with a memory is the one made without`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var content = SiteFiles()
    var loading = LoadingMemory()
    var pages = PagesMemory()
    for _ in 0..<10 {
      content = Self.changes[Int.random(in: 0..<Self.changes.count, using: &random)](content)
      var (freshLoading, freshPages) = (LoadingMemory(), PagesMemory())
      let fresh = try seen(content.sources, &freshLoading, &freshPages)
      let remembered = try seen(content.sources, &loading, &pages)
      #expect(remembered == fresh)
    }
  }
}

extension SiteFiles {
  fileprivate func appending(_ text: String, to path: String) -> SiteFiles {
    self[path].map { adding($0 + text, at: path) } ?? self
  }

  /// Writes one for the other, or the other way about.
  fileprivate func exchanging(_ a: String, _ b: String, in path: String) -> SiteFiles {
    guard let text = self[path] else { return self }
    if text.contains(a) { return replacing(a, with: b, in: path) }
    return text.contains(b) ? replacing(b, with: a, in: path) : self
  }

  /// Takes a file away, or puts it back. Hidden files are passed over.
  fileprivate func moving(_ path: String) -> SiteFiles {
    let spare = ".\(path.replacing("/", with: "-"))"
    if let text = self[path] { return removing(path).adding(text, at: spare) }
    return self[spare].map { removing(spare).adding($0, at: path) } ?? self
  }
}
