import TestSupport
import Testing

/// What a reader's connection bears: every page of the repository's own site, with all that it loads.
@Suite struct `What the pages weigh` {
  private let site: ShippedSite

  init() throws { site = try ShippedSite.shared.get() }

  /// The files that a page loads by itself, below the site's folder.
  private func loads(_ page: ShippedSite.Page) -> [String] {
    page.tags.compactMap { tag in
      switch tag.name {
      case "link" where tag["rel"] == "stylesheet": tag["href"]
      case "script", "img", "iframe", "source": tag["src"]
      default: nil
      }
    }
  }

  @Test func `a page comes in three requests at most, and in 40 KB after gzip`() throws {
    var packed: [String: Int] = [:]
    var weights: [(bytes: Int, path: String)] = []
    for page in site.pages {
      let needed = loads(page)
      // The index of the search page is loaded there alone.
      let isSearch = page.path.hasSuffix("search/index.html")
      #expect(needed.count <= (isSearch ? 4 : 2), "\(page.path) loads \(needed)")
      var bytes = try #require(packedCount(try site.bytes(page.path)))
      for target in needed where !isSearch {
        let name = try #require(target.split(separator: "/").last)
        let path = "assets/\(name)"
        guard site.files.contains(path) else { continue }
        if packed[path] == nil { packed[path] = packedCount(try site.bytes(path)) }
        bytes += try #require(packed[path])
      }
      weights.append((bytes, page.path))
    }
    let heaviest = weights.sorted { ($0.bytes, $0.path) > ($1.bytes, $1.path) }.prefix(5)
    let list = heaviest.map { "\($0.bytes) bytes: \($0.path)" }.joined(separator: "\n")
    #expect(try #require(heaviest.first).bytes <= 40_000, "the heaviest pages are\n\(list)")
  }

  @Test func `no style sheet loads a font, a picture or another style sheet`() throws {
    for path in site.files.sorted() where path.hasSuffix(".css") {
      let text = String(decoding: try site.bytes(path), as: UTF8.self)
      for rule in ["@font-face", "@import", "url("] {
        #expect(!text.contains(rule), "\(path) has \(rule)")
      }
    }
  }
}
