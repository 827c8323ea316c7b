import Foundation
import TestSupport
import Testing

@testable import Pages

/// The script that sorts tables, tells figures of charts and keeps an area in sight.
/// What it does is tested in a browser: `make test-script`.
@Suite struct `A script that pages do not need` {
  private static let site = Result { try ReadySite(SiteFiles()) }

  private func scripts(_ path: String, _ site: ReadySite) throws -> [String] {
    try site.tags(path).filter { $0.name == "script" }.compactMap { $0["src"] }
  }

  @Test func `every page of figures loads it, from the site itself`() throws {
    let site = try Self.site.get()
    #expect(try scripts("index.html", site) == ["assets/page.js"])
    #expect(try scripts("indicators/burglary/northam/index.html", site) == ["../../../assets/page.js"])
    #expect(try scripts("editions/2022-23-q2/dashboard/index.html", site) == ["../../../assets/page.js"])
    #expect(try scripts("embed/burglary/trend/index.html", site) == ["../../../assets/page.js"])
  }

  @Test func `the search page has its own two, and a wrong address none`() throws {
    let site = try Self.site.get()
    #expect(try scripts("search/index.html", site) == ["entries.js", "../assets/search.js"])
    #expect(try scripts("404.html", site) == [])
  }

  @Test func `no page holds a script, a handler or a style of its own`() throws {
    let site = try Self.site.get()
    for address in site.addresses where address.route.isPage {
      for tag in try site.tags(site.path(address)) {
        if tag.name == "script", tag["type"] != "application/ld+json" {
          #expect(tag["src"] != nil && tag["defer"] != nil, "\(site.path(address))")
        }
        #expect(!tag.attributes.contains { $0.name.hasPrefix("on") || $0.name == "style" })
      }
    }
  }

  @Test func `the areas to choose from are the districts, and a frame has none`() throws {
    let site = try Self.site.get()
    #expect(site.text("index.html").contains(#"assets/page.js" data-areas defer>"#))
    #expect(
      site.text("assets/page.js").hasPrefix(
        #"const areasToFollow = [["northam", "Northam"], ["southam", "Southam"]];"#))
    #expect(!site.text("embed/burglary/trend/index.html").contains("data-areas"))
  }

  @Test func `a site that wants no script has none but the search page's`() throws {
    let site = try ReadySite(
      SiteFiles().replacing("tolerance: 2", with: "scripts: false\ntolerance: 2", in: "site.yml"))
    for address in site.addresses where address.route.isPage && address.route != .search {
      #expect(try scripts(site.path(address), site).isEmpty, "\(site.path(address))")
    }
    #expect(try scripts("embed/burglary/trend/index.html", site).isEmpty)
    #expect(!site.addresses.contains { $0.route == .script(.page) })
    #expect(site.addresses.contains { $0.route == .script(.search) })
  }

  @Test func `the scripts are small`() throws {
    // A third of these bytes is left after gzip, which the browser's test measures: under 8 KB and 10 KB.
    let theme = try Self.site.get().theme
    #expect(try #require(theme.scripts[.page]).count < 20_000)
    #expect(try #require(theme.scripts[.search]).count < 20_000)
  }

  @Test func `a chart gives the script the words of its figures`() throws {
    let page = try Self.site.get().text("indicators/burglary/index.html")
    #expect(page.contains("12 months to Dec 2023;"))
    #expect(page.contains("Northam;"))
  }

  @Test func `the drawing itself is the same with and without`() throws {
    let without = try ReadySite(
      SiteFiles().replacing("tolerance: 2", with: "scripts: false\ntolerance: 2", in: "site.yml"))
    let path = "editions/2023-24-q3/indicators/burglary/trend.svg"
    #expect(try Self.site.get().text(path) == without.text(path))
    #expect(!without.text(path).contains("data-tips"))
  }

  @Test func `a wrong address has its style wherever it lies`() throws {
    let page = try Self.site.get().text("404.html")
    #expect(page.contains(#"href="/assets/style.css""#) && page.contains(#"href="/index.html""#))
    let below = try ReadySite(
      SiteFiles().replacing(
        "https://testshire.example/", with: "https://testshire.example/safer/", in: "site.yml"))
    #expect(below.text("404.html").contains(#"href="/safer/assets/style.css""#))
    let nowhere = try ReadySite(
      SiteFiles().replacing("base_url: https://testshire.example/\n", with: "", in: "site.yml"))
    #expect(nowhere.text("404.html").contains(#"href="assets/style.css""#))
  }

  @Test func `the sign in the tab is a file of the site`() throws {
    let site = try Self.site.get()
    #expect(site.text("dashboard/index.html").contains(#"<link rel="icon" href="../assets/favicon.svg">"#))
    #expect(site.text("assets/favicon.svg").hasPrefix("<svg"))
    for address in site.addresses where address.route.isPage {
      #expect(!site.text(site.path(address)).contains("data:,"))
    }
  }
}
