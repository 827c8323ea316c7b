import Indicators
import TestSupport
import Testing

@testable import Pages

@Suite struct `Where pages lie` {
  @Test(arguments: [
    ("index.html", "index.html", "index.html"), ("index.html", "data/index.html", "data/index.html"),
    ("data/index.html", "index.html", "../index.html"),
    ("a/b/index.html", "a/b/index.html", "index.html"), ("a/b/index.html", "a/c.csv", "../c.csv"),
    ("a/b/index.html", "a/index.html", "../index.html"), ("404.html", "a/index.html", "a/index.html"),
    ("a/index.html", "ab/index.html", "../ab/index.html"), ("a/a/a.html", "a/a.html", "../a.html"),
    ("editions/x/index.html", "assets/style.css", "../../assets/style.css"),
  ])
  func `the way from one file to another`(from: String, to: String, way: String) {
    #expect(relativePath(from: from, to: to) == way)
  }

  @Test func `every way leads where it should, and never up and down through the same folder`() {
    var random = SplitMix64(seed: 7)
    let names = ["a", "b", "ab", "index.html"]
    func path() -> String {
      (0..<Int.random(in: 0...3, using: &random)).map { _ in
        names.dropLast().randomElement(using: &random)! + "/"
      }
      .joined() + names.randomElement(using: &random)!
    }
    for _ in 0..<500 {
      let (from, to) = (path(), path())
      let way = relativePath(from: from, to: to)
      var folders = from.split(separator: "/").dropLast().map(String.init)
      var hasGoneDown = false
      for step in way.split(separator: "/").dropLast() {
        if step == ".." {
          #expect(!hasGoneDown && folders.popLast() != nil, "\(from) to \(to): \(way)")
        } else {
          hasGoneDown = true
          folders.append(String(step))
        }
      }
      let end = (folders + [String(way.split(separator: "/").last!)]).joined(separator: "/")
      #expect(end == to, "\(from) to \(to): \(way)")
    }
  }

  @Test func `no two files share a path, and every path is short, plain and in small letters`() throws {
    let site = try RenderedSite.shipped.get().ready
    let paths = site.addresses.map(site.path)
    #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
    let plain = Set("abcdefghijklmnopqrstuvwxyz0123456789-./")
    for path in paths {
      #expect(path.allSatisfy(plain.contains) && path.utf8.count < 200, "\(path)")
      #expect(!path.hasPrefix("/") && !path.contains("..") && !path.contains("//"), "\(path)")
    }
  }

  @Test func `the newest edition stands at the root and in its own folder, earlier ones in theirs`() throws {
    let site = try ReadySite(SiteFiles())
    let paths = Set(site.addresses.map(site.path))
    #expect(paths.contains("indicators/burglary/index.html"))
    #expect(paths.contains("editions/2023-24-q3/indicators/burglary/northam/index.html"))
    // The older edition knows nothing of burglary.
    #expect(!paths.contains("editions/2022-23-q2/indicators/burglary/index.html"))
    #expect(paths.contains("editions/2022-23-q2/indicators/repeat-referrals/index.html"))
    #expect(!paths.contains("editions/2022-23-q2/glossary/index.html"))
  }

  @Test func `what an edition says it has is what it makes`() throws {
    let site = try RenderedSite.shipped.get().ready
    let made = Set(site.addresses)
    for (index, edition) in site.analysis.editions.enumerated() {
      let routes = site.analysis.site.indicators.indices.flatMap { indicator -> [Route] in
        let id = IndicatorID(indicator)
        return [.indicator(id), .indicatorCSV(id), .indicatorJSON(id)]
          + site.analysis.site.areas.indices.map { .indicatorInArea(id, AreaID($0)) }
      }
      let others =
        site.analysis.site.areas.indices.map { Route.area(AreaID($0)) }
        + site.analysis.site.priorities.indices.map { .priority(PriorityID($0)) }
      for route in routes + others {
        let address = Address(route, edition: EditionID(index), isRoot: false)
        #expect(edition.has(route) == made.contains(address), "\(site.path(address))")
      }
    }
  }

  @Test func `titles tell pages apart`() throws {
    let pages = try RenderedSite.shipped.get().pages
    let titles = pages.map { page in page.tags.first { $0.name == "title" }!.textAfter }
    let mistakes = zip(pages, titles).filter { _, title in titles.count { $0 == title } > 1 }
      .map { "\($0.0.path): \($0.1)" }
    #expect(mistakes.isEmpty, "\(listed(mistakes))")
  }
}
