import Indicators
import TestSupport
import Testing

@testable import Pages

/// A tab and a list of results show the beginning of a title, so that is where pages differ.
@Suite struct `Titles of pages` {
  private struct Titled {
    var path: String
    var title: String
  }

  /// What is wrong with the titles of pages that stand at the root of one site.
  ///
  /// Titles are "what the page is – the site"; the front page's is the site's own, whole.
  private func faults(_ pages: [Titled], whole: String, site: String) -> [String] {
    var faults: [String] = []
    var firsts: [String: String] = [:]
    for page in pages {
      let parts = page.title.split(separator: " – ", omittingEmptySubsequences: false).map(String.init)
      if page.title != whole, parts.count < 2 || parts.last != site {
        faults.append("\(page.path): '\(page.title)' does not end with the site's name")
      }
      if parts[0].allSatisfy(\.isWhitespace) || parts[0] == site && parts.last != site {
        faults.append("\(page.path): '\(page.title)' does not begin with what the page is")
      }
      if let other = firsts.updateValue(page.path, forKey: parts[0]) {
        faults.append("\(page.path): '\(parts[0])' begins the title of \(other) too")
      }
    }
    return faults
  }

  /// Pages that only lead elsewhere are in no list and in no tab.
  private func titled(_ site: ReadySite, _ bytes: (Int) -> [UInt8]) throws -> [Titled] {
    try site.addresses.enumerated().filter { _, address in
      if case .moved = address.route { return false }
      return (address.isRoot || !address.route.isPerEdition) && site.path(address).hasSuffix(".html")
    }.map { place, address in
      let tags = try Markup(bytes(place)).tags
      let title = try #require(tags.first { $0.name == "title" }).textAfter
      return Titled(path: site.path(address), title: String(title.prefix { $0 != "\n" }))
    }
  }

  @Test func `begin with what differs and end with the site's name, charts to embed too`() throws {
    let shipped = try RenderedSite.shipped.get()
    let awkward = try ReadySite(`Generated sentences`.awkward())
    for (site, pages) in [
      (shipped.ready, try titled(shipped.ready) { shipped.files[$0] }),
      (awkward, try titled(awkward) { awkward.bytes(awkward.addresses[$0]) }),
    ] {
      let settings = site.analysis.site.settings
      let wrong = faults(pages, whole: settings.title, site: settings.shortTitle)
      #expect(pages.count > 100)
      #expect(wrong.isEmpty, "\(listed(wrong))")
    }
  }

  @Test(arguments: [
    (["Safer Testshire", "Burglary – Testshire", "Robbery – Testshire"], 0),
    (["Burglary – Testshire", "Burglary – Testshire"], 1),
    (["Testshire – Burglary"], 2), (["Burglary"], 1), ([" – Testshire"], 1),
  ])
  func `that are alike or the wrong way round are found`(titles: [String], count: Int) {
    let pages = titles.map { Titled(path: $0, title: $0) }
    #expect(faults(pages, whole: "Safer Testshire", site: "Testshire").count == count)
  }
}
