import Foundation
import TestSupport
import Testing

/// What must hold of every page of the repository's own site.
@Suite struct `The shipped site` {
  private let site: ShippedSite

  init() throws { site = try ShippedSite.shared.get() }

  /// Collects what is wrong page by page; a test shows the first few.
  private func expectNone(_ mistakes: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    guard !mistakes.isEmpty else { return }
    let shown = mistakes.prefix(12).joined(separator: "\n")
    Issue.record("\(mistakes.count) mistakes:\n\(shown)", sourceLocation: sourceLocation)
  }

  @Test func `has pages, each with a language, one main heading, a title and room for small screens`() {
    #expect(site.pages.count > 100)
    expectNone(
      site.pages.flatMap { page in
        let count = { (name: String) in page.tags.count { $0.name == name } }
        var mistakes: [String] = []
        if page.tags.first(where: { $0.name == "html" })?["lang"] != "en-GB" {
          mistakes.append("no language")
        }
        if count("h1") != 1 { mistakes.append("\(count("h1")) main headings") }
        if count("main") != 1 { mistakes.append("\(count("main")) main parts") }
        if page.tags.first(where: { $0.name == "title" })?.textAfter.isEmpty != false {
          mistakes.append("no title")
        }
        if !page.tags.contains(where: { $0.name == "meta" && $0["name"] == "viewport" }) {
          mistakes.append("no viewport")
        }
        return mistakes.map { "\(page.path): \($0)" }
      })
  }

  @Test func `headings never skip a level`() {
    expectNone(
      site.pages.flatMap { page in
        let levels = page.tags.compactMap { tag in
          tag.name.count == 2 && tag.name.hasPrefix("h") ? Int(tag.name.dropFirst()) : nil
        }
        return zip([0] + levels, levels).filter { $1 > $0 + 1 }
          .map { "\(page.path): h\($1) follows h\($0)" }
      })
  }

  @Test func `an id names one place of a page`() {
    expectNone(
      site.pages.flatMap { page in
        let ids = page.tags.compactMap { $0["id"] }
        return Dictionary(grouping: ids, by: { $0 }).filter { $1.count > 1 || $0.isEmpty }.keys
          .map { "\(page.path): id '\($0)' twice" }
      }.sorted())
  }

  @Test func `what names another part by its id names one that is there`() {
    let references = ["aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"]
    expectNone(
      site.pages.flatMap { page in
        let ids = Set(page.tags.compactMap { $0["id"] })
        return page.tags.flatMap { tag in
          references.flatMap { (tag[$0] ?? "").split(separator: " ") }
            .filter { !ids.contains(String($0)) }.map { "\(page.path): no id '\($0)' for <\(tag.name)>" }
        }
      })
  }

  @Test func `every link within the site is relative and leads to a file and a place in it`() {
    var places: [String: Set<String>] = [:]
    for page in site.pages { places[page.path] = Set(page.tags.compactMap { $0["id"] }) }
    expectNone(
      site.pages.flatMap { page in
        links(of: page).filter { !$0.hasScheme && $0.kind != .name }.compactMap { link -> String? in
          guard let (file, fragment) = link.resolved(on: page.path), site.files.contains(file) else {
            return "\(page.path): \(link.target) leads nowhere"
          }
          guard let fragment, !fragment.isEmpty else { return nil }
          return places[file]?.contains(fragment) == true ? nil : "\(page.path): no place \(link.target)"
        }
      })
  }

  @Test func `every page can be reached from the front page by links`() {
    var reached: Set<String> = ["index.html"]
    var next = ["index.html"]
    let pages = Dictionary(uniqueKeysWithValues: site.pages.map { ($0.path, $0) })
    while let path = next.popLast() {
      for link in pages[path].map(links) ?? [] where !link.hasScheme && link.kind == .follow {
        guard let file = link.resolved(on: path)?.file, reached.insert(file).inserted else { continue }
        next.append(file)
      }
    }
    // A server shows it for an address that leads nowhere; and what stands at an earlier address leads on by itself.
    expectNone(
      site.pages.filter { page in
        !reached.contains(page.path) && page.path != "404.html"
          && !page.tags.contains { $0.name == "meta" && $0["http-equiv"] == "refresh" }
      }.map(\.path).sorted())
  }

