import Foundation
import TestSupport
import Testing

@testable import Pages

@Suite struct `Charts on other sites` {
  private func site() throws -> ReadySite { try ReadySite(SiteFiles()) }

  @Test func `a chart stands alone, with its source and the way to its page`() throws {
    let page = try site().text("embed/burglary/trend/index.html")
    #expect(page.contains("<h1>") && !page.contains("<header") && !page.contains("<footer"))
    #expect(page.contains("Source: Testshire Police."))
    #expect(page.contains(#"href="../../../indicators/burglary/index.html" target="_top""#))
    #expect(page.contains(#"<link rel="alternate" type="application/json+oembed""#))
  }

  @Test func `what oEmbed gives is the frame that the guide shows`() throws {
    let data = Data(try site().text("embed/burglary/trend/oembed.json").utf8)
    let answer = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let frame = try #require(answer["html"] as? String)
    #expect(answer["type"] as? String == "rich" && answer["version"] as? String == "1.0")
    #expect(frame.contains(#"src="https://testshire.example/embed/burglary/trend/""#))
    let height = try #require(answer["height"] as? Int)
    #expect(frame.contains("height=\"\(height)\""))
    let escaped = frame.replacing("\"", with: "&quot;").replacing("<", with: "&lt;").replacing(
      ">", with: "&gt;")
    #expect(try site().text("embed/burglary/index.html").contains(escaped))
  }

  @Test func `the picture and the pages that the guide names are there`() throws {
    let site = try site()
    let guide = site.text("embed/burglary/index.html")
    let named = guide.matches(of: /(?:src|href)=&quot;https:\/\/testshire\.example\/([^&]*)&quot;/).map {
      $0.1.hasSuffix("/") ? "\($0.1)index.html" : String($0.1)
    }
    #expect(named.contains("editions/2023-24-q3/indicators/burglary/trend.svg"))
    let paths = Set(site.addresses.map(site.path))
    #expect(named.filter { !paths.contains($0) } == [])
  }

  @Test func `the plain table holds the figures of the chart, and says which were made up`() throws {
    let guide = try site().text("embed/burglary/index.html")
    #expect(guide.contains("<td>2.94</td>") && guide.contains("<td>2.59</td>"))
    #expect(guide.contains("(illustrative)</td>"))
  }

  @Test func `only the newest edition tells how to embed`() throws {
    let site = try site()
    let words = "Embed these charts on another site"
    #expect(site.text("indicators/burglary/index.html").contains(words))
    #expect(!site.text("editions/2022-23-q2/indicators/repeat-referrals/index.html").contains(words))
    #expect(!site.addresses.contains { $0.route == .embedGuide(site.indicator("burglary")) && !$0.isRoot })
  }

  @Test func `without an address there is no oEmbed, and the guide says what to fill in`() throws {
    let files = SiteFiles().replacing("base_url: https://testshire.example/\n", with: "", in: "site.yml")
    let site = try ReadySite(files)
    #expect(!site.addresses.map(site.path).contains { $0.hasSuffix("oembed.json") })
    #expect(!site.text("embed/burglary/trend/index.html").contains("oembed"))
    #expect(site.text("embed/burglary/index.html").contains("Write the address of the site"))
  }
}