  @Test func `nothing is loaded from elsewhere`() {
    expectNone(
      site.pages.flatMap { page in
        links(of: page).filter { $0.kind == .load && $0.hasScheme && !$0.target.hasPrefix("data:") }
          .map { "\(page.path): loads \($0.target)" }
      })
  }

  @Test func `links to elsewhere are https, and to nobody's dashboard`() {
    expectNone(
      site.pages.flatMap { page in
        links(of: page).filter { link in
          link.hasScheme && link.kind != .load
            && (!link.target.hasPrefix("https://") || link.target.lowercased().contains("tableau"))
        }.map { "\(page.path): \($0.target)" }
      })
  }

  @Test func `pages hold no script, no style and no attribute that the security policy forbids`() {
    expectNone(
      site.pages.flatMap { page in
        page.tags.flatMap { tag -> [String] in
          var mistakes: [String] = []
          if tag.name == "style" || tag.name == "base" || tag.name == "iframe" {
            mistakes.append("<\(tag.name)>")
          }
          let isData = tag["type"] == "application/ld+json" || tag["type"] == "application/json"
          if tag.name == "script", !isData, tag["src"] == nil || !tag.textAfter.allSatisfy(\.isWhitespace) {
            mistakes.append("a script in the page")
          }
          for (name, value) in tag.attributes {
            if name == "style" || name.hasPrefix("on") || name == "srcdoc" { mistakes.append(name) }
            if value.lowercased().hasPrefix("javascript:") { mistakes.append(value) }
          }
          return mistakes.map { "\(page.path): \($0) in <\(tag.name)>" }
        }
      })
  }

  @Test func `style sheets load nothing from elsewhere`() throws {
    for path in site.files.sorted() where path.hasSuffix(".css") {
      let text = String(decoding: try site.bytes(path), as: UTF8.self)
      #expect(!text.contains("@import"), "\(path)")
      for match in text.matches(of: /url\(\s*["']?([^)"']*)/) {
        let target = String(match.1)
        if target.hasPrefix("data:") { continue }
        let file = Link(kind: .load, target: target).resolved(on: path)?.file
        #expect(file.map(site.files.contains) == true, "\(path): \(target)")
      }
    }
  }

  @Test func `the site map names pages that are there, all of them once`() throws {
    let text = String(decoding: try site.bytes("sitemap.xml"), as: UTF8.self)
    let addresses = text.matches(of: /<loc>([^<]*)<\/loc>/).map { String($0.1) }
    #expect(addresses.count == Set(addresses).count)
    let base = try #require(addresses.first)
    expectNone(
      addresses.filter { address in
        !address.hasPrefix(base) || !site.files.contains(address.dropFirst(base.count) + "index.html")
      })
  }

  @Test func `JSON files are JSON, and CSV rows have as many cells as their header`() throws {
    for path in site.files.sorted() {
      if path.hasSuffix(".json") {
        #expect(throws: Never.self, "\(path)") {
          try JSONSerialization.jsonObject(with: Data(try site.bytes(path)))
        }
      } else if path.hasSuffix(".csv") {
        let rows = OracleTable.records(String(decoding: try site.bytes(path), as: UTF8.self))
        #expect(rows.count >= 1 && Set(rows.map(\.count)).count == 1, "\(path)")
      }
    }
  }

  @Test func `a manifest lists it, and it verifies`() throws {
    let outcome = try Program.run(["verify"], in: site.folder.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
  }

  private func links(of page: ShippedSite.Page) -> [Link] {
    Link.all(in: page.tags.map { ($0.name, $0.attributes) })
  }
}
